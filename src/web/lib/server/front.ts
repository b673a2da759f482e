import type { IncomingMessage, ServerResponse } from "node:http";
import { siteStrings } from "../strings/site-strings.ts";
import { keptPage, pageKey } from "./kept-page.ts";
import { answerFor } from "./page-answer.ts";
import { currentRecord } from "./record.ts";

/** Stands before the pages: answers at once what was made already, and lets the rest in a few at a time. */
export type Front = (request: IncomingMessage, response: ServerResponse, render: () => void) => void;

/** Rendering holds the one thread, so more at once would only make all of them late. */
const RENDERED_AT_ONCE = 4;
/** Forms come in over the network at their sender's pace, and hold nobody up meanwhile. */
const FORMS_AT_ONCE = 16;
const MOST_WAITING = 4_000;

interface Waiting {
  readonly response: ServerResponse;
  readonly start: () => void;
}

/** Lets `atOnce` through, keeps the others in the order they came, and turns away those beyond `mostWaiting`. */
export function createGate(
  atOnce: number,
  mostWaiting: number,
): (response: ServerResponse, start: () => void) => boolean {
  const waiting: Waiting[] = [];
  let inside = 0;
  const admit = ({ response, start }: Waiting): void => {
    inside += 1;
    response.once("close", () => {
      inside -= 1;
      next();
    });
    start();
  };
  const next = (): void => {
    while (inside < atOnce) {
      const first = waiting.shift();
      if (first === undefined) return;
      // Who hung up meanwhile is not waited on.
      if (!first.response.destroyed) admit(first);
    }
  };
  return (response, start) => {
    if (inside < atOnce) admit({ response, start });
    else if (waiting.length < mostWaiting) waiting.push({ response, start });
    else return false;
    return true;
  };
}

export function createFront(): Front {
  const pages = createGate(RENDERED_AT_ONCE, MOST_WAITING);
  const forms = createGate(FORMS_AT_ONCE, MOST_WAITING);
  return (request, response, render) => {
    const path = request.url ?? "/";
    if (path.startsWith("/_app/") || path.startsWith("/record/")) return render();
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && sendKept(request, response)) return;
    const start = (): void => {
      if (!reads || !sendKept(request, response)) render();
    };
    if (!(reads ? pages : forms)(response, start)) {
      response.writeHead(503, { "retry-after": "2", "content-type": "text/plain; charset=utf-8" });
      response.end(`${siteStrings.errors.full}\n`);
    }
  };
}

function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
  const { headers } = request;
  const key = pageKey(headers.host ?? "", request.url ?? "/", headers.cookie);
  const page = keptPage(currentRecord(), key);
  if (page === undefined) return false;
  const accepts = String(headers["accept-encoding"] ?? "");
  const sent = answerFor(page, accepts, headers["if-none-match"]);
  response.writeHead(sent.status, sent.headers.flat());
  response.end(request.method === "HEAD" ? undefined : sent.body);
  return true;
}
