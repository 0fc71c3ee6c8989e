/**
 * Heights at which labels stand so that none covers another, as near to what they name as that leaves room (isotonic
 * regression by pooling adjacent violators; Ayer and others 1955). `wanted` are the middles of what they name, ascending;
 * `line` is the height of a label; all in pixels. Below `bottom` they stand only where there is no room for all.
 */
export function spreadLabels(wanted: readonly number[], line: number, top: number, bottom: number): number[] {
  const blocks: {sum: number; size: number}[] = [];
  wanted.forEach((middle, i) => {
    let block = {sum: middle - i * line, size: 1};
    for (let above = blocks.at(-1); above && above.sum / above.size > block.sum / block.size; above = blocks.at(-1)) {
      blocks.pop();
      block = {sum: above.sum + block.sum, size: above.size + block.size};
    }
    blocks.push(block);
  });
  const highest = top + line / 2;
  const lowest = bottom - line * (wanted.length - 0.5);
  const placed = blocks.flatMap(({sum, size}) => Array.from({length: size}, () => sum / size));
  return placed.map((place, i) => Math.max(highest, Math.min(lowest, place)) + i * line);
}
