-- title: Plans and what later reports say of them
-- title_zh: 计划与后来报告中的落实
-- description: Each planned figure, repeats in digests left out, with the later figure that answers it or with none. A plan
--   stands over its planned period; the later reports of the corpus are ticks at their
--   day, or where that is unknown at the end of what they review.
-- description_zh: 每个计划数字（不计摘要重复者）及后来报告中与之对应的数字；无则注明。计划标于计划期，语料中更晚的报告以短线标于其日期（日期未知者标于回顾期末）。
-- parameter report: 'all' -- Report that plans / 提出计划的报告
-- parameter theme: 'all' -- Theme / 主题
-- parameter relation: 'all' -- What became of it / 落实情况
WITH later AS (
  SELECT
    p.report_id,
    list(r.label ORDER BY r.ordinal) AS later_reports,
    list(r.genre ORDER BY r.ordinal) AS later_genres,
    list(CAST(coalesce(r.published_on, r.covers_to) AS VARCHAR) ORDER BY r.ordinal) AS later_days
  FROM reports p
  JOIN reports r ON r.ordinal > p.ordinal AND coalesce(r.digest_of, '') <> p.report_id
  GROUP BY p.report_id
)
SELECT
  t.target_id,
  t.outcome_id,
  list_filter([t.target_id, t.outcome_id], id -> id IS NOT NULL) AS quantity_ids,
  list_filter([p.sentence_id, o.sentence_id], id -> id IS NOT NULL) AS sentence_ids,
  t.relation,
  t.target_report_id AS report_id,
  r.label AS report,
  p.theme_id,
  th.label_zh AS theme,
  th.label_en AS theme_en,
  t.series_id,
  coalesce(p.indicator_full, p.indicator) AS indicator,
  p.expression,
  p.period_from AS target_from,
  p.period_to AS target_to,
  p.period_basis AS target_basis,
  ps.text AS sentence,
  p.start AS sentence_start,
  p."end" AS sentence_end,
  o_r.label AS outcome_report,
  coalesce(o.indicator_full, o.indicator) AS outcome_indicator,
  o.expression AS outcome_expression,
  o.period_from AS outcome_from,
  o.period_to AS outcome_to,
  os.text AS outcome_sentence,
  o.start AS outcome_start,
  o."end" AS outcome_end,
  t.share_reached,
  l.later_reports,
  l.later_genres,
  l.later_days
FROM targets_outcomes t
JOIN quantities p ON p.quantity_id = t.target_id
JOIN sentences ps ON ps.sentence_id = p.sentence_id
JOIN reports r ON r.report_id = t.target_report_id
LEFT JOIN quantities o ON o.quantity_id = t.outcome_id
LEFT JOIN sentences os ON os.sentence_id = o.sentence_id
LEFT JOIN reports o_r ON o_r.report_id = t.outcome_report_id
LEFT JOIN themes th ON th.theme_id = p.theme_id
LEFT JOIN later l ON l.report_id = t.target_report_id
WHERE getvariable('report') IN ('all', t.target_report_id)
  AND getvariable('theme') IN ('all', coalesce(p.theme_id, 'none'))
  AND getvariable('relation') IN ('all', t.relation)
ORDER BY r.ordinal, p.ordinal, o.period_to, t.outcome_id
