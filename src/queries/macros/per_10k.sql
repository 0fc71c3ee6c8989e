-- title: Frequency per 10,000
-- title_zh: 每万词频次
-- description: How often something would stand in 10,000 words. NULL where there are no words.
-- description_zh: 每一万词中的出现次数；没有词时为 NULL。
-- formula: 10,000 · count / total
-- source: McEnery and Hardie (2012), Corpus Linguistics, 49–50
-- parameter count: occurrences / 出现次数
-- parameter total: words of the text, punctuation left out / 文本词数（标点不计）
CREATE MACRO per_10k(count, total) AS 10000.0 * count / nullif(total, 0)
