import type { MemberCode } from "#record";

/** What a member is called in a sentence; the caller knows the day. */
export type NameOf = (code: MemberCode) => string;

/** A text as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WITH_ARTICLE =
  /^(United (States|Kingdom|Arab|Republic)|Russian Federation|Soviet Union|Netherlands|Philippines|Gambia|Bahamas|Maldives|Marshall Islands|Solomon Islands|Comoros|Congo|Central African|Dominican|Republic of|Democratic|Federal|Czech Republic|Syrian|Lao |USSR|Union of|(European|African) Union|.* (Group|Movement|League)$)/;

/** "China", "the United States": as the name stands in the middle of a sentence. */
export function theName(code: MemberCode, name: NameOf): string {
  const text = name(code);
  return WITH_ARTICLE.test(text) ? `the ${text}` : text;
}

/** "China, France and the United Kingdom". */
export function theNames(codes: readonly MemberCode[], name: NameOf): string {
  return listWords(codes.map((code) => theName(code, name)));
}

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "1 vote", "2 votes". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
