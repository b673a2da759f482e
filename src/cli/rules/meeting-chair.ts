import { createInterface } from "node:readline";
import { parseDocument, stringify } from "yaml";
import { err, type Result } from "#basics";
import { meeting } from "#rules";
import { openUserRecord, replaceFile, savePlayed } from "#store";
import { type NameOf, questionWords, refusalWords, stepLines } from "#words";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { writeNewFiles } from "../screen/new-file.ts";
import type { Terminal } from "../screen/terminal.ts";
import { today } from "../screen/today.ts";
import { readScript } from "./meeting-script.ts";

export interface ChairOptions {
  readonly profile?: string;
  readonly members?: string;
  readonly id?: string;
  readonly date?: string;
  readonly out?: string;
  readonly save?: true;
}

/** `plenary meeting chair`: a meeting one step at a time, from the keyboard or a pipe, each step accepted or refused with its rule. */
export async function chairMeeting(
  terminal: Terminal,
  script: string | undefined,
  options: ChairOptions,
): Promise<ExitCode> {
  const begun = script === undefined ? await fromOptions(options) : await readScript(script);
  if (!begun.ok) {
    terminal.complain(begun.error);
    return EXIT.badInput;
  }
  const { out } = options;
  // The place is tried before anybody sits down.
  const fault =
    out === undefined ? undefined : writeNewFiles([{ path: out, chunks: [scriptText(begun.value, [])] }], "there");
  if (fault !== undefined) {
    terminal.complain(fault);
    return EXIT.badInput;
  }
  const lines = createInterface({ input: process.stdin, terminal: false });
  const keep = ({ log }: meeting.MeetingState): void => {
    if (out !== undefined) replaceFile(out, scriptText(begun.value, log));
  };
  const final = await chair(terminal, begun.value, lines, keep);
  if (!options.save) return EXIT.done;
  const saved = savePlayed(meeting.meetingVotes(final), { read: today() });
  if (saved.ok) terminal.write(`Votes saved: ${saved.value.votes.join("; ")}\n`);
  else terminal.complain(`${saved.error}.`);
  return saved.ok ? EXIT.done : EXIT.badInput;
}

function fromOptions(options: ChairOptions): Result<meeting.MeetingScript, string> {
  const { profile, members, id = "Meeting", date = today() } = options;
  if (profile === undefined || members === undefined) {
    return err(
      `Say by which rules and who meets: --profile (${Object.keys(meeting.PROFILES).join(", ")}) and --members "FRA KEN …"; or name a script to go on from.`,
    );
  }
  const permanent = profile.endsWith("council") ? "CHN FRA GBR RUS USA".split(" ") : [];
  const seated = permanent.filter((code) => members.includes(code)).join(" ");
  const read = meeting.parseScript({ profile, members, id, date, permanent: seated, steps: [] });
  return read.ok ? read : err(`--${read.error.at} ${read.error.says}.`);
}

const HELP = `Write a step as in a script: put; inscribe: KEN; move: close-debate, member: JPN;
submit: Draft 1, by: KEN SWE; result: {yes: 7, no: 4}. "?" shows what is possible now,
"undo" takes the last step back, "end" ends.`;

/** Takes the lines one by one, hands on the meeting as it stands after each step, and gives it as it stands when they end. */
export async function chair(
  terminal: Terminal,
  script: meeting.MeetingScript,
  lines: AsyncIterable<string>,
  keep: (state: meeting.MeetingState) => void = () => {},
): Promise<meeting.MeetingState> {
  const name = namesOn(openUserRecord(), script.start.date);
  const say = (text: string, indent = ""): void =>
    terminal.write(`${foldLines(text, terminal.width, indent, `${indent}  `)}\n`);
  let past = [meeting.callMeeting(script.start), ...meeting.runScript(script).played.map((step) => step.after)];
  terminal.write(`${terminal.style.strong(`${script.start.id}, ${script.start.profile.title}`)}\n${HELP}\n`);
  say(standing(past.at(-1), name));
  for await (const line of lines) {
    const typed = line.trim();
    const state = past.at(-1);
    if (state === undefined || typed === "end") break;
    if (typed === "" || typed.startsWith("#")) continue;
    if (typed === "?") for (const step of possibleLines(state)) say(step, "  ");
    else if (typed === "undo" && past.length > 1) past = past.slice(0, -1);
    else {
      const done = stepOf(state, typed, name);
      for (const told of done.lines) say(told);
      if (done.after !== undefined) past = [...past, done.after];
    }
    const after = past.at(-1);
    if (after !== undefined && after !== state) keep(after);
    if (typed !== "?") say(standing(after, name));
  }
  return past.at(-1) ?? meeting.callMeeting(script.start);
}

