/** A label's wanted centre and its extent along the axis, px. */
export interface PlacedLabel {
  readonly centre: number;
  readonly size: number;
}

/**
 * Centres that keep labels (in order of their wanted centres) from overlapping, inside [low, high], each as near to its wanted centre
 * as the others allow: neighbours that collide become one block about their mean. Where all together do not fit they are set evenly.
 */
export function spreadLabels(labels: readonly PlacedLabel[], low: number, high: number): readonly number[] {
  const total = labels.reduce((sum, label) => sum + label.size, 0);
  if (total > high - low) return labels.map((_, n) => low + ((n + 0.5) * (high - low)) / labels.length);
  const blocks: { start: number; size: number; members: number; sum: number }[] = [];
  for (const { centre, size } of labels) {
    let block = { start: 0, size, members: 1, sum: centre - size / 2 };
    block.start = clamp(block.sum, low, high - block.size);
    for (let before = blocks.at(-1); before !== undefined && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      const sum = before.sum + block.sum - block.members * before.size;
      const members = before.members + block.members;
      const joined = before.size + block.size;
      block = { start: clamp(sum / members, low, high - joined), size: joined, members, sum };
    }
    blocks.push(block);
  }
  const centres: number[] = [];
  for (const block of blocks) {
    let at = block.start;
    for (let member = 0; member < block.members; member++) {
      const { size } = labels[centres.length] as PlacedLabel;
      centres.push(at + size / 2);
      at += size;
    }
  }
  return centres;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
