import type {Matches} from "./local-alignment.js";
import type {Line} from "./shared-passages.js";

/**
 * Moves gaps on one side to where the text itself has a seam. Words that are put in beside their like (爱岗敬业、 before
 * 爱党爱国、爱岗敬业) may be cut out at several places with the same result; the one with punctuation at its ends is what
 * a reader sees (after Fraser's diff-match-patch, 2006, cleanupSemanticLossless).
 */
export function settleGaps(matches: Matches, left: Line, right: Line): Matches {
  const settled = {left: [...matches.left], right: [...matches.right]};
  for (let k = 1; k < settled.left.length; k++) {
    const skipsLeft = settled.left[k]! - settled.left[k - 1]! - 1;
    const skipsRight = settled.right[k]! - settled.right[k - 1]! - 1;
    if (skipsLeft > 0 && skipsRight === 0) settle(settled.left, k, skipsLeft, left);
    else if (skipsRight > 0 && skipsLeft === 0) settle(settled.right, k, skipsRight, right);
  }
  return settled;
}

/** Slides the gap of so many characters before match `k`, as far as the characters that it passes are the same. */
function settle(places: number[], k: number, gap: number, {characters, sentence}: Line): void {
  const {codes, starts, ends, numbers} = characters;
  const same = (i: number, j: number) => codes[i] === codes[j] && numbers.get(i) === numbers.get(j);
  const isSeam = (i: number) => i === 0 || i >= codes.length || /\S/u.test(sentence.text.slice(ends[i - 1], starts[i]));
  const start = places[k - 1]! + 1;
  const score = (shift: number) => Number(isSeam(start + shift)) + Number(isSeam(start + gap + shift));
  let best = 0;
  for (let shift = -1; k + shift >= 0 && start + shift >= 0; shift--) {
    if (places[k + shift] !== start + shift || !same(start + shift, start + gap + shift)) break;
    if (score(shift) > score(best)) best = shift;
  }
  for (let shift = 1; k + shift - 1 < places.length; shift++) {
    if (places[k + shift - 1] !== start + gap + shift - 1 || !same(start + shift - 1, start + gap + shift - 1)) break;
    if (score(shift) > score(best)) best = shift;
  }
  for (let shift = -1; shift >= best; shift--) places[k + shift] = start + gap + shift;
  for (let shift = 1; shift <= best; shift++) places[k + shift - 1] = start + shift - 1;
}
