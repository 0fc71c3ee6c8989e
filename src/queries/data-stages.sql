-- title: The way of the data, and the rows that each stage makes of it
-- title_zh: 数据之路：各步骤所得行数
-- description: Each table with the number of its rows and the table that it is made from. What stands in one report is
--   read from that report alone; series, plans and outcomes, and shared passages need all reports.
-- description_zh: 各表行数及其所据之表。单篇报告之内的内容只据该报告得出；序列、计划与落实、相同段落须据全部报告。
SELECT 1 AS ordinal, 'sources' AS stage, NULL AS made_from, count(*) AS made FROM sources
UNION ALL SELECT 2, 'blocks', 'sources', count(*) FROM blocks
UNION ALL SELECT 3, 'sections', 'blocks', count(*) FROM sections
UNION ALL SELECT 4, 'paragraphs', 'sections', count(*) FROM paragraphs
UNION ALL SELECT 5, 'sentences', 'paragraphs', count(*) FROM sentences
UNION ALL SELECT 6, 'tokens', 'sentences', count(*) FROM tokens
UNION ALL SELECT 7, 'terms', 'tokens', count(*) FROM terms
UNION ALL SELECT 8, 'quantities', 'sentences', count(*) FROM quantities
UNION ALL SELECT 9, 'series_points', 'quantities', count(*) FROM series_points
UNION ALL SELECT 10, 'targets_outcomes', 'series_points', count(*) FROM targets_outcomes
UNION ALL SELECT 11, 'sentence_themes', 'sentences', count(*) FROM sentence_themes
UNION ALL SELECT 12, 'undertakings', 'sentence_themes', count(*) FROM undertakings
UNION ALL SELECT 13, 'phrase_uses', 'sentences', count(*) FROM phrase_uses
UNION ALL SELECT 14, 'alignments', 'sentences', count(*) FROM alignments
UNION ALL SELECT 15, 'variants', 'alignments', count(*) FROM variants
ORDER BY ordinal
