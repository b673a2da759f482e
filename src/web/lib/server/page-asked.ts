/** What a page is made of: all that its `load` may look at. */
export interface PageAsked {
  readonly url: URL;
  readonly params: { readonly symbol: string };
  readonly cookies: { get(name: string): string | undefined };
  setHeaders(headers: Readonly<Record<string, string>>): void;
}
