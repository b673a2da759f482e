/** SVG as text. Everything that comes from outside passes through here, so that a name can never become markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(NOT_XML, "\ufffd").replace(/[&<>"']/g, (c) => ENTITIES[c] ?? "");
}

/** `<name …>children</name>`. Attributes that are undefined are left out; numbers are rounded to hundredths of a pixel. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? "" : ` ${key}="${typeof value === "number" ? px(value) : escaped(value)}"`,
    )
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A coordinate. A picture with a place that is no number is a bug of the chart, whatever its data were. */
export function px(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a chart was given the coordinate ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** What a pointer is told when it rests on a mark. */
export function tip(text: string | undefined): string {
  return text === undefined || text === "" ? "" : element("title", {}, escaped(text));
}
