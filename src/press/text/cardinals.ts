import { TOKEN } from "../document.ts";
import { type FoundNumber, figureAt, type NumberSheet } from "./number-sheet.ts";
import { tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG } from "./vocabulary.ts";

const cardinal = (value: number, last: number): FoundNumber => ({ type: "cardinal", value, last });
const share = (value: number, last: number): FoundNumber => ({ type: "share", value, last });

/** "one hundred and forty-one", "two dozen", "3.5 million", "141". */
export function cardinalAt(on: NumberSheet, i: number): FoundNumber | undefined {
  const { sheet, words } = on;
  const figure = figureAt(sheet, i);
  const found = figure === undefined ? (below100(on, i) ?? oneBefore(on, i)) : cardinal(figure, i);
  if (found === undefined) return undefined;
  let total = 0;
  let { value, last } = found;
  for (let scale = scaleAfter(on, last); scale !== undefined; scale = scaleAfter(on, last)) {
    value *= scale;
    last++;
    const skip = wordAt(sheet, last + 1) === words.link.and ? 1 : 0;
    const rest = scale >= 100 && figure === undefined ? below100(on, last + 1 + skip) : undefined;
    if (rest === undefined || (scaleAfter(on, rest.last) === undefined && rest.value >= scale)) continue;
    if (scale === 100) value += rest.value;
    else {
      total += value;
      value = rest.value;
    }
    last = rest.last;
  }
  return cardinal(total + value, last);
}

/** "dozens", "half a dozen". */
export function dozensAt({ sheet, words: { small } }: NumberSheet, i: number): FoundNumber | undefined {
  const word = wordAt(sheet, i);
  if (word === small.dozens) return { ...cardinal(24, i), op: ">=" };
  const isHalf = word === small.half && wordAt(sheet, i + 1) === small.a && wordAt(sheet, i + 2) === small.dozen;
  return isHalf ? cardinal(6, i + 2) : undefined;
}

/** "40 per cent", "two thirds", "half of", "a third of"; `count` is the number that stands at `i`. */
export function shareAt(on: NumberSheet, i: number, count: FoundNumber | undefined): FoundNumber | undefined {
  const { sheet, words } = on;
  const counted = count === undefined ? undefined : shareOf(on, i, count);
  if (counted !== undefined) return counted;
  const word = wordAt(sheet, i);
  const isBeforeA = wordAt(sheet, i + 1) === words.small.a;
  if (word === words.small.half) return isBeforeA ? undefined : share(0.5, i);
  const part = word === words.small.a ? words.parts.get(wordAt(sheet, i + 1)) : undefined;
  return part !== undefined && wordAt(sheet, i + 2) === words.link.of ? share(1 / part, i + 1) : undefined;
}

/** "none", "nobody", "no one", "no country", "no votes against". */
export function noughtAt({ sheet, words: { nought, small } }: NumberSheet, i: number): FoundNumber | undefined {
  const word = wordAt(sheet, i);
  if (word === nought.none || word === nought.nobody) return cardinal(0, i);
  if (word !== nought.no) return undefined;
  const next = wordAt(sheet, i + 1);
  if (next === small.one) return cardinal(0, i + 1);
  const isCounted = (tagsAt(sheet, i + 1) & TAG.unit) !== 0;
  const isVotesAgainst = next === nought.votes && wordAt(sheet, i + 2) === nought.against;
  const isNumbered = typeAt(sheet, i - 1) === TOKEN.number || next === nought.fewer;
  return (isCounted || isVotesAgainst) && !isNumbered ? cardinal(0, i) : undefined;
}

function below100({ sheet, words: { units, tens } }: NumberSheet, i: number): FoundNumber | undefined {
  const word = wordAt(sheet, i);
  const unit = units.get(word);
  if (unit !== undefined) return cardinal(unit, i);
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const next = units.get(wordAt(sheet, i + 1));
  return next !== undefined && next > 0 && next < 10 ? cardinal(ten + next, i + 1) : cardinal(ten, i);
}

/** The one that stands, or is left out, before a scale: "a hundred"; "Hundred and forty-nine countries". */
function oneBefore(on: NumberSheet, i: number): FoundNumber | undefined {
  const { sheet, words } = on;
  if (wordAt(sheet, i) === words.small.a && scaleAfter(on, i) !== undefined) return cardinal(1, i);
  const isBare = words.scales.get(wordAt(sheet, i)) === 100 && wordAt(sheet, i + 1) === words.link.and;
  return isBare ? cardinal(1, i - 1) : undefined;
}

function scaleAfter({ sheet, words }: NumberSheet, i: number): number | undefined {
  return words.scales.get(wordAt(sheet, i + 1));
}

function shareOf({ sheet, words }: NumberSheet, i: number, { value, last }: FoundNumber): FoundNumber | undefined {
  const next = wordAt(sheet, last + 1);
  if (words.hundredths.has(next)) return share(value / 100, last + 1);
  if (next === words.link.per && wordAt(sheet, last + 2) === words.link.cent) return share(value / 100, last + 2);
  const part = words.parts.get(next);
  const isPart = part !== undefined && value > 0 && value < part && typeAt(sheet, i) === TOKEN.word;
  return isPart ? share(value / part, last + 1) : undefined;
}
