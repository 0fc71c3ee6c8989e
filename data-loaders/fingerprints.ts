/** Characters of a shingle. */
export const SHINGLE = 6;
/** Shingles of a window. Every run of SHINGLE + WINDOW - 1 characters that two texts share shows in both fingerprints. */
const WINDOW = 3;

/** The hash of the shingle at each place: 32 bits, a polynomial of its characters, mixed (Karp and Rabin 1987). */
export function hashShingles(codes: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash, 0x01000193) + codes[j]! + 1;
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    hashes[i] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/**
 * Places of the shingles that stand for a text: the least of each window, the last of equals (Schleimer, Wilkerson and
 * Aiken 2003, “Winnowing”). Texts shorter than a window keep their least.
 */
export function winnow(hashes: Int32Array): number[] {
  const kept: number[] = [];
  const windows = Math.max(Math.min(hashes.length, 1), hashes.length - WINDOW + 1);
  for (let start = 0; start < windows; start++) {
    let least = start;
    const end = Math.min(start + WINDOW, hashes.length);
    for (let i = start + 1; i < end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}
