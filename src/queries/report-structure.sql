-- title: How the reports are built: their parts and sections by length
-- title_zh: 报告的结构：各部分、各节的篇幅
-- description: Each top-level section of each report with its part and the number of characters of its sentences, in
--   reading order. Text above the first heading counts as a section of its own.
-- description_zh: 每份报告的一级章节、所属部分及其句子的字数，按阅读顺序排列。首个标题之前的文字单列一节。
WITH RECURSIVE tops AS (
  SELECT section_id, section_id AS top_id FROM sections WHERE level <= 1
  UNION ALL
  SELECT s.section_id, t.top_id FROM sections s JOIN tops t ON s.parent_id = t.section_id WHERE s.level > 1
)
SELECT
  r.report_id,
  r.label AS report,
  s.section_id,
  s.ordinal,
  CASE WHEN s.level = 0 THEN '' ELSE s.heading END AS heading,
  x.part,
  count(*) AS sentences,
  sum(x.characters) AS characters
FROM sentences x
JOIN tops t USING (section_id)
JOIN sections s ON s.section_id = t.top_id
JOIN reports r ON r.report_id = x.report_id
GROUP BY ALL
ORDER BY min(r.ordinal), min(x.ordinal)
