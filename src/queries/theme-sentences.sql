-- title: The sentences of a theme, and the words that speak for it
-- title_zh: 一个主题的句子及其依据
-- description: Every sentence coded with the theme, in reading order, with the coder and the words that the rules go by:
--   of the sentence itself, else of headings above and of sentences beside it. Narrowed by report, part and a word that
--   must stand in it, where these are given.
-- description_zh: 编入该主题的所有句子，按阅读顺序，附编码者与规则所依据的词语：句中的，或上级标题、前后句中的；可按报告、部分及句中一词限定。
-- parameter theme: 'worker_services' -- Theme / 主题
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter word: '' -- Word in the sentence / 句中一词
SELECT
  s.sentence_id,
  s.report_id,
  r.label AS report,
  s.part,
  s.text,
  t.score,
  t.coder,
  t.evidence,
  t.heading_evidence,
  t.neighbour_evidence
FROM sentence_themes t
JOIN sentences s USING (sentence_id)
JOIN reports r ON r.report_id = s.report_id
WHERE t.theme_id = getvariable('theme')
  AND (getvariable('report') = 'all' OR s.report_id = getvariable('report'))
  AND (getvariable('part') = 'all' OR s.part = getvariable('part'))
  AND contains(s.text, getvariable('word'))
ORDER BY r.ordinal, s.ordinal
