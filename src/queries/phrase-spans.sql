-- title: Set phrases that came and went
-- title_zh: 提法的来去
-- description: Each set phrase with the reports that use it, from the first to the last, by when it comes and when it goes.
--   Left: not in the last report; came: not in the first; stayed: in both; between: in neither. Digests of reports that
--   are there in full are left out; a phrase may be missing because a digest or an abstract dropped its sentence. Uses are
--   in sentences; 0: the phrase stands in a heading only.
-- description_zh: 每个提法在历次报告中的使用，自首次至末次，按出现与消失的先后排列。消失：末份报告无；新出：首份报告无；沿用：两者皆有；
--   其间：两者皆无。全文已收入者的摘要不计；摘登、摘编也可能略去含该提法的句子。
--   次数只计句子，0 为仅见于小标题。
-- parameter kind: 'all' -- Kind of phrase / 提法种类
-- parameter course: 'all' -- Came in, left, stayed, between / 新出、消失、沿用、其间
-- parameter least: 2 -- Uses at least / 至少次数
WITH works AS (
  SELECT report_id, label, row_number() OVER (ORDER BY ordinal) AS place, count(*) OVER () AS works
  FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
sizes AS (SELECT report_id, sum(characters) AS characters FROM sentences GROUP BY report_id),
used AS (
  SELECT
    phrase_id, report_id, label, place, works,
    count(sentence_id) AS count,
    per_10k(count(sentence_id), any_value(characters)) AS per_10k,
    list(DISTINCT sentence_id ORDER BY sentence_id) FILTER (sentence_id IS NOT NULL) AS sentence_ids
  FROM (
    SELECT phrase_id, report_id, sentence_id FROM phrase_uses
    UNION ALL SELECT phrase_id, report_id, NULL FROM phrase_headings
  )
  JOIN works USING (report_id)
  JOIN sizes USING (report_id)
  GROUP BY ALL
),
spans AS (
  SELECT
    *,
    sum(count) OVER span AS uses,
    min(place) OVER span AS first_place,
    max(place) OVER span AS last_place
  FROM used
  WINDOW span AS (PARTITION BY phrase_id)
),
placed AS (
  SELECT
    *,
    CASE
      WHEN first_place = 1 AND last_place = works THEN 'stayed'
      WHEN last_place = works THEN 'came'
      WHEN first_place = 1 THEN 'left'
      ELSE 'between'
    END AS course
  FROM spans
)
SELECT
  phrase_id, p.phrase, p.gloss, p.kind, course, u.label AS report, place, first_place, last_place, count, per_10k, uses,
  sentence_ids
FROM placed u
JOIN phrases p USING (phrase_id)
WHERE getvariable('kind') IN ('all', p.kind)
  AND getvariable('course') IN ('all', course)
  AND uses >= getvariable('least')
ORDER BY
  list_position(['left', 'between', 'stayed', 'came'], course), first_place, last_place, uses DESC, phrase_id, place
