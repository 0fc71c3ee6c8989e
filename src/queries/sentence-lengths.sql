-- title: How long the sentences are
-- title_zh: 句子的长度
-- description: Sentences by their number of characters, in steps of ten.
-- description_zh: 句子按字数分组，每组十字。
-- parameter part: 'all' -- Part of the reports / 报告部分
SELECT
  characters // 10 * 10 AS from_characters,
  characters // 10 * 10 + 10 AS to_characters,
  count(*) AS sentences
FROM sentences
WHERE getvariable('part') = 'all' OR part = getvariable('part')
GROUP BY ALL
ORDER BY from_characters
