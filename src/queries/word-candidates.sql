-- title: New words that the corpus suggests
-- title_zh: 语料提示的新词
-- description: Neighbouring words that hold together (cohesion: the least pointwise mutual information of the halves) and
--   move as one (freedom: the lesser entropy of what stands before and after, both in bits), for the editor of
--   data-loaders/lexicon/words.txt. A sentence that several reports share counts once.
-- description_zh: 结合紧密（凝合度：各切分点互信息的最小值）且左右搭配自由（自由度：左右邻词熵的较小值，单位均为比特）的相邻词，
--   供编辑 words.txt 参考；多份报告共有的句子只计一次。
-- parameter least: 4 -- Times at least / 最少次数
-- parameter cohesion: 4 -- Cohesion at least, bits / 最低凝合度
-- parameter freedom: 1 -- Freedom at least, bits / 最低自由度
SELECT
  candidate,
  array_to_string(tokens, ' ') AS cut_now,
  count,
  round(cohesion, 1) AS cohesion,
  round(least(left_entropy, right_entropy), 1) AS freedom,
  sentence_ids
FROM candidates
WHERE count >= getvariable('least') AND cohesion >= getvariable('cohesion')
  AND least(left_entropy, right_entropy) >= getvariable('freedom')
ORDER BY count DESC, cohesion DESC, candidate
