import type { Theme } from "../theme.ts";

/** Where app.html leaves room for the theme. */
const ROOM = "%plenary.theme%";
/** UTF-8 takes at most so many bytes for a unit of a string. */
const MOST_BYTES_A_UNIT = 3;
let desk = Buffer.allocUnsafe(1024 * 1024);

/**
 * The markup of a page as bytes, the theme in its place. The page is cut there and not replaced into, and written on a desk that is kept: a
 * page of a hundred kilobytes would else be copied twice and measured once more than it need be.
 */
export function pageBytes(html: string, theme: Theme): Buffer<ArrayBuffer> {
  const most = (html.length + theme.length) * MOST_BYTES_A_UNIT;
  if (desk.length < most) desk = Buffer.allocUnsafe(most);
  const at = html.indexOf(ROOM);
  const parts = at === -1 ? [html] : [html.slice(0, at), theme, html.slice(at + ROOM.length)];
  const length = parts.reduce((written, part) => written + desk.write(part, written), 0);
  return Buffer.from(desk.subarray(0, length));
}
