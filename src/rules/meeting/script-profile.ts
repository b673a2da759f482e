import { ok } from "#basics";
import { MOTION_KINDS } from "./motion.ts";
import type { Profile } from "./profile.ts";
import { PROFILES, type ProfileId, profile } from "./profiles.ts";
import { fault, isObject, type Json, oneOf, type Read, whole, word } from "./script-values.ts";

const SHARES = ["none", "more-than-half", "a-third", "a-quarter"];

/** What a conference may set otherwise by a word. */
const CHOICES: { readonly [key: string]: readonly string[] } = {
  abstentionOnMotions: ["allowed", "not-allowed"],
  notice: ["day-before", "none"],
  withdrawal: ["not-once-amended", "until-voted"],
  division: ["vote-on-objection", "sponsor-may-refuse", "always-voted"],
  revision: ["by-sponsors", "friendly-amendments"],
  sponsorsExplain: ["not-own-text", "allowed"],
};

type Reader = (value: unknown, at: string) => Read<unknown>;

/** How each thing that may be otherwise is read; what is not named stays as in the profile it is like. */
const READERS: { readonly [key: string]: Reader } = {
  title: word,
  says: word,
  quorum: keyed(["open", "decide"], oneOf(...SHARES)),
  majorities: keyed([...MOTION_KINDS, "appeal"], oneOf("simple", "two-thirds")),
  speakers: keyed(MOTION_KINDS, keyed(["for", "against"], whole)),
  motions: listed,
  precedence: listed,
  ...Object.fromEntries(Object.entries(CHOICES).map(([key, allowed]) => [key, oneOf(...allowed)])),
};

/** A profile by its id, or the rules of a conference: the profile they are like, and what they have otherwise. */
export function readProfile(value: unknown): Read<Profile> {
  const ids = Object.keys(PROFILES).join(", ");
  if (isId(value)) return ok(profile(value));
  if (!isObject(value)) return fault("profile", `must be one of ${ids}, or say which of them it is like`);
  const { like, ...changes } = value;
  if (!isId(like)) return fault("profile.like", `must be one of ${ids}`);
  const base = profile(like);
  const read: { [key: string]: unknown } = {};
  for (const [key, change] of Object.entries(changes)) {
    const reader = READERS[key];
    const at = `profile.${key}`;
    if (reader === undefined) return fault(at, `is not known: rules may have ${Object.keys(READERS).join(", ")}`);
    const found = reader(change, at);
    if (!found.ok) return found;
    const before = base[key as keyof Profile];
    read[key] = isObject(found.value) && isObject(before) ? { ...before, ...found.value } : found.value;
  }
  return ok({ ...base, title: `${base.title}, with rules of its own`, ...read } as Profile);
}

function isId(value: unknown): value is ProfileId {
  return typeof value === "string" && Object.hasOwn(PROFILES, value);
}

function keyed(keys: readonly string[], reader: Reader): Reader {
  return (value, at) => {
    if (!isObject(value))
      return fault(at, `must be an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? " …" : ""}`);
    const read: { [key: string]: unknown } = {};
    for (const [key, inner] of Object.entries(value as Json)) {
      if (!keys.includes(key)) return fault(`${at}.${key}`, `must be one of ${keys.join(", ")}`);
      const found = reader(inner, `${at}.${key}`);
      if (!found.ok) return found;
      read[key] = found.value;
    }
    return ok(read);
  };
}

function listed(value: unknown, at: string): Read<unknown> {
  const all = Array.isArray(value) && value.every((item) => MOTION_KINDS.some((motion) => motion === item));
  return all ? ok(value) : fault(at, `must be a list of motions: ${MOTION_KINDS.join(", ")}`);
}
