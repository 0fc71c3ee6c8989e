-- title: How many members there are
-- title_zh: 会员总数
-- description: The newest count of members, with the organisations and the employers that they are in where the same day is
--   given, and how many later reports there are that do not count them again. Digests of reports that are there in full
--   are left out.
-- description_zh: 最新的会员总数，以及同一时点的工会组织数与所涵盖的法人单位数；其后未再给出总数的报告数（全文已收入者的摘要不计）。
WITH stocks AS (
  SELECT * FROM series_figures()
  WHERE series_id IN ('member_count', 'union_organisations_total', 'legal_entities_covered_total')
    AND kind = 'stock' AND period_to IS NOT NULL
)
SELECT
  m.body, (SELECT count(DISTINCT body) FROM series_figures()) AS bodies,
  m.value, m.unit, m.qualifier, m.expression, m.period_from, m.period_to, m.quantity_id, m.sentence_id,
  u.value AS unions_value, u.unit AS unions_unit, u.qualifier AS unions_qualifier, u.expression AS unions_expression,
  u.quantity_id AS unions_quantity_id, u.sentence_id AS unions_sentence_id,
  e.value AS employers_value, e.unit AS employers_unit, e.qualifier AS employers_qualifier, e.expression AS employers_expression,
  e.quantity_id AS employers_quantity_id, e.sentence_id AS employers_sentence_id,
  (
    SELECT count(*) FROM reports r
    WHERE r.ordinal > m.report_ordinal AND body_of(r.issuer) IS NOT DISTINCT FROM m.body
      AND NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
  ) AS later_reports,
  []::VARCHAR[] AS later_reports_sentence_ids
FROM stocks m
LEFT JOIN stocks u ON u.series_id = 'union_organisations_total' AND u.period_to = m.period_to AND u.body IS NOT DISTINCT FROM m.body
LEFT JOIN stocks e ON e.series_id = 'legal_entities_covered_total' AND e.period_to = m.period_to AND e.body IS NOT DISTINCT FROM m.body
WHERE m.series_id = 'member_count'
ORDER BY m.period_to DESC, m.quantity_id
LIMIT 1
