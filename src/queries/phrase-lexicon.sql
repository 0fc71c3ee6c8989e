-- title: The lexicon of set phrases
-- title_zh: 提法词典
-- description: Each set phrase with its members, the spellings found, how often it is used in sentences and how often it
--   stands in headings; phrases of the lexicon that no report uses stand there too.
-- description_zh: 每个提法及其所含各项、语料中的写法、句中次数与小标题中次数；词典中未见使用者亦列。
SELECT
  p.phrase,
  p.gloss,
  p.kind,
  p.members,
  count(u.phrase_id) AS uses,
  count(DISTINCT u.report_id) AS reports,
  coalesce((SELECT count(*) FROM phrase_headings h WHERE h.phrase_id = p.phrase_id), 0) AS headings,
  list(DISTINCT u.wording ORDER BY u.wording) FILTER (u.wording IS NOT NULL) AS spellings,
  p.note,
  list(DISTINCT u.sentence_id ORDER BY u.sentence_id) FILTER (u.sentence_id IS NOT NULL) AS sentence_ids
FROM phrases p
LEFT JOIN phrase_uses u USING (phrase_id)
GROUP BY ALL
ORDER BY uses DESC, p.phrase
