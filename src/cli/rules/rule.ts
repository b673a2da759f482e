import { fold } from "#record";
import { examplesOf, formatProvision, PROVISION_IDS, type ProvisionId, provision } from "#rules";
import { dateWords, provisionWords } from "#words";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface RuleOptions {
  readonly json?: true;
}

/** `plenary rule WHAT…`: the provisions of that number, else those with all these words; without words, all. */
export function lookUpRule(terminal: Terminal, what: readonly string[], options: RuleOptions): ExitCode {
  const asked = what.join(" ").trim();
  const ids = asked === "" ? PROVISION_IDS : provisionsFor(asked);
  if (options.json) {
    writeJson(terminal, { version: 1, provisions: ids.map((id) => ({ id, ...provision(id), cases: casesOf(id) })) });
    return ids.length === 0 ? EXIT.badInput : EXIT.done;
  }
  if (ids.length === 0) {
    terminal.complain(
      `No provision is numbered ${asked} or has these words. Name a number (86, "27(3)", 76/262) or words (tie, veto); “plenary rule” lists all ${PROVISION_IDS.length}.`,
    );
    return EXIT.badInput;
  }
  const isShort = ids.length > MOST_IN_FULL;
  for (const id of ids) {
    const lines = isShort ? [`${formatProvision(id)}: ${provision(id).title}`] : wholeProvision(id);
    terminal.write(lines.map((line, i) => foldLines(line, terminal.width, i === 0 ? "" : "  ", "    ")).join("\n"));
    terminal.write(isShort ? "\n" : "\n\n");
  }
  return EXIT.done;
}

/** More than these are listed by their titles. */
const MOST_IN_FULL = 8;

/** By number first: who writes "86" means the rule, not a text with that figure in it. */
function provisionsFor(asked: string): readonly ProvisionId[] {
  const number = bare(asked);
  const isNumbered = (id: ProvisionId): boolean => {
    const own = bare(provision(id).number);
    // "27" has 27(2) and 27(3) below it
    return own === number || (/^\d+$/.test(number) && own.startsWith(`${number}(`)) || id === asked.toLowerCase();
  };
  const numbered = PROVISION_IDS.filter(isNumbered);
  if (numbered.length > 0) return numbered;
  const words = fold(asked).split(/\s+/);
  return PROVISION_IDS.filter((id) => {
    const { title, says } = provision(id);
    const text = fold(`${formatProvision(id)} ${title} ${says}`);
    return words.every((word) => text.includes(word));
  });
}

/** "Rule 86 of the Assembly", "Article 27 (3)", "resolution 76/262" by their numbers alone. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:rules?|articles?|art\.|charter|resolution|of|the|general|assembly|security|council)\b|[\s,]/g, "");
}

function wholeProvision(id: ProvisionId): readonly string[] {
  const { title, from, to } = provision(id);
  const days = [from === undefined ? "" : `from ${dateWords(from)}`, to === undefined ? "" : `to ${dateWords(to)}`];
  const force = days.filter((part) => part !== "").join(" ");
  const cases = casesOf(id).map(({ says, gives }) => `For example, ${says}: ${caseWords(gives)}.`);
  return [title, provisionWords(id), ...(force === "" ? [] : [`In force ${force}.`]), ...cases];
}

interface Case {
  readonly says: string;
  readonly gives: unknown;
}

/** Cases whose answer is a word or a figure. */
function casesOf(id: ProvisionId): readonly Case[] {
  return examplesOf(id)
    .filter(({ gives }) => ["string", "number", "boolean"].includes(typeof gives))
    .map(({ says, gives }) => ({ says, gives }));
}

function caseWords(gives: unknown): string {
  return typeof gives === "boolean" ? (gives ? "yes" : "no") : String(gives).replace(/-/g, " ");
}
