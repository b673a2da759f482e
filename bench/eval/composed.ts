import { join } from "node:path";
import { type LocalDate, parseLocalDate } from "#basics";
import { createReader, type Finding, type Reading } from "#press";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { type Golden, readGolden } from "../../test/golden.ts";
import { isAlarm, isJudged } from "../../test/press-scoring.ts";

// npx tsx --conditions=source bench/eval/composed.ts [FOLDER…] [--misses]: labelled articles put together to long pages, each under a heading with its
// day, in several dresses. What is found in a page must be what was found in each article alone: the same vote, the same verdict, no new alarm.

const root = join(import.meta.dirname, "..", "..");
const record = openRecord(readCuratedRecord(join(root, "data", "record")));
const reader = createReader(record);
const folders = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const showsMisses = process.argv.includes("--misses");
const PER_PAGE = 6;

/** An article without its title, and what is found in it alone. */
interface Part {
  readonly name: string;
  readonly published: LocalDate;
  readonly title: string;
  readonly body: string;
  /** By place in the body and type. */
  readonly alone: ReadonlyMap<string, Finding>;
}

/** What stands above and around each part. `page` is told where the words of a part begin. */
interface Dress {
  readonly name: string;
  heading(part: Part, before: Part | undefined): string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const dayOf = (date: string): string => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
const long = (date: string): string => `${dayOf(date)} ${date.slice(0, 4)}`;
const american = (date: string): string =>
  `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}, ${date.slice(0, 4)}`;
const yearAbove = ({ published }: Part, before: Part | undefined): string =>
  published.slice(0, 4) === before?.published.slice(0, 4) ? "" : `${published.slice(0, 4)}\n\n`;

const DRESSES: readonly Dress[] = [
  { name: "a line with the day", heading: ({ published }) => `${long(published)}\n\n` },
  { name: "a line: day, title", heading: ({ published, title }) => `${american(published)}: ${title}\n\n` },
  { name: "a title, then the day", heading: ({ published, title }) => `${title}\n${long(published)}\n\n` },
  { name: "the day, then a title", heading: ({ published, title }) => `${long(published)}\n\n${title}\n\n` },
  {
    name: "years, and days in them",
    heading: (part, before) => `${yearAbove(part, before)}${dayOf(part.published)}\n\n`,
  },
  { name: "markdown: title (day)", heading: ({ published, title }) => `## ${title} (${long(published)})\n\n` },
  {
    name: "markdown: year, day",
    heading: (part, before) =>
      `${yearAbove(part, before).replace(/^(?=\d)/, "## ")}### ${dayOf(part.published)}: ${part.title}\n\n`,
  },
  { name: "bold day", heading: ({ published }) => `**${american(published)}**\n\n` },
  { name: "numbered titles", heading: ({ published, title }) => `1. ${title} (${long(published)})\n\n` },
  { name: "page: h2 with the day", heading: ({ published, title }) => `<h2>${american(published)} – ${title}</h2>` },
  {
    name: "page: h2, then the day",
    heading: ({ published, title }) => `<h2>${title}</h2><p class="date">${long(published)}</p>`,
  },
  {
    name: "page: h2 year, h3 day",
    heading: (part, before) =>
      `${yearAbove(part, before).replace(/(\d+)\n\n/, "<h2>$1</h2>")}<h3>${dayOf(part.published)}</h3>`,
  },
];

const parts = (folders.length > 0 ? folders : ["test/articles", "bench/eval/articles", "bench/eval/sister"])
  .flatMap((folder) => readGolden(folder.startsWith("/") ? folder : join(root, folder)))
  .flatMap((golden) => partOf(golden) ?? [])
  .sort((a, b) => a.published.localeCompare(b.published));

console.log(`${parts.length} articles, ${PER_PAGE} on a page\n`);
console.log(`${"dress".padEnd(26)}same vote           same verdict        new alarms`);
for (const dress of DRESSES) {
  let judged = 0;
  let sameVote = 0;
  let sameVerdict = 0;
  const alarms: string[] = [];
  for (let from = 0; from < PER_PAGE * Math.ceil(parts.length / PER_PAGE); from++) {
    // neighbours in time would be told apart least by their days: every part of a page is of another sixth of the time
    if (from >= Math.ceil(parts.length / PER_PAGE)) break;
    const own = parts.filter((_, i) => i % Math.ceil(parts.length / PER_PAGE) === from);
    const { reading, starts } = read(dress, own);
    own.forEach((part, i) => {
      const found = byPlace(reading, starts[i] ?? 0, part.body.length);
      for (const [place, alone] of part.alone) {
        const now = found.get(place);
        if (isAlarm(now?.verdict ?? alone.verdict) && !isAlarm(alone.verdict))
          alarms.push(`${part.name}: ${now?.verdict} ${now?.claim.type} "${now?.claim.quote}"`);
        if (!isJudged(alone.verdict)) continue;
        judged++;
        if (now?.votes[0] === alone.votes[0]) sameVote++;
        else if (showsMisses)
          console.log(
            `  ${part.name}: ${alone.claim.type} "${alone.claim.quote}": ${now?.votes[0]} for ${alone.votes[0]}`,
          );
        if (now?.verdict === alone.verdict) sameVerdict++;
      }
    });
  }
  const share = (n: number): string => `${(n / judged).toFixed(3)} (${n}/${judged})`.padEnd(20);
  console.log(`${dress.name.padEnd(26)}${share(sameVote)}${share(sameVerdict)}${alarms.length}`);
  if (showsMisses) for (const alarm of alarms) console.log(`  ALARM ${alarm}`);
}

function partOf({ name, text, published: date }: Golden): Part | undefined {
  const published = parseLocalDate(date ?? "");
  if (published === undefined || /[<&]/.test(text)) return undefined;
  const reading = reader.check({ text, published });
  const { title } = reading;
  const at = title === undefined ? -1 : text.indexOf(title);
  const from = title === undefined || at < 0 ? 0 : at + title.length;
  return {
    name,
    published,
    title: title ?? "A vote at the United Nations",
    body: text.slice(from).trimEnd(),
    alone: byPlace(reading, from, text.length),
  };
}

/** The findings that begin in a stretch, by their place in it and their type. */
function byPlace({ findings }: Reading, from: number, length: number): ReadonlyMap<string, Finding> {
  const own = findings.filter(({ claim }) => claim.start >= from && claim.start < from + length);
  return new Map(own.map((f) => [`${f.claim.start - from} ${f.claim.type}`, f]));
}

/** A page of some articles, and where their bodies begin. */
function read({ heading }: Dress, own: readonly Part[]): { reading: Reading; starts: readonly number[] } {
  const isPage = heading(own[0] as Part, undefined).startsWith("<");
  let text = isPage ? "<html><body><h1>What the United Nations voted on</h1>" : "What the United Nations voted on\n\n";
  const starts = own.map((part, i) => {
    text += `${heading(part, own[i - 1])}${isPage ? "<p>" : ""}`;
    const start = text.length;
    // a break is taken for the end of a paragraph, and every place stays what it was in the body
    text += isPage ? `${part.body}</p>` : `${part.body}\n\n`;
    return start;
  });
  const published = own[own.length - 1]?.published;
  return { reading: reader.check({ text, ...(published ? { published } : {}) }), starts };
}
