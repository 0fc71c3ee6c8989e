-- title: Mutual information (MI)
-- title_zh: 互信息
-- description: How many times as often two words stand together as chance would have it, in doublings. Rare words score
--   high: use it with a least count.
-- description_zh: 两词共现次数是偶然期望的多少倍（以倍增次数计）；罕见词得分偏高，应同时要求最低频次。
-- formula: log₂(together · total / (node · collocate · places))
-- source: Church and Hanks (1990), Computational Linguistics 16, 22–29; places as in Evert (2008), Corpora and Collocations
-- parameter together: times they stand together / 共现次数
-- parameter node: occurrences of the node / 节点词频次
-- parameter collocate: occurrences of the collocate / 搭配词频次
-- parameter total: words of the text / 文本词数
-- parameter places: places of the window around a node; 1 unless given / 节点词周围窗口位数，默认 1
CREATE MACRO mutual_information(together, node, collocate, total, places := 1) AS
  log2(together::DOUBLE * total / (node::DOUBLE * collocate * places))
