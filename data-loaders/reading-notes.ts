import {words} from "../src/components/words.js";
import {escapeText} from "./escape-text.js";
import {layoutRules} from "./layout-rules.js";
import type {Tables} from "./tables.js";

const {edition: en} = words("en");
const {edition: zh} = words("zh");

/** How a report was read, as HTML: its encoding, the rules that shaped its blocks, what was set aside, what its editor decided. */
export function renderReading({reports, blocks, edits}: Tables): string {
  const {source_encoding, source_encoding_basis} = reports[0]!;
  const furniture = blocks.filter(({role}) => role === "furniture");
  const counts = new Map<string, number>();
  for (const {rules} of blocks) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, n]) => {
      const {en: meaning, zh: meaningZh} = layoutRules[rule] ?? {en: rule, zh: rule};
      return `<li>${escapeText(meaning)} <span lang="zh">${escapeText(meaningZh)}</span> <small>${en.blocksOf(n)}, <code>${escapeText(rule)}</code></small></li>`;
    });
  const aside = furniture.map(
    ({text, kind}) =>
      `<li><span lang="zh">${escapeText(shorten(text))}</span> <small>${escapeText(kind ?? "")}</small></li>`
  );
  const decided = edits.map(
    ({words, decision, reason, line}) =>
      `<li><span lang="zh">${escapeText(shorten(words))}</span> → ${escapeText(decision)}. ${escapeText(reason)} <small>.yaml:${line}</small></li>`
  );
  return `<details class="gb-facts"><summary>${en.reading} <span lang="zh">${zh.reading}</span></summary>
<p>${escapeText(en.encodingIs(source_encoding, source_encoding_basis))}</p>
${section("rulesApplied", rules, "")}
${section("furniture", aside, en.noFurniture)}
${section("decisions", decided, en.noDecisions)}
</details>`;
}

function section(title: "rulesApplied" | "furniture" | "decisions", items: string[], none: string): string {
  const heading = `<p class="gb-facts-title">${en[title]} <span lang="zh">${zh[title]}</span></p>`;
  return `${heading}${items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p>${none}</p>`}`;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}
