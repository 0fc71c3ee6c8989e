import fc from "fast-check";
import {expect, test} from "vitest";
import {keepExports} from "../data-loaders/webassembly.js";

const bytesOf = (name: string) => [...new TextEncoder().encode(name)];

/** A number in LEB128. */
function leb(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...leb(Math.floor(number / 128))];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

/** A module whose functions, under these names, give 0, 1, 2 …, with a section of its own at the end. */
function moduleOf(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const count = leb(names.length);
  const exports = names.flatMap((name, i) => [...leb(bytesOf(name).length), ...bytesOf(name), 0, ...leb(i)]);
  const bodies = names.flatMap((_, i) => {
    const body = [0, 0x41, ...(i < 64 ? [i] : [(i % 128) + 128, i >> 7]), 0x0b];
    return [...leb(body.length), ...body];
  });
  return Uint8Array.of(
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, [1, 0x60, 0, 1, 0x7f]),
    ...section(3, [...count, ...names.map(() => 0)]),
    ...section(7, [...count, ...exports]),
    ...section(10, [...count, ...bodies]),
    ...section(0, [4, ...bytesOf("note"), 1, 2, 3])
  );
}

/** What a module exports, run. */
async function run(module: Uint8Array): Promise<Record<string, number>> {
  const {instance} = await WebAssembly.instantiate(Uint8Array.from(module));
  return Object.fromEntries(Object.entries(instance.exports).map(([name, give]) => [name, (give as () => number)()]));
}

test("only what is kept is exported, and does what it did", async () => {
  const names = fc.uniqueArray(fc.oneof(fc.string({unit: "grapheme", maxLength: 12}), fc.constant("长".repeat(100))), {
    maxLength: 150
  });
  await fc.assert(
    fc.asyncProperty(names, fc.func(fc.boolean()), async (names, keep) => {
      const kept = names.map((name, i) => [name, i] as const).filter(([name]) => keep(name));
      expect(await run(keepExports(moduleOf(names), keep))).toEqual(Object.fromEntries(kept));
    }),
    {numRuns: 60}
  );
});

test("with everything kept, not a byte changes", () => {
  const module = moduleOf(["a", "乙", "c".repeat(300)]);
  expect(keepExports(module, () => true)).toEqual(module);
});

test("other sections stay, and a module without exports too", () => {
  const [custom] = WebAssembly.Module.customSections(
    new WebAssembly.Module(Uint8Array.from(keepExports(moduleOf(["a"]), () => false))),
    "note"
  );
  expect([...new Uint8Array(custom!)]).toEqual([1, 2, 3]);
  const header = moduleOf([]).slice(0, 8);
  expect(keepExports(header, () => false)).toEqual(header);
});

test("what is no module, or half a one, is refused", () => {
  expect(() => keepExports(Uint8Array.of(0x1f, 0x8b), () => true)).toThrow("not a WebAssembly module");
  const module = moduleOf(["a"]);
  expect(() => keepExports(module.subarray(0, -1), () => true)).toThrow("ends in the middle of a section");
  expect(() => keepExports(module.subarray(0, 9), () => true)).toThrow("ends in the middle of a number");
});
