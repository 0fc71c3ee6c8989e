-- title: Which set phrases stand together
-- title_zh: 哪些提法同时出现
-- description: Pairs of set phrases in the same sentence or paragraph, by how many times as often they stand together as
--   they would by chance (lift). Pairs that come once are left out; where chance alone would give fewer than five, the
--   count is too small to tell. Digests of reports that are there in full are left out.
-- description_zh: 同一句或同一段中同时出现的两个提法，按同现次数与偶然期望之比（提升度）排列。仅一次者不列；期望少于五次者次数太少，
--   不足为据。全文已收入者的摘要不计。
-- parameter unit: 'paragraph' -- Same sentence or same paragraph / 同句或同段
-- parameter most: 20 -- Pairs shown / 显示对数
WITH placed AS (
  SELECT s.sentence_id, s.paragraph_id, CASE getvariable('unit') WHEN 'sentence' THEN s.sentence_id ELSE s.paragraph_id END AS unit_id
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
),
used AS (SELECT DISTINCT unit_id, phrase_id FROM phrase_uses JOIN placed USING (sentence_id)),
sizes AS (SELECT phrase_id, count(*) AS units FROM used GROUP BY phrase_id),
everything AS (SELECT count(DISTINCT unit_id) AS total FROM placed),
pairs AS (
  SELECT l.phrase_id AS left_id, r.phrase_id AS right_id, count(*) AS together, list(l.unit_id) AS units
  FROM used l
  JOIN used r ON l.unit_id = r.unit_id AND l.phrase_id < r.phrase_id
  GROUP BY ALL
  HAVING count(*) > 1
),
shown AS (
  SELECT
    p.*,
    a.units * b.units / total AS expected,
    pow(2, mutual_information(together, a.units, b.units, total)) AS lift
  FROM pairs p
  JOIN sizes a ON a.phrase_id = left_id
  JOIN sizes b ON b.phrase_id = right_id
  CROSS JOIN everything
  ORDER BY together DESC, left_id, right_id
  LIMIT getvariable('most')
)
SELECT
  left_id,
  right_id,
  a.phrase AS phrase,
  b.phrase AS with_phrase,
  together,
  expected,
  lift,
  expected < 5 AS small,
  (
    SELECT list(DISTINCT sentence_id ORDER BY sentence_id)
    FROM placed
    JOIN phrase_uses u USING (sentence_id)
    WHERE list_contains(units, unit_id) AND u.phrase_id IN (left_id, right_id)
  ) AS sentence_ids
FROM shown
JOIN phrases a ON a.phrase_id = left_id
JOIN phrases b ON b.phrase_id = right_id
ORDER BY small, CASE WHEN small THEN together ELSE lift END DESC, left_id, right_id
