import { once } from "#basics";
import { foldTitle, type MemberCode } from "#record";
import { claimedActors } from "../claims/claimed-actors.ts";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Stretch } from "../claims/stretches.ts";
import type { Referent } from "../claims/texts/referent.ts";
import { isPast } from "../claims/texts/referents.ts";
import { SEATS_IN_COUNCIL } from "../council.ts";
import type { BodyMention, Document } from "../document.ts";
import { bestFirst } from "./best.ts";
import { type Candidates, closestOf, findCandidates, symbolsMeant } from "./candidates.ts";
import { type Evidence, evidenceOf, evidenceOfSponsors } from "./evidence.ts";
import { lazyList } from "./lazy-list.ts";
import type { Linked } from "./linked.ts";
import { mayBeMisnumbered, misnumbered } from "./misnumbered.ts";
import { reordered } from "./reordered.ts";
import { addContext, type Case, WEIGHTS } from "./score.ts";
import type { VoteIndex } from "./vote-index.ts";
import { sentenceWords } from "./words.ts";

/** Finds what a text of the article is held against; undefined for a text that is none of the stretch. */
export type Linker = (referent: Referent | undefined) => Linked | undefined;

/** Gets the texts of a stretch ready to be linked. Each is linked when it is first asked for; what is found holds until the next stretch. */
export function createLinker(index: VoteIndex, document: Document, stretch: Stretch): Linker {
  index.arena.clear();
  const groups = new Map<Referent | undefined, RawClaim[]>(stretch.texts.referents.map((r) => [r, []]));
  for (const claim of stretch.claims) {
    const list = groups.get(claim.referent);
    if (list === undefined) groups.set(claim.referent, [claim]);
    else list.push(claim);
  }
  const candidates = once(() => findCandidates(index, document, stretch));
  const known = new Map<Referent | undefined, Linked>();
  const news = stretch.texts.referents.find(
    (r) => r.kind === "text" && !isPast(r, document) && (groups.get(r)?.length ?? 0) > 0,
  );
  const linkOf: Linker = (referent) => {
    const claims = groups.get(referent);
    const before = known.get(referent);
    if (claims === undefined || before !== undefined) return before;
    const series = referent !== undefined && isPast(referent, document) ? seriesOf(index, linkOf(news)) : 0;
    const of = makeCase(index, document, stretch, { referent, claims, series });
    const found = linkText(index, document, of, candidates());
    known.set(referent, found);
    return found;
  };
  return linkOf;
}

/** In the units of `WEIGHTS`: how sure the vote of the news must be. */
const SURE = 5;

/** The series of the vote that a text is most likely of. */
function seriesOf({ traits }: VoteIndex, linked: Linked | undefined): number {
  if (linked === undefined) return 0;
  const top = linked.byTotal.at(0);
  return top === undefined || linked.totalOf(top) < SURE ? 0 : (traits.series[linked.rows[top] ?? 0] ?? 0);
}

/** Everything the article says of one text. */
function makeCase(
  index: VoteIndex,
  document: Document,
  stretch: Stretch,
  { referent, claims, series }: Pick<Case, "referent" | "claims" | "series">,
): Case {
  const about = new Set([...(referent?.sentences ?? []), ...claims.map((c) => c.sentence)]);
  const words = sentenceWords(document, stretch, about);
  const days = referent?.when === undefined ? [] : [referent.when];
  const titles = (referent?.titles ?? []).flatMap((at) => {
    const quote = document.quotes[at];
    const title = quote === undefined ? "" : foldTitle(document.text.slice(quote.start, quote.end));
    return index.rowsOfTitle(title).length > 0 ? [title] : [];
  });
  const sponsors: MemberCode[] = [];
  for (const { statement, sentence } of referent?.sponsors ?? []) {
    const chunked = stretch.sentences[sentence];
    if (chunked !== undefined) sponsors.push(...claimedActors(document, chunked, statement.actors).members);
  }
  const scope = claims.map((c) => stretch.texts.scopeAt(c.sentence, 0)?.body).find(isOfRecord);
  const named = referent?.body ?? (isVetoed(claims) ? "security-council" : scope);
  return {
    referent,
    claims,
    body: isOfItsSize(named, claims) ? named : undefined,
    days,
    symbols: (referent?.symbols ?? []).flatMap((at) => symbolsMeant(index, document, at)),
    titles,
    series,
    sponsors,
    words,
  };
}

/** "On 18 October a draft was vetoed": of the Council, whichever body the article spoke of before; none else knows a veto (Charter, Article 27(3)). */
function isVetoed(claims: readonly RawClaim[]): boolean {
  return (
    claims.some(({ type, modality, position }) => type === "veto" && modality === "asserted" && !position?.negated) &&
    isOfItsSize("security-council", claims)
  );
}

