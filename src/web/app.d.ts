declare global {
  namespace App {
    interface Error {
      message: string;
      /** Votes, meetings or members whose name is near to the one that was asked for. */
      nearest?: readonly { readonly href: string; readonly symbol: string; readonly title: string }[];
      /** What to look for among the votes instead. */
      search?: string;
    }
  }
}

export {};
