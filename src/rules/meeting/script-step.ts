import { ok } from "#basics";
import { OPTIONS } from "#record";
import { ACTION_KINDS, type Action, type ActionKind, type ActionOf } from "./action.ts";
import { MOTION_KINDS } from "./motion.ts";
import { REFUSAL_CODES, type RefusalCode } from "./refusal.ts";
import {
  day,
  fault,
  finite,
  isObject,
  type Json,
  oneOf,
  type Read,
  readCode,
  readCodes,
  readCounts,
  readParts,
  readVotes,
  whole,
  word,
  words,
} from "./script-values.ts";

export interface ScriptStep {
  readonly action: Action;
  /** The step is expected to be refused with this code: a script can show what the rules forbid. */
  readonly refused?: RefusalCode;
  /** A sentence for the record of the meeting. */
  readonly note?: string;
}

type KeyOf<K extends ActionKind> = Exclude<keyof ActionOf<K>, "kind">;
interface Keys<K> {
  /** The key whose value may stand behind the kind itself: `inscribe: KEN`. */
  readonly main?: K;
  readonly needs?: readonly K[];
  readonly may?: readonly K[];
}

/** What a step of each kind must name, and what it may. */
const KEYS: { readonly [K in ActionKind]: Keys<KeyOf<K>> } = {
  open: { main: "present", may: ["present"] },
  "count-present": { main: "present", needs: ["present"] },
  "adopt-agenda": {},
  inscribe: { main: "member", needs: ["member"], may: ["as"] },
  "leave-list": { main: "member", needs: ["member"] },
  "close-list": {},
  "give-floor": { main: "member", needs: ["member"] },
  "end-speech": { main: "minutes", may: ["minutes"] },
  "point-of-order": { main: "member", needs: ["member", "about"], may: ["says"] },
  rule: { main: "says", may: ["says", "text", "majority"] },
  appeal: { main: "member", needs: ["member"], may: ["polarity"] },
  submit: {
    main: "text",
    needs: ["text", "by"],
    may: ["title", "to", "circulated", "parts", "distance", "effect", "touches", "excludes", "makesImportant"],
  },
  "waive-notice": { main: "text", needs: ["text"] },
  "request-vote": { main: "text", needs: ["member", "text"] },
  revise: { main: "text", needs: ["member", "text"], may: ["says"] },
  "join-sponsors": { main: "text", needs: ["member", "text"] },
  "leave-sponsors": { main: "text", needs: ["member", "text"] },
  withdraw: { main: "text", needs: ["member", "text"] },
  move: { main: "motion", needs: ["motion"], may: ["member", "text", "parts", "minutes", "method", "guest", "says"] },
  "speak-on-motion": { main: "member", needs: ["member", "side"] },
  object: { main: "member", needs: ["member"] },
  "withdraw-motion": { main: "member", needs: ["member"] },
  "order-amendments": { main: "text", needs: ["text", "order"] },
  "begin-voting": {},
  "request-method": { main: "method", needs: ["member", "method"] },
  "draw-lot": { main: "member", needs: ["member"] },
  put: { main: "method", may: ["method"] },
  result: { main: "counts", may: ["counts", "votes", "vetoes", "announced", "adoptedAs"] },
  "no-objection": { main: "adoptedAs", may: ["adoptedAs"] },
  "explain-vote": { main: "text", needs: ["member", "text"] },
  correct: { main: "member", needs: ["member", "vote", "option"] },
  resume: { main: "date", may: ["date"] },
  close: {},
};

type Reader = (value: unknown, at: string, kind: ActionKind) => Read<unknown>;

/** How each key is read, whatever the step. */
const READERS: { readonly [key: string]: Reader } = {
  member: readCode,
  guest: readCode,
  by: readCodes,
  vetoes: readCodes,
  text: word,
  to: word,
  says: word,
  title: word,
  adoptedAs: word,
  makesImportant: word,
  touches: word,
  excludes: words,
  order: words,
  parts: (value, at, kind) => (kind === "submit" ? readParts(value, at) : words(value, at)),
  circulated: day,
  date: day,
  present: whole,
  minutes: whole,
  vote: whole,
  distance: finite,
  counts: readCounts,
  votes: readVotes,
  as: oneOf("statement", "reply"),
  about: oneOf("procedure", "conduct-of-voting"),
  polarity: oneOf("overrule", "uphold"),
  effect: oneOf("adds", "deletes", "revises"),
  side: oneOf("for", "against"),
  announced: oneOf("adopted", "not-adopted"),
  majority: oneOf("simple", "two-thirds", "council-procedural", "council-substantive"),
  option: oneOf(...OPTIONS),
  motion: oneOf(...MOTION_KINDS),
  method: (value, at, kind) => oneOf(...METHODS_FOR[kind === "move" || kind === "put" ? kind : "request"])(value, at),
};

