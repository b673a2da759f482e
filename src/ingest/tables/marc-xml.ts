import type { SourceIssue, VoteEvent } from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { UNDL } from "../known-sources.ts";
import { memberColumns } from "./member-columns.ts";
import { enter, extentOf, finish, newRoll, ownIssues } from "./roll-builder.ts";
import { buildSet } from "./set-builder.ts";
import { undlVote } from "./undl-vote.ts";
import { cellOfWord } from "./vote-words.ts";

/** Whether a text is MARCXML. */
export function isMarc(text: string): boolean {
  return /<(?:\w+:)?datafield\b/.test(text) && /<(?:\w+:)?record\b/.test(text);
}

type Field = { readonly tag: string; readonly subfields: readonly (readonly [code: string, value: string])[] };

/**
 * Reads the Library's vote records as MARCXML: 791 the symbol, 245 the title, 269 or 992 the date, 952 the meeting, 993 the draft, 991 the agenda item,
 * 996 the totals, and a field 967 for each member ($c code, $e name, $d Y, N or A). A member's field without $d states no vote: the record does
 * not say whether it was absent or did not take part, and its vote is kept as not known.
 */
export function marcSets(xml: string, context: ReadingContext): readonly FragmentSet[] {
  const columns = memberColumns(context.members);
  const issues: SourceIssue[] = [];
  const fragments: Fragment[] = [];
  for (const [, body = ""] of xml.matchAll(/<(?:\w+:)?record\b[^>]*>([\s\S]*?)<\/(?:\w+:)?record>/g)) {
    const id = /<(?:\w+:)?controlfield[^>]*tag="001"[^>]*>([^<]*)</.exec(body)?.[1]?.trim() ?? "";
    const fields = fieldsOf(body);
    const votes = fields.filter((f) => f.tag === "967");
    if (id === "" || votes.length === 0) continue;
    const roll = newRoll(context.members.length);
    votes.forEach((field, i) => {
      const code = value(field, "c");
      const at = columns.byCode(code) ?? columns.byName(value(field, "e"));
      const cell = cellOfWord(value(field, "d"));
      if (at === undefined || cell === undefined) {
        const says =
          at === undefined
            ? `"${code || value(field, "e")}" is no member known to the record`
            : `"${value(field, "d")}" is no vote known to the program`;
        issues.push({ kind: "not-read", by: `undl:${id}`, line: i + 1, column: "967", says });
      } else enter(roll, at, cell, i + 1);
    });
    const vote = voteOf(id, fields, extentOf(roll));
    const cells = finish(roll, context.members, vote.date);
    fragments.push({ vote, cells, key: `undl:${id}` });
    issues.push(...ownIssues(vote, cells, roll, context.members));
  }
  return [buildSet({ id: "undl-marc", source: UNDL, authority: "un-library" }, context, fragments, issues)];
}

function fieldsOf(record: string): readonly Field[] {
  const fields = record.matchAll(/<(?:\w+:)?datafield\b[^>]*\btag="(\d{3})"[^>]*>([\s\S]*?)<\/(?:\w+:)?datafield>/g);
  return [...fields].map(([, tag = "", inner = ""]) => ({
    tag,
    subfields: [...inner.matchAll(/<(?:\w+:)?subfield\b[^>]*\bcode="(\w)"[^>]*>([^<]*)</g)].map(
      ([, code = "", text = ""]) => [code, unescaped(text).trim()] as const,
    ),
  }));
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function value(field: Field | undefined, code: string): string {
  return field?.subfields.find(([c]) => c === code)?.[1] ?? "";
}

function voteOf(id: string, fields: readonly Field[], rollCall: VoteEvent["rollCall"]): VoteEvent {
  const first = (tag: string, code = "a"): string =>
    value(
      fields.find((f) => f.tag === tag),
      code,
    );
  const symbol = first("791");
  const totals = fields.find((f) => f.tag === "996");
  const count = (code: string): number | undefined =>
    /^\d+$/.test(value(totals, code)) ? Number(value(totals, code)) : undefined;
  const stated = { yes: count("b"), no: count("c"), abstaining: count("d"), "not-voting": count("e") };
  return undlVote(
    {
      id,
      resolution: symbol,
      title: [first("245"), first("245", "b")].filter((t) => t !== "").join(" "),
      date: dashed(first("992") || first("269")),
      session: first("791", "c"),
      meeting: first("952"),
      draft: first("993"),
      agenda: first("991", "c") || first("991", "b"),
      ...(symbol.startsWith("S/") ? { permanent: "" } : {}),
    },
    rollCall,
    Object.fromEntries(Object.entries(stated).filter(([, n]) => n !== undefined)),
  );
}

/** `20250224` and `2025-02-24` alike. */
function dashed(date: string): string {
  return /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : date;
}
