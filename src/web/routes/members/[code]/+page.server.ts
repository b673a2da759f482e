import { error, redirect } from "@sveltejs/kit";
import type { LocalDate } from "#basics";
import {
  fold,
  type Member,
  type MemberCode,
  memberName,
  nearMembers,
  OPTIONS,
  type Option,
  type VotingRecord,
} from "#record";
import type { SurprisingPosition } from "$lib/analysis/question";
import { exhibitView } from "$lib/exhibit-view";
import { formatDate } from "$lib/format";
import { madeOnce } from "$lib/made-once";
import { memberNameIn, NAME_LANGUAGES, readNameLanguage } from "$lib/member-names";
import { councilTerms } from "$lib/pages/council-terms";
import { companyFinding } from "$lib/pages/member-finding";
import { shiftSentences } from "$lib/pages/shift-words";
import { surpriseView } from "$lib/pages/surprises-view";
import { nameOf } from "$lib/parties";
import { restView } from "$lib/rests";
import { ask } from "$lib/server/analysis";
import { ASSEMBLY, memberFigures, othersOf } from "$lib/server/figures";
import { pageAddress } from "$lib/server/page-address";
import type { PageAsked } from "$lib/server/page-asked";
import { partyChoices } from "$lib/server/party-choices";
import { pendingHeaders } from "$lib/server/pending";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import { figureStrings } from "$lib/strings/figure-strings";
import { voteRow } from "$lib/vote-row";
import type { PageServerLoad } from "./$types";

const NEWEST = 15;
/** Members whose votes are kept at once. */
const MOST_MEMBERS = 50;

/** Surprising votes are looked for in so many of the latest sessions. */
const LATELY = 3;
const SURPRISES = 6;
/** One in five: what is likelier is no surprise worth a line. */
const LEAST_BITS = Math.log2(5);

export const load = (async ({ params, url, cookies, setHeaders }: PageAsked<{ readonly code: string }>) => {
  const { record } = site();
  const member = record.member(params.code) ?? leadTo(record, params.code);
  const { answer, exhibits } = await memberFigures(member.code, url.searchParams);
  const surprising = await surprisesOf(member.code);
  if (answer === undefined || surprising === undefined) setHeaders(pendingHeaders);
  const address = pageAddress(url);
  const nameOfAny = nameOf(record);
  return shownHere({
    pending: answer === undefined || surprising === undefined,
    again: url.pathname + url.search,
    others: othersOf(member.code, url.searchParams),
    choices: partyChoices(),
    exhibits: exhibits.map((e) => exhibitView(e, address)),
    ...(answer === undefined
      ? {}
      : {
          rest: restView(answer.rest),
          moved: shiftSentences(answer, nameOfAny),
          finding: companyFinding(nameOfAny, answer),
        }),
    surprising: (surprising ?? []).map((i) => surpriseView(record, i)),
    terms: councilTerms(record.council, member.code),
    ...identityOf(record, member),
    spoken: memberNameIn(readNameLanguage(url.searchParams.get("lang") ?? cookies.get("names")), member),
    groups: record.groups
      .filter((g) => g.members.some((m) => m.member === member.code && m.to === undefined))
      .map((g) => ({ id: g.id as string, name: g.name })),
    notes: member.notes ?? [],
    ...votesOf(record, member.code),
  });
}) satisfies PageServerLoad;

/** To the page of the member that is meant where only one can be; else the names of those that are near. */
function leadTo(record: VotingRecord, asked: string): never {
  const known = record.member(asked.toUpperCase());
  if (known !== undefined) redirect(308, `/members/${known.code}`);
  const named = nearMembers(record, asked, 5);
  const [only] = named;
  if (only !== undefined && fold(memberName(only)) === fold(asked)) redirect(307, `/members/${only.code}`);
  error(404, {
    message: strings.errors.memberUnknown(asked.slice(0, 40)),
    nearest: named.map((near) => ({ href: `/members/${near.code}`, symbol: near.code, title: memberName(near) })),
  });
}

/** What a member is called and was called, since when it is one, and whose seat it took over. */
function identityOf(record: VotingRecord, member: Member) {
  return {
    code: member.code as string,
    name: memberName(member),
    languages: NAME_LANGUAGES.map((language) => memberNameIn(language, member)).filter(
      ({ lang }, i) => lang === NAME_LANGUAGES[i],
    ),
    region: member.region === undefined ? strings.noRegion : strings.regions[member.region],
    admitted: formatDate(member.admitted),
    ...(member.left === undefined ? {} : { left: formatDate(member.left) }),
    ...(member.after === undefined || member.how === undefined
      ? {}
      : {
          before: {
            how: strings.members[member.how] as string,
            members: member.after.map((code) => {
              const former = record.member(code);
              return { code: code as string, name: former === undefined ? code : memberName(former) };
            }),
          },
        }),
    names: member.names.map((n) => ({
      name: n.official ?? n.short,
      ...(n.from === undefined ? {} : { from: formatDate(n.from) }),
      ...(n.to === undefined ? {} : { to: formatDate(n.to) }),
    })),
  };
}

/** What a member did: how often it took each option, and its newest votes. */
const votesOf = madeOnce((record: VotingRecord, code: MemberCode) => {
  const all = Array.from({ length: record.voteCount }, (_, i) => ({ i, option: record.position(i, code) }))
    .filter((v): v is { readonly i: number; readonly option: Option } => v.option !== undefined)
    .reverse();
  return {
    counts: OPTIONS.map((option) => ({
      option,
      count: all.filter((v) => v.option === option).length,
      href: `/votes?member=${code}&position=${option}`,
    })),
    total: all.length,
    ...spanOf(all.map(({ i }) => record.vote(i).date)),
    newest: all.slice(0, NEWEST).map(({ i, option }) => ({ option, row: voteRow(record, i) })),
  };
}, MOST_MEMBERS);

/** The years of the first and the last of some days, the newest first; nothing where there are none. */
function spanOf(days: readonly LocalDate[]): { readonly span?: string } {
  const [last, first] = [days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)];
  if (first === undefined || last === undefined) return {};
  return { span: first === last ? first : figureStrings.member.span(first, last) };
}

/** The member's most surprising positions of the latest sessions; undefined while they are being worked out. */
async function surprisesOf(member: string): Promise<readonly SurprisingPosition[] | undefined> {
  const rest = await ask({ ask: "basis", basis: ASSEMBLY });
  if (rest === undefined) return undefined;
  const sessions = rest.periods.slice(-LATELY).map((p) => p.period);
  const answers = await Promise.all(sessions.map((period) => ask({ ask: "surprises", period, member })));
  if (answers.some((a) => a === undefined)) return undefined;
  return answers
    .flatMap((a) => a?.items ?? [])
    .filter((item) => item.bits >= LEAST_BITS)
    .sort((a, b) => b.bits - a.bits)
    .slice(0, SURPRISES);
}
