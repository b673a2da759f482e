/** What stood in the way of a request. `fetch` says "fetch failed" of everything; the reason stands behind it. */
export function fetchCause(fault: unknown): string {
  const { message, cause } = fault as Error & {
    readonly cause?: { readonly code?: string; readonly message?: string };
  };
  return cause?.code ?? cause?.message ?? message;
}
