import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { err, ok, type Result } from "#basics";
import { meeting } from "#rules";
import { packageRoot } from "#store";
import { readInput } from "../input/input-file.ts";

const ENDINGS = [".yaml", ".json"];

/** A script from a file in YAML or JSON, from standard input for "-", or one that ships with the package by its name. */
export async function readScript(script: string): Promise<Result<meeting.MeetingScript, string>> {
  const text = await scriptText(script);
  return text.ok ? scriptIn(script, text.value) : text;
}

async function scriptText(script: string): Promise<Result<string, string>> {
  if (script === "-") return readInput(script);
  const path = existsSync(script) ? script : shippedPath(script);
  if (path === undefined) {
    return err(
      `There is no file ${script} here and no script of that name comes with Plenary. These come with it: ${shippedScripts().join(", ")}.`,
    );
  }
  if (statSync(path).isDirectory()) return err(`${script} is a folder. Name a script in it, a file in YAML or JSON.`);
  return ok(readFileSync(path, "utf8"));
}

/** JSON is YAML too, so one reader knows the line and column of every fault in either. */
export function scriptIn(name: string, text: string): Result<meeting.MeetingScript, string> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    return err(
      `${name} cannot be read, as YAML or as JSON: ${place(broken.pos[0])}: ${broken.message}. “plenary meeting list” names scripts to start from.`,
    );
  }
  const parsed = meeting.parseScript(document.toJS());
  if (parsed.ok) return parsed;
  const { at, says } = parsed.error;
  return err(`${name}, ${place(offsetOf(document, at))}: ${at === "" ? "a script of a meeting" : at} ${says}.`);
}

/** Where the value that a path names begins; of what is missing, where the thing begins that it is missing in. */
function offsetOf(document: Document, at: string): number {
  for (let path = at.split("."); path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

export function shippedScripts(): readonly string[] {
  const names = readdirSync(folder()).flatMap((file) => {
    const ending = ENDINGS.find((end) => file.endsWith(end));
    return ending === undefined ? [] : [file.slice(0, -ending.length)];
  });
  return names.sort();
}

function shippedPath(name: string): string | undefined {
  if (!shippedScripts().includes(name)) return undefined;
  return ENDINGS.map((ending) => join(folder(), `${name}${ending}`)).find((path) => existsSync(path));
}

function folder(): string {
  return join(packageRoot(), "data", "meetings");
}
