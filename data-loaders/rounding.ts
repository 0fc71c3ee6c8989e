import {add, lastPlace, toDouble} from "./decimals.js";
import type {Decimal} from "./decimals.js";
import type {Expression} from "./expressions.js";

/** The least and the greatest value that the wording allows; NULL where it sets no limit. */
export interface Interval {
  low: number | null;
  high: number | null;
}

/**
 * What a figure says within its rounding. A figure with a scale or a point was rounded to its last place (1.4万 is
 * 13,500 to 14,500); one without was counted (9650). 余 and 多 mean less than one more of the last digit that is not 0
 * (300余万 is less than 400万); 以上 and 超过 set no upper limit. 近, 约 and 左右 reach half of that digit's place on both
 * sides. A range says both of its ends.
 */
export function impliedInterval({value, max, over, unit, qualifier, loose, place}: Expression): Interval {
  if (over) return {low: null, high: null};
  const exact = toDouble(value);
  const round = power(lastPlace(value));
  const share = unit?.dimension === "share";
  const rounded = place !== 0 || share;
  switch (qualifier) {
    case "over":
      return {low: exact, high: loose ? toDouble(add(value, round)) : null};
    case "under":
      return {low: null, high: toDouble(max ?? value)};
    case "approx":
      if (max) return {low: exact, high: toDouble(max)};
      return {low: toDouble(add(value, half(round, -1n))), high: toDouble(add(value, half(round, 1n)))};
    case "exact":
      if (max) return {low: exact, high: toDouble(max)};
      if (!rounded) return {low: exact, high: exact};
      return {low: toDouble(add(value, half(power(place), -1n))), high: toDouble(add(value, half(power(place), 1n)))};
  }
}

function power(exponent: number): Decimal {
  return {units: 1n, exponent};
}

function half({exponent}: Decimal, sign: bigint): Decimal {
  return {units: 5n * sign, exponent: exponent - 1};
}
