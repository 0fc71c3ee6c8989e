-- title: Sentences about the theme, by report and part
-- title_zh: 该主题的句子：按报告与部分
-- description: Sentences coded with the theme, as a share of all sentences of that part of that report: a plan speaks
--   otherwise than a review, and a digest keeps what its newspaper chose.
-- description_zh: 编入该主题的句子占该报告同一部分全部句子的比例：展望与回顾写法不同，摘要只留报纸所选的内容。
-- parameter theme: 'worker_services' -- Theme / 主题
SELECT
  r.label AS report,
  s.part,
  count(t.sentence_id) AS sentences,
  count(*) AS all_sentences,
  100.0 * count(t.sentence_id) / count(*) AS share,
  list(s.sentence_id ORDER BY s.ordinal) FILTER (t.sentence_id IS NOT NULL) AS sentence_ids
FROM sentences s
JOIN reports r USING (report_id)
LEFT JOIN sentence_themes t ON t.sentence_id = s.sentence_id AND t.theme_id = getvariable('theme')
WHERE s.part IN ('review', 'situation', 'outlook')
GROUP BY r.label, r.ordinal, s.part
ORDER BY r.ordinal, list_position(['review', 'situation', 'outlook'], s.part)
