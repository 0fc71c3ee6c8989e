-- title: Which themes stand together
-- title_zh: 哪些主题同时出现
-- description: Pairs of themes in the same sentence or paragraph, by how many times as often they stand together as they
--   would if themes fell on sentences by chance (lift; its logarithm is mutual information). Where chance alone would give
--   fewer than five, the count is too small to tell: such pairs come last, by how often they stand together. Digests of reports that are there in full are left out.
-- description_zh: 同一句或同一段中同时出现的两个主题，按同现次数与偶然期望之比（提升度，其对数为互信息）排列；期望少于五次者次数太少，
--   不足为据。全文已收入者的摘要不计。
-- parameter unit: 'paragraph' -- Same sentence or same paragraph / 同句或同段
-- parameter theme: 'all' -- Pairs of this theme alone / 只列含此主题者
-- parameter most: 16 -- Pairs shown / 显示对数
WITH coded AS (
  SELECT DISTINCT
    CASE getvariable('unit') WHEN 'sentence' THEN s.sentence_id ELSE s.paragraph_id END AS unit_id,
    t.theme_id
  FROM sentence_themes t
  JOIN sentences s USING (sentence_id)
  JOIN reports r ON r.report_id = s.report_id
  WHERE NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
),
sizes AS (SELECT theme_id, count(*) AS units FROM coded GROUP BY theme_id),
everything AS (
  SELECT count(DISTINCT CASE getvariable('unit') WHEN 'sentence' THEN s.sentence_id ELSE s.paragraph_id END) AS total
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
),
pairs AS (
  SELECT l.theme_id AS left_id, r.theme_id AS right_id, count(*) AS together, list(l.unit_id ORDER BY l.unit_id) AS units
  FROM coded l
  JOIN coded r ON l.unit_id = r.unit_id
  JOIN themes a ON a.theme_id = l.theme_id
  JOIN themes b ON b.theme_id = r.theme_id AND a.ordinal < b.ordinal
  GROUP BY ALL
),
shown AS (
  SELECT
    p.*,
    a.units AS left_units,
    b.units AS right_units,
    a.units * b.units / total AS expected,
    pow(2, mutual_information(together, a.units, b.units, total)) AS lift
  FROM pairs p
  JOIN sizes a ON a.theme_id = left_id
  JOIN sizes b ON b.theme_id = right_id
  CROSS JOIN everything
  WHERE getvariable('theme') IN ('all', left_id, right_id)
  ORDER BY together DESC, left_id, right_id
  LIMIT getvariable('most')
)
SELECT
  left_id,
  right_id,
  together,
  left_units,
  right_units,
  expected,
  lift,
  expected < 5 AS small,
  (
    SELECT list(DISTINCT s.sentence_id ORDER BY s.sentence_id)
    FROM sentences s
    JOIN sentence_themes t USING (sentence_id)
    WHERE list_contains(units, CASE getvariable('unit') WHEN 'sentence' THEN s.sentence_id ELSE s.paragraph_id END)
      AND t.theme_id IN (left_id, right_id)
  ) AS sentence_ids
FROM shown
ORDER BY small, CASE WHEN small THEN together ELSE lift END DESC, left_id, right_id
