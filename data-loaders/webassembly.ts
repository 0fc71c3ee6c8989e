/** Number of the section of a WebAssembly module that lists what it exports. */
const EXPORTS = 7;

/** Bytes in front of the first section: the format's name and version. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/**
 * A WebAssembly module that exports only what is to be kept, by name; else it stays as it is. Throws where the bytes are
 * no module.
 *
 * Each section is its number, its length and its content; numbers are in LEB128, the lowest seven bits first (WebAssembly
 * Core Specification 2.0, sections 5.2.2 and 5.5).
 */
export function keepExports(module: Uint8Array, keep: (name: string) => boolean): Uint8Array {
  if (HEADER.some((byte, i) => module[i] !== byte)) throw new Error("not a WebAssembly module of version 1");
  const parts = [module.subarray(0, HEADER.length)];
  for (let at = HEADER.length; at < module.length;) {
    const [length, start] = readNumber(module, at + 1);
    const end = start + length;
    if (end > module.length) throw new Error("WebAssembly module ends in the middle of a section");
    if (module[at] !== EXPORTS) parts.push(module.subarray(at, end));
    else {
      const kept = readExports(module, start).filter(({name}) => keep(name));
      const content = concatenate([writeNumber(kept.length), ...kept.map(({bytes}) => bytes)]);
      parts.push(Uint8Array.of(EXPORTS), writeNumber(content.length), content);
    }
    at = end;
  }
  return concatenate(parts);
}

/** The entries of a section of exports: the length of the name, the name, the kind, the index. */
function readExports(module: Uint8Array, start: number): {name: string; bytes: Uint8Array}[] {
  const decoder = new TextDecoder();
  let [count, at] = readNumber(module, start);
  return Array.from({length: count}, () => {
    const entry = at;
    const [length, name] = readNumber(module, at);
    [, at] = readNumber(module, name + length + 1);
    return {name: decoder.decode(module.subarray(name, name + length)), bytes: module.subarray(entry, at)};
  });
}

/** A number, and where what follows it begins. */
function readNumber(bytes: Uint8Array, start: number): [number: number, end: number] {
  let number = 0;
  let at = start;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error("WebAssembly module ends in the middle of a number");
    number += (byte % 128) * factor;
    if (byte < 128) return [number, at];
  }
}

function writeNumber(number: number): Uint8Array {
  const bytes = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return Uint8Array.of(...bytes, rest);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
