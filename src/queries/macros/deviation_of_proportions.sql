-- title: Gries's DP
-- title_zh: Gries 离散度 DP
-- description: How unevenly a word is spread over the parts of a text: 0 where each part has its fair share, near 1 where
--   one small part has all.
-- description_zh: 词在文本各部分中分布的不均程度：0 为按篇幅均匀分布，接近 1 为集中于很小的一部分。
-- formula: ½ · Σ |vᵢ / Σv − sᵢ / Σs| over the parts
-- source: Gries (2008), International Journal of Corpus Linguistics 13, 403–437
-- parameter counts: list of the word's counts in the parts (v) / 各部分中该词的频次
-- parameter sizes: list of the parts' words, in the same order (s) / 各部分的词数，次序相同
CREATE MACRO deviation_of_proportions(counts, sizes) AS
  list_sum([abs(counts[i] / list_sum(counts) - sizes[i] / list_sum(sizes)) FOR i IN range(1, len(counts) + 1)]) / 2
