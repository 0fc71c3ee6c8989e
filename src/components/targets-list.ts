import {html} from "htl";
import {quantityUrl, seriesUrl} from "./links.js";
import {markedText} from "./marked-text.js";
import {formatPeriod, themeName} from "./quantity-format.js";
import {byTarget, percent, targetsChart} from "./targets-chart.js";
import type {TargetRow} from "./targets-chart.js";
import {words as wordsOf} from "./words.js";
import type {Language} from "./words.js";

export interface TargetsView<Row> {
  width: number;
  lang: Language;
  open?: (rows: Row | readonly Row[]) => void;
}

/** The plans in a chart, what the marks and words of it mean, and under it each plan with its sentences to read. */
export function targetsView<Row extends TargetRow>(rows: readonly Row[], options: TargetsView<Row>): HTMLElement {
  const {quantities: words} = wordsOf(options.lang);
  const relations = [...new Set(rows.map(({relation}) => relation))];
  return html`<div class="gb-targets">
    ${targetsChart(rows, options)}
    <ul class="gb-legend">
      <li class="gb-key-plan">${words.plan}</li>
      ${rows.some(({outcome_id}) => outcome_id !== null) ? html`<li class="gb-key-bar">${words.outcome}</li>` : null}
      <li class="gb-key-tick">${words.laterDay}</li>
    </ul>
    <dl class="gb-relations">
      ${relations.map(
        (relation) =>
          html`<div>
            <dt>${words.relations[relation]}</dt>
            <dd>${words.relationMeanings[relation]}</dd>
          </div>`
      )}
    </dl>
    ${targetsList(rows, options.lang)}
  </div>`;
}

/** Plans by report and theme, each with its sentence and those of the figures that answer it, or what silence can mean. */
export function targetsList(rows: readonly TargetRow[], lang: Language): HTMLElement {
  const plans = byTarget(rows);
  const groups = new Map<string, TargetRow[][]>();
  for (const plan of plans) {
    const key = `${plan[0]!.report}\u0000${plan[0]!.theme_id ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return html`<div class="gb-targets-list">
    ${[...groups.values()].map((group) => {
      const {report} = group[0]![0]!;
      return html`<section>
        <p class="gb-targets-head"><strong>${report}</strong> · ${themeName(group[0]![0]!, lang)}</p>
        <ul>
          ${group.map((plan) => item(plan, lang))}
        </ul>
      </section>`;
    })}
  </div>`;
}

function item(plan: readonly TargetRow[], lang: Language): HTMLElement {
  const {quantities: words, codes} = wordsOf(lang);
  const [row] = plan;
  if (!row) return html`<li></li>`;
  const period = formatPeriod(row.target_from, row.target_to, lang) ?? words.undated;
  const outcomes = plan.filter(({outcome_id}) => outcome_id !== null);
  const later = (row.later_reports ?? []).map((label, i) => {
    const genre = row.later_genres?.[i];
    return genre && genre !== "full_report" ? `${label} (${codes[genre]})` : label;
  });
  return html`<li>
    <p class="gb-targets-plan">
      <span class=${`gb-relation gb-relation-${row.relation}`}>${words.relations[row.relation]}</span>
      ${
        row.series_id === null
          ? html`<span lang="zh">${row.indicator ?? words.unknown}</span>`
          : html`<a lang="zh" href=${seriesUrl(row.series_id)}>${row.indicator ?? words.unknown}</a>`
      }
      <span title=${row.target_basis}>${period}</span>
    </p>
    ${quote(words.plan, row.report, row.target_id, row.sentence, row.sentence_start, row.sentence_end)}
    ${outcomes.map((row) =>
      quote(
        [
          words.outcome,
          formatPeriod(row.outcome_from, row.outcome_to, lang) ?? words.undated,
          ...(row.share_reached === null ? [] : [words.shareReached(percent(row.share_reached))])
        ].join(", "),
        row.outcome_report ?? "",
        row.outcome_id ?? "",
        row.outcome_sentence ?? "",
        row.outcome_start ?? 0,
        row.outcome_end ?? 0
      )
    )}
    <p class="gb-note">
      ${sentence(words.relationMeanings[row.relation], lang)}
      ${later.length > 0 ? words.laterReports(later.join(", ")) : null}
    </p>
  </li>`;
}

function quote(name: string, report: string, id: string, text: string, start: number, end: number): HTMLElement {
  return html`<blockquote>
    <span class="gb-targets-role">${name}</span>
    <span lang="zh">${markedText(text, [{start, end}])}</span>
    <a href=${quantityUrl(id)}>${report} ${id.split("/").at(-2)}</a>
  </blockquote>`;
}

function sentence(text: string, lang: Language): string {
  return lang === "zh" ? `${text}。` : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
