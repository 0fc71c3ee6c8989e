/** Places of equal characters of two texts, both ascending: `left[k]` is matched with `right[k]`. */
export interface Matches {
  left: number[];
  right: number[];
}

const MATCH = 4;
const MISMATCH = -4;
const OPEN = -8;
const EXTEND = -1;
const NONE = -(2 ** 29);

const STOP = 0;
const DIAGONAL = 1;
const LEFT_GAP = 2;
const RIGHT_GAP = 3;
/** Set where the gap was open before. */
const LEFT_GOES_ON = 4;
const RIGHT_GOES_ON = 8;

/**
 * The best passage that two texts share: local alignment (Smith and Waterman 1981) with gaps that cost less for each
 * further character (Gotoh 1982). Of equal passages the one that ends first. Takes time and memory by the product of the
 * lengths: for sentences.
 */
export function alignLocally(a: Int32Array, b: Int32Array): Matches {
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  const best = new Int32Array(width);
  const downs = new Int32Array(width).fill(NONE);
  let top = 0;
  let end = 0;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = 0;
    let across = NONE;
    const code = a[i - 1]!;
    for (let j = 1; j < width; j++) {
      let step = 0;
      const opened = best[j]! + OPEN;
      const down = downs[j]! + EXTEND;
      if (down > opened) step |= LEFT_GOES_ON;
      downs[j] = down > opened ? down : opened;
      const openedAcross = best[j - 1]! + OPEN;
      across += EXTEND;
      if (across > openedAcross) step |= RIGHT_GOES_ON;
      else across = openedAcross;
      let score = diagonal + (code === b[j - 1] ? MATCH : MISMATCH);
      let way = DIAGONAL;
      if (downs[j]! > score) {
        score = downs[j]!;
        way = LEFT_GAP;
      }
      if (across > score) {
        score = across;
        way = RIGHT_GAP;
      }
      if (score <= 0) {
        score = 0;
        way = STOP;
      }
      steps[i * width + j] = step | way;
      diagonal = best[j]!;
      best[j] = score;
      if (score > top) {
        top = score;
        end = i * width + j;
      }
    }
  }
  return trace(a, b, steps, end);
}

function trace(a: Int32Array, b: Int32Array, steps: Uint8Array, end: number): Matches {
  const width = b.length + 1;
  const left: number[] = [];
  const right: number[] = [];
  let i = Math.floor(end / width);
  let j = end % width;
  let way = steps[end]! & 3;
  while (way !== STOP) {
    const step = steps[i * width + j]!;
    if (way === DIAGONAL) {
      i--;
      j--;
      if (a[i] === b[j]) {
        left.push(i);
        right.push(j);
      }
      way = steps[i * width + j]! & 3;
    } else if (way === LEFT_GAP) {
      i--;
      if (!(step & LEFT_GOES_ON)) way = steps[i * width + j]! & 3;
    } else {
      j--;
      if (!(step & RIGHT_GOES_ON)) way = steps[i * width + j]! & 3;
    }
  }
  return {left: left.toReversed(), right: right.toReversed()};
}
