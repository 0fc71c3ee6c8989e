import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {makeQueries, makeTables} from "../../data-loaders/make.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import {decodeResult} from "../../src/components/shipped-result.js";
import {narrowUndertakings} from "../../src/components/undertaking-filter.js";

type Row = Parameters<typeof narrowUndertakings>[0][number];
let rows: Row[];
let ask: (values: Record<string, string>) => Promise<Row[]>;

beforeAll(async () => {
  const connection = await openTables(await makeTables());
  const shipped: ShippedQuery = (await makeQueries("undertakings")).get("undertakings")!;
  rows = decodeResult(shipped.result).rows as unknown as Row[];
  ask = async (values) => {
    const parameters = shipped.parameters.map((parameter) => ({...parameter, value: values[parameter.name]!}));
    return decodeResult((await runQuery(connection, {...shipped, parameters})).result).rows as unknown as Row[];
  };
});

const pairs = (found: readonly Row[]) =>
  found.map(({plan_sentence_id, review_sentence_id}) => `${plan_sentence_id}~${review_sentence_id}`);

test("what the inputs find without the engine is what it finds, in the same order", async () => {
  expect(rows.length).toBeGreaterThan(100);
  const any = (values: (string | null)[]) =>
    fc.constantFrom("all", "none", ...new Set(values.map((id) => id ?? "none")));
  const values = fc.record({
    fate: any(rows.map(({fate}) => fate)),
    theme: any(rows.flatMap(({themes}) => themes)),
    report: any(rows.flatMap((row) => [row.plan_report_id, row.review_report_id]))
  });
  await fc.assert(
    fc.asyncProperty(values, async (values) => {
      expect(pairs(narrowUndertakings(rows, values))).toEqual(pairs(await ask(values)));
    }),
    {numRuns: 60}
  );
});
