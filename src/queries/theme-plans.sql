-- title: What became of the plans
-- title_zh: 计划的下落
-- description: The planned figures of the theme, repeats in digests and rules for a time already past left out, by what later reports of the corpus say: reached,
--   short or under way; a related figure alone; silence; no later report; a plan of no series, which cannot be looked for.
-- description_zh: 该主题的计划数字（不计摘要重复者与针对已过时期的规定），按语料中后来报告的说法分：已达到、未达到或进行中；仅有相关数字；未再提及；
--   尚无后续报告；不属任何序列而无从查找。
-- parameter theme: 'worker_services' -- Theme / 主题
WITH plans AS (
  SELECT
    t.target_id,
    q.sentence_id,
    bool_or(t.relation IN ('reached', 'short', 'underway')) AS answered,
    bool_or(t.relation = 'related') AS related,
    bool_or(t.relation = 'silent') AS silent,
    bool_or(t.relation = 'pending') AS pending
  FROM targets_outcomes t
  JOIN quantities q ON q.quantity_id = t.target_id
  JOIN reports r USING (report_id)
  WHERE q.theme_id = getvariable('theme') AND coalesce(q.period_to > r.covers_to, true)
  GROUP BY ALL
)
SELECT
  count(*) AS plans,
  list(sentence_id ORDER BY target_id) AS plans_sentence_ids,
  list(target_id ORDER BY target_id) AS plans_quantity_ids,
  count(*) FILTER (answered) AS answered,
  list(sentence_id ORDER BY target_id) FILTER (answered) AS answered_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (answered) AS answered_quantity_ids,
  count(*) FILTER (related AND NOT answered) AS related,
  list(sentence_id ORDER BY target_id) FILTER (related AND NOT answered) AS related_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (related AND NOT answered) AS related_quantity_ids,
  count(*) FILTER (silent) AS silent,
  list(sentence_id ORDER BY target_id) FILTER (silent) AS silent_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (silent) AS silent_quantity_ids,
  count(*) FILTER (pending) AS pending,
  list(sentence_id ORDER BY target_id) FILTER (pending) AS pending_sentence_ids,
  list(target_id ORDER BY target_id) FILTER (pending) AS pending_quantity_ids
FROM plans
HAVING count(*) > 0
