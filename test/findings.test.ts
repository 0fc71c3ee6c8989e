import {cpSync, existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {listThemes} from "../data-loaders/contents.js";
import {leave, rewrite, useCorpora} from "./changed-corpora.js";
import {findingsOf} from "./said.js";
import type {Said} from "./said.js";

const PAGES = [
  "src/index.md",
  "src/comparison.md",
  "src/collation.md",
  "src/themes/dispute_mediation.md",
  "src/themes/grassroots_organising.md",
  "src/themes/worker_services.md"
];
const TEMPLATE = "data-loaders/templates/theme.md";

/** What all findings of the site say over a corpus, by page and query: `index warm-stations`, `women_workers theme-extent`. */
type Sayings = Map<string, Said>;

const corpusWith = useCorpora();

async function sayAll(change: (corpus: string) => void): Promise<Sayings> {
  const ask = await corpusWith(change);
  const themes = listThemes()
    .map(({theme_id}) => theme_id)
    .filter((theme) => !existsSync(`src/themes/${theme}.md`));
  const places = [
    ...PAGES.map((page) => ({page, place: page.replace(/^.*\/|\.md$/gu, ""), theme: null as string | null})),
    ...themes.map((theme) => ({page: TEMPLATE, place: theme, theme}))
  ];
  const said: Sayings = new Map();
  for (const {page, place, theme} of places)
    for (const {query, say} of await findingsOf(page)) {
      const rows = await ask(query, theme);
      const key = `${place} ${query}`;
      said.set(said.has(key) ? `${key} 2` : key, say(rows));
    }
  return said;
}

const CORPORA: Record<string, (corpus: string) => void> = {
  "the corpus": () => {},
  "a corpus without its newest report": (corpus) => leave(corpus, "2019", "2020"),
  "a corpus of one report": (corpus) => leave(corpus, "2019-congress."),
  "a corpus of one digest": (corpus) => leave(corpus, "2020"),
  "a corpus in which nobody is left in hardship": (corpus) =>
    rewrite(corpus, "2019-congress", "减少到692户", "减少到0户"),
  "a corpus of two bodies": (corpus) => {
    for (const end of ["txt", "yaml"])
      cpSync(join(corpus, `2022-plenum-abstract.${end}`), join(corpus, `2023-harbour.${end}`));
    const yaml = join(corpus, "2023-harbour.yaml");
    writeFileSync(yaml, otherBody(readFileSync(yaml, "utf8")));
    rewrite(corpus, "2023-harbour", "7.08万件", "37.08万件");
  }
};

/** The metadata of a report as those of another body's; an editor's decisions on its text go. */
function otherBody(yaml: string): string {
  const fields = yaml
    .split(/^(?=[a-z_]+:)/mu)
    .filter((field) => !/^(?:issuer|digest_of|edits|quantities|verdicts):/u.test(field));
  return `${fields.join("").trimEnd()}\nissuer:\n  value: 海港市总工会第三届委员会\n  basis: invented for this test\n`;
}

/** What is said only over some corpora: a part of the sentence, or null where the finding must be silent. */
const SAID: Record<string, Record<string, RegExp | null>> = {
  "the corpus": {
    "index hotline-requests": /fell from each report to the next: from 204,000 a year in 2014–2018 to 70,800 in 2022/u,
    "worker_services mutual-aid": /Times cannot be divided into money/u,
    "dispute_mediation dispute-amounts": /32 times as much/u,
    "model_workers theme-changes": /^(?!.*249)/u,
    "union_reform undertakings-summary": /plans on this theme/u
  },
  "a corpus without its newest report": {
    "index hotline-requests": /fell: from .* to a pace of 106,000 a year in Jan–Jun 2020/u,
    "grassroots_organising platform-members": null,
    "dispute_mediation dispute-amounts": null
  },
  "a corpus of one report": {
    "comparison attention-course": null,
    "index undertakings-summary": null,
    "grassroots_organising membership-stock": /6\.21 million members[^.]*\.$/u
  },
  "a corpus of one digest": {"index phrase-turnover": null, "index targets-summary": null},
  "a corpus in which nobody is left in hardship": {
    "hardship_assistance theme-changes": /fell from 7,666 \(2014\) to 0/u
  },
  "a corpus of two bodies": {
    "index hotline-requests": /^北京市总工会: .* to 70,800 in 2022/u,
    "index warm-stations": /^北京市总工会: /u
  }
};

describe.each(Object.keys(CORPORA))("over %s", (name) => {
  let said: Sayings;
  beforeAll(async () => {
    said = await sayAll(CORPORA[name]!);
  });

  test("each says what these rows support, and no more", () => {
    for (const [place, words] of Object.entries(SAID[name]!)) {
      if (words === null) expect(said.get(place)?.text ?? null, place).toBeNull();
      else expect(said.get(place)?.text, place).toMatch(words);
    }
    if (name === "the corpus") expect([...said.values()].filter(({text}) => text !== null).length).toBeGreaterThan(45);
  });

  test("no finding has a number that no cell gave, a hole, or two stops", () => {
    for (const [place, {text, stray}] of said) {
      expect(stray, place).toEqual([]);
      expect(text ?? "", place).not.toMatch(/null|undefined|NaN|Infinity|\.\.|,\./u);
    }
  });

  test("every figure opens its sentences, save counts of what no sentence says", () => {
    for (const [place, {figures}] of said)
      for (const {column, text, sentences} of figures)
        if (!/^(?:later_reports|all_sentences|months)$/u.test(column) && !/^0%?$/u.test(text))
          expect(sentences, `${place}: ${column} ${text}`).toBeGreaterThan(0);
  });
});
