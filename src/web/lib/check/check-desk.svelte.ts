import { tick } from "svelte";
import { parseLocalDate } from "#basics";
import type { VerdictKind } from "#press";
import { type Refusal, refusalOf } from "./article-input.ts";
import type { FindingView, ReadingView } from "./finding-view.ts";
import { type LiveReader, openLiveReader } from "./live-reader.ts";
import { marksOf } from "./marked-text.ts";
import { fileText } from "./page-text.ts";

/** What the server made of the page: empty, an example, or an article that was posted without a script. */
export interface GivenCheck {
  readonly text: string;
  readonly published: string;
  readonly reading: ReadingView | undefined;
  readonly refusal: Refusal | undefined;
  readonly recordVersion: string;
}

/** A reading that took longer than this is not begun anew with each key: the next waits for a pause in typing as long as it took. */
const QUICK_MS = 200;
const LONGEST_PAUSE_MS = 400;
const LARGEST_FILE = 8_000_000;

/** The check page while one works at it: the article, what was found in it, and the finding one is at. */
export class CheckDesk {
  text = $state("");
  published = $state("");
  reading: ReadingView | undefined = $state.raw();
  /** The text that the findings are of. */
  readText = $state("");
  readonly marks = $derived(this.reading === undefined ? [] : marksOf(this.reading));
  recordVersion = $state("");
  refusal: Refusal | undefined = $state();
  /** A script runs, and a reader of its own judges what is typed. */
  live = $state(false);
  busy = $state(false);
  active: number | undefined = $state();
  /** The one verdict that is shown; all without it. */
  only: VerdictKind | undefined = $state();
  field: HTMLTextAreaElement | undefined;
  #reader: LiveReader | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds of the last reading. */
  #took = 0;
  /** Text and day that the findings at hand are of. */
  #read = "";

  constructor({ text, published, reading, refusal, recordVersion }: GivenCheck) {
    this.text = text;
    this.published = published;
    this.reading = reading;
    this.refusal = refusal;
    this.recordVersion = recordVersion;
    if (reading === undefined) return;
    this.readText = text;
    this.#read = `${published} ${text}`;
  }

  /** Opens the reader of articles, which comes with the record while nothing else goes on; who types before that gets it at once. Returns how to close it. */
  open(): () => void {
    const reader = openLiveReader(this.recordVersion);
    this.#reader = reader;
    this.live = true;
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 300));
    idle(() => reader.prepare());
    return () => reader.close();
  }

  /** Reads what is there; to be called on each change. */
  changed(): void {
    const [text, published] = [this.text, this.published];
    clearTimeout(this.#timer);
    if (!this.live || `${published} ${text}` === this.#read) return;
    if (this.#took <= QUICK_MS) this.#ask(text, published);
    else this.#timer = setTimeout(() => this.#ask(text, published), Math.min(this.#took, LONGEST_PAUSE_MS));
  }

  #ask(text: string, published: string): void {
    this.#read = `${published} ${text}`;
    const refused = refusalOf(text);
    this.refusal = refused === "empty" ? undefined : refused;
    if (refused !== undefined) {
      this.reading = undefined;
      return;
    }
    this.busy = true;
    this.#reader?.ask(text, parseLocalDate(published), (answer) => {
      this.busy = false;
      if ("failed" in answer) {
        this.refusal = "broken";
        return;
      }
      this.#took = answer.ms;
      this.reading = answer.reading;
      this.recordVersion = answer.recordVersion;
      this.readText = text;
      this.active = undefined;
      this.only = undefined;
    });
  }

  async takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      this.refusal = "too-big";
      return;
    }
    const opened = await fileText(file).catch(() => undefined);
    this.refusal = opened === undefined ? "binary" : refusalOf(opened);
    if (opened !== undefined && this.refusal === undefined) this.text = opened;
  }

  /** A mark in the text was pressed: its finding comes in sight. */
  async pickMark(index: number): Promise<void> {
    this.active = index;
    await tick();
    bring(`finding-${index}`, "nearest");
  }

  /** A finding asks for its place in the text, which is selected there. */
  async pickFinding(index: number): Promise<void> {
    this.active = index;
    await tick();
    bring(`mark-${index}`, "center");
    const place = this.reading?.places[index];
    if (place === undefined) return;
    this.field?.focus({ preventScroll: true });
    this.field?.setSelectionRange(place.start, place.end);
  }

  shows(finding: FindingView): boolean {
    return this.only === undefined || finding.verdict === this.only;
  }

  /** To the next finding that is shown, or the one before; from the last on to the first. */
  async step(by: 1 | -1): Promise<void> {
    const shown = [...(this.reading?.findings.entries() ?? [])]
      .filter(([, f]) => this.shows(f))
      .map(([index]) => index);
    const at = shown.indexOf(this.active ?? -1);
    const from = at === -1 && by === -1 ? 0 : at;
    const next = shown.at((from + by) % shown.length);
    if (next === undefined) return;
    this.active = next;
    await tick();
    bring(`mark-${next}`, "nearest");
    bring(`finding-${next}`, "nearest");
  }

  /** Alt with an arrow goes from finding to finding. */
  key(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    void this.step(event.key === "ArrowDown" ? 1 : -1);
  }
}

function bring(id: string, block: ScrollLogicalPosition): void {
  document.getElementById(id)?.scrollIntoView({ block });
}
