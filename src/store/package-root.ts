import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package: where `package.json` names it `plenary`. Looked for upwards from this module (which may be the source, a bundle in
 * `dist`, or part of the site's server), then from the working folder. `PLENARY_ROOT` comes first, for a server bundle that was moved elsewhere.
 */
export function packageRoot(root = process.env.PLENARY_ROOT): string {
  if (root !== undefined && root !== "") return root;
  const found = above(dirname(fileURLToPath(import.meta.url))) ?? above(process.cwd());
  if (found === undefined) {
    throw new Error(
      "the folder of the package plenary cannot be found; name it in the environment variable PLENARY_ROOT",
    );
  }
  return found;
}

function above(folder: string): string | undefined {
  if (isPackage(folder)) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : above(parent);
}

function isPackage(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { readonly name?: unknown }).name === "plenary";
  } catch {
    return false;
  }
}
