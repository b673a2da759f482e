/** Which letters stand in the codes of a sentence: a bit for each character code from 32 to 127. */
export interface Letters {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * A pattern over the codes of a sentence, with the letters without which it cannot match: most patterns are not even tried on most sentences.
 * `needs` are sets of letters, of each of which a match has at least one.
 */
export interface CodePattern {
  readonly regex: RegExp;
  readonly needs: readonly Letters[];
}

/** `regex` has the flag g. */
export function codePattern(regex: RegExp): CodePattern {
  return { regex, needs: lettersNeeded(regex.source).map(lettersOf) };
}

export function lettersOf(codes: string): Letters {
  let low = 0;
  let middle = 0;
  let high = 0;
  for (let i = 0; i < codes.length; i++) {
    // what is not ASCII shares a bit with a letter that is: a pattern may then be tried in vain, but none is left out
    const code = codes.charCodeAt(i) & 127;
    const bit = 1 << (code & 31);
    if (code < 64) low |= bit;
    else if (code < 96) middle |= bit;
    else high |= bit;
  }
  return { low, middle, high };
}

interface Coded {
  readonly codes: string;
  readonly letters: Letters;
}

/** Whether the pattern is worth trying. */
export function mayMatch({ letters }: Coded, { needs }: Pick<CodePattern, "needs">): boolean {
  const { low, middle, high } = letters;
  for (const need of needs) if (((low & need.low) | (middle & need.middle) | (high & need.high)) === 0) return false;
  return true;
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches, as `String.matchAll` gives them. */
export function matchesIn(sentence: Coded, pattern: CodePattern): readonly RegExpExecArray[] {
  return mayMatch(sentence, pattern) ? allMatches(sentence.codes, pattern.regex) : NONE;
}

/** As `String.matchAll`, which copies the expression each time. `regex` has the flag g, and not u. */
export function allMatches(codes: string, regex: RegExp): readonly RegExpExecArray[] {
  regex.lastIndex = 0;
  const first = regex.exec(codes);
  if (first === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match !== null; match = regex.exec(codes)) {
    found.push(match);
    if (match[0] === "") regex.lastIndex++;
  }
  return found;
}

/**
 * Reads off a regular expression which letters every match must have around it: the ones that stand in it without a choice, a question mark or a
 * star. Knows the constructs our patterns use; of what it does not know it asks nothing.
 */
export function lettersNeeded(source: string): readonly string[] {
  let at = 0;
  /** Alternatives up to a closing bracket or the end. */
  const alternatives = (): readonly string[] => {
    const branches = [sequence()];
    while (source[at] === "|") {
      at++;
      branches.push(sequence());
    }
    const [only = []] = branches;
    if (branches.length === 1) return only;
    // one of the branches matches: one need of each, taken together
    const shortest = branches.map((needs) => [...needs].sort((a, b) => a.length - b.length)[0]);
    return shortest.includes(undefined) ? [] : [shortest.join("")];
  };
  const sequence = (): readonly string[] => {
    const needs: string[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const own = term();
      if (!isOptional()) needs.push(...own);
    }
    return needs;
  };
  const term = (): readonly string[] => {
    const sign = source[at++] ?? "";
    if (sign === "(") return group();
    if (sign === "[") return letterClass();
    if (sign === "\\") return /[a-zA-Z0-9]/.test(source[at++] ?? "") ? [] : [source[at - 1] ?? ""];
    return /[.^$]/.test(sign) ? [] : [sign];
  };
  const group = (): readonly string[] => {
    const opening = /^\?(?::|<?[=!])/.exec(source.slice(at))?.[0] ?? "";
    at += opening.length;
    const inner = alternatives();
    at++;
    return opening.endsWith("!") ? [] : inner;
  };
  const letterClass = (): readonly string[] => {
    const end = source.indexOf("]", at);
    const inside = source.slice(at, end);
    at = end + 1;
    if (inside.startsWith("^") || inside.includes("\\")) return [];
    return [inside.replace(/(.)-(.)/g, (_, from: string, to: string) => between(from, to))];
  };
  /** Reads a quantifier: may the term before it be missing? */
  const isOptional = (): boolean => {
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at))?.[0] ?? "";
    at += quantifier.length;
    return /^(?:[?*]|\{0)/.test(quantifier);
  };
  return [...new Set(alternatives())];
}

function between(from: string, to: string): string {
  const codes = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => from.charCodeAt(0) + i);
  return String.fromCharCode(...codes);
}
