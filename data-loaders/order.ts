/**
 * The items that stand out of order: all but a longest ascending run of them (patience sorting; Fredman 1975). Items are
 * compared by their first numbers, then by their second.
 */
export function findOutOfOrder(items: readonly (readonly [number, number])[]): Set<number> {
  const tails: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  items.forEach((item, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(items[tails[middle]!]!, item) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const out = new Set(items.keys());
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) out.delete(i);
  return out;
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
