import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";

/** The longest a file may be, in lines. */
export const FILE_LIMIT = 300;
/** The longest a function may be, in lines, from its first word to its last brace; its docstring is not counted. */
export const FUNCTION_LIMIT = 60;

/** What is longer than its kind may be: a file by its path, a function by path and name. */
export interface Long {
  readonly what: string;
  readonly lines: number;
}

const root = join(import.meta.dirname, "..");

/** Every file of code that we wrote: sources, tests, benches, tools. Names with a leading "_" are somebody's scratch paper. */
const written = ["src", "test", "bench", "tools", "bin"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js|cjs|svelte)$/.test(file) && !/(^|\/|\\)_/.test(file))
    .map((file) => `${folder}/${file.split(sep).join("/")}`),
);

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const linesOf = (path: string): number => read(path).split("\n").length - 1;

/** The scripts of a Svelte file in their places, the rest blank; any other file as it is. */
const script = (path: string): string => {
  const text = read(path);
  if (!path.endsWith(".svelte")) return text;
  const blank = (markup: string) => markup.replace(/[^\n]/g, " ");
  return text.replace(/(<script[^>]*>)([\s\S]*?)(<\/script>)|[^<]+|</g, (all, open, inside, close) =>
    open === undefined ? blank(all) : blank(open) + inside + blank(close),
  );
};

/** `describe(…)` is the heading over its tests and no function that anybody follows from top to bottom. */
const isHeading = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());

const nameOf = (node: ts.Node): string => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText() ?? "default";
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  const title = ts.isCallExpression(parent) ? parent.arguments[0] : undefined;
  return title && ts.isStringLiteralLike(title) ? `"${title.text}"` : "function";
};

const longIn = (path: string, limit: number): readonly Long[] => {
  const file = ts.createSourceFile(path, script(path), ts.ScriptTarget.Latest, true);
  const line = (at: number) => file.getLineAndCharacterOfPosition(at).line;
  const found: Long[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isHeading(node)) {
      const lines = line(node.end) - line(node.getStart()) + 1;
      if (lines > limit) found.push({ what: `${path} ${nameOf(node)}`, lines });
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
};

/** The files of more lines than `limit`, the longest first. */
export const longFiles = (limit = FILE_LIMIT): readonly Long[] =>
  longestFirst(written.map((what) => ({ what, lines: linesOf(what) })).filter(({ lines }) => lines > limit));

/** The functions of more lines than `limit`, the longest first. */
export const longFunctions = (limit = FUNCTION_LIMIT): readonly Long[] =>
  longestFirst(written.filter((path) => linesOf(path) > limit).flatMap((path) => longIn(path, limit)));

function longestFirst(long: readonly Long[]): readonly Long[] {
  return [...long].sort((a, b) => b.lines - a.lines);
}
