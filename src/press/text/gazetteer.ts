import { type DayNumber, fromDayNumber } from "#basics";
import { isMemberOn, isWithin, type MemberCode, type VotingRecord } from "#record";
import type { ActorMention } from "../document.ts";
import { foldWord } from "./characters.ts";
import { LOOSE_GROUPS } from "./loose-groups.ts";
import { type CaseRule, createPhrases, type Phrases } from "./phrases.ts";
import type { Tokenizer } from "./tokens.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** What a name in a text may stand for, before its surroundings are looked at. */
export interface Name {
  readonly kind: ActorMention["kind"];
  readonly codes: readonly MemberCode[];
  readonly form: ActorMention["form"];
  /** The members act together under this name ("Benelux"). */
  readonly together: boolean;
  /** A word that means other things too, by the lexicon. */
  readonly risky: boolean;
  /** Only read where it acts: "Dublin abstained", not "talks in Dublin". */
  readonly mustAct: boolean;
  readonly group?: number;
  /** Officials of that name, in the order of the record. */
  readonly bearers?: readonly number[];
  /** A surname alone, which counts only once its bearer was named or with a title. */
  readonly short?: boolean;
}

export interface NameList {
  readonly phrases: Phrases<Name>;
  /** The members among `codes` that were members on a day; all of them where none was. */
  onDay(codes: readonly MemberCode[], day: DayNumber | undefined): readonly MemberCode[];
  /** Whom of several bearers of a name an article of that day means. */
  bearerOn(bearers: readonly number[], day: DayNumber | undefined): number | undefined;
  /** The member an official speaks for; none for an organ. */
  memberOf(official: number): readonly MemberCode[];
}

const TOGETHER = new Set(["Benelux", "the two Koreas", "UAR", "Indochina"]);
const KEEPS_ARTICLE = /^the (?:north|south|states|emirates?|pope)$/i;
const ALL_CAPS = /^[^\p{Ll}]+$/u;

interface Loose {
  kind: Name["kind"];
  form: Name["form"];
  codes: Set<MemberCode>;
  rule: CaseRule;
}

/** Compiles every name of the record's members, observers, groups and officials. */
export function createNameList(
  vocabulary: Vocabulary,
  record: Pick<VotingRecord, "members" | "lexicon" | "groups" | "officials">,
  tokenize: Tokenizer,
): NameList {
  const phrases = createPhrases<Name>(tokenize);
  const byForm = collectForms(record);
  const risks = new Map(record.lexicon.ambiguous.map((a) => [a.form, a]));
  for (const ambiguous of record.lexicon.ambiguous) {
    const own = byForm.get(ambiguous.form);
    if (own !== undefined)
      for (const code of own.kind === "member" ? ambiguous.codes : []) own.codes.add(code as MemberCode);
  }
  for (const [form, { kind, form: type, codes, rule }] of byForm) {
    const together = TOGETHER.has(form);
    phrases.add(bare(form), rule, {
      kind,
      codes: [...codes],
      form: type,
      together,
      risky: risks.has(form),
      mustAct: false,
    });
  }
  for (const { form, codes } of record.lexicon.ambiguous) {
    if (byForm.has(form)) continue;
    const known = codes.filter((c) => record.members.some((m) => m.code === c)) as unknown as MemberCode[];
    if (known.length === 0) continue;
    const several = known.length > 1;
    phrases.add(bare(form), ALL_CAPS.test(form) ? "exact" : "capitals", {
      kind: "member",
      codes: known,
      form: several ? "name" : "metonym",
      together: TOGETHER.has(form),
      risky: true,
      mustAct: !several,
    });
  }
  addGroups(record, phrases);
  addOfficials(record, phrases);
  vocabulary.tag(
    TAG.place,
    [...byForm].flatMap(([form, { kind }]) => (kind === "member" && !form.includes(" ") ? [foldWord(form)] : [])),
  );
  return { phrases, onDay: membersByDay(record), bearerOn: bearerByDay(record), memberOf: speakersMember(record) };
}

/** "the Kremlin" is found as "Kremlin"; a few names are nothing without their article. */
function bare(form: string): string {
  return KEEPS_ARTICLE.test(form) ? form : form.replace(/^the (?=\p{Lu})/iu, "");
}

