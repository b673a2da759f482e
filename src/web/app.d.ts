declare global {
  namespace App {
    interface Error {
      message: string;
      /** Votes whose symbol is near to the one that was asked for. */
      nearest?: readonly { readonly href: string; readonly symbol: string; readonly title: string }[];
    }
  }
}

export {};
