import { Parser } from "htmlparser2";

/** An element with what stands in it, as far as a feed needs it. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function parseXml(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const node: Node = { name, attributes, children: [], text: "" };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext: (text) => {
        const node = open.at(-1);
        if (node !== undefined) node.text += text;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}

const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const OF_FEED = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle"];
const FEED_HAS = new Set([...OF_FEED, "title", "updated", "entry"]);
const ENTRY_HAS = new Set(
  "author category content contributor id link published rights source summary title updated".split(" "),
);

/** What of RFC 4287 a feed breaks, each with the section: what must stand once, dates, identifiers, links, and who wrote it. */
export function atomFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const [feed, ...more] = parseXml(xml).children.filter(({ name }) => !name.startsWith("?"));
  if (feed?.name !== "feed" || more.length > 0) return ["4.1.1: not one feed"];
  if (feed.attributes.xmlns !== "http://www.w3.org/2005/Atom") faults.push("1.2: not in the name space of Atom");
  const entries = feed.children.filter(({ name }) => name === "entry");
  const signed = (node: Node): boolean => count(node, "author") > 0;
  if (!signed(feed) && !entries.every(signed)) faults.push("4.1.1: nobody wrote it");
  for (const [node, known] of [[feed, FEED_HAS] as const, ...entries.map((entry) => [entry, ENTRY_HAS] as const)])
    faults.push(...faultsOf(node, known));
  for (const entry of entries)
    if (count(entry, "content") === 0 && !linksOf(entry).some(({ rel }) => (rel ?? "alternate") === "alternate"))
      faults.push(`4.1.2: an entry without content leads nowhere: ${textOf(entry, "title")}`);
  const ids = [feed, ...entries].map((node) => textOf(node, "id"));
  if (new Set(ids).size !== ids.length) faults.push("4.2.6: two of one id");
  return faults;
}

const count = (node: Node, name: string): number => node.children.filter((child) => child.name === name).length;
const textOf = (node: Node, name: string): string => node.children.find((child) => child.name === name)?.text ?? "";
const linksOf = (node: Node) => node.children.filter(({ name }) => name === "link").map(({ attributes }) => attributes);

function faultsOf(node: Node, known: ReadonlySet<string>): readonly string[] {
  const where = `${node.name} “${textOf(node, "title")}”`;
  const alternates = linksOf(node)
    .filter(({ rel }) => (rel ?? "alternate") === "alternate")
    .map(({ type, hreflang }) => `${type} ${hreflang}`);
  return [
    ...["id", "title", "updated"].filter((name) => count(node, name) !== 1).map((name) => `4.1: not one ${name}`),
    ...["subtitle", "summary", "content", "published"].filter((n) => count(node, n) > 1).map((n) => `4.1: two ${n}`),
    ...node.children.filter(({ name }) => !known.has(name)).map(({ name }) => `4.1: no place for ${name}`),
    ...(DATE_TIME.test(textOf(node, "updated")) ? [] : [`3.3: not a date: ${textOf(node, "updated")}`]),
    ...(IRI.test(textOf(node, "id")) ? [] : [`4.2.6: not an identifier: ${textOf(node, "id")}`]),
    ...linksOf(node)
      .filter(({ href }) => !IRI.test(href ?? ""))
      .map(({ href }) => `4.2.7.1: leads to ${href}`),
    ...(new Set(alternates).size === alternates.length ? [] : ["4.1: two alternates of one kind"]),
    ...(textOf(node, "title").trim() === "" ? ["4.2.14: no title"] : []),
  ].map((fault) => `${fault} in ${where}`);
}
