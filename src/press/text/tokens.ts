import { TOKEN, type Tokens } from "../document.ts";
import { CHAR, charClass } from "./characters.ts";
import { begin, type Cut, emit, finish, newCut } from "./cut.ts";
import { cutSign, pinSigns } from "./cut-sign.ts";
import { cutWord, wordAnew } from "./cut-word.ts";
import { numberEnd } from "./token-shapes.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

/** Cuts a text into tokens, with places in that text. */
export type Tokenizer = (text: string) => Tokens;

/** Parts that stay with their word: "co-sponsor", "pro-Russian" (who is for Russia is not Russia). */
export const PREFIXES: ReadonlySet<string> = new Set(
  "co re non pre anti pro ex self semi counter neo ultra inter so".split(" "),
);

/** Makes a tokenizer whose columns are used again for each text. */
export function createTokenizer(vocabulary: Vocabulary): Tokenizer {
  vocabulary.tag(TAG.prefix, [...PREFIXES]);
  const cut = newCut(vocabulary);
  pinSigns(cut);
  return (text) => {
    begin(cut, text);
    for (let i = 0; i < text.length; ) i = cutNext(cut, i);
    return finish(cut);
  };
}

/** Cuts what stands at `i`, or passes over it; gives the place after it. */
function cutNext(cut: Cut, i: number): number {
  const code = cut.text.charCodeAt(i);
  const kind = code === 32 ? CHAR.space : charClass(code);
  if (kind === CHAR.space || kind === CHAR.newline) {
    cut.gap = true;
    return i + 1;
  }
  if (kind === CHAR.letter) return cutWord(cut, i);
  if (kind === CHAR.digit) {
    const end = numberEnd(cut.text, i);
    emit(cut, i, end, TOKEN.number, wordAnew(cut, i, end), 0);
    return end;
  }
  return kind === CHAR.silent ? i + 1 : cutSign(cut, i);
}
