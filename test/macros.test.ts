import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, test} from "vitest";
import {DuckDBInstance} from "@duckdb/node-api";
import {readMacros} from "../data-loaders/make.js";
import {parseMacros} from "../data-loaders/macros.js";
import {ProblemsError} from "../data-loaders/problems.js";
import {tables} from "../data-loaders/tables.js";
import {openWasmEngine} from "./components/wasm-engine.js";

const FOLDER = "src/queries/macros";
const files = readdirSync(FOLDER).map((name) => ({
  file: `${FOLDER}/${name}`,
  text: readFileSync(`${FOLDER}/${name}`, "utf8")
}));
const macros = parseMacros(files);

type Ask = (sql: string) => Promise<Record<string, unknown>[]>;
let engines: Record<"natively" | "in DuckDB-WASM", Ask>;

beforeAll(async () => {
  const native = await (await DuckDBInstance.create(":memory:")).connect();
  const wasm = await openWasmEngine();
  // Macros may name the site's tables; these are empty.
  for (const [name, {columns}] of Object.entries(tables)) {
    const list = Object.entries(columns).map(([column, {type}]) => `"${column}" ${type}`);
    const sql = `CREATE TABLE ${name} (${list.join(", ")})`;
    await native.run(sql);
    wasm.say(sql);
  }
  for (const {sql} of macros) {
    await native.run(sql);
    wasm.say(sql);
  }
  engines = {
    natively: async (sql) => (await native.runAndReadAll(sql)).getRowObjectsJS(),
    "in DuckDB-WASM": async (sql) => wasm.ask(sql).rows
  };
});

const both = ["natively", "in DuckDB-WASM"] as const;

/** A number of SQL, from each engine. */
async function values(expression: string): Promise<number[]> {
  const rows = await Promise.all(both.map((engine) => engines[engine](`SELECT (${expression})::DOUBLE AS value`)));
  return rows.map(([row]) => row!["value"] as number);
}

async function expectValue(expression: string, expected: number, digits: number): Promise<void> {
  for (const value of await values(expression)) expect(value).toBeCloseTo(expected, digits);
}

