-- title: Bonferroni's correction
-- title_zh: Bonferroni 校正
-- description: A probability corrected for the number of tests, so that one false finding among all of them stays as
--   improbable as it says.
-- description_zh: 按检验次数校正的概率，控制所有检验中出现任何一个错误发现的概率。
-- formula: min(1, p · tests)
-- source: Dunn (1961), Journal of the American Statistical Association 56, 52–64
-- parameter p: probability of one test / 单次检验概率
-- parameter tests: number of tests / 检验次数
CREATE MACRO bonferroni(p, tests) AS least(1.0, p * tests)
