-- title: Money per case, as the reports word it
-- title_zh: 每案金额：按报告的措辞
-- description: Where a report gives cases and an amount for them over one period, the amount divided by the cases. The amounts
--   are worded unlike, and may count unlike things: the comparison shows that, not a change.
-- description_zh: 报告就同一时期给出案件数与金额者，以金额除以案件数。各金额措辞不同，所计或不相同：此处比较所示即在此，并非变化。
WITH figures AS (SELECT * FROM series_figures() WHERE kind = 'flow' AND period_to IS NOT NULL),
pairs(cases_id, amount_id) AS (
  VALUES ('dispute_legal_aid_cases', 'dispute_legal_aid_amount'), ('legal_aid_cases', 'legal_aid_amount')
),
each AS (
  SELECT
    c.series_en AS cases, a.series_en AS amount, a.report, a.body,
    (SELECT count(DISTINCT body) FROM figures) AS bodies, a.period_from, a.period_to,
    a.value / c.value AS each_value, a.unit AS each_unit,
    c.value AS cases_value, c.unit AS cases_unit, a.value AS amount_value, a.unit AS amount_unit,
    [c.sentence_id, a.sentence_id] AS sentence_ids, [c.quantity_id, a.quantity_id] AS quantity_ids
  FROM pairs
  JOIN figures c ON c.series_id = cases_id
  JOIN figures a
    ON a.series_id = amount_id AND a.report_id = c.report_id AND a.period_from = c.period_from AND a.period_to = c.period_to
)
SELECT
  *,
  each_value / first(each_value) OVER earlier AS times,
  list_concat(first(sentence_ids) OVER earlier, sentence_ids) AS times_sentence_ids,
  list_concat(first(quantity_ids) OVER earlier, quantity_ids) AS times_quantity_ids
FROM each
WINDOW earlier AS (PARTITION BY body ORDER BY period_to, each_value)
ORDER BY body, period_to, each_value
