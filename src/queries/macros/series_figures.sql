-- title: Figures of series
-- title_zh: 序列中的数字
-- description: Each figure of a series of comparable figures with its report, sentence, period and yearly rate. A figure that
--   a digest repeats stands once, with the digests that repeat it. body is the issuer whatever the number of its committee.
-- description_zh: 各可比序列中的每个数字，附报告、句子、时期与年率。摘要重复的数字只列一次，并注明由哪些摘要重复。body 为发布单位，不论届次。
-- formula: per_year = value / years, the length of the period; none for states, shares and changes
-- source: data-loaders/series-points.ts
CREATE MACRO series_figures() AS TABLE
  WITH repeated AS (
    SELECT d.repeats AS quantity_id, list(r.label ORDER BY r.ordinal, d.ordinal) AS repeated_in
    FROM quantities d
    JOIN reports r USING (report_id)
    WHERE d.repeats IS NOT NULL
    GROUP BY ALL
  )
  SELECT
    p.quantity_id, q.sentence_id, p.report_id, r.label AS report, r.ordinal AS report_ordinal, q.ordinal,
    body_of(r.issuer) AS body,
    p.series_id, s.label_zh AS series, s.label_en AS series_en, s.kind AS series_kind, s.theme_id,
    p.kind, q.direction, q.dimension, q.qualifier, p.period_from, p.period_to, p.years,
    q.expression, p.value, p.value_low, p.value_high, p.per_year, p.per_year_low, p.per_year_high, p.unit,
    q.period_basis, p.comparability, s.note, repeated_in
  FROM series_points p
  JOIN quantities q USING (quantity_id)
  JOIN reports r ON r.report_id = p.report_id
  JOIN series s ON s.series_id = p.series_id
  LEFT JOIN repeated USING (quantity_id)
