-- title: Benjamini and Hochberg's correction
-- title_zh: Benjamini–Hochberg 校正
-- description: A probability corrected for many tests: of all words with a value of at most q, a share of q is to be
--   expected to be false findings. Works over the rows of a query, one row a test.
-- description_zh: 多重检验校正：取值不超过 q 的词中，错误发现的期望比例为 q。在查询各行上计算，每行一次检验。
-- formula: min over ranks k ≥ rank of p₍ₖ₎ · tests / k, at most 1
-- source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300
-- parameter p: probability of one test / 单次检验概率
-- parameter rank: place of p among all, from 1, smallest first / 概率由小到大的名次
-- parameter tests: number of tests / 检验次数
CREATE MACRO benjamini_hochberg(p, rank, tests) AS
  least(1.0, min(p * tests / rank) OVER (ORDER BY rank DESC ROWS UNBOUNDED PRECEDING))
