-- title: Words that keep a word's company
-- title_zh: 搭配词
-- description: Content words within some words of the node in its sentence, ranked by logDice: 14 where neither stands
--   without the other, one less for each halving. Words that stand there fewer than 5 times are not ranked: they come
--   last, as hollow marks, by their number. At a bar's end: times together, and all times.
-- description_zh: 同句内节点词左右若干词以内的实词，按 logDice 排列：14 为从不分开，每减半少 1。共现不足 5 次者不参与排序，
--   以空心标出、按次数列于最后。条末为共现次数与总次数。
-- parameter node: '服务' -- Word or words, a space between / 节点词（以空格分隔）
-- parameter span: 5 -- Words to either side / 左右词数
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter most: 25 -- Words shown / 显示词数
WITH words AS (
  SELECT t.*
  FROM tokens t
  JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report') = 'all' OR t.report_id = getvariable('report'))
    AND (getvariable('part') = 'all' OR s.part = getvariable('part'))
)
SELECT token, together, collocate AS count, log_dice, t_score, mutual_information, few, sentence_ids
FROM collocates(string_split(trim(getvariable('node')), ' '), span := getvariable('span')::INTEGER, words := 'words')
WHERE content AND together >= 3 AND NOT list_contains(string_split(trim(getvariable('node')), ' '), token)
ORDER BY few, CASE WHEN NOT few THEN log_dice END DESC, together DESC, token
LIMIT getvariable('most')
