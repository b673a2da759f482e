import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { err, ok, type Result } from "#basics";

/** More than any article: the text of a long book. */
export const MOST_BYTES = 2_000_000;

/** A PDF is mostly pictures and letters' shapes; its text may be as long as any. */
const MOST_PDF_BYTES = 30_000_000;

/** Reads an article from a file, or from standard input for "-". A refusal is a sentence: what is wrong, where, what to do next. */
export async function readInput(path: string): Promise<Result<string, string>> {
  const bytes = path === "-" ? await readStandardInput() : readFileBytes(path);
  return bytes.ok ? articleText(bytes.value, path === "-" ? "standard input" : path) : bytes;
}

async function readStandardInput(): Promise<Result<Uint8Array, string>> {
  if (process.stdin.isTTY) {
    return err(
      '"-" reads the article from standard input, which is the keyboard here: pipe a text in, as in "plenary check - < article.txt".',
    );
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return ok(Buffer.concat(chunks));
}

/** The bytes of a file that is not too long to be an article. */
export function readFileBytes(path: string): Result<Uint8Array, string> {
  try {
    const { size } = statSync(path);
    return size > (extname(path).toLowerCase() === ".pdf" ? MOST_PDF_BYTES : MOST_BYTES)
      ? err(tooLong(path, size))
      : ok(readFileSync(path));
  } catch (cause) {
    return err(cannotOpen(path, cause as NodeJS.ErrnoException));
  }
}

function cannotOpen(path: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file ${path} here. Check its name and folder, or give "-" to read from standard input.`;
    case "EISDIR":
      return `${path} is a folder. Name files in it.`;
    case "EACCES":
    case "EPERM":
      return `${path} may not be read by you. Change its permissions, or pipe its text in: "plenary check -".`;
    default:
      return `${path} cannot be read: ${message}. Copy its text to another file and name that.`;
  }
}

function tooLong(name: string, size: number): string {
  return `${name} has ${(size / 1e6).toFixed(1)} MB; an article may have ${MOST_BYTES / 1e6} MB. Cut out the part you want checked.`;
}

const STRANGERS: readonly (readonly [signature: string, what: string, next: string])[] = [
  ["PK\u0003\u0004", "a packed file (perhaps of Word)", "Save the article as plain text or HTML and check that."],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word file", "Save the article as plain text or HTML and check that."],
  ["{\\rtf", "an RTF file", "Save the article as plain text or HTML and check that."],
  ["\u00ff\u00fe", "text in UTF-16", "Save it as UTF-8 and check that."],
  ["\u00fe\u00ff", "text in UTF-16", "Save it as UTF-8 and check that."],
];

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}

async function textOfPdf(bytes: Uint8Array, name: string): Promise<Result<string, string>> {
  try {
    const { pdfArticle } = await import("./pdf-article.ts");
    const text = await pdfArticle(bytes);
    if (text.trim() === "") {
      return err(
        `${name} is a PDF without text, perhaps pictures of pages. Have its words recognised, and check the text.`,
      );
    }
    return text.length > MOST_BYTES ? err(tooLong(name, text.length)) : ok(text);
  } catch (cause) {
    return err(`${name}: ${(cause as Error).message}. Save its text to a file and check that.`);
  }
}

/** The text in some bytes, if they are text in UTF-8, or of a PDF. A byte order mark is not counted as part of it. */
export async function articleText(bytes: Uint8Array, name: string): Promise<Result<string, string>> {
  if (isPdf(bytes)) return textOfPdf(bytes, name);
  if (bytes.length > MOST_BYTES) return err(tooLong(name, bytes.length));
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const stranger = STRANGERS.find(([signature]) => head.startsWith(signature));
  if (stranger !== undefined)
    return err(`${name} is ${stranger[1]}; Plenary reads plain text, HTML and PDF. ${stranger[2]}`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return err(
      `${name} is not text: byte ${zero + 1} is a zero, as in pictures and programs. Give the article as plain text, HTML or PDF.`,
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? err(`${name} is empty. Put the article's text or HTML in it.`) : ok(text);
  } catch {
    return err(
      `${name} is not UTF-8: line ${lineOfFault(bytes)} has bytes that belong to another encoding. Save it as UTF-8, for example with “iconv -f WINDOWS-1252 -t UTF-8”.`,
    );
  }
}

/** The line, from 1, on which decoding first fails. */
function lineOfFault(bytes: Uint8Array): number {
  const loose = new TextDecoder().decode(bytes);
  return loose.slice(0, Math.max(0, loose.indexOf("\ufffd"))).split("\n").length;
}
