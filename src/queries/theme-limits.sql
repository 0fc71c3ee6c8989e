-- title: Limits of the theme's figures
-- title_zh: 该主题数字的局限
-- description: What the tables themselves say against comparing: digests and abstracts, periods of unlike length, wording or
--   scope that changed, series that look alike, single figures, rounding, unknown periods.
-- description_zh: 各表自身所示、不宜比较之处：摘登与摘编、长短不一的时期、有变的措辞或口径、形似的序列、单个数字、取整、未知的时期。
-- parameter theme: 'worker_services' -- Theme / 主题
WITH figures AS (
  SELECT f.*, count(*) FILTER (f.kind <> 'target') OVER (PARTITION BY f.series_id) AS done
  FROM series_figures() f
  WHERE f.theme_id = getvariable('theme')
),
own AS (
  SELECT q.*, q.value_high IS DISTINCT FROM q.value_low OR q.qualifier <> 'exact' AS loose
  FROM quantities q
  WHERE q.theme_id = getvariable('theme') AND q.repeats IS NULL
),
limits AS (
  SELECT
    1 AS place, 'digest' AS "limit", r.report_id AS id, r.label AS subject, r.label AS subject_en, r.genre AS detail,
    count(t.sentence_id) AS count, r.sentences AS total,
    list(s.sentence_id ORDER BY s.ordinal) FILTER (t.sentence_id IS NOT NULL) AS sentence_ids, NULL AS quantity_ids
  FROM reports r
  JOIN sentences s USING (report_id)
  LEFT JOIN sentence_themes t ON t.sentence_id = s.sentence_id AND t.theme_id = getvariable('theme')
  WHERE r.genre IN ('newspaper_digest', 'abstract') AND NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
  GROUP BY ALL
  UNION ALL
  SELECT
    2, 'length', series_id, series, series_en,
    array_to_string([CAST(length AS VARCHAR) FOR length IN list(DISTINCT round(years, 2) ORDER BY round(years, 2))], ', '),
    count(*), NULL, list(sentence_id ORDER BY period_to, quantity_id), list(quantity_id ORDER BY period_to, quantity_id)
  FROM figures
  WHERE per_year IS NOT NULL AND kind <> 'target'
  GROUP BY series_id, series, series_en
  HAVING count(DISTINCT round(years, 2)) > 1
  UNION ALL
  SELECT
    3, 'scope', series_id, series, series_en, note, count(*), NULL,
    list(sentence_id ORDER BY period_to, quantity_id), list(quantity_id ORDER BY period_to, quantity_id)
  FROM figures
  WHERE note IS NOT NULL AND done > 1
  GROUP BY series_id, series, series_en, note
  UNION ALL
  SELECT
    4, 'apart', f.series_id, f.series, f.series_en, o.label_en, count(DISTINCT f.quantity_id), NULL,
    list(DISTINCT p.sentence_id ORDER BY p.sentence_id), list(DISTINCT p.quantity_id ORDER BY p.quantity_id)
  FROM figures f
  JOIN series s ON s.series_id = f.series_id
  JOIN series o ON list_contains(s.apart, o.series_id)
  JOIN series_figures() p ON p.series_id IN (f.series_id, o.series_id)
  WHERE EXISTS (SELECT 1 FROM series_points x WHERE x.series_id = o.series_id)
    AND (f.series_id < o.series_id OR o.theme_id <> f.theme_id)
  GROUP BY f.series_id, f.series, f.series_en, o.label_en
  UNION ALL
  SELECT
    5, 'once', NULL, NULL, NULL, NULL, count(*), (SELECT count(DISTINCT series_id) FROM figures),
    list(sentence_id ORDER BY sentence_id, quantity_id), list(quantity_id ORDER BY sentence_id, quantity_id)
  FROM figures
  WHERE done = 1 AND kind <> 'target'
  HAVING count(*) > 0
  UNION ALL
  SELECT
    6, 'rounding', NULL, NULL, NULL, NULL, count(*) FILTER (loose), count(*),
    list(sentence_id ORDER BY report_id, ordinal) FILTER (loose), list(quantity_id ORDER BY report_id, ordinal) FILTER (loose)
  FROM own
  HAVING count(*) FILTER (loose) > 0
  UNION ALL
  SELECT
    7, 'undated', NULL, NULL, NULL, NULL, count(*) FILTER (period_to IS NULL), count(*),
    list(sentence_id ORDER BY report_id, ordinal) FILTER (period_to IS NULL),
    list(quantity_id ORDER BY report_id, ordinal) FILTER (period_to IS NULL)
  FROM own
  HAVING count(*) FILTER (period_to IS NULL) > 0
)
SELECT "limit", id, subject, subject_en, detail, count, total, sentence_ids, quantity_ids
FROM limits
ORDER BY place, id
