const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, pre, time";
const ASIDE = "script, style, nav, footer, aside, form, noscript, template, svg, [hidden], [aria-hidden=true]";

/**
 * The readable text of a saved page, in the browser. The document that DOMParser makes is inert: nothing in it runs and nothing is fetched.
 */
export function pageText(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const aside of page.querySelectorAll(ASIDE)) aside.remove();
  const main = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
  const blocks = [...main.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const text = blocks
    .map((block) => (block.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n\n");
  return text === "" ? (main.textContent ?? "").trim() : text;
}

/** A file as text: HTML and PDF by their readable part, anything else as it is. Rejects where a PDF is broken. */
export async function fileText(file: File): Promise<string> {
  if (await isPdf(file)) return (await import("./pdf-text.ts")).pdfText(await file.arrayBuffer());
  const text = await file.text();
  const isPage =
    file.type === "text/html" || /\.x?html?$/i.test(file.name) || /^\s*<(!doctype html|html)\b/i.test(text);
  return isPage ? pageText(text) : text;
}

async function isPdf(file: File): Promise<boolean> {
  return (await file.slice(0, 5).text()) === "%PDF-";
}
