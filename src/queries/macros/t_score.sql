-- title: t-score
-- title_zh: t 值
-- description: How surely two words stand together more often than chance would have it. Favours frequent words.
-- description_zh: 两词共现多于偶然的确信程度；偏向高频词。
-- formula: (together − node · collocate · places / total) / √together
-- source: Church, Gale, Hanks and Hindle (1991), Using Statistics in Lexical Analysis, 115–164
-- parameter together: times they stand together / 共现次数
-- parameter node: occurrences of the node / 节点词频次
-- parameter collocate: occurrences of the collocate / 搭配词频次
-- parameter total: words of the text / 文本词数
-- parameter places: places of the window around a node; 1 unless given / 节点词周围窗口位数，默认 1
CREATE MACRO t_score(together, node, collocate, total, places := 1) AS
  (together - node::DOUBLE * collocate * places / total) / sqrt(together)
