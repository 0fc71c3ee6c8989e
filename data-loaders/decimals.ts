/** An exact decimal number: `units × 10^exponent`. */
export interface Decimal {
  units: bigint;
  exponent: number;
}

/** Reads digits with at most one point, such as `12.60`. */
export function parseDecimal(digits: string): Decimal {
  const [whole = "", fraction = ""] = digits.split(".");
  return {units: BigInt(whole + fraction), exponent: 0 - fraction.length};
}

/** A whole number as a decimal. */
export function wholeNumber(value: number | bigint): Decimal {
  return {units: BigInt(value), exponent: 0};
}

/** The number times 10 to a power. */
export function shift({units, exponent}: Decimal, power: number): Decimal {
  return {units, exponent: exponent + power};
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return {units: scaled(a, exponent) + scaled(b, exponent), exponent};
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return {units: a.units * b.units, exponent: a.exponent + b.exponent};
}

/** Negative where `a` is less than `b`, positive where it is more, 0 where they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = scaled(a, exponent) - scaled(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number written out, without exponent and without zeros that say nothing: `126000`, `0.5`. */
export function formatDecimal(value: Decimal): string {
  if (value.exponent >= 0) return String(scaled(value, 0));
  const negative = value.units < 0n;
  const digits = String(negative ? -value.units : value.units).padStart(1 - value.exponent, "0");
  const point = digits.length + value.exponent;
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/u, "");
  return negative && text !== "0" ? `-${text}` : text;
}

/** The nearest double: where the decimal has up to 15 digits, it prints as the decimal does. */
export function toDouble(value: Decimal): number {
  return Number(formatDecimal(value));
}

/** The power of ten of the last digit that is not 0; 0 for the number 0. */
export function lastPlace({units, exponent}: Decimal): number {
  if (units === 0n) return 0;
  let place = exponent;
  for (let rest = units; rest % 10n === 0n; rest /= 10n) place += 1;
  return place;
}

function scaled({units, exponent}: Decimal, to: number): bigint {
  return units * 10n ** BigInt(exponent - to);
}
