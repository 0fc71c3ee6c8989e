-- title: Words that two texts use unlike
-- title_zh: 两个文本用词的差异
-- description: Content words of text A and text B by log ratio: +1 is twice as frequent in A, −1 twice as frequent in
--   B. Ranked are words expected 5 times or more in both whose difference chance does not explain: the probability of
--   G², corrected for all words tested (Benjamini and Hochberg), is below the level. Rarer words are small dots and not
--   ranked.
-- description_zh: 甲、乙两个文本的实词按对数比排列：+1 表示在甲中频率为乙的两倍，−1 相反。仅列两边期望频数均不小于 5、
--   且 G² 经多重检验校正后概率低于所定水平者；更罕见的词为小点，不参与排序。
-- parameter report_a: '2022-plenum-abstract' -- Report of text A / 文本甲：报告
-- parameter part_a: 'all' -- Part of text A / 文本甲：部分
-- parameter report_b: '2019-congress' -- Report of text B / 文本乙：报告
-- parameter part_b: 'all' -- Part of text B / 文本乙：部分
-- parameter level: 0.05 -- Level / 显著性水平
WITH a AS (
  SELECT t.* FROM tokens t JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report_a') = 'all' OR t.report_id = getvariable('report_a'))
    AND (getvariable('part_a') = 'all' OR s.part = getvariable('part_a'))
),
b AS (
  SELECT t.* FROM tokens t JOIN sentences s USING (sentence_id)
  WHERE (getvariable('report_b') = 'all' OR t.report_id = getvariable('report_b'))
    AND (getvariable('part_b') = 'all' OR s.part = getvariable('part_b'))
)
SELECT
  token, pos, count_a, count_b, per_10k_a, per_10k_b, log_ratio, log_likelihood,
  p_benjamini_hochberg AS p, p_bonferroni, few, coalesce(p_benjamini_hochberg < getvariable('level'), false) AS sure,
  sentence_ids
FROM keyness('a', 'b')
WHERE content AND count_a + count_b >= 3
ORDER BY few, NOT sure, CASE WHEN NOT few THEN log_ratio END DESC, token
