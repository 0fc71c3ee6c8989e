/** Numbers pairs of numbers, in the order in which they first come: a hash table with open addresses, for many millions. */
export class PairTable {
  readonly #mask: number;
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  readonly #numbers: Int32Array;
  /** How many different pairs have come. */
  size = 0;

  /** A table for at most `most` different pairs of numbers from 0 to 2³¹ - 1. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#mask = slots - 1;
    this.#firsts = new Int32Array(slots);
    this.#seconds = new Int32Array(slots);
    this.#numbers = new Int32Array(slots).fill(-1);
  }

  /** The number of a pair, from 0. */
  number(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#numbers[slot] !== -1) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) return this.#numbers[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    return (this.#numbers[slot] = this.size++);
  }
}
