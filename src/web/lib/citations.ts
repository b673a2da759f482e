import { citedPlace, citedSource, citedUrl, sourceTitle, type VotingRecord } from "#record";

/** A citation made readable: what it is, who publishes it, where in it, and its address where it has one. */
export interface CitationView {
  readonly title: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly url?: string;
}

export function citationView(record: VotingRecord, citation: string): CitationView {
  const source = record.source(citedSource(citation));
  if (source === undefined) return { title: citation };
  const place = citedPlace(citation);
  const url = citedUrl(source, citation);
  const inTitle = source.title.includes("{place}");
  return {
    title: place === undefined ? sourceTitle(source) : source.title.replaceAll("{place}", place),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(place === undefined || inTitle ? {} : { place }),
    ...(url === undefined || !/^https:\/\//.test(url) ? {} : { url }),
  };
}