function collectForms(record: Pick<VotingRecord, "lexicon">): Map<string, Loose> {
  const byForm = new Map<string, Loose>();
  const put = (
    forms: readonly string[] | undefined,
    kind: Name["kind"],
    form: Name["form"],
    code: string | undefined,
  ): void => {
    for (const text of forms ?? []) {
      const rule: CaseRule = form === "caps" ? "exact" : "capitals";
      const held = byForm.get(text) ?? { kind, form, codes: new Set<MemberCode>(), rule };
      if (held.kind === kind && code !== undefined && kind === "member") held.codes.add(code as MemberCode);
      byForm.set(text, held);
    }
  };
  const { lexicon } = record;
  for (const [kind, list] of [
    ["member", lexicon.members],
    ["observer", lexicon.observers],
    ["other", lexicon.others],
  ] as const) {
    for (const entry of list) {
      put(entry.names, kind, "name", entry.code);
      put("misspellings" in entry ? (entry.misspellings as readonly string[]) : undefined, kind, "name", entry.code);
      put(entry.caps, kind, "caps", entry.code);
      put(entry.demonyms, kind, "demonym", entry.code);
      put(entry.people, kind, "people", entry.code);
      put(entry.metonyms, kind, "metonym", entry.code);
    }
  }
  return byForm;
}

function addGroups(record: Pick<VotingRecord, "groups">, phrases: Phrases<Name>): void {
  const held = new Set<string>();
  record.groups.forEach((group, index) => {
    for (const alias of [group.name, group.id, ...group.aliases]) {
      if (held.has(alias)) continue;
      held.add(alias);
      const exact = ALL_CAPS.test(alias);
      phrases.replace(bare(alias), exact ? "exact" : "capitals", {
        kind: "group",
        codes: [],
        form: exact ? "caps" : "name",
        together: true,
        risky: false,
        mustAct: false,
        group: index,
      });
    }
  });
  for (const name of LOOSE_GROUPS) {
    if (!held.has(name))
      phrases.add(name, "capitals", {
        kind: "group",
        codes: [],
        form: "name",
        together: true,
        risky: false,
        mustAct: false,
      });
  }
}

function addOfficials(record: Pick<VotingRecord, "officials" | "members">, phrases: Phrases<Name>): void {
  const bearers = new Map<string, number[]>();
  record.officials.forEach(({ name, forms }, index) => {
    for (const form of new Set([name, ...(forms ?? [])])) bearers.set(form, [...(bearers.get(form) ?? []), index]);
  });
  for (const [form, indexes] of bearers) {
    const short = !form.includes(" ");
    const name: Name = {
      kind: "official",
      codes: [],
      form: "person",
      together: false,
      risky: false,
      mustAct: false,
      bearers: indexes,
      short,
    };
    if (short) phrases.add(form, "capitals", name);
    else phrases.replace(form, "capitals", name);
  }
}

/** Whom of several bearers of a name an article of that day means: one in office then, else the first. */
function bearerByDay(record: Pick<VotingRecord, "officials">): NameList["bearerOn"] {
  return (bearers, day) => {
    const date = day === undefined ? undefined : fromDayNumber(day);
    const inOffice = (index: number): boolean => {
      const official = record.officials[index];
      return official !== undefined && (date === undefined ? official.to === undefined : isWithin(official, date));
    };
    return bearers.find(inOffice) ?? bearers[0];
  };
}

/** The member an official speaks for; none for an organ. */
function speakersMember(record: Pick<VotingRecord, "officials" | "members">): NameList["memberOf"] {
  const codes = new Map(record.members.map((m) => [m.code as string, [m.code]]));
  return (official) => codes.get(record.officials[official]?.of ?? "") ?? [];
}

function membersByDay(record: Pick<VotingRecord, "members">): NameList["onDay"] {
  const members = new Map(record.members.map((m) => [m.code as string, m]));
  return (codes, day) => {
    if (codes.length < 2) return codes;
    const then = codes.filter((code) => {
      const member = members.get(code);
      return (
        member !== undefined && (day === undefined ? member.left === undefined : isMemberOn(member, fromDayNumber(day)))
      );
    });
    return then.length > 0 ? then : codes;
  };
}
