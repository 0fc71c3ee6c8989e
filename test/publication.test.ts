import {expect, test} from "vitest";
import type {Problem} from "../data-loaders/problems.js";
import {parsePublication} from "../data-loaders/publication.js";

const good = `title: T
summary: S
summary_zh: 摘要
authors:
  - name: A body
  - {family: 王, given: 芳, orcid: 0000-0002-1825-0097}
licence: CC-BY-4.0
rights: R
rights_zh: 权利
released: 2026-02-28
homepage: https://example.org/a
keywords: [x, y]
`;

function read(text: string) {
  const problems: Problem[] = [];
  const publication = parsePublication({file: "publication.yaml", text}, problems);
  return {publication, problems: problems.map(({line, problem}) => `${line}: ${problem}`)};
}

test("what is written is read, the address with a slash at its end", () => {
  const {publication, problems} = read(good);
  expect(problems).toEqual([]);
  expect(publication).toMatchObject({
    authors: [{name: "A body"}, {family: "王", given: "芳", orcid: "0000-0002-1825-0097"}],
    homepage: "https://example.org/a/",
    released: "2026-02-28"
  });
  expect(read(good.replace(/^homepage.*\n/mu, "")).publication!.homepage).toBeNull();
});

test.each([
  ["title: T", "titel: T", ["1: unknown key: titel", "1: no title"]],
  ["2026-02-28", "2026-02-30", ["10: released is no day: 2026-02-30"]],
  ["https://example.org/a", "example.org", ["11: homepage is no address: example.org"]],
  ["0000-0002-1825-0097", "0000-1", ["6: no ORCID: 0000-1"]],
  ["CC-BY-4.0", "the usual", ["7: no licence: the usual"]]
])("%s as %s is told with its line", (from, to, expected) => {
  const {problems} = read(good.replace(from, to));
  expect(problems.toSorted()).toEqual(expected.toSorted());
});
