-- title: The most frequent content words of a report
-- title_zh: 报告中最常见的实词
-- description: Nouns, verbs, adjectives and names of two characters or more, stop words left out, by their frequency
--   per 10,000 tokens of the report (punctuation not counted). At a bar's end: times in the report.
-- description_zh: 两字以上的名词、动词、形容词和专名（不计停用词），按每万词频次排列（标点不计）；条末为在该报告中的次数。
-- parameter report: '2019-congress' -- Report / 报告
-- parameter most: 20 -- Words shown / 显示词数
WITH words AS (
  SELECT token, content, sentence_id FROM tokens WHERE report_id = getvariable('report') AND pos <> 'x'
)
SELECT
  token,
  count(*) AS count,
  10000.0 * count(*) / (SELECT count(*) FROM words) AS per_10k,
  list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
FROM words
WHERE content
GROUP BY token
ORDER BY count DESC, token
LIMIT getvariable('most')
