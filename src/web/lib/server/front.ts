import type { IncomingMessage, ServerResponse } from "node:http";
import { fullBody, fullHeaders } from "./full-page.ts";
import { createGate } from "./gate.ts";
import { keptPage, pageKey } from "./kept-page.ts";
import { answerFor } from "./page-answer.ts";
import type { CachedPage } from "./page-cache.ts";
import { quickPage } from "./quick-page.ts";
import { currentRecord } from "./record.ts";

/** Stands before the pages: answers at once what was made already, and lets the rest in a few at a time. */
export type Front = (request: IncomingMessage, response: ServerResponse, render: () => void) => void;

/** Rendering holds the one thread, so more at once would only make all of them late. */
const RENDERED_AT_ONCE = 4;
/** Forms come in over the network at their sender's pace, and hold nobody up meanwhile. */
const FORMS_AT_ONCE = 16;
const MOST_WAITING = 4_000;

export function createFront(): Front {
  const pages = createGate(RENDERED_AT_ONCE, MOST_WAITING);
  const forms = createGate(FORMS_AT_ONCE, MOST_WAITING);
  return (request, response, render) => {
    const path = request.url ?? "/";
    if (path.startsWith("/_app/") || path.startsWith("/record/")) return render();
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads && sendKept(request, response)) return;
    const start = (): void => {
      if (!reads) render();
      else if (!sendKept(request, response)) void sendQuick(request, response).then((sent) => sent || render(), render);
    };
    if (!(reads ? pages : forms)(response, start)) {
      const accept = String(request.headers.accept ?? "");
      response.writeHead(503, fullHeaders(accept));
      response.end(fullBody(accept));
    }
  };
}

function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
  const page = keptPage(currentRecord(), keyOf(request));
  if (page === undefined) return false;
  send(request, response, page);
  return true;
}

async function sendQuick(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { headers, url = "/" } = request;
  const origin = `${headers["x-forwarded-proto"] === "https" ? "https" : "http"}://${headers.host ?? ""}`;
  const accepts = String(headers["accept-encoding"] ?? "");
  const page = await quickPage({ origin, path: url, cookie: headers.cookie ?? "", accepts }, keyOf(request));
  if (page === undefined) return false;
  send(request, response, page);
  return true;
}

function keyOf({ headers, url = "/" }: IncomingMessage): string {
  return pageKey(headers.host ?? "", url, headers.cookie);
}

function send({ headers, method }: IncomingMessage, response: ServerResponse, page: CachedPage): void {
  const sent = answerFor(page, String(headers["accept-encoding"] ?? ""), headers["if-none-match"]);
  response.writeHead(sent.status, sent.headers.flat());
  response.end(method === "HEAD" ? undefined : sent.body);
}
