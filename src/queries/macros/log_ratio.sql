-- title: Log ratio
-- title_zh: 对数比
-- description: How many times as frequent a word is in text A as in text B, in doublings: 1 is twice, 2 four times, −1
--   half. A count of none is taken as half an occurrence, so that there is a ratio.
-- description_zh: 某词在文本甲中的频率是文本乙的多少倍，以倍增次数计：1 为两倍，2 为四倍，−1 为一半；零次按半次计。
-- formula: log₂((a / c) / (b / d)), a count of 0 taken as 0.5
-- source: Hardie (2014), Log Ratio: an informal introduction, CASS Lancaster
-- parameter count_a: occurrences in text A (a) / 文本甲中出现次数
-- parameter total_a: words of text A (c) / 文本甲词数
-- parameter count_b: occurrences in text B (b) / 文本乙中出现次数
-- parameter total_b: words of text B (d) / 文本乙词数
CREATE MACRO log_ratio(count_a, total_a, count_b, total_b) AS
  log2((greatest(count_a, 0.5) / total_a) / (greatest(count_b, 0.5) / total_b))