interface Done {
  readonly after?: meeting.MeetingState;
  readonly lines: readonly string[];
}

function stepOf(state: meeting.MeetingState, typed: string, name: NameOf): Done {
  const read = readLine(typed);
  if (!read.ok) return { lines: [read.error] };
  const answer = meeting.act(state, read.value.action);
  if (!answer.ok) return { lines: [`Refused: ${refusalWords(answer.error, name)}`] };
  return { after: answer.value, lines: stepLines({ ...read.value, before: state, after: answer.value }, name) };
}

/** A line as a step: a word, or what stands between the braces of a map in YAML. */
function readLine(typed: string): Result<meeting.ScriptStep, string> {
  const document = parseDocument(typed.includes(":") ? `{${typed}}` : typed, { prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) return err(`That cannot be read: ${broken.message}. An example: inscribe: KEN`);
  const read = meeting.readStep(document.toJS(), "");
  if (read.ok) return read;
  const at = read.error.at.replace(/^\./, "");
  return err(`${at === "" || at === "kind" ? "A step" : at} ${read.error.says}.`);
}

/** Where the meeting stands, in a line: what is to be decided next. */
function standing(state: meeting.MeetingState | undefined, name: NameOf): string {
  if (state === undefined) return "";
  const question = state.put?.question ?? meeting.nextQuestion(state);
  const put = state.put === undefined ? "to be put" : "put to the vote; its result comes next";
  const next = question === undefined ? "" : `: ${questionWords(question)} is ${put}`;
  const floor = state.floor === undefined ? "" : `, ${name(state.floor.member)} has the floor`;
  return `[${state.phase}${floor}${next}]`;
}

/** One example of each kind of step that would be accepted, as it may be typed. */
function possibleLines(state: meeting.MeetingState): readonly string[] {
  const examples = new Map<string, string>();
  for (const action of meeting.possibleActions(state)) {
    const key = action.kind === "move" ? `move ${action.motion}` : action.kind;
    if (!examples.has(key)) examples.set(key, writtenLine(action));
  }
  return [...examples.values()];
}

function writtenLine(action: meeting.Action): string {
  const written = meeting.writtenStep(action);
  if (typeof written === "string") return written;
  const flow = stringify(written, { collectionStyle: "flow", lineWidth: 0, nullStr: "" }).trim();
  return flow.slice(1, -1).trim();
}

/** The id of a profile that ships; of rules of a conference, what they are like and what they have otherwise. */
function profileText(profile: meeting.Profile): unknown {
  const like = Object.values<meeting.Profile>(meeting.PROFILES).find((known) => known.id === profile.id);
  if (like === undefined || like === profile) return profile.id;
  const otherwise = Object.entries(profile).filter(([key, value]) => value !== like[key as keyof meeting.Profile]);
  return { like: profile.id, ...Object.fromEntries(otherwise) };
}

/** The meeting as a script that plays it again. */
export function scriptText({ about, start }: meeting.MeetingScript, log: readonly meeting.Action[]): string {
  const { profile, members, permanent = [], withoutVote = [], observers = [], ...rest } = start;
  const lists = Object.entries({ members, permanent, withoutVote, observers }).filter(([, list]) => list.length > 0);
  const head = {
    ...(about === "" ? {} : { about }),
    profile: profileText(profile),
    ...rest,
    ...Object.fromEntries(lists.map(([key, list]) => [key, list.join(" ")])),
  };
  return stringify({ ...head, steps: log.map(meeting.writtenStep) }, { lineWidth: 0, nullStr: "" });
}
