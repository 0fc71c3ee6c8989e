-- title: The sentences on disputes, mediation and legal aid
-- title_zh: 涉及劳动争议、调解与法律援助的句子
-- description: Every sentence in which one of the terms occurs, in reading order, narrowed by report, part and a word
--   that must stand in it too where these are given.
-- description_zh: 含有所选词语之一的所有句子，按阅读顺序排列；可按报告、部分及另一词限定。
-- parameter terms: ['劳动争议', '劳动纠纷', '调解', '仲裁', '法律援助', '诉调对接', '调裁衔接'] -- Terms / 词语
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter word: '' -- Word in the sentence / 句中另一词
SELECT s.sentence_id, r.label AS report, s.part, s.text
FROM sentences s
JOIN reports r USING (report_id)
WHERE list_bool_or([contains(s.text, term) FOR term IN getvariable('terms')])
  AND (getvariable('report') = 'all' OR s.report_id = getvariable('report'))
  AND (getvariable('part') = 'all' OR s.part = getvariable('part'))
  AND contains(s.text, getvariable('word'))
ORDER BY r.ordinal, s.ordinal
