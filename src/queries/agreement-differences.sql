-- title: The sentences that two coders code differently
-- title_zh: 两位编码者编码不同的句子
-- description: Each sentence with the themes that only the first coder gives it and those that only the second does;
--   themes that either calls arguable are left out.
-- description_zh: 每句仅编码者一所给与仅编码者二所给的主题；任一方标为可议者不计。
-- parameter left: 'dictionary' -- First coder / 编码者一
-- parameter right: 'reference' -- Second coder / 编码者二
WITH shared AS (
  SELECT sentence_id FROM codings WHERE coder = getvariable('left')
  INTERSECT
  SELECT sentence_id FROM codings WHERE coder = getvariable('right')
),
cells AS (
  SELECT
    sentence_id,
    theme_id,
    bool_or(coder = getvariable('left')) AS in_left,
    bool_or(coder = getvariable('right')) AS in_right
  FROM shared
  JOIN codings USING (sentence_id)
  WHERE coder IN (getvariable('left'), getvariable('right')) AND theme_id IS NOT NULL
  GROUP BY sentence_id, theme_id
  HAVING NOT bool_or(disputed)
)
SELECT
  s.sentence_id,
  r.label AS report,
  list(theme_id ORDER BY theme_id) FILTER (NOT in_right) AS only_left,
  list(theme_id ORDER BY theme_id) FILTER (NOT in_left) AS only_right,
  s.text
FROM cells
JOIN sentences s USING (sentence_id)
JOIN reports r ON r.report_id = s.report_id
WHERE in_left <> in_right
GROUP BY s.sentence_id, r.label, r.ordinal, s.ordinal, s.text
ORDER BY r.ordinal, s.ordinal