const METHODS_FOR = {
  move: ["show-of-hands", "recorded", "roll-call", "secret-ballot"],
  put: ["recorded"],
  request: ["recorded", "roll-call"],
} as const;

/**
 * Reads a step: `{"kind": "inscribe", "member": "KEN"}`, or with the kind as the first key and what it is about behind it, `inscribe: KEN`, or, where
 * there is nothing to name, the kind alone. Keys that the kind does not know are faults: a misspelt key is a lost fact.
 */
export function readStep(item: unknown, at: string): Read<ScriptStep> {
  const plain = spelledOut(item, at);
  if (!plain.ok) return plain;
  const { kind, fields, places } = plain.value;
  const { refused, note, ...given } = fields;
  const { needs = [], may = [] } = KEYS[kind] as Keys<string>;
  const missing = needs.find((key) => given[key] === undefined);
  if (missing !== undefined) return fault(`${at}.${missing}`, `is missing: a step of kind ${kind} must name it`);
  const action: { [key: string]: unknown } = { kind };
  for (const [key, value] of Object.entries(given)) {
    const place = `${at}.${places[key] ?? key}`;
    const reader = READERS[key];
    if (reader === undefined || !(needs.includes(key) || may.includes(key))) {
      const known = [...needs, ...may, "refused", "note"].join(", ");
      return fault(place, `is not known: a step of kind ${kind} may have ${known}`);
    }
    const read = reader(value, place, kind);
    if (!read.ok) return read;
    action[key] = read.value;
  }
  const code = REFUSAL_CODES.find((c) => c === refused);
  if (refused !== undefined && code === undefined)
    return fault(`${at}.refused`, `must be one of ${REFUSAL_CODES.join(", ")}`);
  if (note !== undefined && typeof note !== "string") return fault(`${at}.note`, "must be a text");
  return ok({
    action: action as unknown as Action,
    ...(code === undefined ? {} : { refused: code }),
    ...(note === undefined ? {} : { note }),
  });
}

/** A step as `readStep` reads it, in the shortest way: `"put"`, `{ inscribe: "KEN" }`. */
export function writtenStep(action: Action): string | Json {
  const { kind, ...fields } = action as { readonly kind: ActionKind; readonly [key: string]: unknown };
  const { main } = KEYS[kind] as Keys<string>;
  const written = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, writtenValue(key, value)] as const);
  if (written.length === 0) return kind;
  const behind = written.find(([key]) => key === main)?.[1] ?? null;
  return { [kind]: behind, ...Object.fromEntries(written.filter(([key]) => key !== main)) };
}

function writtenValue(key: string, value: unknown): unknown {
  if (CODE_LISTS.has(key) && Array.isArray(value)) return value.join(" ");
  if (key !== "votes" || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([o, list]) => [o, Array.isArray(list) ? list.join(" ") : list]));
}

const CODE_LISTS: ReadonlySet<string> = new Set(["by", "vetoes"]);

interface Spelled {
  readonly kind: ActionKind;
  readonly fields: Json;
  /** Where a key really stands, if behind the kind. */
  readonly places: { readonly [key: string]: string };
}

/** The step with its kind under `kind`, however it was written. */
function spelledOut(item: unknown, at: string): Read<Spelled> {
  if (typeof item === "string") {
    const kind = kindOf(item);
    return kind === undefined ? fault(at, KINDS) : ok({ kind, fields: {}, places: {} });
  }
  if (!isObject(item)) return fault(at, "must be an object with a kind");
  const { kind: named, ...fields } = item;
  const kind = kindOf(named);
  if (kind !== undefined) return ok({ kind, fields, places: {} });
  const short = named === undefined ? ACTION_KINDS.find((k) => Object.hasOwn(fields, k)) : undefined;
  if (short === undefined) return fault(named === undefined ? at : `${at}.kind`, KINDS);
  const { [short]: behind, ...rest } = fields;
  if (behind === null) return ok({ kind: short, fields: rest, places: {} });
  const { main } = KEYS[short] as Keys<string>;
  if (main === undefined) return fault(`${at}.${short}`, `must stand alone: there is nothing to name`);
  if (rest[main] !== undefined) return fault(`${at}.${main}`, `is given twice: behind ${short}, and by itself`);
  return ok({ kind: short, fields: { ...rest, [main]: behind }, places: { [main]: short } });
}

function kindOf(name: unknown): ActionKind | undefined {
  return ACTION_KINDS.find((kind) => kind === name);
}

const KINDS = `must be one of ${ACTION_KINDS.join(", ")}`;
