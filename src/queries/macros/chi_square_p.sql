-- title: Probability by chance (χ², one degree of freedom)
-- title_zh: 卡方概率（自由度 1）
-- description: How probable a statistic as large as this is if chance alone were at work. Words of a text are not drawn
--   independently, so that true probabilities are larger: read it as an order of magnitude.
-- description_zh: 仅凭偶然得到不小于该统计量的概率。文本中的词并非独立抽取，真实概率更大，宜只看数量级。
-- formula: erfc(√(x / 2)), by a Chebyshev fit with a relative error below 1.2 · 10⁻⁷
-- source: Press, Teukolsky, Vetterling and Flannery (1992), Numerical Recipes in C, 2nd edition, 220–221
-- parameter statistic: G² or χ² / G² 或卡方值
CREATE MACRO chi_square_p(statistic) AS
  list_transform([1 / (1 + 0.5 * sqrt(greatest(statistic, 0) / 2.0))], lambda t:
    t * exp(-greatest(statistic, 0) / 2.0 - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 +
      t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))))
  )[1]
