-- title: Log-likelihood of two cells
-- title_zh: 两格对数似然比
-- description: The log-likelihood as Rayson's calculator gives it, without the cells of other words: for comparison with
--   published keyness tables.
-- description_zh: 不计“其他词”两格的对数似然比，与 Rayson 计算器一致，便于同已发表的数值比较。
-- formula: 2 · (a · ln(a / E₁) + b · ln(b / E₂)), E₁ = c · (a + b) / (c + d), E₂ = d · (a + b) / (c + d)
-- source: Rayson and Garside (2000), Proceedings of the Workshop on Comparing Corpora, 1–6
-- parameter count_a: occurrences in text A (a) / 文本甲中出现次数
-- parameter total_a: words of text A (c) / 文本甲词数
-- parameter count_b: occurrences in text B (b) / 文本乙中出现次数
-- parameter total_b: words of text B (d) / 文本乙词数
CREATE MACRO log_likelihood_two_cells(count_a, total_a, count_b, total_b) AS
  2 * (
    CASE WHEN count_a > 0 THEN count_a * ln(count_a * (total_a + total_b) / (total_a::DOUBLE * (count_a + count_b))) ELSE 0 END +
    CASE WHEN count_b > 0 THEN count_b * ln(count_b * (total_a + total_b) / (total_b::DOUBLE * (count_a + count_b))) ELSE 0 END
  )