/** A Council in which 93 voted was none, and an Assembly of 15 voters neither: then the body is what the article got wrong. */
function isOfItsSize(body: Case["body"], claims: readonly RawClaim[]): boolean {
  return claims.every(({ type, modality, numbers }) => {
    if (type !== "tally" || modality !== "asserted") return true;
    const figures = [numbers?.yes, numbers?.no, numbers?.abstaining].flatMap((n) => (typeof n === "number" ? [n] : []));
    const cast = figures.reduce((sum, n) => sum + n, 0);
    if (body === "security-council") return figures.length < 2 || cast <= SEATS_IN_COUNCIL + SLIP;
    return body !== "general-assembly" || figures.length < 3 || cast !== SEATS_IN_COUNCIL;
  });
}

/** A figure of the Council's may be a slip of the pen. */
const SLIP = 10;

function isOfRecord(
  body: BodyMention["body"] | undefined,
): body is "general-assembly" | "security-council" | "committee" {
  return body === "general-assembly" || body === "security-council" || body === "committee";
}

/** A number that is a slip of the pen does not choose the vote; that it was one is told with the rest. */
function linkText(index: VoteIndex, document: Document, of: Case, candidates: Candidates): Linked {
  const [given, ...others] = of.referent?.symbols ?? [];
  const nameOf = (at: number): string | number | undefined =>
    document.symbols[at]?.symbol ?? document.symbols[at]?.number;
  if (given !== undefined && others.every((at) => nameOf(at) === nameOf(given))) {
    const symbols = symbolsGiven(document, of, given);
    if (mayBeMisnumbered(index, document, of, symbols)) {
      const without = linkCase(index, document, { ...of, symbols: [] }, candidates);
      const slip = misnumbered(without, symbols);
      if (slip !== undefined) return { ...without, misnumbered: slip };
    }
  }
  return linkCase(index, document, of, candidates);
}

/** The symbols a number may stand for, whether or not they are on record. */
function symbolsGiven(document: Document, { symbols, body }: Case, at: number): readonly string[] {
  const mention = document.symbols[at];
  if (mention?.symbol !== undefined) return [mention.symbol];
  return body === "security-council" && mention?.number !== undefined ? [`S/RES/${mention.number}`] : symbols;
}

function linkCase(index: VoteIndex, document: Document, of: Case, candidates: Candidates): Linked {
  const { rows } = candidates;
  const published = of.referent?.seen ?? document.published;
  const base = subjectScores(index, of, candidates);
  addContext(index, of, published, rows, base);
  const evidence = new Map<RawClaim, Evidence>();
  for (const claim of of.claims) {
    const own = evidenceOf(index, claim);
    if (own !== undefined) evidence.set(claim, own);
  }
  const all = [...(of.sponsors.length > 0 ? [evidenceOfSponsors(index, of)] : []), ...evidence.values()];
  const totalOf = totals(index, rows, base, all);
  const gain = all.reduce((sum, { most }) => sum + most, 0);
  const byBase = lazyList(bestFirst(base));
  const byTotal = lazyList(reordered(byBase, totalOf, gain));
  return { of, index, rows, published, totalOf, byTotal, evidence, ranked: new Map() };
}

/** How well the subject of each vote fits the words of the article, and those of the sentences that speak of the text. */
function subjectScores(index: VoteIndex, of: Case, { rows, topic, closest: most }: Candidates): Float64Array {
  const scores = index.arena.take(rows.length);
  const near = index.topicOfText(of.words);
  const mostNear = closestOf(near, rows);
  // a subject that fits no vote well says little, however well it fits one beside the others
  const sure = Math.min(1, most / 3);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0;
    const nearness = 0.7 * ((topic.of[row] ?? 0) / most) + 0.3 * ((near.of[row] ?? 0) / mostNear);
    scores[k] = Math.min(WEIGHTS.topicMost, WEIGHTS.topicMost * nearness * sure);
  }
  return scores;
}

/** Adds all evidence to the score of a place when it is asked for, once. */
function totals(
  { arena }: VoteIndex,
  rows: Int32Array,
  base: Float64Array,
  all: readonly Evidence[],
): (place: number) => number {
  const known = arena.take(rows.length).fill(Number.NaN);
  return (place) => {
    const before = known[place] ?? 0;
    if (!Number.isNaN(before)) return before;
    const row = rows[place] ?? 0;
    let total = base[place] ?? 0;
    for (const evidence of all) total += evidence.of(row);
    known[place] = total;
    return total;
  };
}
