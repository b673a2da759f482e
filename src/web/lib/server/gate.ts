import type { ServerResponse } from "node:http";

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
