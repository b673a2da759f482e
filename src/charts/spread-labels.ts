/** A label that wants to stand at a height, and how high it is. */
export interface WantedLabel {
  readonly y: number;
  readonly height: number;
}

/**
 * Heights of labels, in the order given, such that none covers another and all lie between the ends as far as they fit: labels that
 * meet form a block, which stands where its members' mean wish is (the pool-adjacent-violators way of isotonic regression).
 */
export function spreadLabels(labels: readonly WantedLabel[], top: number, bottom: number): readonly number[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b);
  const blocks: { members: number[]; height: number; wish: number }[] = [];
  for (const i of order) {
    const { y, height } = labels[i] as WantedLabel;
    let block = { members: [i], height, wish: y - height / 2 };
    for (
      let last = blocks.at(-1);
      last !== undefined && startOf(last) + last.height > startOf(block);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const n = last.members.length;
      const m = block.members.length;
      const wish = (last.wish * n + (block.wish - last.height) * m) / (n + m);
      block = { members: [...last.members, ...block.members], height: last.height + block.height, wish };
    }
    blocks.push(block);
  }
  const places = new Array<number>(labels.length).fill(0);
  for (const block of blocks) {
    let y = startOf(block);
    for (const i of block.members) {
      const { height } = labels[i] as WantedLabel;
      places[i] = y + height / 2;
      y += height;
    }
  }
  return places;

  function startOf(block: { readonly height: number; readonly wish: number }): number {
    return Math.max(top, Math.min(bottom - block.height, block.wish));
  }
}
