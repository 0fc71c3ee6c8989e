-- title: How much of what was planned on the theme is told of later
-- title_zh: 该主题的计划中有多少后来提及
-- description: Planned sentences of the theme, of the report with the most of them whose planned time a loaded report reviews, by
--   whether a later review speaks of the same in like words.
-- description_zh: 该主题的计划句（取语料中已有报告回顾其计划期、且计划句最多的报告）是否在后来的回顾中有相近措辞。
-- parameter theme: 'worker_services' -- Theme / 主题
WITH planned AS (
  SELECT
    u.plan_report_id,
    u.plan_sentence_id,
    CASE WHEN bool_or(relation = 'taken_up') THEN 'taken_up' WHEN bool_or(relation = 'perhaps') THEN 'perhaps' ELSE 'silent' END
      AS fate
  FROM undertakings u
  JOIN sentence_themes t ON t.sentence_id = u.plan_sentence_id
  WHERE t.theme_id = getvariable('theme') AND u.relation <> 'pending'
  GROUP BY ALL
)
SELECT
  r.label AS report,
  r.plans_from AS period_from,
  r.plans_to AS period_to,
  count(*) AS planned_sentences,
  list(plan_sentence_id ORDER BY plan_sentence_id) AS planned_sentence_ids,
  count(*) FILTER (fate = 'taken_up') AS taken_up_sentences,
  coalesce(list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'taken_up'), []) AS taken_up_sentence_ids,
  count(*) FILTER (fate = 'perhaps') AS perhaps_sentences,
  coalesce(list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'perhaps'), []) AS perhaps_sentence_ids
FROM planned
JOIN reports r ON r.report_id = plan_report_id
GROUP BY r.label, r.ordinal, r.plans_from, r.plans_to
ORDER BY planned_sentences DESC, r.ordinal
LIMIT 1
