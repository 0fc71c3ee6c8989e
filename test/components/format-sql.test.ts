import {readdirSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseQuery} from "../../data-loaders/queries.js";
import {formatSql} from "../../src/components/format-sql.js";
import {lexemes} from "../../src/components/lexemes.js";

function formatted(sql: string): string | null {
  const changes = formatSql(sql);
  return (
    changes &&
    changes.toReversed().reduce((text, {from, to, insert}) => text.slice(0, from) + insert + text.slice(to), sql)
  );
}

const said = (sql: string) => lexemes(sql).map(({start, end}) => sql.slice(start, end));

describe("laid out", () => {
  test("one clause begins each line, Chinese, comments and texts as they were", () => {
    expect(
      formatted("select '集体  协商' as 词, 数量 -- 注释，中文\nfrom tokens t where t.pos='n' and  t.token<>''")
    ).toBe(
      "select\n  '集体  协商' as 词,\n  数量 -- 注释，中文\nfrom\n  tokens t\nwhere\n  t.pos = 'n'\n  and t.token <> ''"
    );
  });

  test("a call keeps its parenthesis", () => {
    expect(formatted("SELECT getvariable('most'), my_macro(1)")).toBe("SELECT\n  getvariable('most'),\n  my_macro(1)");
  });

  test.each(readdirSync("src/queries").filter((file) => file.endsWith(".sql")))(
    "%s says the same as before",
    (file) => {
      const {sql} = parseQuery(file, readFileSync(`src/queries/${file}`, "utf8"));
      const text = formatted(sql);
      expect(text).not.toBeNull();
      expect(said(text!)).toEqual(said(sql));
      expect(formatted(text!)).toBe(text);
    }
  );
});

describe("left as it is", () => {
  test.each(["SELECT 1，2", "SELECT 'open", "SELECT (", "SELECT @@"])("%s", (sql) => {
    const text = formatted(sql);
    if (text !== null) expect(said(text)).toEqual(said(sql));
    else expect(formatSql(sql)).toBeNull();
  });

  test("whatever is typed, no word changes", () => {
    const words = fc.constantFrom(
      ..."SELECT FROM WHERE ( ) , ; . * + - -> -- /* */ ' \" $$ :: [ ] { } 词 '集体  协商' 1.5 e'\\n' \n tokens AS count(*) <>".split(
        " "
      )
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 20}), (list) => {
        const sql = list.join(" ");
        const text = formatted(sql);
        if (text !== null) expect(said(text)).toEqual(said(sql));
      }),
      {numRuns: 300}
    );
  });
});
