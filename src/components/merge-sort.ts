import type {Pace} from "./pace.js";

const RUN = 4096;

/** Sorts in place, equal items in their order, at a pace that leaves the page alive. */
export async function mergeSort<T>(items: T[], compare: (a: T, b: T) => number, pace: Pace): Promise<void> {
  const {length} = items;
  for (let start = 0; start < length; start += RUN) {
    const run = items.slice(start, start + RUN).toSorted(compare);
    for (let i = 0; i < run.length; i++) items[start + i] = run[i]!;
    if (pace.due) await pace.rest();
  }
  let from = items;
  let to = items.slice();
  for (let width = RUN; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (at % 1024 === 0 && pace.due) await pace.rest();
        const takeLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = takeLeft ? from[left++]! : from[right++]!;
      }
    }
    [from, to] = [to, from];
  }
  if (from !== items) for (let i = 0; i < length; i++) items[i] = from[i]!;
}
