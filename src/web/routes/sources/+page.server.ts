import { type Citation, citedSource, type Source, sourceTitle, type VoteEvent } from "#record";
import { takeView } from "$lib/exhibit-view";
import { sourcesExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url }) => {
  const { record } = site();
  const cited = new Map<string, number>();
  for (let i = 0; i < record.voteCount; i++) {
    for (const id of new Set(citationsOf(record.vote(i)).map(citedSource))) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const view = (source: Source) => ({
    id: source.id,
    title: sourceTitle(source),
    publisher: source.publisher ?? "",
    url: source.url !== undefined && !source.url.includes("{place}") ? source.url : "",
    terms: source.licence ?? strings.sources.noTerms,
    attribution: source.attribution ?? "",
    cited: cited.has(source.id) ? strings.sources.cited(cited.get(source.id) ?? 0) : "",
  });
  const kinds = Object.entries(strings.sourceKinds).map(([kind, title]) => ({
    title: title as string,
    sources: record.sources.filter((s) => s.kind === kind).map(view),
  }));
  return shownHere({
    kinds: kinds.filter((k) => k.sources.length > 0),
    take: takeView(sourcesExhibit(record), pageAddress(url)),
  });
};

function citationsOf(vote: VoteEvent): readonly Citation[] {
  return [
    ...vote.sources,
    ...(vote.requirement?.sources ?? []),
    ...(vote.otherTallies ?? []).flatMap((t) => t.sources ?? []),
    ...(vote.intended ?? []).flatMap((v) => v.sources ?? []),
  ];
}
