-- title: A series over time
-- title_zh: 序列的时间变化
-- description: The figures of one series: states at their day; what was done as high as its yearly rate, over the period
--   that the report says; plans of either. Figures that a digest repeats stand once.
-- description_zh: 同一序列的数字：存量取其时点，流量按其时期折为年率，目标另标。摘要重复的数字只列一次。
-- parameter series: 'all' -- Series / 序列
WITH repeated AS (
  SELECT d.repeats AS quantity_id, list(r.label ORDER BY r.ordinal, d.ordinal) AS repeated_in
  FROM quantities d
  JOIN reports r USING (report_id)
  WHERE d.repeats IS NOT NULL
  GROUP BY ALL
)
SELECT
  p.quantity_id,
  q.sentence_id,
  p.report_id,
  r.label AS report,
  p.series_id,
  s.label_zh AS series,
  s.label_en AS series_en,
  s.kind AS series_kind,
  p.kind,
  q.direction,
  q.dimension,
  p.period_from,
  p.period_to,
  p.years,
  q.expression,
  p.value,
  p.value_low,
  p.value_high,
  p.per_year,
  p.per_year_low,
  p.per_year_high,
  p.unit,
  q.period_basis,
  p.comparability,
  s.note,
  repeated_in
FROM series_points p
JOIN quantities q USING (quantity_id)
JOIN reports r ON r.report_id = p.report_id
JOIN series s ON s.series_id = p.series_id
LEFT JOIN repeated USING (quantity_id)
WHERE getvariable('series') IN ('all', p.series_id)
ORDER BY p.series_id, p.period_to, r.ordinal, q.ordinal
