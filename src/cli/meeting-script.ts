import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "#basics";
import { meeting } from "#rules";
import { packageRoot } from "#store";
import { readInput } from "./input-file.ts";

/** A script from a file, or one that ships with the package by its name. */
export async function readScript(script: string): Promise<Result<meeting.MeetingScript, string>> {
  const shipped = shippedScripts().includes(script) && !existsSync(script);
  if (!shipped && script !== "-" && !existsSync(script)) {
    return err(
      `There is no file ${script} here and no script of that name comes with Plenary. These come with it: ${shippedScripts().join(", ")}.`,
    );
  }
  const text = await readInput(shipped ? shippedPath(script) : script);
  if (!text.ok) return text;
  const json = parsedJson(text.value);
  if (!json.ok) return err(`${script} is not JSON: ${json.error}. “plenary meeting list” names scripts to start from.`);
  const parsed = meeting.parseScript(json.value);
  if (parsed.ok) return ok(parsed.value);
  const { at, says } = parsed.error;
  return err(`${script} is no script of a meeting: ${at === "" ? "it" : at} ${says}.`);
}

function parsedJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (fault) {
    return err((fault as Error).message);
  }
}

export function shippedScripts(): readonly string[] {
  const names = readdirSync(join(packageRoot(), "data", "meetings")).filter((file) => file.endsWith(".json"));
  return names.map((file) => file.slice(0, -".json".length)).sort();
}

export function shippedPath(name: string): string {
  return join(packageRoot(), "data", "meetings", `${name}.json`);
}
