-- title: Which set phrases stand in which report
-- title_zh: 各报告使用哪些提法
-- description: How often each set phrase stands in each report or part, in any spelling, and how often per 10,000
--   characters. Uses are in sentences; headings are counted apart, and a phrase in a heading is not missing. Came in: not
--   in the first report but in the last; left: in the first, not in the last; stayed: in both; between: in neither.
--   First and last are by day and leave digests of reports out that are there in full.
-- description_zh: 各提法（不论写法）在各报告或各部分中出现的次数与每万字次数。次数只计句子；小标题另计，见于小标题者不算缺。
--   新出：首份报告无而末份有；消失：首份有而末份无；沿用：两者皆有；其间：两者皆无。首末按日期，不计全文已收入者的摘要。
-- parameter scope: 'report' -- Compare by report or part / 按报告或部分比较
-- parameter kind: 'all' -- Kind of phrase / 提法种类
-- parameter course: 'all' -- Came in, left, stayed, between / 新出、消失、沿用、其间
-- parameter most: 30 -- Phrases shown / 显示提法数
WITH works AS (
  SELECT report_id, ordinal FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
courses AS (
  SELECT
    phrase_id,
    count(sentence_id) AS uses,
    bool_or(report_id = (SELECT arg_min(report_id, ordinal) FROM works)) AS at_first,
    bool_or(report_id = (SELECT arg_max(report_id, ordinal) FROM works)) AS at_last
  FROM (
    SELECT phrase_id, report_id, sentence_id FROM phrase_uses
    UNION ALL SELECT phrase_id, report_id, NULL FROM phrase_headings
  )
  GROUP BY phrase_id
),
shown AS (
  SELECT
    p.*,
    uses,
    CASE WHEN at_first AND at_last THEN 'stayed' WHEN at_last THEN 'came' WHEN at_first THEN 'left' ELSE 'between' END
      AS course
  FROM phrases p
  JOIN courses USING (phrase_id)
  WHERE (getvariable('kind') = 'all' OR kind = getvariable('kind'))
    AND (getvariable('course') = 'all' OR course = getvariable('course'))
  ORDER BY uses DESC, phrase_id
  LIMIT getvariable('most')
),
scoped AS (
  SELECT
    sentence_id,
    s.ordinal,
    r.ordinal AS report_ordinal,
    s.characters,
    CASE getvariable('scope') WHEN 'part' THEN s.part ELSE r.label END AS report,
    CASE getvariable('scope')
      WHEN 'part' THEN list_position(['front', 'review', 'situation', 'outlook', 'closing', 'other'], s.part)
      ELSE r.ordinal
    END AS place
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE getvariable('scope') = 'report' OR report_id IN (SELECT report_id FROM works)
),
scopes AS (SELECT report, min(place) AS place, sum(characters) AS characters FROM scoped GROUP BY report),
counts AS (
  SELECT phrase_id, report, count(*) AS count, list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
  FROM phrase_uses
  JOIN scoped USING (sentence_id)
  GROUP BY phrase_id, report
),
headed AS (
  SELECT
    phrase_id,
    CASE getvariable('scope') WHEN 'part' THEN h.part ELSE r.label END AS report,
    count(*) AS headings
  FROM phrase_headings
  JOIN sections h USING (section_id)
  JOIN reports r ON r.report_id = h.report_id
  WHERE getvariable('scope') = 'report' OR h.report_id IN (SELECT report_id FROM works)
  GROUP BY ALL
)
SELECT
  x.report,
  phrase_id,
  p.phrase AS term,
  p.gloss,
  p.course,
  coalesce(c.count, 0) AS count,
  coalesce(h.headings, 0) AS headings,
  10000.0 * coalesce(c.count, 0) / x.characters AS per_10k,
  c.sentence_ids
FROM shown p
CROSS JOIN scopes x
LEFT JOIN counts c USING (phrase_id, report)
LEFT JOIN headed h USING (phrase_id, report)
ORDER BY p.uses DESC, phrase_id, x.place
