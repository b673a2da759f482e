import { figuresInWords, fold, type Member, memberName, type VotingRecord, voteNamed } from "#record";
import { strings } from "./strings.ts";
import { type VoteQuery, votesHref } from "./vote-query.ts";
import { voteRow } from "./vote-row.ts";

/** Where a reader's words may lead who asked for more, or otherwise, than a list of votes can tell. */
export interface Lead {
  readonly says: string;
  readonly href: string;
}

const MOST_WORDS = 40;
/** As many words as the longest name of a member that people write out. */
const LONGEST_NAME = 6;
const MOST_LEADS = 3;

/**
 * What somebody may mean whose words no vote has in them: "How did France vote on ES-11/8?" names a member and a resolution. The votes that are named,
 * or came out by the figures that stand there, with the members lit; where none is, the votes of the members.
 */
export function wordsMeant(record: VotingRecord, query: VoteQuery): readonly Lead[] {
  const words = query.q
    .split(/\s+/)
    .map((word) => word.replace(/^[“"'‘(]+|[?!.,;:”"'’)]+$/gu, ""))
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  const members = membersIn(record, words);
  const lit = members.length === 0 ? "" : `?lit=${members.map((m) => m.code).join(",")}`;
  const figures = figuresInWords(query.q);
  const tallied = figures === undefined ? [] : [...record.withTally(figures.tally)].reverse();
  const named = words.filter((word) => /\d/.test(word)).flatMap((word) => voteNamed(record, word) ?? []);
  const rows = new Set([...named, ...tallied]);
  const votes = [...rows].slice(0, MOST_LEADS).map((i): Lead => {
    const { href, symbol, title } = voteRow(record, i);
    return { says: strings.votes.meantVote(symbol, title), href: `${href}${lit}` };
  });
  if (votes.length > 0) return votes;
  return members.slice(0, MOST_LEADS).map((member) => ({
    says: strings.votes.meantMember(memberName(member)),
    href: votesHref(query, { q: "", who: member.code }),
  }));
}

/** Members of today that are named in full, or by their code in capitals. */
function membersIn(record: VotingRecord, words: readonly string[]): readonly Member[] {
  const named = new Map<string, Member>();
  for (const member of record.members) {
    if (member.left !== undefined) continue;
    for (const { short } of member.names) named.set(fold(short), member);
    named.set(fold(memberName(member)), member);
  }
  const found = new Set<Member>();
  for (let at = 0; at < words.length; at++) {
    const byCode = record.member(words[at] ?? "");
    if (byCode !== undefined) found.add(byCode);
    for (let length = LONGEST_NAME; length > 0; length--) {
      const member = named.get(fold(words.slice(at, at + length).join(" ")).replace(/['’]s$/, ""));
      if (member === undefined) continue;
      found.add(member);
      at += length - 1;
      break;
    }
  }
  return [...found];
}
