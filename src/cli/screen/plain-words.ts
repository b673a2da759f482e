const ENTITIES: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  middot: "·",
};

/** A stretch of an article for the screen: without tags, entities as their characters, and nothing that could steer the terminal. */
export function plainWords(text: string, html: boolean): string {
  if (!html) return text;
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^<>]*>/gi, " ")
    .replace(/&#(\d{1,7});/g, (_, code) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => characterOf(Number.parseInt(code, 16)))
    .replace(/&([a-z]{2,8});/gi, (whole, name) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/ +([,.;:!?’”)])/g, "$1");
}

function characterOf(code: number): string {
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
