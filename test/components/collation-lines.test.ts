import {beforeAll, describe, expect, test} from "vitest";
import {makeQueries, makeTables, readMacros} from "../../data-loaders/make.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import {chooseLines, differencesOf, takenFor} from "../../src/components/collation-lines.js";
import type {LineRow} from "../../src/components/collation-lines.js";
import {decodeResult} from "../../src/components/shipped-result.js";

type Values = Record<string, string>;
let shipped: ShippedQuery;
let rows: LineRow[];
let ask: (values: Values) => Promise<LineRow[]>;
let published: Values;

beforeAll(async () => {
  const connection = await openTables(await makeTables(), await readMacros());
  shipped = (await makeQueries("collation")).get("collation")!;
  rows = decodeResult(shipped.result).rows as unknown as LineRow[];
  published = Object.fromEntries(shipped.parameters.map(({name, value}) => [name, String(value)]));
  ask = async (values) => {
    const parameters = shipped.parameters.map((parameter) => ({...parameter, value: values[parameter.name]!}));
    const {result} = await runQuery(connection, {...shipped, parameters});
    return decodeResult(result).rows as unknown as LineRow[];
  };
});

const relations = ["all", "shared", "moved", "identical", "heading", "edited", "abridged", "left only", "right only"];

describe("lines found without the engine are those that it finds", () => {
  test.each(
    relations.flatMap((relation) =>
      ["said", "words", "number"].flatMap((kind) =>
        ["all", "slip", "editorial"].map((reading) => ({relation, kind, reading}))
      )
    )
  )("%j", async (some) => {
    const found = chooseLines(rows, {...published, ...some}, published["pair"]!);
    expect(found).toEqual(await ask({...published, ...some}));
  });
});

test("what was not shipped is left to the engine", () => {
  const pair = published["pair"]!;
  expect(chooseLines(rows, {...published, pair: "a~b"}, pair)).toBeNull();
  for (const kind of ["all", "width", "punctuation"]) expect(chooseLines(rows, {...published, kind}, pair)).toBeNull();
});

test("differences in width and punctuation are there when they are asked for, each at its place", async () => {
  const all = await ask({...published, kind: "all"});
  expect(all.map(({left_sentence_id, right_sentence_id}) => [left_sentence_id, right_sentence_id])).toEqual(
    rows.map(({left_sentence_id, right_sentence_id}) => [left_sentence_id, right_sentence_id])
  );
  const kinds = all.flatMap((row) => differencesOf(row).map(({kind}) => kind));
  expect(new Set(kinds)).toEqual(new Set(["words", "punctuation", "width"]));
  for (const row of all)
    for (const {operation, left, right} of differencesOf(row)) {
      const [removed, added] = [
        row.left_text!.slice(left.start, left.end),
        row.right_text!.slice(right.start, right.end)
      ];
      expect(removed).not.toBe(added);
      expect([removed === "", added === ""]).toEqual([operation === "insert", operation === "delete"]);
    }
});

test("every sentence of both reports stands in some line, and a sentence made into a heading beside it", () => {
  const lefts = new Set(rows.flatMap(({left_sentence_id}) => left_sentence_id ?? []));
  const rights = new Set(rows.flatMap(({right_sentence_id}) => right_sentence_id ?? []));
  expect([lefts.size, rights.size]).toEqual([179, 73]);
  const heading = rows.find(({left_text}) => left_text === "旗帜鲜明讲政治。");
  expect(heading).toMatchObject({relation: "heading", right_text: "旗帜鲜明讲政治", right_sentence_id: null});
});

test("an editor's verdict goes before what the rule says", () => {
  expect(takenFor({reading: "editorial", verdict: "slip"})).toBe("slip");
  expect(takenFor({reading: "editorial", verdict: null})).toBe("editorial");
  expect(takenFor({reading: null, verdict: null})).toBe("open");
});
