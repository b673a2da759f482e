import { once } from "#basics";
import { editDistance } from "./edit-distance.ts";

/** What has a symbol that is near to what was asked for. */
export interface NearSymbol<Thing> {
  readonly symbol: string;
  readonly thing: Thing;
}

/**
 * Makes a finder of symbols that somebody may have meant who wrote another, the likeliest first; none where nothing is near. Symbols are compared
 * part by part, however they are written ("A/RES/ES-11/99", "a-res-es-11-99", "ES-11/99"): the same body, kind and session go first, in it a number with
 * a slip of the pen (two figures exchanged, one other, missing or too many), then the nearest numbers. Other sessions, kinds and bodies come only for such
 * a slip, and where the number is right. A thing with several symbols is found once, under the nearest; among equals the one listed last goes first.
 */
export function nearSymbols<Thing>(
  symbols: () => Iterable<readonly [symbol: string, thing: Thing]>,
): (asked: string, most: number) => readonly NearSymbol<Thing>[] {
  const known = once(() =>
    [...symbols()].map(([symbol, thing], place) => ({ thing, symbol, place, parts: partsOf(symbol) })),
  );
  return (asked, most) => {
    const wanted = partsOf(asked.slice(0, LONGEST));
    if (wanted.number === undefined) return [];
    const likeliest = new Map<Thing, NearSymbol<Thing> & Likeness & { readonly place: number }>();
    for (const { thing, symbol, place, parts } of known()) {
      const likeness = compare(wanted, parts);
      const held = likeliest.get(thing);
      if (likeness.cost < FARTHEST && (held === undefined || likeness.cost < held.cost))
        likeliest.set(thing, { thing, symbol, place, ...likeness });
    }
    const all = [...likeliest.values()];
    const hasKin = all.some(({ kin }) => kin);
    return all
      .filter(({ kin, cost }) => kin || !hasKin || cost <= SLIP)
      .sort((a, b) => a.cost - b.cost || a.apart - b.apart || b.place - a.place)
      .slice(0, most)
      .map(({ thing, symbol }) => ({ thing, symbol }));
  };
}

const LONGEST = 60;
/** What one slip costs at most; what is too far costs. */
const SLIP = 1.5;
const FARTHEST = 3;

/** A symbol in its parts, in lower case; what it does not have is absent. */
interface Parts {
  readonly body?: "a" | "s";
  /** "res", "l", "c1 l"; empty for a document of the Council's or Assembly's own series. */
  readonly kind: string;
  /** "77", "es-11", "xxvi"; of a document the year. */
  readonly session?: string;
  readonly number?: string;
  /** Letters of a part, and the name of an amendment or paragraph. */
  readonly rest: string;
}

const ROMAN = /^[ivxlc]+$/;
const KIND = /^(?:res|l|pv|dec)$/;

/** Reads "A/RES/ES-11/7", "S/2022/155", "A/C.1/77/L.5", "A/RES/2758(XXVI)" and the like, from symbols and from steps of addresses. */
function partsOf(text: string): Parts {
  const [base = "", ...names] = text.toLowerCase().split("#");
  const words = base.match(/[a-z]+|\d+/g) ?? [];
  const [first] = words;
  const body = first === "a" || first === "s" ? first : undefined;
  const kinds: string[] = [];
  const numbers: string[] = [];
  const rest: string[] = [];
  let session: string | undefined;
  for (let i = body === undefined ? 0 : 1; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1] ?? "";
    const isNumber = /^\d/.test(word);
    if (rest.length > 0) rest.push(word);
    else if (session === undefined && (word === "es" || word === "s") && /^\d/.test(next)) {
      session = `${word}-${next}`;
      i++;
    } else if (word === "c" && /^\d/.test(next)) {
      kinds.push(`c${next}`);
      i++;
    } else if (isNumber) (numbers.length < (session === undefined ? 2 : 1) ? numbers : rest).push(word);
    else if (KIND.test(word) || numbers.length === 0) kinds.push(word);
    else if (session === undefined && ROMAN.test(word) && numbers.length === 1) session = word;
    else rest.push(word);
  }
  if (session === undefined && numbers.length === 2) session = numbers.shift();
  const [number] = numbers;
  return {
    ...(body === undefined ? {} : { body }),
    kind: kinds.join(" "),
    ...(session === undefined ? {} : { session }),
    ...(number === undefined ? {} : { number }),
    rest: [...rest, ...(names.join(" ").match(/[a-z]+|\d+/g) ?? [])].join(" "),
  };
}

interface Likeness {
  /** 0 for the same; about 1 for each slip, 2 to 3 for another number of the same series. */
  readonly cost: number;
  /** Of the same body, kind and session. */
  readonly kin: boolean;
  /** How far apart the numbers are. */
  readonly apart: number;
}

function compare(wanted: Parts, known: Parts): Likeness {
  const place = bodyCost(wanted, known) + kindCost(wanted, known) + sessionCost(wanted.session, known.session);
  // "ES-11/99" names a series without its body
  const kin = place === 0 || (place < 0.5 && wanted.session !== undefined);
  const apart = Math.abs(Number(wanted.number) - Number(known.number ?? Number.NaN));
  const number = numberCost(wanted.number ?? "", known.number ?? "", apart, place, kin);
  return { cost: place + number + restCost(wanted.rest, known.rest), kin, apart };
}

function bodyCost({ body: wanted }: Parts, { body: known }: Parts): number {
  if (wanted === known) return 0;
  return wanted === undefined ? 0.1 : 1.4;
}

function kindCost({ kind: wanted, body }: Parts, { kind: known }: Parts): number {
  if (wanted === known) return 0;
  if (wanted === "") return body === undefined && known === "res" ? 0.2 : 0.9;
  return wanted.length > 1 && editDistance(wanted, known) <= 2 ? 0.6 : 1.4;
}

function sessionCost(wanted: string | undefined, known: string | undefined): number {
  if (wanted === known) return 0;
  if (wanted === undefined) return 0.8;
  if (known === undefined) return 1.6;
  return isSlip(wanted, known) ? 1.3 : FARTHEST;
}

/**
 * Exchanged figures are the commonest slip, then one that is other, then one too few or too many. Further numbers are likely in the same series alone, the nearer
 * the likelier; elsewhere the number must be right.
 */
function numberCost(wanted: string, known: string, apart: number, place: number, kin: boolean): number {
  if (wanted === known) return place <= SLIP ? 0 : FARTHEST;
  if (Number.isNaN(apart) || (!kin && place >= 1)) return FARTHEST;
  if (isExchange(wanted, known)) return 1;
  if (isSlip(wanted, known)) return wanted.length === known.length ? 1.1 : 1.2;
  return kin ? 2 + Math.min(0.9, Math.log10(1 + apart) / 4) : FARTHEST;
}

/** Who names a text means the text, not its amendments. */
function restCost(wanted: string, known: string): number {
  if (wanted === known) return 0;
  if (wanted === "") return FARTHEST;
  if (known === "") return 0.5;
  return Math.min(0.9, editDistance(wanted, known) / 10);
}

function isSlip(a: string, b: string): boolean {
  return isExchange(a, b) || editDistance(a, b) === 1;
}

/** Do two words differ in the order of two neighbours alone? */
function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
