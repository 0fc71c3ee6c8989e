-- title: Dispute cases and legal-aid cases, counted apart
-- title_zh: 分别计数的劳动争议案件与法律援助案件
-- description: Where a report counts disputes and legal aid apart over one period, both, and how many they can be together at
--   most, if no case is among both; beside the last figure that counts them together, as a yearly rate.
-- description_zh: 分别给出同一时期劳动争议案件与法律援助案件的报告：两数及其合计的上限（无重复案件时）；并列此前合并计数的最后数字，按年率。
WITH figures AS (SELECT * FROM series_figures() WHERE kind = 'flow' AND period_to IS NOT NULL)
SELECT
  d.period_from, d.period_to, d.report, d.body, (SELECT count(DISTINCT body) FROM figures) AS bodies,
  d.value AS disputes_value, d.unit AS disputes_unit, d.qualifier AS disputes_qualifier, d.expression AS disputes_expression,
  d.quantity_id AS disputes_quantity_id, d.sentence_id AS disputes_sentence_id,
  a.value AS aid_value, a.unit AS aid_unit, a.qualifier AS aid_qualifier, a.expression AS aid_expression,
  a.quantity_id AS aid_quantity_id, a.sentence_id AS aid_sentence_id,
  d.value_high + a.value_high AS together_value, d.unit AS together_unit,
  d.years = 1 AND d.value_high + a.value_high < t.per_year_low AS together_fewer,
  [d.sentence_id, a.sentence_id] AS together_sentence_ids, [d.quantity_id, a.quantity_id] AS together_quantity_ids,
  t.per_year AS before_per_year, t.unit AS before_unit, t.period_from AS before_period_from, t.period_to AS before_period_to,
  t.quantity_id AS before_quantity_id, t.sentence_id AS before_sentence_id
FROM figures d
JOIN figures a
  ON a.series_id = 'legal_aid_cases' AND a.report_id = d.report_id
  AND a.period_from = d.period_from AND a.period_to = d.period_to AND a.unit = d.unit
LEFT JOIN figures t ON t.series_id = 'dispute_legal_aid_cases' AND t.period_to < d.period_from AND t.unit = d.unit
  AND t.body IS NOT DISTINCT FROM d.body
WHERE d.series_id = 'dispute_cases'
ORDER BY d.period_to DESC, t.period_to DESC, d.quantity_id
LIMIT 1
