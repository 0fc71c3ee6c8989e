-- title: Set phrases of the theme, by report
-- title_zh: 该主题中的提法：按报告
-- description: Set phrases in the sentences about the theme: how often in each report, and per 10,000 characters of those
--   sentences. Digests of reports that are there in full are left out.
-- description_zh: 该主题句子中的提法在各报告中的次数与每万字次数。全文已收入者的摘要不计。
-- parameter theme: 'worker_services' -- Theme / 主题
-- parameter most: 12 -- Phrases shown / 显示提法数
WITH works AS (
  SELECT report_id, label, ordinal FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
themed AS (
  SELECT s.sentence_id, s.report_id, s.characters
  FROM sentences s
  JOIN sentence_themes t USING (sentence_id)
  WHERE t.theme_id = getvariable('theme') AND s.report_id IN (SELECT report_id FROM works)
),
sizes AS (SELECT report_id, sum(characters) AS characters FROM themed GROUP BY report_id),
counts AS (
  SELECT phrase_id, u.report_id, count(*) AS count, list(DISTINCT u.sentence_id ORDER BY u.sentence_id) AS sentence_ids
  FROM phrase_uses u
  JOIN themed USING (sentence_id)
  GROUP BY ALL
),
shown AS (
  SELECT phrase_id, sum(count) AS uses FROM counts GROUP BY phrase_id
  ORDER BY uses DESC, phrase_id LIMIT getvariable('most')
)
SELECT
  w.label AS report,
  phrase_id,
  p.phrase AS term,
  p.gloss,
  coalesce(c.count, 0) AS count,
  10000.0 * coalesce(c.count, 0) / z.characters AS per_10k,
  c.sentence_ids
FROM shown
JOIN phrases p USING (phrase_id)
CROSS JOIN works w
JOIN sizes z USING (report_id)
LEFT JOIN counts c USING (phrase_id, report_id)
ORDER BY uses DESC, phrase_id, w.ordinal
