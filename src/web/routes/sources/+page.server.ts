import { type Citation, citedSource, type Source, sourceTitle, type VoteEvent, type VotingRecord } from "#record";
import { takeView } from "$lib/exhibit-view";
import { formatNumber } from "$lib/format";
import { madeOnce } from "$lib/made-once";
import { sourcesExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

/** Kinds of source that the United Nations itself stands behind. */
const OWN: ReadonlySet<Source["kind"]> = new Set(["un-document", "un-library", "un-press"]);
/** From so many sources of one kind on they are listed closely. */
const MANY = 12;

export const load: PageServerLoad = ({ url }) => {
  const { record } = site();
  const { cited, own } = citedIn(record, "all");
  const view = (source: Source) => ({
    id: source.id,
    title: sourceTitle(source),
    publisher: source.publisher ?? "",
    url: source.url !== undefined && !source.url.includes("{place}") ? source.url : "",
    terms: source.licence ?? strings.sources.noTerms,
    attribution: source.attribution ?? "",
    cited: cited.has(source.id) ? strings.sources.cited(cited.get(source.id) ?? 0) : "",
    times: cited.get(source.id) ?? 0,
  });
  const kinds = Object.entries(strings.sourceKinds).map(([kind, title]) => ({
    title: title as string,
    ...alike(record.sources.filter((s) => s.kind === kind).map(view)),
  }));
  return shownHere({
    finding: strings.sources.finding(formatNumber(record.voteCount), formatNumber(own)),
    kinds: kinds.filter((k) => k.sources.length > 0),
    take: takeView(sourcesExhibit(record), pageAddress(url)),
  });
};

/** How many votes cite each source, and how many cite the United Nations' own. */
const citedIn = madeOnce((record: VotingRecord, _all: "all") => {
  const cited = new Map<string, number>();
  const official = new Set<string>(record.sources.filter((s) => OWN.has(s.kind)).map((s) => s.id));
  let own = 0;
  for (let i = 0; i < record.voteCount; i++) {
    const ids = new Set(citationsOf(record.vote(i)).map(citedSource));
    for (const id of ids) cited.set(id, (cited.get(id) ?? 0) + 1);
    if ([...ids].some((id) => official.has(id))) own++;
  }
  return { cited, own };
});

/** The most cited first; terms that hold for every one of many sources are said once, above them. */
function alike<Of extends { readonly terms: string; readonly attribution: string; readonly times: number }>(
  sources: readonly Of[],
) {
  const [first] = sources;
  const isAlike = sources.length >= MANY && sources.every((s) => s.terms === first?.terms && s.attribution === "");
  return {
    sources: [...sources].sort((a, b) => b.times - a.times),
    ...(isAlike && first !== undefined ? { terms: first.terms } : {}),
  };
}

function citationsOf(vote: VoteEvent): readonly Citation[] {
  return [
    ...vote.sources,
    ...(vote.requirement?.sources ?? []),
    ...(vote.otherTallies ?? []).flatMap((t) => t.sources ?? []),
    ...(vote.intended ?? []).flatMap((v) => v.sources ?? []),
  ];
}
