-- title: How much of what was planned is told of later
-- title_zh: 计划中有多少后来提及
-- description: Planned sentences of each report whose planned period a loaded report reviews, by whether a later review speaks
--   of the same in like words, and the sentences of those reviews that stand in none of its plans.
-- description_zh: 各报告的计划句（语料中有报告回顾其计划期者）是否在后来的回顾中有相近措辞，以及这些回顾中计划未提的句子。
WITH planned AS (
  SELECT
    plan_report_id,
    plan_sentence_id,
    CASE WHEN bool_or(relation = 'taken_up') THEN 'taken_up' WHEN bool_or(relation = 'perhaps') THEN 'perhaps' ELSE 'silent' END
      AS fate
  FROM undertakings
  WHERE plan_sentence_id IS NOT NULL AND relation <> 'pending'
  GROUP BY ALL
),
told AS (
  SELECT
    count(DISTINCT review_sentence_id) AS reviewed,
    count(DISTINCT review_sentence_id) FILTER (relation = 'unplanned') AS unplanned,
    list(DISTINCT review_sentence_id ORDER BY review_sentence_id) FILTER (relation = 'unplanned') AS unplanned_ids
  FROM undertakings
  WHERE review_sentence_id IS NOT NULL
)
SELECT
  r.label AS report,
  r.plans_from AS period_from,
  r.plans_to AS period_to,
  count(*) AS planned_sentences,
  count(*) FILTER (fate = 'taken_up') AS taken_up_sentences,
  count(*) FILTER (fate = 'perhaps') AS perhaps_sentences,
  count(*) FILTER (fate = 'silent') AS silent_sentences,
  any_value(reviewed) AS reviewed_sentences,
  any_value(unplanned) AS unplanned_sentences,
  list(plan_sentence_id ORDER BY plan_sentence_id) AS planned_sentence_ids,
  list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'taken_up') AS taken_up_sentence_ids,
  list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'perhaps') AS perhaps_sentence_ids,
  list(plan_sentence_id ORDER BY plan_sentence_id) FILTER (fate = 'silent') AS silent_sentence_ids,
  any_value(unplanned_ids) AS unplanned_sentence_ids
FROM planned
JOIN reports r ON r.report_id = plan_report_id
CROSS JOIN told
GROUP BY r.label, r.ordinal, r.plans_from, r.plans_to
ORDER BY planned_sentences DESC, r.ordinal
