-- title: The most frequent words
-- title_zh: 最常见的词
-- description: Words by their frequency per 10,000 words of the chosen text, punctuation left out. Content words are nouns,
--   verbs, adjectives and names of two characters or more, stop words left out. Words that stand fewer than 5 times
--   there are too few to rank: hollow bars. At a bar's end: times, and in how many reports.
-- description_zh: 按所选文本每万词频次排列（标点不计）；实词指两字以上的名词、动词、形容词和专名，停用词不计。不足 5 次者次数太少，
--   不足以排序，以空心条表示。条末为次数与报告数。
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter kind: 'content' -- Kind of words: content, all, or a part of speech / 词类：content、all 或词性标记
-- parameter most: 25 -- Words shown / 显示词数
WITH words AS (
  SELECT t.*
  FROM tokens t
  JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report') = 'all' OR t.report_id = getvariable('report'))
    AND (getvariable('part') = 'all' OR s.part = getvariable('part')) AND t.pos <> 'x'
)
SELECT
  token,
  mode(pos ORDER BY pos) AS pos,
  count(*) AS count,
  per_10k(count(*), (SELECT count(*) FROM words)) AS per_10k,
  document_frequency(report_id) AS reports,
  count(*) < 5 AS few,
  list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
FROM words
WHERE CASE getvariable('kind') WHEN 'content' THEN content WHEN 'all' THEN true ELSE starts_with(pos, getvariable('kind')) END
GROUP BY token
ORDER BY count DESC, token
LIMIT getvariable('most')
