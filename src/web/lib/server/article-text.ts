import { Parser } from "htmlparser2";

const BLOCKS = new Set("h1 h2 h3 h4 h5 h6 p li blockquote figcaption pre time div section br tr td".split(" "));
const ASIDE = new Set("script style nav footer aside form noscript template svg head iframe button".split(" "));
const MAIN = ["article", "main"] as const;

/** The readable text of a page of the web, paragraphs apart: of its article where it marks one, without what stands around it. */
export function articleText(html: string): string {
  const [all, article, main] = [[""], [""], [""]];
  let aside = 0;
  const inside = { article: 0, main: 0 };
  const write = (add: (blocks: string[]) => void): void => {
    if (aside > 0) return;
    add(all);
    if (inside.article > 0) add(article);
    if (inside.main > 0) add(main);
  };
  const parser = new Parser({
    onopentag(name) {
      if (ASIDE.has(name)) aside += 1;
      for (const kind of MAIN) if (name === kind) inside[kind] += 1;
      if (BLOCKS.has(name)) write((blocks) => blocks.push(""));
    },
    ontext(text) {
      write((blocks) => blocks.push((blocks.pop() ?? "") + text));
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) write((blocks) => blocks.push(""));
      if (ASIDE.has(name)) aside -= 1;
      for (const kind of MAIN) if (name === kind) inside[kind] -= 1;
    },
  });
  parser.end(html);
  return [article, main, all].map(joined).find((text) => text !== "") ?? "";
}

function joined(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.replace(/\s+/g, " ").trim())
    .filter((block) => block !== "")
    .join("\n\n");
}
