import {deflateRawSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {pack, PackedError, unpack} from "../../src/components/packed.js";
import type {Json} from "../../src/components/packed.js";

const deflated = (text: string) => `1${deflateRawSync(Buffer.from(text)).toString("base64url")}`;
const json = (depthSize: "small" | "medium") =>
  fc.jsonValue({depthSize, noUnicodeString: false}).filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("pack and unpack", () => {
  test.each<{value: Json}>([
    {value: null},
    {value: true},
    {value: -1.5},
    {value: ""},
    {value: "句子 𠮷 \ud800"},
    {value: []},
    {value: {}},
    {value: {SQL: "SELECT '集体协商'", n: [1, [2, {a: null}]]}}
  ])("$value comes back", async ({value}) => expect(await unpack(await pack(value))).toEqual(value));

  test("any JSON comes back, keys in order, from text that an address holds as it is", async () => {
    await fc.assert(
      fc.asyncProperty(json("medium"), async (value) => {
        const text = await pack(value as Json);
        expect(text).toMatch(/^[\w-]+$/u);
        expect(encodeURIComponent(text)).toBe(text);
        expect(JSON.stringify(await unpack(text))).toBe(JSON.stringify(value));
      }),
      {numRuns: 200}
    );
  });

  test("a query packs to fewer characters than the same in an address as it is", async () => {
    const sql =
      "SELECT r.label AS report, count(*) AS sentences, list(s.sentence_id ORDER BY s.ordinal) AS sentence_ids\n" +
      "FROM sentences s\nJOIN reports r USING (report_id)\nWHERE contains(s.text, getvariable('term'))\n" +
      "GROUP BY r.label, r.ordinal\nORDER BY r.ordinal";
    expect((await pack({sql})).length).toBeLessThan(encodeURIComponent(sql).length * 0.85);
  });
});

describe("unpack refuses", () => {
  test.each([
    ["nothing", ""],
    ["an unknown format", "2abc"],
    ["other characters", "1ab+c"],
    ["markup", "0<img src=x>"],
    ["Base64 of no length", "0a"],
    ["what was never deflated", "1AAAAAAAA"],
    ["a text cut short", deflated(JSON.stringify("调".repeat(900))).slice(0, -4)],
    ["what is no JSON", deflated("{")],
    ["what is no UTF-8", `0${Buffer.from([34, 255, 34]).toString("base64url")}`],
    ["a key that names the prototype", deflated('{"a":{"__proto__":{"b":1}}}')],
    ["a hundred megabytes of one letter", deflated(JSON.stringify("a".repeat(1e8)))],
    ["nesting of a hundred thousand", deflated("[".repeat(1e5) + "]".repeat(1e5))],
    ["a list of a hundred thousand", deflated(`[${"0,".repeat(1e5)}0]`)],
    ["a text as long as a book", `0${"A".repeat(1e6)}`]
  ])("%s", async (_name, text) => {
    await expect(unpack(text)).rejects.toThrow(PackedError);
  });

  test("any text but what pack gives, always with a PackedError", async () => {
    const texts = fc.oneof(
      fc.string({unit: "binary"}),
      fc.base64String().map((text) => `1${text}`)
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await unpack(text).catch((error: unknown) => expect(error).toBeInstanceOf(PackedError));
      })
    );
  });

  test("more than the caller allows", async () => {
    const text = await pack([[["a"]]]);
    expect(await unpack(text, {depth: 3, values: 4, bytes: 9})).toEqual([[["a"]]]);
    for (const limits of [{depth: 2}, {values: 3}, {bytes: 8}, {characters: 4}])
      await expect(unpack(text, limits)).rejects.toThrow(PackedError);
  });
});
