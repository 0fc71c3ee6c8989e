-- title: Before and after: the shortest paragraph that each layout rule shaped
-- title_zh: 整理前后：各版面规则所定的最短段落
-- description: For each layout rule the shortest paragraph or heading that it shaped, as it stands in the source, line
--   breaks shown as ⏎, and as it was read.
-- description_zh: 每条版面规则所定的最短段落或小标题：原文（⏎ 为换行）与整理后的文字。
WITH shaped AS (
  SELECT b.*, unnest(b.rules) AS rule, s.text AS source, r.label
  FROM blocks b
  JOIN sources s USING (report_id)
  JOIN reports r USING (report_id)
  WHERE b.role IN ('paragraph', 'heading')
)
SELECT
  rule,
  arg_min(label, (length(text), block_id)) AS report,
  replace(arg_min(source[code_points(source, source_start) + 1:code_points(source, source_end)], (length(text), block_id)), chr(10), '⏎') AS before,
  arg_min(text, (length(text), block_id)) AS after,
  count(*) AS blocks
FROM shaped
GROUP BY rule
ORDER BY blocks DESC, rule
