-- title: The series of comparable figures
-- title_zh: 可比数字序列
-- description: Each series with its unit, its kind, the number of its figures, repeats in digests left out, and the series
--   that look alike but must not be merged with it.
-- description_zh: 各序列的单位、性质、数字个数（不计摘要重复者），以及形似而不可合并的序列。
SELECT
  s.series_id,
  s.label_zh AS series,
  s.label_en AS series_en,
  s.theme_id,
  t.label_zh AS theme,
  t.label_en AS theme_en,
  s.kind,
  s.unit,
  s.apart,
  s.note,
  count(p.quantity_id) AS figures
FROM series s
JOIN series_points p USING (series_id)
LEFT JOIN themes t ON t.theme_id = s.theme_id
GROUP BY ALL
ORDER BY s.theme_id, figures DESC, s.series_id
