import { clauseStart, indicesOf, type Left } from "./owner.ts";
import type { Predicate } from "./predicate.ts";

/** How far a subject may stand from its verb, in chunks. */
const REACH = 14;

/**
 * Walks back from the verb to its subject, over adverbs, parentheses, relative pronouns and an earlier verb of the same subject
 * ("condemned the text and voted against it").
 */
export function subjectBefore(codes: string, predicate: Predicate, previous: Predicate | undefined): Left | undefined {
  const head = codes.slice(0, predicate.from);
  // "Cuba, which had defended Moscow, abstained": the subject stands before the relative clause
  const relative =
    /A,?R[^,;]*,[.]?$/.exec(head) ??
    /A,[^,;vVbfaA]{1,6},[.]?$/.exec(head) ??
    /A,[^,;vVbfa]*[O'][^,;vVbfa]*,[.]?$/.exec(head);
  if (relative !== null && predicate.from - relative.index <= REACH + 4) {
    return named(codes, { ...subjectEndingAt(codes, relative.index, predicate.from), verbFrom: predicate.from });
  }
  const floor = Math.max(0, predicate.from - REACH);
  let shared = false;
  let after = 0;
  for (let i = predicate.from - 1; i >= floor; i--) {
    const code = codes[i] ?? "";
    // "said that voting against means …": what is reported has its own subject
    if (code === "|" || (code === ":" && !predicate.because.startsWith("line-"))) return undefined;
    // "France and Spain all backed": the adverb, not the subject
    if (code === "H" && codes[i - 1] === "A") continue;
    // "declined to condemn Russia and abstained": Russia is what was not condemned
    if (
      code === "A" &&
      /^,?&$/.test(codes.slice(i + 1, predicate.from)) &&
      /[nmtg*].*$/.test(codes.slice(floor, i)) &&
      codes.slice(floor, i).includes("A")
    ) {
      shared = true;
      continue;
    }
    // "the only country that backed Russia and voted for it": Russia is who was backed
    if (code === "A" && /^,?&$/.test(codes.slice(i + 1, predicate.from)) && previous?.to === i - 1 && isAct(previous)) {
      shared = true;
      continue;
    }
    // "none of the nuclear powers": counts something that is not named here
    if (code === "N" && codes[i + 1] === "O" && codes[i + 2] === ".") return undefined;
    // "wanted to see the US lead, and abstained": who is seen is not who wants
    if (code === "A" && isSeen(codes, i, predicate)) {
      shared = true;
      continue;
    }
    // "condemned the invasion of Ukraine, voting for it": not Ukraine
    if (
      code === "A" &&
      codes[i - 1] === "O" &&
      codes[i + 1] === "," &&
      i + 2 === predicate.from &&
      codes[i + 2] === "V"
    ) {
      shared = true;
      continue;
    }
    // "to Washington's annoyance": no voter
    if (code === "A" && codes[i + 1] === "'" && i + 1 < predicate.from) continue;
    // "…, the Council rejected the text": the body's own act; "Russia in the Council vetoed": only where
    if (code === "G" && !/[.OD]/.test(codes[i - 1] ?? "") && !codes.slice(i + 1, predicate.from).includes(","))
      return undefined;
    // "members of the Council", "the Council's 15 members": the body is no voter
    if (code === "G" && codes[i - 1] === "O" && /[MNAU]/.test(codes[i - 2] ?? "")) {
      i -= 1;
      continue;
    }
    if (code === "A" || code === "N" || code === "M" || code === "U" || code === "H" || code === "%") {
      const subject = named(codes, subjectEndingAt(codes, i, predicate.from));
      // of two verbs of one subject, "would not vote for it and abstained", each has its own "not" and "would"
      return shared ? { ...subject, verbFrom: Math.max(subject.verbFrom, after, predicate.from - 1) } : subject;
    }
    if (previous !== undefined && i <= previous.to && i >= previous.from) {
      if (!/[&,][.]?$/.test(codes.slice(0, predicate.from))) return undefined;
      shared = true;
      after = previous.to + 1;
      i = previous.from;
      continue;
    }
    if (code === ";" || (code === "W" && !shared) || code === "Q") return undefined;
    if (/[TEPGSDV"]/.test(code) && codes[i - 1] !== "," && !shared) {
      // "switched its vote from abstention to yes"
      const isMoved = code === "V" && predicate.because.startsWith("moved");
      if (!isMoved && !/[&,Rnm=jt]/.test(codes[i + 1] ?? "") && !(codes[i + 1] === "." && !/[TEP]/.test(code)))
        return undefined;
    }
  }
  return undefined;
}

/** Reads the subject that ends at chunk `end`: lists, "18 countries, including A", "A, alongside B", "all of A except B". */
function subjectEndingAt(codes: string, end: number, verb: number): Left {
  const actors: number[] = [];
  const except: number[] = [];
  let number: number | undefined;
  let partial = false;
  let ofGroup = false;
  let all = false;
  let plus = 0;
  let negated = false;
  let from = end;
  let i = end;
  while (i >= 0) {
    const code = codes[i] ?? "";
    if (code === "A") {
      const near = skipBack(codes, i - 1, ",(-.");
      // "led by A" names some of those counted, like "including A"
      const led = codes[near] === "g" && codes[near - 1] === "s";
      const before = led ? near - 1 : near;
      const link = led ? "I" : (codes[before] ?? "");
      from = i;
      // "Israel was joined in the Assembly by Hungary in opposing it": both
      const joined = /A=(?:j[.G]{0,3}g|j)$/.exec(codes.slice(Math.max(0, i - 8), i));
      if (joined !== null) {
        actors.unshift(i);
        i -= joined[0].length;
        continue;
      }
      if (codes[i - 1] === "H") all = true;
      if (codes[i + 1] === "I") partial = true;
      // "all members but Russia"
      const butNot = link === "W" && /H[^;vVba]{0,6}$/.test(codes.slice(0, before));
      // "all of them except Egypt and Indonesia, which supported it": those two did
      if (link === "X" && codes.startsWith(",R", i + 1) && verb - i <= 4) {
        actors.unshift(i);
        break;
      }
      if (link === "X" || butNot) except.unshift(i);
      else if (link !== "B") actors.unshift(i);
      if (link === "n") {
        negated = true;
        from = before;
        if (codes[before - 1] === "A") {
          i = before - 1;
          continue;
        }
        break;
      }
      if (link === "I") partial = true;
      if (link === "X" || link === "I" || link === "j" || link === "J" || link === "B" || butNot) {
        from = before;
        if ((link === "j" || link === "J") && /[NM]/.test(codes[skipBack(codes, before - 1, ",(-.g")] ?? "")) plus++;
        i = skipBack(codes, before - 1, link === "I" ? ",(-" : ",(-.g");
        // "countries hostile to Russia, namely A and B": Russia tells which countries, and did not vote with them
        if (link === "I" && codes[i] === "A" && codes[i - 1] === "t") break;
        if (before - i > 7 || !/[ANMUH%]/.test(codes[i] ?? "")) break;
        continue;
      }
      // "twelve, Russia and Belarus among them, voted"
      if (codes[i + 1] === "I" && codes[i - 1] === "," && /[NM]/.test(codes[i - 2] ?? "")) {
        i -= 2;
        continue;
      }
      // an apposition: "two countries, A and B, …"
      const gap = skipBack(codes, i - 1, ",(-");
      if (gap < i - 1 && codes[gap] === "M" && /[NH%]/.test(codes[gap - 1] ?? "")) {
        i = gap;
        continue;
      }
      // "two other EU countries"
      if (codes[i - 1] === "U" && codes[i - 2] === "N") {
        ofGroup = true;
        i -= 2;
        continue;
      }
      if (/[NH%]/.test(codes[i - 1] ?? "") || (codes[i - 1] === "O" && /[NH%]/.test(codes[i - 2] ?? ""))) {
        // "all EU members" names the group; "16 EU members" counts in it
        ofGroup = codes[i - 1] !== "H";
        i--;
        continue;
      }
      break;
    }
    // "joined the other 14 members": those it joined, not those who voted in all
    if (code === "N" && /jU?$/.test(codes.slice(0, i))) {
      i = codes.lastIndexOf("j", i) - 1;
      // "went with Moscow and joined 16 others": the subject of the verb before
      if (codes[i] === "&") i = codes.lastIndexOf("A", i - 1) >= 0 ? codes.indexOf("A", clauseStart(codes, i)) : i;
      if (codes[i] !== "A") break;
      continue;
    }
    // "half the 193 members": the share votes, the number is the whole
    if (code === "N" && /%[.O]?$/.test(codes.slice(0, i))) {
      i = codes.lastIndexOf("%", i);
      continue;
    }
    if (/[NH%]/.test(code)) {
      // "14 of the 15 members": the first number votes, the second is the whole
      const back = skipBack(codes, i - 1, "GA'");
      // "17 of the 35 countries that abstained": of those who did, the whole
      const ofThose = /^[GAMU'.]*R/.test(codes.slice(i + 1, verb));
      const whole = !ofThose && codes[back] === "O" && /[NH%]/.test(codes[back - 1] ?? "");
      const at = whole ? back - 1 : i;
      if (codes[at] !== "H") number = at;
      from = at;
      break;
    }
    if (code === "O") {
      i--;
      continue;
    }
    if (code === "M" || code === "U") {
      from = i;
      i--;
      if (codes[i] === "L") i--;
      if (codes[i] === "G") i--;
      if (codes[i] === "O") i--;
      if (codes[i] === ".") i--;
      // "joined Cuba and other countries"
      if (codes[i] === "&" && codes[i - 1] === "A") i--;
      if (!/[NH%AMOU]/.test(codes[i] ?? "")) break;
      continue;
    }
    break;
  }
  const lead = codes[from - 1] === "O" ? codes[from - 2] : codes[from - 1];
  return {
    actors,
    ...(number === undefined ? {} : { number }),
    except,
    ofGroup,
    partial,
    all: all || codes.slice(from, end + 1).includes("H"),
    plus,
    negated,
    exhaustive: lead === "L" || codes.slice(from, end + 1).includes("L"),
    from: lead === "L" ? from - 1 : from,
    verbFrom: Math.min(end + 1, verb),
  };
}

/** "A is one of ten nations to vote no", "A and B were the only EU states to …": the one named is the subject, the rest tells of how many. */
function named(codes: string, subject: Left): Left {
  const at = subject.from - 1;
  const back = skipBack(codes, at, "LONMIRG'");
  const apposed = /A=[^,;vVbfa]{0,6},$/.exec(codes.slice(0, back + 1));
  if (apposed !== null)
    return {
      ...subject,
      actors: [apposed.index],
      ofGroup: false,
      partial: true,
      exhaustive: false,
      from: apposed.index,
    };
  // "stood alongside the countries that abstained"
  const beside = /A[jJ][.]?$/.exec(codes.slice(0, subject.from));
  if (beside !== null && subject.actors.length === 0 && codes.slice(subject.from, subject.verbFrom + 1).includes("R"))
    return { ...subject, actors: [beside.index], told: true, ofGroup: false, partial: true, from: beside.index };
  // "Russia, the only nation to oppose it"
  const sole = /A[,-]?$/.exec(codes.slice(0, back + 1));
  if (sole !== null && back < at && codes.slice(back + 1, subject.from + 1).includes("L"))
    return {
      ...subject,
      actors: [sole.index],
      told: true,
      ofGroup: false,
      partial: true,
      exhaustive: false,
      from: sole.index,
    };
  // "allies, including France, were among those who": of the allies, those named
  // "India, along with China, was among those who": all of them
  const company = /A(,j[^;:vVbfaoue=]{0,8}?A,?)$/.exec(codes.slice(0, back));
  const owner =
    company !== null
      ? company.index
      : (/A,[^,;:vVbfaoue=]{1,6}A,$/.exec(codes.slice(0, back))?.index ??
        (/A,(?:I[.]?A,)?$/.test(codes.slice(0, back)) ? back - 2 : back - 1));
  if (codes[back] !== "=" || codes[owner] !== "A" || codes.slice(subject.from, subject.verbFrom).includes("v"))
    return subject;
  const group = subject.actors.length > 0;
  const { number: first, ...rest } = subject;
  // "four EU members are among the 14 that voted against: A, B": the list says who, the group counts
  if (/N[U.]?$/.test(codes.slice(0, owner)))
    return {
      ...rest,
      ...(first === undefined ? {} : { number: first }),
      actors: [],
      except: [],
      told: true,
      ofGroup: false,
      partial: true,
      from: owner,
    };
  // "two of the 18 members who": the two are named, the 18 voted
  const whole = /^=[L.]*NO[.]?(?=N)/.exec(codes.slice(back, subject.verbFrom));
  // "the only one of the 15 members to": nobody else did
  const number = /^=L[.]?I/.test(codes.slice(back)) ? undefined : whole === null ? first : back + whole[0].length;
  return {
    ...rest,
    told: /[NML]/.test(codes.slice(back + 1, subject.verbFrom)),
    ...(group || number === undefined ? {} : { number }),
    actors: company === null ? [owner] : indicesOf(codes, "A", owner, back),
    except: [],
    ofGroup: false,
    partial: true,
    exhaustive: subject.exhaustive && !group,
    from: owner,
    verbFrom: subject.verbFrom,
  };
}

/** An object with a verb of its own between a modal and an "and": the subject stands farther off. */
function isSeen(codes: string, at: number, predicate: Predicate): boolean {
  return /^[.TES"OW]{1,12}[.]&$/.test(codes.slice(at + 1, predicate.from)) && /A[.]{0,2}m[.]$/.test(codes.slice(0, at));
}

/** What one does to somebody, and not with: "backed", "opposed". */
function isAct({ because }: Predicate): boolean {
  return because === "supported" || because === "opposed" || because === "rejected";
}

function skipBack(codes: string, from: number, over: string): number {
  let i = from;
  while (i >= 0 && over.includes(codes[i] ?? "")) i--;
  return i;
}