describe("measures as published", () => {
  // Dunning (1993), table 2: counts of AB, A without B, B without A, neither, in 31,777 words of a Swiss newspaper.
  test.each([
    ["the swiss", 110, 2442, 111, 29114, 270.72],
    ["can be", 29, 13, 123, 31612, 263.9],
    ["previous year", 31, 23, 139, 31584, 256.84],
    ["mineral water", 10, 0, 3, 31764, 167.23]
  ])("log-likelihood of %s", async (_, both, first, second, neither, published) => {
    const call = `log_likelihood(${both}, ${both + first}, ${second}, ${second + neither})`;
    await expectValue(call, published, 1);
  });

  // Rayson on the list Corpora, 18 January 2002: the lemma KEEP of learners and of native speakers, a million words each,
  // and its forms keep, keeps, keeping and kept. They are rounded.
  test.each([
    [392, 170, 90],
    [348, 99, 147],
    [15, 14, 0],
    [9, 32, 14],
    [21, 25, 0]
  ])("log-likelihood of two cells, %d and %d times", async (learners, natives, published) => {
    for (const value of await values(`log_likelihood_two_cells(${learners}, 1000000, ${natives}, 1000000)`))
      expect(Math.round(value)).toBe(published);
  });

  // Church and Hanks (1990), table 3: doctors and their like in 15 million words of the AP of 1987. They cut digits off.
  test.each([
    ["honorary doctor", 12, 111, 621, 11.3],
    ["doctors dentists", 8, 1105, 44, 11.3],
    ["doctors nurses", 30, 1105, 241, 10.7],
    ["examined doctor", 6, 275, 621, 9],
    ["doctors treat", 11, 1105, 317, 8.9],
    ["doctor bills", 25, 621, 1407, 8.7]
  ])("mutual information of %s", async (_, together, node, collocate, published) => {
    for (const value of await values(`mutual_information(${together}, ${node}, ${collocate}, 15000000)`))
      expect(Math.abs(value - published)).toBeLessThan(0.1);
  });

  // Manning and Schütze (1999), tables 5.6 and 5.14 and equation 5.3: 14,307,668 words of the New York Times.
  test.each([
    ["Ayatollah Ruhollah", 20, 42, 20, 4.4721, 18.38],
    ["unsalted butter", 20, 24, 320, 4.472, 15.19],
    ["over many", 20, 13484, 10570, 2.2446, 1.01],
    ["time last", 20, 15019, 15629, 0.8036, 0.29],
    ["new companies", 8, 15828, 4675, 0.999932, 0.63]
  ])("t-score and mutual information of %s", async (_, together, node, collocate, t, mi) => {
    await expectValue(`t_score(${together}, ${node}, ${collocate}, 14307668)`, t, 2);
    await expectValue(`mutual_information(${together}, ${node}, ${collocate}, 14307668)`, mi, 2);
  });

  // Gries (2008): the word a in five parts of 9, 10, 10, 10 and 11 words, 1 to 5 times each. Normalised as by Lijffijt and
  // Gries (2012); the value is that of the tests of Key-BNC.
  test("dispersion of a word over five parts", async () => {
    const parts = "[1, 2, 3, 4, 5], [9, 10, 10, 10, 11]";
    await expectValue(`deviation_of_proportions(${parts})`, 0.18, 10);
    await expectValue(`deviation_of_proportions_normalized(${parts})`, 0.2195121951219512, 10);
    await expectValue(`juilland_d(${parts})`, 0.785, 3);
  });

  // The package tlda for R, in its README: ALLEMAND in ten parts of French letters of business, after Lyne (1985).
  test("Juilland's D over ten parts of unlike size", async () => {
    const sizes = "[8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]";
    await expectValue(`juilland_d([2, 0, 1, 1, 3, 0, 3, 0, 0, 0], ${sizes})`, 0.6038797, 6);
  });

  // Sugiura's script for R, on its page "logDice", after Rychlý (2008): times together, of the one and of the other.
  test.each([
    [8, 389, 230, 8.726204],
    [3, 3000, 3000, 4.034216],
    [6, 3000, 3000, 5.034216],
    [300, 3000, 3000, 10.67807]
  ])("logDice of %d, %d and %d", async (together, first, second, published) => {
    await expectValue(`log_dice(${together}, ${first}, ${second})`, published, 5);
  });

  // Benjamini and Hochberg (1995), section 4: fifteen tests, of which theirs keeps four at 0.05 and Bonferroni's three.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
  ];
  test.each(both)("corrections for many tests, %s", async (engine) => {
    const rows = await engines[engine](
      `WITH tests AS (SELECT p, row_number() OVER (ORDER BY p) AS rank FROM (SELECT unnest(${JSON.stringify(published)}) AS p))
      SELECT bonferroni(p, 15) AS bonferroni, benjamini_hochberg(p, rank, 15) AS bh FROM tests ORDER BY rank`
    );
    expect(rows.filter(({bonferroni}) => (bonferroni as number) <= 0.05)).toHaveLength(3);
    expect(rows.filter(({bh}) => (bh as number) <= 0.05)).toHaveLength(4);
    const adjusted = rows.map(({bh}) => bh as number);
    expect(adjusted).toEqual(adjusted.toSorted((a, b) => a - b));
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  // Critical values of χ² with one degree of freedom, as every table has them.
  test.each([
    [0, 1],
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
    [15.136705, 0.0001]
  ])("χ² of %d", async (statistic, p) => {
    for (const value of await values(`chi_square_p(${statistic})`)) expect(value / p).toBeCloseTo(1, 5);
  });
});

describe("measures worked by hand", () => {
  test.each([
    ["per_10k(3, 1500)", 20],
    ["tf_idf(3, 2, 8)", 3 * Math.log(4)],
    ["tf_idf(7, 5, 5)", 0],
    // Hardie (2014): each point of the log ratio doubles the ratio of the frequencies; 0.0006 is three times 0.0002.
    ["log_ratio(6, 10000, 2, 10000)", Math.log2(3)],
    ["log_ratio(5, 1000, 5, 1000)", 0],
    ["log_ratio(10, 1000, 5, 1000)", 1],
    ["log_ratio(10, 1000, 10, 8000)", 3],
    ["log_ratio(0, 1000, 8, 1000)", -4],
    // Rychlý (2008): 14 where the two never part, 0 at one meeting in 16,384 occurrences of each.
    ["log_dice(20, 20, 20)", 14],
    ["log_dice(1, 16384, 16384)", 0],
    ["log_dice(10, 40, 40)", 12],
    // Twice a · ln(20 / 15) + b · ln(10 / 15).
    ["log_likelihood_two_cells(20, 1000, 10, 1000)", 2 * (20 * Math.log(20 / 15) + 10 * Math.log(10 / 15))],
    ["log_likelihood(10, 1000, 20, 2000)", 0],
    ["least_expected(12, 1000, 0, 3000)", 3],
    ["juilland_d([5, 5], [10, 10])", 1],
    ["juilland_d([5, 0], [10, 10])", 0],
    ["deviation_of_proportions([5, 0], [10, 10])", 0.5],
    ["deviation_of_proportions_normalized([5, 0], [10, 10])", 1],
    ["mutual_information(8, 10, 10, 1000, places := 10)", Math.log2(0.8 * 10)],
    ["t_score(9, 10, 10, 1000, places := 10)", (9 - 1) / 3]
  ])("%s", (call, expected) => expectValue(call, expected, 9));
});

// Two sentences: 工会 服务 职工 ， 工会 维权 and 职工 信任 工会.
const WORDS = `words AS (
  SELECT * FROM (VALUES
    ('r', 'r/1.1', 1, '工会', 'n', true), ('r', 'r/1.1', 2, '服务', 'v', true), ('r', 'r/1.1', 3, '职工', 'n', true),
    ('r', 'r/1.1', 4, '，', 'x', false), ('r', 'r/1.1', 5, '工会', 'n', true), ('r', 'r/1.1', 6, '维权', 'v', true),
    ('r', 'r/1.2', 1, '职工', 'n', true), ('r', 'r/1.2', 2, '信任', 'v', true), ('r', 'r/1.2', 3, '工会', 'n', true)
  ) AS t (report_id, sentence_id, position, token, pos, content)
)`;

describe.each(both)("tables made by hand, %s", (engine) => {
  test("n-grams stop at punctuation and at the sentence's end", async () => {
    const rows = await engines[engine](
      `WITH ${WORDS} SELECT ngram, sentence_id, first_position FROM ngrams(2, words := 'words') ORDER BY ALL`
    );
    expect(rows.map(({ngram}) => ngram).toSorted()).toEqual(
      ["信任工会", "工会服务", "工会维权", "服务职工", "职工信任"].toSorted()
    );
  });

  test("collocates count a word between two nodes once, and no punctuation", async () => {
    const rows = await engines[engine](
      `WITH ${WORDS} SELECT token, together, collocate, node_count, few, log_dice
      FROM collocates(['工会'], span := 2, words := 'words') ORDER BY token`
    );
    const counts = Object.fromEntries(rows.map(({token, together}) => [token, Number(together)]));
    expect(counts).toEqual({服务: 1, 职工: 2, 维权: 1, 信任: 1});
    const worker = rows.find(({token}) => token === "职工")!;
    expect(Number(worker["node_count"])).toBe(3);
    expect(worker["few"]).toBe(true);
    expect(worker["log_dice"]).toBeCloseTo(14 + Math.log2((2 * 2) / (3 + 2)), 12);
  });

  test("keyness tests common words and flags rare ones", async () => {
    const rows = await engines[engine](
      `WITH text AS (SELECT unnest(['甲', '乙', '丙', '丁']) AS token, unnest([40, 160, 2, 798]) AS a, unnest([10, 190, 0, 800]) AS b),
      a AS (SELECT token, 'n' AS pos, true AS content, 'r/1.1' AS sentence_id FROM text, range(a)),
      b AS (SELECT token, 'n' AS pos, true AS content, 'r/2.1' AS sentence_id FROM text, range(b))
      SELECT * FROM keyness('a', 'b') ORDER BY token`
    );
    const row = Object.fromEntries(rows.map((row) => [String(row["token"]), row]));
    expect(row["甲"]).toMatchObject({count_a: 40, count_b: 10, few: false});
    expect(row["甲"]!["log_ratio"]).toBeCloseTo(2, 12);
    const g2 =
      2 * (40 * Math.log(40 / 25) + 10 * Math.log(10 / 25) + 960 * Math.log(960 / 975) + 990 * Math.log(990 / 975));
    expect(row["甲"]!["log_likelihood"]).toBeCloseTo(g2, 9);
    const p = row["甲"]!["p"] as number;
    expect(row["甲"]!["p_bonferroni"]).toBeCloseTo(3 * p, 12);
    expect(row["甲"]!["p_benjamini_hochberg"]).toBeCloseTo(3 * p, 12);
    expect(row["丙"]).toMatchObject({few: true, p: null, p_bonferroni: null, p_benjamini_hochberg: null});
  });

  test("pairs of one sentence, each once", async () => {
    const rows = await engines[engine](
      `WITH ${WORDS} SELECT source, target, together, log_dice FROM companions(words := 'words')
      WHERE source IN ('工会', '职工') AND target IN ('工会', '职工')`
    );
    expect(rows).toHaveLength(1);
    expect(Number(rows[0]!["together"])).toBe(2);
    expect(rows[0]!["log_dice"]).toBe(14);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [6, 4],
    [7, 5]
  ])("before unit %i of a text stand %i characters", async (units, characters) => {
    const rows = await engines[engine](`SELECT code_points('甲𠮷乙𠮷丙', ${units})::INTEGER AS characters`);
    expect(rows).toEqual([{characters}]);
  });

  test("the cosine of texts", async () => {
    const rows = await engines[engine](
      `WITH weights AS (SELECT * FROM (VALUES ('a', 'x', 3), ('a', 'y', 4), ('b', 'x', 4), ('b', 'y', 3), ('c', 'z', 1)) AS t (text_id, token, weight))
      SELECT * FROM similarities('weights')`
    );
    expect(rows).toEqual([{text_a: "a", text_b: "b", similarity: 24 / 25}]);
  });

  test("what digests take over: parts of sentences unite, changed words and other reports do not count, a heading is a whole one", async () => {
    const rows = await engines[engine](
      `WITH r AS (
        SELECT * FROM (VALUES ('full', 1, NULL), ('one', 2, 'full'), ('two', 3, 'full'), ('later', 4, NULL)) AS t (report_id, ordinal, digest_of)
      ),
      s AS (SELECT 'full' AS report_id, unnest(['full/1.1', 'full/1.2', 'full/1.3']) AS sentence_id, unnest(['抓党建。', '𠮷做好服务，维护权益。', '谢谢！']) AS text),
      h AS (SELECT * FROM (VALUES ('two', 'two/s1', 1, '一'), ('two', 'two/s2', 2, '“抓党建”'), ('later', 'later/s1', 1, '谢谢')) AS t (report_id, section_id, ordinal, heading)),
      a AS (
        SELECT * FROM (VALUES
          (1, 'full', 'full/1.2', 'one', 0, 6), (2, 'full', 'full/1.2', 'one', 4, 11), (3, 'full', 'full/1.2', 'two', 4, 11),
          (4, 'full', 'full/1.2', 'later', 0, 12), (5, 'one', 'one/1.1', 'two', 0, 4)
        ) AS t (alignment_id, left_report_id, left_sentence_id, right_report_id, left_start, left_end)
      ),
      v AS (
        SELECT * FROM (VALUES
          (2, 'words', 'delete', 9, 11), (3, 'words', 'substitute', 7, 8), (1, 'punctuation', 'delete', 2, 4), (1, 'words', 'transpose', 0, 6)
        ) AS t (alignment_id, kind, operation, left_start, left_end)
      )
      SELECT sentence_id, report_id, section_id, share::DOUBLE AS share
      FROM taken_over('full', 'two', passages := 'a', differences := 'v', texts := 's', headed := 'h', corpus := 'r') ORDER BY ALL`
    );
    expect(rows).toEqual([
      {sentence_id: "full/1.1", report_id: "two", section_id: "two/s2", share: 1},
      // Of 𠮷做好服务维护权益 the first has all but 权益, the second has that and nothing else of its own.
      {sentence_id: "full/1.2", report_id: "one", section_id: null, share: 7 / 9},
      {sentence_id: "full/1.2", report_id: "two", section_id: null, share: 2 / 9}
    ]);
  });

  test("differences go together, item by item, in their order", async () => {
    const rows = await engines[engine](
      `WITH d AS (
        SELECT 'a' AS alignment_id, * FROM (VALUES (2, 'number', 5, 6, 5, 7), (1, 'words', 0, 2, 0, 0)) AS t
          (ordinal, kind, left_start, left_end, right_start, right_end)
      ),
      v AS (SELECT *, 'replaced' AS operation, NULL::VARCHAR AS rule, NULL::VARCHAR AS reading, NULL::VARCHAR AS reading_basis,
        NULL::VARCHAR AS verdict, NULL::VARCHAR AS verdict_basis FROM d)
      SELECT alignment_id, kinds, left_starts, right_ends, len(verdicts)::INTEGER AS verdicts FROM variant_lists(differences := 'v')`
    );
    expect(rows).toEqual([
      {alignment_id: "a", kinds: ["words", "number"], left_starts: [0, 5], right_ends: [0, 7], verdicts: 2}
    ]);
  });

  test("a WITH table takes the place of all words", async () => {
    const [row] = await engines[engine](
      `WITH tokens AS (SELECT 'r' AS report_id, 'r/1.1' AS sentence_id, unnest([1, 2]) AS position, unnest(['工会', '服务']) AS token, 'n' AS pos)
      SELECT ngram FROM ngrams(2)`
    );
    expect(row).toEqual({ngram: "工会服务"});
  });
});

describe("files of macros", () => {
  const problems = (text: string) => {
    try {
      parseMacros([{file: "macros/half.sql", text}]);
    } catch (error) {
      if (error instanceof ProblemsError) return error.message.split("\n");
    }
    return [];
  };
  const head = ["title", "title_zh", "description", "description_zh", "formula", "source"]
    .map((key) => `-- ${key}: x\n`)
    .join("");

  test("are read from their folder", async () => {
    expect(await readMacros()).toEqual(macros);
  });

  test("say what they hold", () => {
    const [macro] = parseMacros([
      {
        file: "half.sql",
        text: `${head}-- parameter x: a number / 数\nCREATE MACRO half(x, by := 2) AS x / by`.replace(
          "CREATE",
          "-- parameter by: divisor / 除数\nCREATE"
        )
      }
    ]);
    expect(macro).toMatchObject({
      name: "half",
      kind: "scalar",
      body: "x / by",
      parameters: [
        {name: "x", value: null, description: "a number", description_zh: "数"},
        {name: "by", value: "2", description: "divisor", description_zh: "除数"}
      ]
    });
    expect(macros.find(({name}) => name === "ngrams")).toMatchObject({kind: "table"});
  });

  test("all their problems are told at once", () => {
    expect(problems(`-- titel: Half\n-- parameter y: other / 另\nCREATE MACRO half(x) AS x / 2; SELECT 1`)).toEqual([
      "macros/half.sql:1: unknown key: titel: write one of title, title_zh, description, description_zh, formula, source, parameter NAME",
      ...["title", "title_zh", "description", "description_zh", "formula", "source"].map(
        (key) => `macros/half.sql:1: no ${key}: add a line -- ${key}: …`
      ),
      "macros/half.sql:3: more than one statement: keep one macro in a file",
      "macros/half.sql:3: parameter not described: x: add a line -- parameter x: …",
      "macros/half.sql:2: parameter not of the macro: y: drop the line, or name it as the statement does"
    ]);
    expect(problems(`${head}CREATE MACRO third(x) AS x / 3`)[0]).toContain("no macro half");
    expect(() => parseMacros([{file: "Half.sql", text: `${head}CREATE MACRO Half() AS 1`}])).toThrow(
      "name of a macro: Half: use lower-case letters"
    );
  });

  test("those that call others come after them; a circle is refused", () => {
    const names = macros.map(({name}) => name);
    expect(names.indexOf("keyness")).toBeGreaterThan(names.indexOf("log_ratio"));
    const circle = ["one", "two"].map((name, i) => ({
      file: `${name}.sql`,
      text: `${head}CREATE MACRO ${name}() AS ${i === 0 ? "two" : "one"}()`
    }));
    expect(() => parseMacros(circle)).toThrow("macro calls itself: one → two → one");
  });
});
