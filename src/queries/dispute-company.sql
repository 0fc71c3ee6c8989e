-- title: Words that keep company with dispute mediation
-- title_zh: 与劳动争议调解同句出现的词
-- description: Content words in the sentences where one of the terms occurs: in how many of those sentences each stands,
--   and in how many of all sentences. The terms themselves and words they are part of are left out.
-- description_zh: 含有所选词语的句子中的实词：出现于其中多少句，以及全部句子中多少句。所选词语及含有它们的词不计。
-- parameter terms: ['劳动争议', '劳动纠纷', '调解', '仲裁', '法律援助', '诉调对接', '调裁衔接'] -- Terms / 词语
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter most: 15 -- Words shown / 显示词数
WITH scope AS (
  SELECT sentence_id, list_bool_or([contains(text, term) FOR term IN getvariable('terms')]) AS hit
  FROM sentences
  WHERE getvariable('part') = 'all' OR part = getvariable('part')
)
SELECT
  t.token,
  count(DISTINCT t.sentence_id) FILTER (hit) AS sentences,
  count(DISTINCT t.sentence_id) AS all_sentences,
  list(DISTINCT t.sentence_id ORDER BY t.sentence_id) FILTER (hit) AS sentence_ids
FROM tokens t
JOIN scope USING (sentence_id)
WHERE t.content AND NOT list_bool_or([contains(t.token, term) FOR term IN getvariable('terms')])
GROUP BY t.token
HAVING count(*) FILTER (hit) > 0
ORDER BY sentences DESC, all_sentences, t.token
LIMIT getvariable('most')
