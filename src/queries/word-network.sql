-- title: Words that stand in the same sentences
-- title_zh: 同句共现网络
-- description: The most frequent content words; a line joins two that stand in the same sentence 5 times or more, the
--   strongest pairs by logDice. A disc is as large as the number of its sentences, a line as wide as the number shared.
-- description_zh: 最常见的实词；同句共现 5 次以上者以线相连，取 logDice 最高的若干对。圆面积表示句数，线宽表示共现句数。
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter words: 60 -- Words considered / 纳入词数
-- parameter most: 70 -- Lines shown / 显示连线数
WITH words AS (
  SELECT DISTINCT t.sentence_id, t.token, t.content
  FROM tokens t
  JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report') = 'all' OR t.report_id = getvariable('report'))
    AND (getvariable('part') = 'all' OR s.part = getvariable('part')) AND t.content
),
frequent AS (
  SELECT token FROM words GROUP BY token ORDER BY count(*) DESC, token LIMIT getvariable('words')::INTEGER
),
chosen AS (FROM words WHERE token IN (FROM frequent))
SELECT source, target, together, source_sentences, target_sentences, log_dice, sentence_ids
FROM companions(words := 'chosen')
WHERE NOT few
ORDER BY log_dice DESC, source, target
LIMIT getvariable('most')
