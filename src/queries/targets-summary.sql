-- title: What became of the planned figures
-- title_zh: 计划数字的下落
-- description: Planned figures, repeats in digests and rules for a time already past left out, and what later reports say of them. Those that no later report could
--   answer, and those of no series, are counted apart.
-- description_zh: 计划数字（不计摘要重复者与针对已过时期的规定）及后来报告对其的说明；尚无后来报告者与不属任何序列者另计。
WITH fates AS (
  SELECT
    target_id,
    any_value(q.sentence_id) AS sentence_id,
    bool_or(relation IN ('reached', 'short', 'underway')) AS answered,
    bool_or(relation = 'reached') AS reached,
    bool_or(relation = 'related') AS related,
    bool_or(relation = 'silent') AS silent,
    bool_or(relation IN ('pending', 'unknown')) AS open
  FROM targets_outcomes t
  JOIN quantities q ON q.quantity_id = t.target_id
  JOIN reports r USING (report_id)
  WHERE coalesce(q.period_to > r.covers_to, true)
  GROUP BY target_id
)
SELECT
  count(*) AS planned_figures,
  count(*) FILTER (NOT open) AS due_figures,
  count(*) FILTER (answered) AS answered_figures,
  count(*) FILTER (reached) AS reached_figures,
  count(*) FILTER (related AND NOT answered) AS related_figures,
  count(*) FILTER (silent) AS silent_figures,
  count(*) FILTER (open) AS open_figures,
  list(target_id ORDER BY target_id) AS planned_quantity_ids,
  list(sentence_id ORDER BY target_id) AS planned_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (NOT open) AS due_quantity_ids,
  list(sentence_id ORDER BY target_id) FILTER (NOT open) AS due_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (answered) AS answered_quantity_ids,
  list(sentence_id ORDER BY target_id) FILTER (answered) AS answered_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (reached) AS reached_quantity_ids,
  list(sentence_id ORDER BY target_id) FILTER (reached) AS reached_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (related AND NOT answered) AS related_quantity_ids,
  list(sentence_id ORDER BY target_id) FILTER (related AND NOT answered) AS related_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (silent) AS silent_quantity_ids,
  list(sentence_id ORDER BY target_id) FILTER (silent) AS silent_sentence_ids
FROM fates
HAVING count(*) > 0
