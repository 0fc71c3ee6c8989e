-- title: Platform workers among the new members
-- title_zh: 新增会员中的新就业形态劳动者
-- description: Where one sentence counts new members and, among them, workers in new forms of employment over the same period:
--   both, and the share. The newest such sentence.
-- description_zh: 同一句中同一时期的新增会员与其中的新就业形态劳动者会员，及其所占比例；取最新的一句。
SELECT
  a.sentence_id, a.report, a.body, (SELECT count(DISTINCT body) FROM series_figures()) AS bodies, a.period_from, a.period_to,
  a.value AS all_value, a.unit AS all_unit, a.qualifier AS all_qualifier, a.expression AS all_expression,
  a.quantity_id AS all_quantity_id, a.sentence_id AS all_sentence_id,
  p.value AS platform_value, p.unit AS platform_unit, p.qualifier AS platform_qualifier, p.expression AS platform_expression,
  p.quantity_id AS platform_quantity_id, p.sentence_id AS platform_sentence_id,
  100 * p.value / a.value AS platform_percent
FROM series_figures() a
JOIN series_figures() p
  ON p.sentence_id = a.sentence_id AND p.period_from = a.period_from AND p.period_to = a.period_to AND p.kind = a.kind
JOIN sentences s ON s.sentence_id = a.sentence_id
WHERE a.series_id = 'members_new' AND p.series_id = 'new_employment_members_new' AND a.kind = 'flow'
  AND p.value <= a.value AND contains(s.text, '其中')
ORDER BY a.period_to DESC, a.quantity_id
LIMIT 1
