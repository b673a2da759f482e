import { ASSEMBLY, type Ground } from "./ground.ts";
import type { LinksAnswer } from "./question.ts";

/** The texts that came back, as the analysis links them for its own figures. */
export function repeatedTexts(ground: Ground): LinksAnswer {
  const { rows } = ground.matrix(ASSEMBLY);
  const { group } = ground.links(ASSEMBLY);
  const byGroup = new Map<number, number[]>();
  for (const [v, first] of group.entries()) {
    const row = rows[v];
    if (row === undefined) continue;
    const known = byGroup.get(first);
    if (known === undefined) byGroup.set(first, [row]);
    else known.push(row);
  }
  return { groups: [...byGroup.values()].filter((found) => found.length > 1) };
}
