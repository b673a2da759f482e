import type { AmbiguousForm, MemberCode, VotingRecord } from "#record";
import type { ActorMention } from "../document.ts";
import { foldWord } from "./characters.ts";
import { LOOSE_GROUPS } from "./loose-groups.ts";
import { bearerByDay, membersByDay, type NamesOnDay, speakersMember } from "./names-on-day.ts";
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

export interface NameList extends NamesOnDay {
  readonly phrases: Phrases<Name>;
}

const TOGETHER = new Set(["Benelux", "the two Koreas", "UAR", "Indochina"]);
/** Both in one breath. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ["North and South Korea", ["PRK", "KOR"]],
  ["South and North Korea", ["KOR", "PRK"]],
  ["both Koreas", ["PRK", "KOR"]],
];
/** Seats of organizations and places of talks: what is said there is not said by their state. */
const NOT_GOVERNMENTS = new Set([
  "Geneva",
  "New York",
  "Strasbourg",
  "Turtle Bay",
  "Capitol Hill",
  "Hamilton",
  "Indochina",
]);
/** "The Obama administration": the United States under them. */
const PRESIDENTS = [
  "Trump",
  "Biden",
  "Obama",
  "Bush",
  "Clinton",
  "Reagan",
  "Carter",
  "Ford",
  "Nixon",
  "Johnson",
  "Kennedy",
];
const BEGINS_WITH_ARTICLE = /^[Tt][Hh][Ee] /;
const KEEPS_ARTICLE = /^the (?:north|south|states|emirates?|pope)$/i;
const ALL_CAPS = /^[^\p{Ll}]+$/u;

interface Loose {
  kind: Name["kind"];
  form: Name["form"];
  readonly codes: MemberCode[];
  rule: CaseRule;
}

/** Compiles every name of the record's members, observers, groups and officials. */
export function createNameList(
  vocabulary: Vocabulary,
  record: Pick<VotingRecord, "members" | "lexicon" | "groups" | "officials">,
  tokenize: Tokenizer,
): NameList {
  const phrases = createPhrases<Name>(vocabulary, tokenize, TAG.actorRoot);
  const among = membersAmong(record);
  const byForm = collectForms(record);
  const risks = new Map(record.lexicon.ambiguous.map((a) => [a.form, a]));
  for (const ambiguous of record.lexicon.ambiguous) {
    const own = byForm.get(ambiguous.form);
    if (own?.kind !== "member") continue;
    for (const code of ambiguous.codes)
      if (!hasOwnForm(record, byForm, ambiguous.form, code)) addOnce(own.codes, code as MemberCode);
  }
  for (const [form, { kind, form: type, codes, rule }] of byForm) {
    if (NOT_GOVERNMENTS.has(form)) continue;
    const together = TOGETHER.has(form);
    phrases.add(bare(form), rule, {
      kind,
      codes,
      form: type,
      together,
      risky: risks.has(form),
      mustAct: false,
    });
  }
  for (const ambiguous of record.lexicon.ambiguous)
    if (!byForm.has(ambiguous.form)) addAmbiguous(record, among, phrases, ambiguous);
  for (const [pair, codes] of PAIRS) {
    const known = among(codes);
    if (known.length > 0)
      phrases.add(pair, "capitals", { ...BARE, kind: "member", codes: known, form: "name", together: true });
  }
  addGroups(record, phrases);
  for (const president of PRESIDENTS)
    phrases.add(`${president} administration`, "any", {
      ...BARE,
      kind: "member",
      codes: ["USA" as MemberCode],
      form: "metonym",
      mustAct: true,
    });
  addOfficials(record, phrases);
  vocabulary.tag(
    TAG.place,
    [...byForm].flatMap(([form, { kind }]) => (kind === "member" && !form.includes(" ") ? [foldWord(form)] : [])),
  );
  return { phrases, onDay: membersByDay(record), bearerOn: bearerByDay(record), memberOf: speakersMember(record) };
}

/** Has a member of today its own longer form, so that the bare one means the other ("South Sudanese", "Sudanese")? */
function hasOwnForm(
  record: Pick<VotingRecord, "members">,
  byForm: ReadonlyMap<string, Loose>,
  form: string,
  code: string,
): boolean {
  const stands = record.members.some((m) => m.code === code && m.left === undefined);
  return (
    stands &&
    ["North", "South", "East", "West"].some((side) => byForm.get(`${side} ${form}`)?.codes.includes(code as MemberCode))
  );
}

const BARE = { codes: [], together: false, risky: false, mustAct: false } as const;

/** Those of some codes that are members', in the order of the record. */
type MembersAmong = (codes: readonly string[]) => readonly MemberCode[];

function membersAmong({ members }: Pick<VotingRecord, "members">): MembersAmong {
  const places = new Map<string, number>(members.map((m, i) => [m.code, i]));
  return (codes) =>
    [...new Set(codes)]
      .flatMap((code) => places.get(code) ?? [])
      .sort((a, b) => a - b)
      .flatMap((i) => members[i]?.code ?? []);
}

/** A form of no one member's list: rivals, or a city that stands for a government only where it acts. */
function addAmbiguous(
  { groups: known }: Pick<VotingRecord, "groups">,
  among: MembersAmong,
  phrases: Phrases<Name>,
  { form, codes, groups }: AmbiguousForm,
): void {
  const rule = ALL_CAPS.test(form) ? "exact" : "capitals";
  const group = groups === undefined ? -1 : known.findIndex((g) => g.id === groups[0]);
  const members = among(codes);
  if (group >= 0)
    phrases.add(form, rule, { ...BARE, kind: "group", form: "metonym", risky: true, mustAct: true, group });
  else if (members.length > 1)
    phrases.add(bare(form), rule, {
      ...BARE,
      kind: "member",
      codes: members,
      form: "name",
      together: TOGETHER.has(form),
      risky: true,
    });
  else if (members.length === 1 && !NOT_GOVERNMENTS.has(form))
    phrases.add(bare(form), rule, {
      ...BARE,
      kind: "member",
      codes: members,
      form: "metonym",
      risky: true,
      mustAct: true,
    });
}

/** "the Kremlin" is found as "Kremlin"; a few names are nothing without their article. */
function bare(form: string): string {
  if (!BEGINS_WITH_ARTICLE.test(form)) return form;
  return KEEPS_ARTICLE.test(form) ? form : form.replace(/^the (?=\p{Lu})/iu, "");
}

function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
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
      const held: Loose = byForm.get(text) ?? { kind, form, codes: [], rule };
      if (held.kind === kind && code !== undefined && kind === "member") addOnce(held.codes, code as MemberCode);
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
  const put = (form: string, index: number): void => {
    const held = bearers.get(form);
    if (held === undefined) bearers.set(form, [index]);
    else if (held[held.length - 1] !== index) held.push(index);
  };
  record.officials.forEach(({ name, forms = [] }, index) => {
    put(name, index);
    for (const form of forms) put(form, index);
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
