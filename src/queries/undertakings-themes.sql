-- title: What became of the plans, theme by theme
-- title_zh: 各主题计划的下落
-- description: Planned sentences of each theme by whether a later review of the planned period speaks of the same in like words,
--   and reviewed sentences by whether an earlier plan did. A sentence can be about up to three themes and counts in each.
--   Plans whose period no loaded report reviews are left out. Silence is an absence of words in these reports, not of deeds.
--   Where one report's plans are chosen, every sentence of the reviews that speak of any of them is counted, by whether
--   that report planned it.
-- description_zh: 各主题的计划句，按后来回顾该计划期的报告是否有措辞相近的句子分列；以及回顾句，按此前计划是否提及分列。一句最多三个主题，
--   各计一次。语料中没有报告回顾其计划期者不计。未再提及是指这些报告中无此措辞，不等于没有做。
--   选定一份报告的计划时，凡提及其中任一计划的回顾，其各句均计入，按该报告是否有此计划分列。
-- parameter report: 'all' -- Report that plans / 提出计划的报告
WITH planned AS (
  SELECT
    plan_sentence_id AS sentence_id,
    CASE WHEN bool_or(relation = 'taken_up') THEN 'taken_up' WHEN bool_or(relation = 'perhaps') THEN 'perhaps' ELSE 'silent' END
      AS fate,
    list(review_sentence_id ORDER BY ordinal) FILTER (review_sentence_id IS NOT NULL) AS others
  FROM undertakings
  WHERE plan_sentence_id IS NOT NULL AND relation <> 'pending' AND getvariable('report') IN ('all', plan_report_id)
  GROUP BY plan_sentence_id
),
chosen AS (
  SELECT *, plan_report_id IS NOT NULL AND getvariable('report') IN ('all', plan_report_id) AS planned FROM undertakings
),
reviewed AS (
  SELECT
    review_sentence_id AS sentence_id,
    CASE
      WHEN bool_or(planned AND relation = 'taken_up') THEN 'taken_up'
      WHEN bool_or(planned AND relation = 'perhaps') THEN 'perhaps'
      ELSE 'unplanned'
    END AS fate,
    list(plan_sentence_id ORDER BY ordinal) FILTER (planned) AS others
  FROM chosen
  WHERE review_sentence_id IS NOT NULL
    AND (getvariable('report') = 'all' OR review_report_id IN (SELECT review_report_id FROM chosen WHERE planned))
  GROUP BY review_sentence_id
),
both_sides AS (
  SELECT 'planned' AS side, * FROM planned
  UNION ALL
  SELECT 'reviewed' AS side, * FROM reviewed
),
counted AS (
  SELECT
    side, fate, theme_id,
    count(*) AS sentences,
    list(sentence_id ORDER BY sentence_id) AS heads,
    flatten(list(coalesce(others, []) ORDER BY sentence_id)) AS others
  FROM both_sides
  JOIN sentence_themes USING (sentence_id)
  GROUP BY ALL
)
SELECT
  c.side, c.theme_id, h.label_zh AS theme, c.fate, c.sentences,
  sum(sentences) OVER (PARTITION BY side, theme_id) AS all_sentences,
  list_distinct(list_concat(heads, others)).list_sort() AS sentence_ids
FROM counted c
JOIN themes h USING (theme_id)
ORDER BY c.side, h.ordinal, list_position(['taken_up', 'perhaps', 'silent', 'unplanned'], c.fate)
