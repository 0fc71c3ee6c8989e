-- title: Words that follow one another
-- title_zh: 连续词组
-- description: Runs of words with no punctuation between, by how often they stand in the chosen text. Runs that begin or
--   end with a particle, preposition, conjunction or pronoun are left out, and those that stand fewer than 3 times. Fewer
--   than 5 are too few to rank: hollow bars.
-- description_zh: 其间无标点的连续词组，按次数排列；以助词、介词、连词、代词开头或结尾者及不足 3 次者不列；
--   不足 5 次者次数太少，不足以排序，以空心条表示。
-- parameter n: 3 -- Words of a run / 词数
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter most: 20 -- Runs shown / 显示数
WITH words AS (
  SELECT t.*
  FROM tokens t
  JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report') = 'all' OR t.report_id = getvariable('report'))
    AND (getvariable('part') = 'all' OR s.part = getvariable('part'))
)
SELECT
  ngram,
  count(*) AS count,
  document_frequency(report_id) AS reports,
  count(*) < 5 AS few,
  list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
FROM ngrams(getvariable('n')::INTEGER, words := 'words')
WHERE NOT regexp_matches(tags[1], '^[upcrf]') AND NOT regexp_matches(tags[-1], '^[upcr]')
GROUP BY ngram
HAVING count(*) >= 3
ORDER BY count DESC, ngram
LIMIT getvariable('most')
