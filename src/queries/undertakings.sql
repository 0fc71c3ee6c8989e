-- title: What reports plan and what later reports tell
-- title_zh: 计划与后来报告的回顾
-- description: Each planned sentence with the sentences of later reviews that speak of the same, the likest pairs
--   first, or with none; and what reviews tell that no plan spoke of. The likeness is one of wording: from 0.09 a plan
--   counts as taken up, from 0.05 as perhaps taken up. A plan is not mentioned again where no review of its period
--   speaks of it in like words; where there is no such review, nothing can be said.
-- description_zh: 每一计划句及后来回顾部分中措辞相近的句子（最相近的句对居前），无则单列；以及计划未提而回顾提到者。相似度只看措辞：0.09
--   以上为已提及，0.05 以上为或已提及；未再提：语料中回顾计划期的报告无相近措辞；无从查考：没有这样的报告。
-- parameter fate: 'all' -- Taken up, silent, unplanned / 已提及、未再提、计划外
-- parameter theme: 'all' -- Theme / 主题
-- parameter report: 'all' -- Report that plans or tells / 提出计划或回顾的报告
WITH about AS (
  SELECT sentence_id, list(theme_id ORDER BY rank) AS themes FROM sentence_themes GROUP BY sentence_id
),
judged AS (
  SELECT
    *,
    coalesce(plan_sentence_id, review_sentence_id) AS head_id,
    CASE
      WHEN bool_or(relation = 'taken_up') OVER (PARTITION BY coalesce(plan_sentence_id, review_sentence_id))
        THEN 'taken_up'
      ELSE relation
    END AS fate,
    max(similarity) OVER (PARTITION BY coalesce(plan_sentence_id, review_sentence_id)) AS likest
  FROM undertakings
)
SELECT
  head_id,
  fate,
  relation,
  coalesce(a.themes, []) AS themes,
  p.report_id AS plan_report_id,
  p.label AS plan_report,
  plan_sentence_id,
  ps.text AS plan,
  r.report_id AS review_report_id,
  r.label AS review_report,
  review_sentence_id,
  rs.text AS review,
  round(similarity, 4) AS similarity,
  shared,
  list_filter([plan_sentence_id, review_sentence_id], id -> id IS NOT NULL) AS sentence_ids
FROM judged u
LEFT JOIN sentences ps ON ps.sentence_id = plan_sentence_id
LEFT JOIN reports p ON p.report_id = plan_report_id
LEFT JOIN sentences rs ON rs.sentence_id = review_sentence_id
LEFT JOIN reports r ON r.report_id = review_report_id
LEFT JOIN about a ON a.sentence_id = head_id
WHERE getvariable('fate') IN ('all', fate)
  AND (getvariable('theme') = 'all' OR list_contains(coalesce(a.themes, ['none']), getvariable('theme')))
  AND getvariable('report') IN ('all', plan_report_id, review_report_id)
ORDER BY
  list_position(['taken_up', 'perhaps', 'silent', 'unplanned', 'pending'], fate),
  likest DESC NULLS LAST,
  u.ordinal
