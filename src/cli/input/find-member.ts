import { fold, type Member, memberName, nearMembers, type VotingRecord } from "#record";

/** The member meant by a code (ISO alpha-3 or alpha-2) or by a name it has or had; case and accents do not matter. */
export function findMember(record: VotingRecord, text: string): Member | undefined {
  const wanted = fold(text.trim());
  const byCode = record.members.find(
    (m) => fold(m.code) === wanted || (m.iso2 !== undefined && fold(m.iso2) === wanted),
  );
  if (byCode !== undefined) return byCode;
  const named = record.members.find((m) =>
    m.names.some((n) => fold(n.short) === wanted || fold(n.official ?? "") === wanted),
  );
  if (named !== undefined) return named;
  const forms = record.lexicon.members.find((m) =>
    [...m.names, ...(m.caps ?? [])].some((form) => fold(form) === wanted),
  );
  return forms === undefined ? undefined : record.member(forms.code);
}

/** So many near names help; more would be a list to search again. */
const SHOWN = 3;

/** That a name is nobody's, and whose it may have been meant for. */
export function unknownMember(record: VotingRecord, text: string): string {
  const near = nearMembers(record, text, SHOWN).map((member) => `${memberName(member)} (${member.code})`);
  return `${text} is no Member State on record.${near.length === 0 ? "" : ` Near it: ${near.join(", ")}.`}`;
}
