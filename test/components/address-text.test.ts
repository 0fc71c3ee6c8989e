import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {NOTHING, readState, writeState} from "../../src/components/address-text.js";
import {pack} from "../../src/components/packed.js";
import type {Json} from "../../src/components/packed.js";

const state = (entries: Record<string, Json>) => ({...NOTHING, entries: new Map(Object.entries(entries))});

describe("what an address says", () => {
  test.each<[string, Record<string, Json>]>([
    ["", {}],
    ["most=10&report=2020-midyear-digest", {report: "2020-midyear-digest", most: 10}],
    ["given=true&none=null&share=-1.5&word=", {word: "", given: true, share: -1.5, none: null}],
    ["report-words.table=a", {"report-words.table": "a"}]
  ])("%s is written plainly, and read back", async (text, entries) => {
    expect(await writeState(state(entries))).toBe(text);
    expect((await readState(text)).entries).toEqual(new Map(Object.entries(entries)));
  });

  test("cell and data come first and are not entries", async () => {
    const given = {...state({most: 10}), cell: "report-words", data: "b954fec501bb"};
    const text = await writeState(given);
    expect(text).toBe("cell=report-words&data=b954fec501bb&most=10");
    expect(await readState(text)).toEqual(given);
  });

  test("anything else is packed, once for all", async () => {
    const entries = {
      terms: ["调解", "仲裁"],
      "report-words.sql": "SELECT '句子' AS text -- 注\n",
      state: 1,
      词: "案件"
    };
    const text = await writeState(state(entries));
    expect(text).toMatch(/^state=[\w-]+$/u);
    expect(Object.fromEntries((await readState(text)).entries)).toEqual(entries);
  });

  test("a place of the page may stand before it", async () => {
    expect(await readState("15.4")).toEqual({...NOTHING, anchor: "15.4"});
    const both = {...state({most: 10}), anchor: "语料"};
    expect(await readState(await writeState(both))).toEqual(both);
  });

  test("Chinese written by hand is read, as browsers encode it", async () => {
    expect((await readState(`word=${encodeURIComponent("案件")}`)).entries).toEqual(new Map([["word", "案件"]]));
  });

  test("any values come back as they were", async () => {
    const names = fc.oneof(fc.stringMatching(/^[a-z][\w.-]{0,8}$/u), fc.string({unit: "grapheme", minLength: 1}));
    const values = fc.jsonValue({depthSize: "small"}).filter((value) => !JSON.stringify(value).includes("__proto__"));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, values, {maxKeys: 5, noNullPrototype: true}), async (entries) => {
        const text = await writeState(state(entries as Record<string, Json>));
        expect(new URL(`https://example.org/#${text}`).hash.slice(1)).toBe(text);
        const {entries: back} = await readState(text);
        expect(JSON.stringify([...back].toSorted())).toBe(JSON.stringify(Object.entries(entries).toSorted()));
      }),
      {numRuns: 50}
    );
  });
});

describe("a hostile or damaged address", () => {
  test.each([
    ["state=1AAAA"],
    ["state="],
    ["=x&&=&a"],
    ["<img src=x onerror=alert(1)>"],
    ["%E0%A4%A"],
    ["data=XYZ"],
    [`most=${"9".repeat(2000)}`],
    ["a".repeat(300_000)]
  ])("%.40s brings no entries", async (text) => {
    const {entries, data} = await readState(text);
    expect([...entries]).toEqual([]);
    expect(data).toBeNull();
  });

  test.each<[Json]>([[{sql: "SELECT 1"}], [["sql", "SELECT 1"]], [[[1, 2]]], [[["a"]]], ["text"], [null]])(
    "packed %j brings none either",
    async (value) => expect([...(await readState(`state=${await pack(value)}`)).entries]).toEqual([])
  );

  test("no text makes it throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: "binary"}), async (text) => {
        const {entries} = await readState(text);
        expect(entries).toBeInstanceOf(Map);
      })
    );
  });
});
