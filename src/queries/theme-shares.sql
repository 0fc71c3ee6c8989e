-- title: How much of the reports is about each theme
-- title_zh: 各主题在报告中所占的比重
-- description: Sentences about a theme, or their characters, as a share of all of the report, part or period. A sentence
--   can be about up to three themes, so that shares add up to more than 100%. Parts and periods leave digests of reports
--   out that are there in full; a period is the one reviewed or, for plans, the one planned for.
-- description_zh: 各主题的句子（或字数）占该报告、部分或时期全部的比例。一句最多三个主题，故合计可超过 100%。按部分和时期统计时，
--   全文已收入者的摘要不计；时期为回顾期，展望部分为规划期。
-- parameter scope: 'report' -- Compare by report, part or period / 按报告、部分或时期比较
-- parameter measure: 'sentences' -- Count sentences or characters / 按句数或字数
WITH scoped AS (
  SELECT
    s.sentence_id,
    r.ordinal AS report_ordinal,
    s.ordinal,
    CASE getvariable('measure') WHEN 'characters' THEN s.characters ELSE 1 END AS weight,
    CASE getvariable('scope')
      WHEN 'part' THEN s.part
      WHEN 'period' THEN
        CASE
          WHEN s.part = 'outlook' THEN 'plan ' || concat_ws('–', year(r.plans_from), nullif(year(r.plans_to), year(r.plans_from)))
          ELSE concat_ws('–', year(r.covers_from), nullif(year(r.covers_to), year(r.covers_from)))
        END
      ELSE r.label
    END AS scope,
    CASE getvariable('scope')
      WHEN 'part' THEN list_position(['front', 'review', 'situation', 'outlook', 'closing', 'other'], s.part)
      WHEN 'period' THEN year(CASE WHEN s.part = 'outlook' THEN r.plans_to ELSE r.covers_to END)
      ELSE r.ordinal
    END AS place
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE getvariable('scope') = 'report' OR NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
),
totals AS (
  SELECT scope, min(place) AS place, sum(weight) AS total FROM scoped WHERE scope <> '' GROUP BY scope
),
counts AS (
  SELECT
    scope,
    theme_id,
    sum(weight) AS count,
    list(sentence_id ORDER BY report_ordinal, ordinal) AS sentence_ids
  FROM scoped
  JOIN sentence_themes USING (sentence_id)
  GROUP BY scope, theme_id
)
SELECT
  t.scope,
  theme_id,
  h.label_zh AS theme,
  coalesce(c.count, 0) AS count,
  t.total,
  100.0 * coalesce(c.count, 0) / t.total AS share,
  c.sentence_ids
FROM totals t
CROSS JOIN themes h
LEFT JOIN counts c USING (scope, theme_id)
ORDER BY t.place, t.scope, h.ordinal
