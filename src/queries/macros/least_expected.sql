-- title: Least expected count
-- title_zh: 最小期望频数
-- description: The smaller of the counts that two texts would have of a word if both used it alike. Below 5, tests of the
--   difference cannot be relied on.
-- description_zh: 若两个文本用词比例相同，某词在两者中期望频数的较小值；小于 5 时检验不可靠。
-- formula: (count_a + count_b) · min(total_a, total_b) / (total_a + total_b)
-- source: Cochran (1954), Biometrics 10, 417–451
-- parameter count_a: occurrences in text A / 文本甲中出现次数
-- parameter total_a: words of text A / 文本甲词数
-- parameter count_b: occurrences in text B / 文本乙中出现次数
-- parameter total_b: words of text B / 文本乙词数
CREATE MACRO least_expected(count_a, total_a, count_b, total_b) AS
  (count_a + count_b) * least(total_a, total_b) / (total_a + total_b)
