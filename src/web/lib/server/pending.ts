/** A page whose figures are still being worked out is not kept, and the browser asks again by itself. */
export const pendingHeaders = { "cache-control": "no-store", refresh: "3" } as const;
