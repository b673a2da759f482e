const LOOKED_AT = 20_000;
const BLOCK_TAG = /<(?:p|div|article|h[1-6]|html|body|br|span|section|main|ul|figure)(?:\s[^<>]{0,500})?\/?>/i;

/** Is this a page, or a piece of one? By what is in it. */
export function isHtml(text: string): boolean {
  const look = text.slice(0, LOOKED_AT);
  return /^\s*<(?:!doctype\s+html|html[\s>])/i.test(look) || (look.includes("</") && BLOCK_TAG.test(look));
}
