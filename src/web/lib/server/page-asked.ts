/** What a page is made of: all that its `load` may look at. */
export interface PageAsked<Params = { readonly symbol: string }> {
  readonly url: URL;
  readonly params: Params;
  readonly cookies: { get(name: string): string | undefined };
  setHeaders(headers: Readonly<Record<string, string>>): void;
}
