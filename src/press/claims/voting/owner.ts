import type { Predicate } from "./predicate.ts";

/** Who is named before a predicate. */
export interface Left {
  readonly actors: readonly number[];
  readonly number?: number | undefined;
  readonly except: readonly number[];
  readonly ofGroup: boolean;
  readonly partial: boolean;
  readonly exhaustive: boolean;
  readonly all?: boolean;
  readonly plus?: number;
  readonly negated?: boolean;
  /** Told as done, whatever form the verb has: "the only states to vote no". */
  readonly told?: boolean;
  readonly from: number;
  /** Where the verb group begins: negation stands from here on. */
  readonly verbFrom: number;
}

/** "Israel's vote against", "Austria's no": the owner voted. */
export function isOwned(codes: string, predicate: Predicate): boolean {
  return codes[predicate.from - 1] === "'" && codes[predicate.from - 2] === "A";
}

/** "their": the last two actors named before. */
export function lastNamed(codes: string, predicate: Predicate): Left | undefined {
  const actors = indicesOf(codes, "A", 0, predicate.from).slice(-2);
  const [from] = actors;
  if (from === undefined) return undefined;
  return { actors, except: [], ofGroup: false, partial: false, exhaustive: false, from, verbFrom: predicate.from };
}

/** "Washington let the text through by abstaining": the subject of the clause. */
export function openingOf(codes: string, predicate: Predicate): Left | undefined {
  const from = codes.indexOf("A", clauseStart(codes, predicate.from));
  if (from < 0 || from >= predicate.from || /[gO.]/.test(codes[from - 1] ?? "")) return undefined;
  return {
    actors: [from],
    except: [],
    ofGroup: false,
    partial: false,
    exhaustive: false,
    from,
    verbFrom: predicate.from,
  };
}

export function clauseStart(codes: string, before: number): number {
  return Math.max(...[";", "W", "|"].map((c) => codes.lastIndexOf(c, before))) + 1;
}

/** "the U.S. abstention", "France's abstention": whose noun it is. A number before it is a count, not an owner. */
export function ownerOf(codes: string, predicate: Predicate): Left | undefined {
  // "14 (including Hungary) against"
  const aside = /[(]I[.]?(?=A[)]$)/.exec(codes.slice(0, predicate.from));
  if (aside !== null) {
    const named = aside.index + aside[0].length;
    return {
      actors: [named],
      except: [],
      ofGroup: false,
      partial: true,
      exhaustive: false,
      from: named,
      verbFrom: predicate.from,
    };
  }
  const at = codes[predicate.from - 1] === "'" ? predicate.from - 2 : predicate.from - 1;
  if (codes[at] !== "A") return undefined;
  return {
    actors: [at],
    except: [],
    ofGroup: false,
    partial: false,
    exhaustive: false,
    from: at,
    verbFrom: predicate.from,
  };
}

export function indicesOf(codes: string, code: string, start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) if (codes[i] === code) found.push(i);
  return found;
}
