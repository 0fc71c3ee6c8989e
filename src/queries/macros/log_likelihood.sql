-- title: Log-likelihood (G²)
-- title_zh: 对数似然比 G²
-- description: How surely a word's share differs between two texts, however large the difference. It grows with the
--   texts' size: rank by the log ratio, and use this to leave out what chance explains.
-- description_zh: 两个文本中某词所占份额确有差异的证据强度；它随文本规模增长，故应按对数比排序，以此剔除偶然差异。
-- formula: 2 · Σ O · ln(O / E) over the four cells of (word, other words) × (text A, text B), E as if the shares were equal
-- source: Dunning (1993), Computational Linguistics 19, 61–74; Rayson and Garside (2000) leave out the cells of other words
-- parameter count_a: occurrences in text A / 文本甲中出现次数
-- parameter total_a: words of text A / 文本甲词数
-- parameter count_b: occurrences in text B / 文本乙中出现次数
-- parameter total_b: words of text B / 文本乙词数
CREATE MACRO log_likelihood(count_a, total_a, count_b, total_b) AS
  2 * list_sum([
    CASE WHEN cell[1] > 0 THEN cell[1] * ln(cell[1] * (total_a + total_b) / (cell[2]::DOUBLE * cell[3])) ELSE 0 END
    FOR cell IN [
      [count_a, count_a + count_b, total_a],
      [count_b, count_a + count_b, total_b],
      [total_a - count_a, total_a + total_b - count_a - count_b, total_a],
      [total_b - count_b, total_a + total_b - count_a - count_b, total_b]
    ]
  ])
