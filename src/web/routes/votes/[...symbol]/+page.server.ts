import { error, redirect } from "@sveltejs/kit";
import { memberName, parseSymbol, type VotingRecord, voteNamed } from "#record";
import { citeVote } from "$lib/cite";
import { type PageAddress, takeView } from "$lib/exhibit-view";
import { formatList } from "$lib/format";
import { madeOnce } from "$lib/made-once";
import { voteMap } from "$lib/map/vote-map";
import { readNameLanguage, spokenNames } from "$lib/member-names";
import { votePictures } from "$lib/pages/vote-pictures";
import { tilesIn } from "$lib/roll";
import { pageAddress } from "$lib/server/page-address";
import type { PageAsked } from "$lib/server/page-asked";
import { repeatsOf } from "$lib/server/repeated";
import { site } from "$lib/server/site";
import { statementsOn } from "$lib/server/statements";
import { unexpectedOn } from "$lib/server/unexpected";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import { voteHref, voteRow } from "$lib/vote-row";
import { VIEWS, voteFacts, voteTiles } from "$lib/vote-view";
import { type Change, changeNext, readChanges, whatIfView, writeChanges } from "$lib/what-if-view";
import type { PageServerLoad } from "./$types";

/** How the members can be shown. */

export const load = (({ params, url, cookies, setHeaders }: PageAsked) => {
  const { record, slugs } = site();
  const asked = params.symbol.replace(/\/+$/, "");
  const row = slugs.row(asked);
  if (row === undefined) {
    const known =
      record.find(parseSymbol(asked) ?? asked) ?? slugs.row(asked.toLowerCase()) ?? voteNamed(record, asked);
    if (known !== undefined) redirect(308, `${voteHref(record.vote(known).id)}${url.search}`);
    error(404, {
      message: strings.errors.voteUnknown(asked.slice(0, 120)),
      nearest: slugs.nearest(asked, 5).map((i) => {
        const near = voteRow(record, i);
        return { href: near.href, symbol: near.id, title: near.title };
      }),
      search: asked.slice(0, 120),
    });
  }
  const lit = (url.searchParams.get("lit") ?? "")
    .toUpperCase()
    .split(",")
    .map((code) => record.member(code))
    .filter((member) => member !== undefined)
    .slice(0, 200);
  const changes = pressed(
    record,
    row,
    readChanges(record, [url.searchParams.get("if") ?? "", added(url)].join(",")),
    url,
  );
  const by = VIEWS.find((view) => view === url.searchParams.get("by")) ?? "region";
  const repeats = repeatsOf(row);
  const vote = voteFacts(record, row, repeats === "pending" ? [] : repeats);
  const groups = voteTiles(record, `${row} ${by === "position" ? "position" : "region"}`);
  const imagined = new Map(changes.map((change) => [change.member as string, change.option]));
  const codes = lit.map((member) => member.code as string);
  const unexpected = unexpectedOn(record, row);
  // Not kept while a part of it is missing; the next reader gets the whole.
  if (unexpected?.kind === "pending" || repeats === "pending") setHeaders({ "cache-control": "no-store" });
  return shownHere({
    vote,
    groups,
    unexpected,
    by,
    statements: statementsOn(record, vote.id),
    cite: keptCite(record, `${row} ${url.origin}`, row, url.origin),
    written: writeChanges(changes),
    imagined,
    ...(by === "map" ? { map: voteMap(record, record.vote(row), tilesIn(groups), imagined, codes) } : {}),
    take: keptTakes(record, `${url.origin}${url.pathname} ${by === "map" ? "map" : "tiles"}`, row, pageAddress(url)),
    whatIf: whatIfView(record, row, changes),
    lit: codes,
    spoken: spokenNames(
      record,
      readNameLanguage(url.searchParams.get("lang") ?? cookies.get("names")),
      record.vote(row).date,
    ),
    litNames: formatList(lit.map((member) => memberName(member, record.vote(row).date))),
  });
}) satisfies PageServerLoad;

/** Votes whose lines to cite and to take away are kept at once, for each host the site is asked under. */
const MOST_VOTES = 400;

const keptCite = madeOnce(
  (record: VotingRecord, _key: string, row: number, origin: string) => citeVote(record, row, origin),
  MOST_VOTES,
);

const keptTakes = madeOnce(
  (record: VotingRecord, key: string, row: number, address: PageAddress) =>
    votePictures(record, row)
      .filter(({ id }) => key.endsWith(` ${id}`))
      .map((picture) => takeView(picture, { ...address, search: "" })),
  MOST_VOTES,
);

/** A tile that was pressed without a script: its member goes on to the next option. */
function pressed(record: VotingRecord, row: number, changes: readonly Change[], url: URL): readonly Change[] {
  const code = url.searchParams.get("press")?.toUpperCase() ?? "";
  const did = record.position(row, code);
  const member = record.member(code);
  return did === undefined || member === undefined ? changes : changeNext(changes, member.code, did);
}

/** What the form of the page adds to the changes that are in the address already. */
function added(url: URL): string {
  const [member, option] = [url.searchParams.get("member"), url.searchParams.get("option")];
  return member === null || option === null ? "" : `${member}:${option}`;
}
