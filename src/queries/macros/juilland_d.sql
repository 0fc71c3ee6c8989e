-- title: Juilland's D
-- title_zh: Juilland 离散系数 D
-- description: How evenly a word is spread over the parts of a text: 1 where it is equally frequent in all, 0 where one
--   part has all of it. Parts of unlike size are compared by their relative frequencies.
-- description_zh: 词在文本各部分中分布的均匀程度：1 为各部分频率相同，0 为全部集中于一个部分；篇幅不等时按相对频率计。
-- formula: 1 − (σ / μ) / √(n − 1), σ and μ of the relative frequencies vᵢ / sᵢ in the n parts
-- source: Juilland, Brodin and Davidovitch (1970), Frequency Dictionary of French Words; relative frequencies as in
--   Gries (2008), International Journal of Corpus Linguistics 13, 403–437
-- parameter counts: list of the word's counts in the parts (v) / 各部分中该词的频次
-- parameter sizes: list of the parts' words, in the same order (s) / 各部分的词数，次序相同
CREATE MACRO juilland_d(counts, sizes) AS
  1 - list_stddev_pop([counts[i] / sizes[i] FOR i IN range(1, len(counts) + 1)])
    / list_avg([counts[i] / sizes[i] FOR i IN range(1, len(counts) + 1)]) / sqrt(len(counts) - 1)
