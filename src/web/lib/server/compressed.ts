import { pack } from "./pack.ts";

/** Below this a page fits the first packets as it is. */
const WORTH_BYTES = 4_096;

/** A page for the wire: gzip where the reader takes it and it is worth the time. `body` stands in for the response's own where it was taken out of it. */
export async function compressed(
  request: Request,
  response: Response,
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const takes = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  const headers = new Headers(response.headers);
  if (body !== undefined) for (const name of ["etag", "content-length"]) headers.delete(name);
  if (!takes || !isPage || response.body === null || headers.has("content-encoding"))
    return body === undefined ? response : new Response(body, { status: response.status, headers });
  const plain = body ?? new Uint8Array(await response.arrayBuffer());
  headers.append("vary", "accept-encoding");
  if (plain.length < WORTH_BYTES) return new Response(plain, { status: response.status, headers });
  headers.delete("content-length");
  headers.set("content-encoding", "gzip");
  return new Response(await pack(plain), { status: response.status, headers });
}
