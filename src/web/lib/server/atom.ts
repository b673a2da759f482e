import { createHash } from "node:crypto";
import type { LocalDate } from "#basics";

/** A feed in Atom (RFC 4287). Nothing in it comes from the clock: a day is when the vote was taken. */
export interface Feed {
  /** Names the feed for ever, whatever machine serves it. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** Path of the feed and of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly key: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly href: string;
  readonly summary: string;
}

/** The feed as XML, its links under the address by which the reader asked. */
export function atom(feed: Feed, origin: string): string {
  const updated = feed.entries.reduce((newest, e) => (e.date > newest ? e.date : newest), "1945-10-24");
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${nameUuid(feed.key)}</id>`,
    `<title>${text(feed.title)}</title>`,
    `<subtitle>${text(feed.subtitle)}</subtitle>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<link rel="self" type="application/atom+xml" href="${text(origin + feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(origin + feed.page)}"/>`,
    "<author><name>Plenary</name></author>",
    ...feed.entries.map((e) =>
      [
        "<entry>",
        `<id>${nameUuid(e.key)}</id>`,
        `<title>${text(e.title)}</title>`,
        `<updated>${e.date}T00:00:00Z</updated>`,
        `<link rel="alternate" type="text/html" href="${text(origin + e.href)}"/>`,
        `<summary>${text(e.summary)}</summary>`,
        "</entry>",
      ].join(""),
    ),
    "</feed>\n",
  ].join("\n");
}

/** A UUID made of a name (RFC 9562, version 5's way with a name space of our own), so that an id outlives the host that serves it. */
function nameUuid(name: string): string {
  const hash = createHash("sha1").update(`plenary feeds\n${name}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}`;
}

function text(raw: string): string {
  return raw
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
