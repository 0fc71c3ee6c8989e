import {expect, test} from "vitest";
import {decodeResult} from "../../src/components/shipped-result.js";

test("a shipped result has the values that the engine would give", () => {
  const fields = [
    {name: "day", type: "DATE"},
    {name: "at", type: "TIMESTAMP WITH TIME ZONE"},
    {name: "days", type: "DATE[]"},
    {name: "nested", type: "DATE[][]"},
    {name: "ids", type: "VARCHAR[]"},
    {name: "count", type: "BIGINT"}
  ];
  const rows = [
    ["2019-05-06", "2019-05-06T10:00:00.000Z", ["2019-05-06", null], [["2019-05-06"]], ["2019-05-06"], 3],
    [null, null, null, null, null, null]
  ];
  const day = new Date("2019-05-06");
  expect(decodeResult({fields, rows})).toEqual({
    fields,
    rows: [
      {day, at: new Date("2019-05-06T10:00Z"), days: [day, null], nested: [[day]], ids: ["2019-05-06"], count: 3},
      {day: null, at: null, days: null, nested: null, ids: null, count: null}
    ],
    milliseconds: 0
  });
});
