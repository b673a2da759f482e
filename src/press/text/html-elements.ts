import type { BlockKind } from "../document.ts";

/** Elements that hold no words of a text, with everything in them. */
export const WORDLESS: ReadonlySet<string> = new Set(
  "script style noscript template svg math select datalist textarea iframe object video audio canvas map".split(" "),
);

/** Elements that stand round an article. */
export const ROUND: ReadonlySet<string> = new Set("nav footer aside form button dialog menu".split(" "));

/** Elements whose start and end break a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 li ul ol dl dt dd figure figcaption caption blockquote div section article main header hgroup table thead tbody tr td th pre address summary details body html hr center".split(
    " ",
  ),
);

/** Elements that have no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

export const KIND_OF_ELEMENT: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "headline"],
  ["h2", "headline"],
  ["h3", "headline"],
  ["h4", "headline"],
  ["h5", "headline"],
  ["h6", "headline"],
  ["li", "list-item"],
  ["dd", "list-item"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["time", "dateline"],
]);

/** Names of classes and ids, cut at spaces and hyphens, that mark what is round an article. */
const FURNITURE = new Set(
  "comment comments related sidebar promo promotion newsletter share sharing social advert advertisement advertising ad ads cookie cookies footer nav navigation navbar menu breadcrumb breadcrumbs recommended recommendations recommendation trending popular subscribe subscription signup paywall outbrain taboola widget tags taglist hidden disqus teaser teasers toolbar modal popup banner masthead".split(
    " ",
  ),
);
const FURNITURE_PAIRS =
  /(?:most|more|also)[-_]?(?:read|stories|news|popular)|read[-_]?(?:more|next)|visually[-_]?hidden|sr[-_]only|sign[-_]?up|skip[-_]link/i;
const ROLES = new Set(["navigation", "complementary", "contentinfo", "search", "dialog", "alert"]);
const KINDS_OF_CLASS: readonly (readonly [RegExp, BlockKind])[] = [
  [/(?:^|[-_\s])(?:dek|deck|standfirst|subtitle|subhead(?:line)?|lede|summary)(?:$|[-_\s])/i, "dek"],
  [/(?:^|[-_\s])(?:byline|author|authors)(?:$|[-_\s])/i, "byline"],
  [
    /(?:^|[-_\s])(?:dateline|timestamp|pubdate|publish(?:ed)?[-_]?(?:date|time|on)|date|datetime)(?:$|[-_\s])/i,
    "dateline",
  ],
  [/(?:^|[-_\s])(?:caption|credit)(?:$|[-_\s])/i, "caption"],
];
const LONGEST_CLASS = 400;

export function isFurniture(name: string, value: string): boolean {
  if (name === "hidden") return true;
  if (name === "aria-hidden") return value === "true";
  if (name === "role") return ROLES.has(value);
  if (name !== "class" && name !== "id") return false;
  const look = value.slice(0, LONGEST_CLASS).toLowerCase();
  return FURNITURE_PAIRS.test(look) || look.split(/[\s_-]+/).some((part) => FURNITURE.has(part));
}

export function kindOfClass(value: string): BlockKind | undefined {
  const look = value.slice(0, LONGEST_CLASS);
  return KINDS_OF_CLASS.find(([pattern]) => pattern.test(look))?.[1];
}

/** Names of `meta` that carry the day of publication. */
export const DATE_NAMES: ReadonlySet<string> = new Set([
  "article:published_time",
  "og:published_time",
  "article:published",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
]);
