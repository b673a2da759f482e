import { clauseStart, type Left } from "./owner.ts";

/** What is known of a subject so far; `at` is the chunk to look at next, none when it is whole. */
interface Draft {
  readonly actors: number[];
  readonly except: number[];
  number?: number;
  partial: boolean;
  ofGroup: boolean;
  all: boolean;
  plus: number;
  negated: boolean;
  from: number;
}

/** The next chunk to look at, to the left; undefined where the subject begins. */
type Next = number | undefined;

/** Reads the subject that ends at chunk `end`: lists, "18 countries, including A", "A, alongside B", "all of A except B". */
export function subjectEndingAt(codes: string, end: number, verb: number): Left {
  const draft: Draft = {
    actors: [],
    except: [],
    partial: false,
    ofGroup: false,
    all: false,
    plus: 0,
    negated: false,
    from: end,
  };
  for (let at: Next = end; at !== undefined && at >= 0; ) at = step(codes, draft, at, verb);
  const { actors, number, except, ofGroup, partial, all, plus, negated, from } = draft;
  const lead = codes[from - 1] === "O" ? codes[from - 2] : codes[from - 1];
  const own = codes.slice(from, end + 1);
  return {
    actors,
    number,
    except,
    ofGroup,
    partial,
    plus,
    negated,
    all: all || own.includes("H"),
    exhaustive: lead === "L" || own.includes("L"),
    from: lead === "L" ? from - 1 : from,
    verbFrom: Math.min(end + 1, verb),
  };
}

function step(codes: string, draft: Draft, at: number, verb: number): Next {
  switch (codes[at]) {
    case "A":
      return ofActors(codes, draft, at, verb);
    case "N":
    case "H":
    case "%":
      return ofNumber(codes, draft, at, verb);
    case "O":
      return at - 1;
    case "M":
    case "U":
      return ofMembers(codes, draft, at);
    default:
      return undefined;
  }
}

function ofActors(codes: string, draft: Draft, at: number, verb: number): Next {
  draft.from = at;
  // "Israel was joined in the Assembly by Hungary in opposing it": both
  const joined = /A=(?:j[.G]{0,3}g|j)$/.exec(codes.slice(Math.max(0, at - 8), at));
  if (joined !== null) {
    draft.actors.unshift(at);
    return at - joined[0].length;
  }
  if (codes[at - 1] === "H") draft.all = true;
  if (codes[at + 1] === "I") draft.partial = true;
  const near = skipBack(codes, at - 1, ",(-.");
  // "led by A" names some of those counted, like "including A"
  const led = codes[near] === "g" && codes[near - 1] === "s";
  const before = led ? near - 1 : near;
  const link = led ? "I" : (codes[before] ?? "");
  // "all of them except Egypt and Indonesia, which supported it": those two did
  if (link === "X" && codes.startsWith(",R", at + 1) && verb - at <= 4) {
    draft.actors.unshift(at);
    return undefined;
  }
  // "all members but Russia"
  const butNot = link === "W" && /H[^;vVba]{0,6}$/.test(codes.slice(0, before));
  if (link === "X" || butNot) draft.except.unshift(at);
  else if (link !== "B") draft.actors.unshift(at);
  if (link === "n") {
    draft.negated = true;
    draft.from = before;
    return codes[before - 1] === "A" ? before - 1 : undefined;
  }
  return /^[XIjJB]$/.test(link) || butNot ? ofCompany(codes, draft, before, link) : ofApposition(codes, draft, at);
}

/** "A, including B", "A along with B", "all but B": what stands before the word that links them. */
function ofCompany(codes: string, draft: Draft, link: number, kind: string): Next {
  if (kind === "I") draft.partial = true;
  draft.from = link;
  if ((kind === "j" || kind === "J") && /[NM]/.test(codes[skipBack(codes, link - 1, ",(-.g")] ?? "")) draft.plus++;
  const near = skipBack(codes, link - 1, kind === "I" ? ",(-" : ",(-.g");
  // "the only country to join Russia in backing it"
  const next = kind === "j" && codes[near] === "t" && codes[near - 1] === "M" ? near - 1 : near;
  // "countries hostile to Russia, namely A and B": Russia tells which countries, and did not vote with them
  if (kind === "I" && codes[next] === "A" && codes[next - 1] === "t") return undefined;
  return link - next > 7 || !/[ANMUH%]/.test(codes[next] ?? "") ? undefined : next;
}

/** What counts the actors, or what they are called before their names. */
function ofApposition(codes: string, draft: Draft, at: number): Next {
  // "twelve, Russia and Belarus among them, voted", "twelve members of the Council (Peru and Poland among them) backed it"
  const counted = codes.startsWith("OG", at - 3) ? at - 4 : at - 2;
  if (codes[at + 1] === "I" && /[,(]/.test(codes[at - 1] ?? "") && /[NM]/.test(codes[counted] ?? "")) return counted;
  // "two countries, A and B, …"
  const gap = skipBack(codes, at - 1, ",(-");
  if (gap < at - 1 && codes[gap] === "M" && /[NH%]/.test(codes[gap - 1] ?? "")) return gap;
  // "two other EU countries"
  if (codes[at - 1] === "U" && codes[at - 2] === "N") {
    draft.ofGroup = true;
    return at - 2;
  }
  if (/[NH%]/.test(codes[at - 1] ?? "") || (codes[at - 1] === "O" && /[NH%]/.test(codes[at - 2] ?? ""))) {
    // "all EU members" names the group; "16 EU members" counts in it
    draft.ofGroup = codes[at - 1] !== "H";
    return at - 1;
  }
  return undefined;
}

function ofNumber(codes: string, draft: Draft, at: number, verb: number): Next {
  const before = codes.slice(Math.max(0, at - 3), at);
  // "joined the other 14 members": those it joined, not those who voted in all
  if (codes[at] === "N" && /jU?$/.test(before)) {
    const joining = codes.lastIndexOf("j", at) - 1;
    // "went with Moscow and joined 16 others": the subject of the verb before
    const isSecond = codes[joining] === "&" && codes.lastIndexOf("A", joining - 1) >= 0;
    const next = isSecond ? codes.indexOf("A", clauseStart(codes, joining)) : joining;
    return codes[next] === "A" ? next : undefined;
  }
  // "half the 193 members": the share votes, the number is the whole
  if (codes[at] === "N" && /%[.O]?$/.test(before)) return codes.lastIndexOf("%", at);
  // "14 of the 15 members": the first number votes, the second is the whole
  const back = skipBack(codes, at - 1, "GA'");
  // "17 of the 35 countries that abstained": of those who did, the whole
  const ofThose = /^[GAMU'.]*R/.test(codes.slice(at + 1, verb));
  const whole = !ofThose && codes[back] === "O" && /[NH%]/.test(codes[back - 1] ?? "");
  draft.from = whole ? back - 1 : at;
  if (codes[draft.from] !== "H") draft.number = draft.from;
  return undefined;
}

/** "countries", "other members of the Council": on to what counts or names them. */
function ofMembers(codes: string, draft: Draft, at: number): Next {
  draft.from = at;
  // "none of the council's members"
  let next = codes.startsWith("G'", at - 2) ? at - 2 : at - 1;
  for (const skipped of "LGO.") if (codes[next] === skipped) next--;
  // "joined Cuba and other countries"
  if (codes[next] === "&" && codes[next - 1] === "A") next--;
  return /[NH%AMOU]/.test(codes[next] ?? "") ? next : undefined;
}

export function skipBack(codes: string, from: number, over: string): number {
  let i = from;
  while (i >= 0 && over.includes(codes[i] ?? "")) i--;
  return i;
}
