/** How a body is packed; "identity" is what is not worth packing. */
export const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One finished answer: what is sent again until the record changes. */
export interface CachedPage {
  readonly headers: readonly (readonly [string, string])[];
  readonly etag: string;
  /** A page of text is kept packed only: for the rare reader who takes no packing it is unpacked again. */
  readonly bodies: { readonly [E in Encoding]?: Uint8Array };
}

/** Pages by address, all of one record. */
export interface PageCache {
  get(edition: object, key: string): CachedPage | undefined;
  /** Keeps a page, and drops the ones that were asked for longest ago until all fit. A page made of another record than the newest is not kept. */
  put(edition: object, key: string, page: CachedPage): void;
  readonly bytes: number;
  readonly size: number;
}

/** A cache that never holds more than `most` bytes of pages, and none from before the last change of the record (`edition`). */
export function createPageCache(most: number): PageCache {
  const pages = new Map<string, CachedPage>();
  let bytes = 0;
  let newest: object | undefined;
  const forget = (key: string): void => {
    const page = pages.get(key);
    if (page === undefined) return;
    bytes -= weightOf(key, page);
    pages.delete(key);
  };
  const follow = (edition: object): void => {
    if (edition === newest) return;
    pages.clear();
    bytes = 0;
    newest = edition;
  };
  return {
    get(edition, key) {
      follow(edition);
      const page = pages.get(key);
      if (page === undefined) return undefined;
      // A Map keeps the order of entry: what was just asked for goes to the end, the oldest stand first.
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    put(edition, key, page) {
      if (newest !== undefined && edition !== newest) return;
      newest = edition;
      forget(key);
      const weight = weightOf(key, page);
      if (weight > most) return;
      pages.set(key, page);
      bytes += weight;
      for (const oldest of pages.keys()) {
        if (bytes <= most) break;
        forget(oldest);
      }
    },
    get bytes() {
      return bytes;
    },
    get size() {
      return pages.size;
    },
  };
}

function weightOf(key: string, page: CachedPage): number {
  return key.length * 2 + ENCODINGS.reduce((sum, encoding) => sum + (page.bodies[encoding]?.length ?? 0), 0);
}
