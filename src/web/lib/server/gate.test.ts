import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

/** An answer that ends when it is told to. */
class Answer extends EventEmitter {
  destroyed = false;
  end(): void {
    this.destroyed = true;
    this.emit("close");
  }
}
const asResponse = (answer: Answer): ServerResponse => answer as unknown as ServerResponse;

test("a few are let in, the next wait their turn, those beyond are turned away, and who hung up is passed over", () => {
  const gate = createGate(2, 2);
  const started: number[] = [];
  const answers = Array.from({ length: 5 }, () => new Answer());
  const admitted = answers.map((answer, n) => gate(asResponse(answer), () => started.push(n)));
  expect(admitted).toEqual([true, true, true, true, false]);
  expect(started).toEqual([0, 1]);
  answers[2]!.destroyed = true;
  answers[0]!.end();
  expect(started).toEqual([0, 1, 3]);
  answers[1]!.end();
  answers[3]!.end();
  const late = new Answer();
  expect(gate(asResponse(late), () => started.push(9))).toBe(true);
  expect(started).toEqual([0, 1, 3, 9]);
});
