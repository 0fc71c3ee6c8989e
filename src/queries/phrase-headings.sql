-- title: Set phrases in headings
-- title_zh: 小标题中的提法
-- description: Set phrases of the lexicon that stand in headings, with the heading and how often the sentences of the same
--   report use them too; 0: in headings only. The sentence is the first under the heading.
-- description_zh: 小标题中的提法，附小标题及该报告句子中的次数；0 为仅见于小标题。所示句子为该小标题下的第一句。
WITH uses AS (SELECT phrase_id, report_id, count(*) AS uses FROM phrase_uses GROUP BY ALL)
SELECT
  p.phrase,
  p.gloss,
  r.label AS report,
  s.heading,
  coalesce(u.uses, 0) AS uses,
  (
    SELECT arg_min(t.sentence_id, t.ordinal) FROM sentences t JOIN sections o USING (section_id)
    WHERE o.report_id = s.report_id AND o.ordinal >= s.ordinal
  ) AS sentence_id
FROM phrase_headings h
JOIN phrases p USING (phrase_id)
JOIN sections s USING (section_id)
JOIN reports r ON r.report_id = s.report_id
LEFT JOIN uses u ON u.phrase_id = h.phrase_id AND u.report_id = h.report_id
ORDER BY uses, r.ordinal, s.ordinal, h.start
