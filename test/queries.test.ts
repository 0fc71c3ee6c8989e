import {describe, expect, test} from "vitest";
import {ProblemsError} from "../data-loaders/problems.js";
import type {Problem} from "../data-loaders/problems.js";
import {parseQuery} from "../data-loaders/queries.js";

const HEAD = "-- title: Words\n-- title_zh: 词语\n";

function problems(text: string, file = "src/queries/words.sql"): Problem[] {
  try {
    parseQuery(file, text);
  } catch (error) {
    if (error instanceof ProblemsError) return [...error.problems];
    throw error;
  }
  return [];
}

const told = (text: string, file?: string) => new ProblemsError(problems(text, file)).message.split("\n");

test("a query is its header and its one statement", () => {
  const text = `${HEAD}-- description: How often each word stands
--   in a report: all reports
-- description_zh: 每个词语在报告中
--   出现的次数，
--   按次数排列。
-- parameter report: '2019-congress' -- Report / 报告
-- parameter most: 20 -- Words shown / 显示词数

-- longest first
SELECT token FROM tokens -- all of them
WHERE report_id = getvariable('report') LIMIT GetVariable ( 'most' );
`;
  expect(parseQuery("src/queries/report-words.sql", text)).toEqual({
    name: "report-words",
    title: "Words",
    title_zh: "词语",
    description: "How often each word stands in a report: all reports",
    description_zh: "每个词语在报告中出现的次数，按次数排列。",
    parameters: [
      {name: "report", value: "2019-congress", label: "Report", label_zh: "报告"},
      {name: "most", value: 20, label: "Words shown", label_zh: "显示词数"}
    ],
    sql: `-- longest first
SELECT token FROM tokens -- all of them
WHERE report_id = getvariable('report') LIMIT GetVariable ( 'most' )`
  });
});

test.each([
  ["'it''s -- not / a label'", "it's -- not / a label"],
  ["''", ""],
  ["-12.5e3", -12500],
  ["1_000", 1000],
  ["TRUE", true],
  ["null", null],
  ["[]", []],
  ["['劳动争议', '调解', NULL]", ["劳动争议", "调解", null]],
  ["[[1, 2], [3]]", [[1, 2], [3]]]
])("a parameter's default %s", (literal, value) => {
  const query = parseQuery("words.sql", `${HEAD}-- parameter x: ${literal} -- A / 甲\nSELECT getvariable('x')`);
  expect(query.parameters).toEqual([{name: "x", value, label: "A", label_zh: "甲"}]);
});

test("line ends and a byte-order mark do not matter", () => {
  const unix = `${HEAD}-- parameter x: 1 -- A / 甲\n\nSELECT\n  getvariable('x')\n`;
  const expected = parseQuery("words.sql", unix);
  expect(parseQuery("words.sql", `\uFEFF${unix.replaceAll("\n", "\r\n")}`)).toEqual(expected);
  expect(parseQuery("words.sql", unix.replaceAll("\n", "\r"))).toEqual(expected);
});

test("semicolons and variables inside strings, names and comments are text", () => {
  const sql = `SELECT 'a;b', "c;d", $$e;f$$, $t$ $$;getvariable('x') $t$, E'\\';', /* g; /* h */ ; */ 'getvariable(''y'')'`;
  expect(parseQuery("words.sql", `${HEAD}${sql} -- getvariable('z');`).sql).toBe(`${sql} -- getvariable('z');`);
});

describe("problems", () => {
  test("are all told at once, with their lines", () => {
    const text = `-- title: Words
-- titel_zh: 词语
-- title: Words again
-- parameter never: 1 -- Never / 从不
-- parameter Bad: 1 -- Bad / 坏
-- parameter odd: now() -- Odd / 怪
-- parameter bare: 2
-- a note

SELECT getvariable('odd'), getvariable('bare'), getvariable('Bad'),
  getvariable('unknown'), getvariable(name);
SELECT 2`;
    expect(told(text)).toEqual([
      "src/queries/words.sql:1: no title_zh: add a line -- title_zh: …",
      "src/queries/words.sql:2: unknown key: titel_zh: write one of title, title_zh, description, description_zh, parameter NAME",
      "src/queries/words.sql:3: key given twice: title: keep one of the two lines",
      "src/queries/words.sql:4: parameter never used: never: read it with getvariable('never') or drop it",
      "src/queries/words.sql:5: name of a parameter: Bad: use lower-case letters, digits and underscores, a letter first",
      "src/queries/words.sql:6: default of odd is no literal: now() -- Odd / 怪: write 'text', 12.5, true, NULL or a list ['a', 'b']",
      "src/queries/words.sql:7: parameter bare has no label in both languages: end the line with -- label / 中文",
      "src/queries/words.sql:8: header line without a key: -- a note: write -- key: value, or -- and two spaces to go on",
      "src/queries/words.sql:11: parameter not declared: unknown: add a line -- parameter unknown: default -- label / 中文",
      "src/queries/words.sql:11: getvariable without a name in quotes: write getvariable('name')",
      "src/queries/words.sql:12: more than one statement: keep one statement in a file"
    ]);
  });

  test.each([
    ["an empty file", "", ["no title", "no title_zh", "no statement"]],
    ["a body of comments", `${HEAD}/* SELECT 1 */\n-- SELECT 2\n;`, ["no statement"]],
    [
      "a parameter declared twice",
      `${HEAD}-- parameter x: 1 -- A / 甲\n-- parameter x: 2 -- A / 甲\nSELECT getvariable('x')`,
      ["parameter declared twice: x"]
    ],
    [
      "an open string",
      `${HEAD}-- parameter x: 'a -- A / 甲\nSELECT getvariable('x')`,
      ["default of x is no literal: 'a -- A / 甲"]
    ],
    [
      "an open list",
      `${HEAD}-- parameter x: [1, -- A / 甲\nSELECT getvariable('x')`,
      ["default of x is no literal: [1, -- A / 甲"]
    ]
  ])("%s", (_case, text, expected) => {
    expect(problems(text).map(({problem}) => problem)).toEqual(expected);
  });

  test("a name that no address can hold", () => {
    expect(told(`${HEAD}SELECT 1`, "src/queries/My words.sql")).toEqual([
      "src/queries/My words.sql:1: name of a query: My words: use lower-case letters, digits and single hyphens"
    ]);
  });
});
