import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {makeQueries, makeTables} from "../../data-loaders/make.js";
import {openTables, runQuery} from "../../data-loaders/results.js";
import type {ShippedQuery} from "../../data-loaders/queries.js";
import {findQuantities} from "../../src/components/quantity-filter.js";
import type {QuantityRow} from "../../src/components/quantity-table.js";
import {decodeResult} from "../../src/components/shipped-result.js";

let shipped: ShippedQuery;
let rows: QuantityRow[];
let ask: (values: Record<string, string | number | null>) => Promise<string[]>;

beforeAll(async () => {
  const connection = await openTables(await makeTables());
  shipped = (await makeQueries("quantities")).get("quantities")!;
  rows = decodeResult(shipped.result).rows as unknown as QuantityRow[];
  ask = async (values) => {
    const parameters = shipped.parameters.map((parameter) => ({...parameter, value: values[parameter.name]!}));
    const {result} = await runQuery(connection, {...shipped, parameters});
    return ids(decodeResult(result).rows as unknown as QuantityRow[]);
  };
});

const ids = (found: readonly QuantityRow[]) => found.map(({quantity_id}) => quantity_id);
const all = {search: "", theme: "all", kind: "all", unit: "all", report: "all", first_year: null, last_year: null};

test("with nothing narrowed, all rows stand as the query gives them", () => {
  expect(ids(findQuantities(rows, all))).toEqual(ids(rows));
});

test.each([
  [{search: "驿站"}],
  [{search: "驿站　warm"}],
  [{search: "MEDIATION 件"}],
  [{search: "%' OR 1"}],
  [{kind: "target"}],
  [{unit: "none"}],
  [{unit: "%", kind: "stock"}],
  [{theme: "worker_services", first_year: 2020, last_year: 2020}],
  [{report: "2022-plenum-abstract", search: "  "}],
  [{last_year: 2013}]
])("rows found without the engine are those that it finds: %j", async (some) => {
  expect(ids(findQuantities(rows, {...all, ...some}))).toEqual(await ask({...all, ...some}));
});

test("and so for any values of the inputs", async () => {
  const of = (value: (row: QuantityRow) => string | null) =>
    fc.constantFrom("all", "none", ...new Set(rows.map((row) => value(row) ?? "none")));
  const year = fc.constantFrom(null, ...Array.from({length: 12}, (_, i) => 2013 + i));
  const texts = rows.flatMap(({expression, indicator, series_en}) => [expression, indicator ?? "", series_en ?? ""]);
  const search = fc
    .tuple(fc.constantFrom(...texts), fc.nat(8), fc.nat(8))
    .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b)));
  const values = fc.record({
    search,
    theme: of((row) => row.theme_id),
    kind: of((row) => row.kind),
    unit: of((row) => row.unit),
    report: of((row) => row.report_id),
    first_year: year,
    last_year: year
  });
  await fc.assert(
    fc.asyncProperty(values, async (values) => {
      expect(ids(findQuantities(rows, values))).toEqual(await ask(values));
    }),
    {numRuns: 100}
  );
});
