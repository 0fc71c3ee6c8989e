-- title: How much of what was planned is told of later
-- title_zh: 计划中有多少后来提及
-- description: Planned sentences of each report whose planned period a loaded report reviews, by whether a later review speaks
--   of the same in like words.
-- description_zh: 各报告的计划句（语料中有报告回顾其计划期者）是否在后来的回顾中有相近措辞。
-- parameter theme: 'all' -- Plans of this theme alone / 只计此主题的计划
WITH planned AS (
  SELECT
    plan_report_id,
    plan_sentence_id,
    CASE WHEN bool_or(relation = 'taken_up') THEN 'taken_up' WHEN bool_or(relation = 'perhaps') THEN 'perhaps' ELSE 'silent' END
      AS fate
  FROM undertakings
  WHERE plan_sentence_id IS NOT NULL AND relation <> 'pending'
    AND (
      getvariable('theme') = 'all'
      OR plan_sentence_id IN (SELECT sentence_id FROM sentence_themes WHERE theme_id = getvariable('theme'))
    )
  GROUP BY ALL
)
SELECT
  r.label AS report,
  r.plans_from AS period_from,
  r.plans_to AS period_to,
  count(*) AS planned_sentences,
  count(*) FILTER (fate = 'taken_up') AS taken_up_sentences,
  count(*) FILTER (fate = 'perhaps') AS perhaps_sentences,
  count(*) FILTER (fate = 'silent') AS silent_sentences,
  list(plan_sentence_id ORDER BY plan_sentence_id) AS planned_sentence_ids,
  coalesce(list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'taken_up'), []) AS taken_up_sentence_ids,
  coalesce(list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'perhaps'), []) AS perhaps_sentence_ids,
  coalesce(list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'silent'), []) AS silent_sentence_ids
FROM planned
JOIN reports r ON r.report_id = plan_report_id
GROUP BY r.label, r.ordinal, r.plans_from, r.plans_to
ORDER BY planned_sentences DESC, r.ordinal
