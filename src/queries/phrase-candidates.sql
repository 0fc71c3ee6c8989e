-- title: What the corpus suggests for the lexicon
-- title_zh: 语料提示的候选提法
-- description: Wordings in quotation marks, numbered formulas and word sequences that reports repeat, none of them in the
--   lexicon yet. A suggestion for its editor, not a finding.
-- description_zh: 引号中的词语、带数字的说法以及多份报告重复的词串，词典尚未收入。供编者参考，并非发现。
-- parameter kind: 'all' -- Kind / 种类
SELECT candidate, kind, uses, reports, sentence_ids
FROM phrase_candidates
WHERE getvariable('kind') = 'all' OR kind = getvariable('kind')
ORDER BY reports DESC, uses DESC, candidate
