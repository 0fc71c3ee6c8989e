import fc from "fast-check";
import Papa from "papaparse";
import {expect, test} from "vitest";
import {toCsv} from "../data-loaders/csv.js";
import type {Row} from "../data-loaders/tables.js";

/** A table with texts, numbers, NULL and a list. */
const rows = fc.array(
  fc.record({
    phrase_id: fc.string({unit: "binary"}),
    phrase: fc.string({unit: "grapheme"}),
    kind: fc.constantFrom("numbered" as const, "slogan" as const),
    members: fc.array(fc.string({unit: "grapheme"})),
    note: fc.oneof(fc.constant(null), fc.string({minLength: 1}))
  })
) as fc.Arbitrary<Row<"phrases">[]>;

test("what is written as CSV reads back as it was, whatever stands in a text", () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const text = toCsv("phrases", rows);
      expect(text.startsWith("phrase_id,phrase,kind,")).toBe(true);
      const {data} = Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: false});
      const read = data.slice(0, -1);
      expect(read).toHaveLength(rows.length);
      for (const [i, {phrase_id, phrase, members, note}] of rows.entries()) {
        expect([read[i]!["phrase_id"], read[i]!["phrase"], read[i]!["note"]]).toEqual([phrase_id, phrase, note ?? ""]);
        expect(JSON.parse(read[i]!["members"]!)).toEqual(members);
      }
    })
  );
});
