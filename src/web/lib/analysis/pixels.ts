import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sansLatin from "@fontsource/libre-franklin/files/libre-franklin-latin-400-normal.woff2";
import sansBoldLatin from "@fontsource/libre-franklin/files/libre-franklin-latin-600-normal.woff2";
import sansExtended from "@fontsource/libre-franklin/files/libre-franklin-latin-ext-400-normal.woff2";
import serifLatin from "@fontsource/newsreader/files/newsreader-latin-600-normal.woff2";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** The bundle of this thread has the typefaces as bytes, which the types of the site's own bundler do not know. */
const FONTS = [sansLatin, sansBoldLatin, sansExtended, serifLatin] as readonly unknown[] as Uint8Array[];

let ready: Promise<void> | undefined;

/** A picture as PNG, so many pixels wide. The typefaces are the site's own; nothing of the system's is looked at. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  ready ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await ready;
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: FONTS,
      defaultFontFamily: "Libre Franklin",
      sansSerifFamily: "Libre Franklin",
      serifFamily: "Newsreader SemiBold",
    },
  });
  const image = drawn.render();
  const png = image.asPng();
  image.free();
  drawn.free();
  return png;
}
