import {describe, expect, test} from "vitest";
import {applyCodings, parseCodings, placeCodings} from "../data-loaders/codings.js";
import type {Problem} from "../data-loaders/problems.js";
import type {Sentence, SentenceTheme} from "../data-loaders/tables.js";

const themes = ["model_workers", "new_employment", "union_reform", "women_workers"];
const head = "report_id,sentence_id,quote,themes,disputed,note";
const sentences = [
  ["r/1.1", "弘扬劳模精神。"],
  ["r/1.2", "慰问快递员，慰问女职工。"],
  ["r/2.1", "弘扬劳模精神。"]
].map(([sentence_id, text]) => ({report_id: "r", sentence_id, text}) as Sentence);

function read(...lines: string[]) {
  const problems: Problem[] = [];
  const codings = parseCodings({file: "li.csv", text: [head, ...lines].join("\n"), coder: "li"}, themes, problems);
  return {codings, problems: problems.map(({line, problem}) => `${line}: ${problem}`)};
}

function place(...lines: string[]) {
  const problems: Problem[] = [];
  const rows = placeCodings(read(...lines).codings, sentences, problems);
  return {
    rows: rows.map(({sentence_id, theme_id, disputed}) => `${sentence_id} ${theme_id}${disputed ? "?" : ""}`),
    problems: problems.map(({line, problem}) => `${line}: ${problem}`)
  };
}

describe("a coding file", () => {
  test("is read with quotes, marks and line ends of any kind", () => {
    const {codings, problems} = read(
      'r,r/1.2,"慰问快递员，""好""\n。",new_employment women_workers,union_reform,"a, b"',
      "",
      "r,r/1.1,,,,"
    );
    expect(problems).toEqual([]);
    expect(codings).toMatchObject([
      {
        quote: '慰问快递员，"好"\n。',
        themes: ["new_employment", "women_workers"],
        disputed: ["union_reform"],
        note: "a, b",
        line: 2
      },
      {sentence_id: "r/1.1", quote: null, themes: [], note: null, line: 5}
    ]);
  });

  test.each([
    ["r,r/1.1,,labour,,", "2: unknown theme: labour"],
    ["r,q/1.1,,,,", "2: q/1.1 is not of r"],
    ["r,,,model_workers,,", "2: no sentence"],
    [",r/1.1,,,,", "2: no report_id"],
    ["r,r/1.1", "2: 2 cells under 6 columns"],
    ['r,r/1.1,"弘扬,,,', "2: not CSV: Quoted field unterminated"],
    [`r,r/1.1,,${themes.join(" ")},,`, "2: more than 3 themes"],
    ["r,r/1.1,,,,\nr,r/1.1,,model_workers,,", "3: the sentence stands twice"]
  ])("with a fault is told with its line: %s", (line, problem) => expect(read(line).problems).toContain(problem));

  test("with wrong columns is told", () => {
    const problems: Problem[] = [];
    parseCodings({file: "li.csv", text: "report,themes\n", coder: "li"}, themes, problems);
    expect(problems.map(({problem}) => problem)).toEqual(["unknown column: report", "no column report_id"]);
  });
});

describe("a coding finds its sentence", () => {
  test.each([
    ["by id", "r,r/1.2,,women_workers,,", ["r/1.2 women_workers"]],
    ["by words, white space aside", "r,,慰问 快递员，慰问女职工。,women_workers,,", ["r/1.2 women_workers"]],
    ["by id among equal ones", "r,r/2.1,弘扬劳模精神。,model_workers,,", ["r/2.1 model_workers"]],
    ["all equal ones without", "r,,弘扬劳模精神。,model_workers,,", ["r/1.1 model_workers", "r/2.1 model_workers"]],
    [
      "by words where the id is another's now",
      "r,r/9.9,慰问快递员，慰问女职工。,women_workers,,",
      ["r/1.2 women_workers"]
    ],
    [
      "when it was longer",
      "r,r/1.1,弘扬劳模精神。慰问快递员，慰问女职工。,union_reform,,",
      ["r/1.1 union_reform", "r/1.2 union_reform", "r/2.1 union_reform"]
    ],
    [
      "when it was shorter",
      "r,r/1.3,慰问女职工。,women_workers,new_employment,",
      ["r/1.2 women_workers", "r/1.2 new_employment?"]
    ],
    ["and is about nothing", "r,r/1.1,,,,", ["r/1.1 null"]]
  ])("%s", (_, line, expected) => expect(place(line).rows).toEqual(expected));

  test("or is told", () =>
    expect(place("r,r/7.1,没有这句话。,model_workers,,", "r,r/7.2,,,,", "r,,女职工,,,").problems).toEqual([
      "2: no such words in the report: 没有这句话。",
      "3: no such sentence: r/7.2",
      "4: no such words in the report: 女职工"
    ]));
});

describe("hand coding outranks the rules", () => {
  const rule = (sentence_id: string, theme_id: string) =>
    ({
      sentence_id,
      report_id: "r",
      theme_id,
      rank: 1,
      score: 3,
      evidence: ["劳模"],
      coder: "dictionary"
    }) as SentenceTheme;
  const coded = [rule("r/1.1", "model_workers"), rule("r/1.2", "union_reform")];
  const hand = (coder: string, sentence_id: string, theme_id: string | null) => ({
    coder,
    report_id: "r",
    sentence_id,
    theme_id,
    disputed: false,
    note: null
  });
  const apply = (...rows: ReturnType<typeof hand>[]) =>
    applyCodings(coded, rows).map(({sentence_id, theme_id, coder}) => `${sentence_id} ${theme_id} ${coder}`);

  test("for the sentences it is about", () => {
    expect(apply(hand("li", "r/1.2", "women_workers"))).toEqual([
      "r/1.1 model_workers dictionary",
      "r/1.2 women_workers li"
    ]);
    expect(apply(hand("li", "r/1.2", null))).toEqual(["r/1.1 model_workers dictionary"]);
  });

  test("more than half of several coders decide, at half the rules", () => {
    const both = [hand("li", "r/1.2", "women_workers"), hand("wang", "r/1.2", "women_workers")];
    const split = [hand("li", "r/1.2", "union_reform"), hand("wang", "r/1.2", "women_workers")];
    expect(apply(...both)[1]).toBe("r/1.2 women_workers li+wang");
    expect(apply(...split).slice(1)).toEqual(["r/1.2 union_reform li+wang"]);
  });
});
