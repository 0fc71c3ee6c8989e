-- title: Gries's DP, normalised
-- title_zh: 归一化离散度 DP
-- description: Gries's DP brought to the whole range from 0 to 1, so that texts cut into other parts can be compared.
-- description_zh: 归一到 0 至 1 的 DP，便于比较分段不同的文本。
-- formula: DP / (1 − smallest sᵢ / Σs)
-- source: Lijffijt and Gries (2012), International Journal of Corpus Linguistics 17, 147–149
-- parameter counts: list of the word's counts in the parts / 各部分中该词的频次
-- parameter sizes: list of the parts' words, in the same order / 各部分的词数，次序相同
CREATE MACRO deviation_of_proportions_normalized(counts, sizes) AS
  deviation_of_proportions(counts, sizes) / nullif(1 - list_min(sizes) / list_sum(sizes), 0)
