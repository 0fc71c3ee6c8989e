-- title: Where words stand in the reports
-- title_zh: 词语在报告中的位置
-- description: Each stroke is a place where the word stands, as a share of the report's length. Each report is cut into
--   parts of 200 words; Gries's DP of a word is 0 where all parts have their fair share of it and 1 where one part has
--   all, Juilland's D the other way about. A word with fewer than 5 places in a report has no measure.
-- description_zh: 每一竖线为该词出现处（占报告长度的百分比）。各报告按每 200 词分段；DP 为 0 表示均匀分布、1 表示集中于一段，
--   Juilland D 相反；报告内不足 5 处者不计。
-- parameter words: ['职工', '服务', '改革', '党的建设', '劳动争议'] -- Words / 词语
-- parameter size: 200 -- Words of a part / 每段词数
WITH placed AS (
  SELECT report_id, sentence_id, token, row_number() OVER (PARTITION BY report_id ORDER BY sentence_ordinal, position) - 1 AS place
  FROM tokens
  WHERE pos <> 'x'
),
parts AS (
  SELECT report_id, place // getvariable('size')::INTEGER AS part, count(*) AS size
  FROM placed
  GROUP BY ALL
),
wanted AS (SELECT token, index FROM (SELECT unnest(getvariable('words')) AS token, generate_subscripts(getvariable('words'), 1) AS index)),
counted AS (
  SELECT w.token, p.report_id, p.part, p.size, count(o.place) AS count
  FROM parts p
  CROSS JOIN wanted w
  LEFT JOIN placed o ON o.report_id = p.report_id AND o.token = w.token AND o.place // getvariable('size')::INTEGER = p.part
  GROUP BY ALL
),
measured AS (
  SELECT
    token, report_id, sum(count) AS count, sum(size) AS total,
    CASE WHEN sum(count) >= 5 THEN deviation_of_proportions_normalized(list(count ORDER BY part), list(size ORDER BY part)) END AS dp,
    CASE WHEN sum(count) >= 5 THEN juilland_d(list(count ORDER BY part), list(size ORDER BY part)) END AS d
  FROM counted
  GROUP BY token, report_id
)
SELECT
  m.token, r.label AS report, m.count, per_10k(m.count, m.total) AS per_10k, m.dp, m.d,
  100.0 * o.place / m.total AS share, o.sentence_id
FROM measured m
JOIN wanted w USING (token)
JOIN reports r USING (report_id)
LEFT JOIN placed o ON o.report_id = m.report_id AND o.token = m.token
ORDER BY w.index, r.ordinal, share
