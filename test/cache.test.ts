import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {cached, cachedFolder, contentKey} from "../data-loaders/cache.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cache-"));
  vi.stubEnv("GONGBAO_CACHE", folder);
});
afterEach(() => rm(folder, {recursive: true}));

test("a value is made once for equal inputs and anew for others", async () => {
  const make = vi.fn(() => ({when: new Date(0), bytes: new Uint8Array([1, 2])}));
  const first = await cached("stage", ["a", new Uint8Array([1])], make);
  expect(await cached("stage", ["a", new Uint8Array([1])], make)).toEqual(first);
  expect(make).toHaveBeenCalledTimes(1);
  await cached("stage", ["a", new Uint8Array([2])], make);
  expect(make).toHaveBeenCalledTimes(2);
});

test("inputs that run together are told apart", () => {
  expect(contentKey(["ab", "c"])).not.toBe(contentKey(["a", "bc"]));
  expect(contentKey(["ab"])).toBe(contentKey([new TextEncoder().encode("ab")]));
});

test("a folder that fails leaves nothing behind", async () => {
  const fill = async (draft: string) => {
    await writeFile(join(draft, "half"), "");
    throw new Error("broken");
  };
  await expect(cachedFolder("stage", ["a"], fill)).rejects.toThrow("broken");
  expect(await readdir(join(folder, "stage"))).toEqual([]);
});

test("makers side by side both get the whole folder", async () => {
  const fill = async (draft: string) => writeFile(join(draft, "text"), "whole");
  const made = await Promise.all([cachedFolder("stage", ["a"], fill), cachedFolder("stage", ["a"], fill)]);
  expect(new Set(made).size).toBe(1);
  expect(await readFile(join(made[0]!, "text"), "utf8")).toBe("whole");
});
