-- title: {{title}}
-- title_zh: {{title}}
-- description: Sentences in which the term stands, by report: how many, and as a share of the report's sentences.
-- description_zh: 各报告中含有该词语的句子：句数，及占该报告全部句子的比例。
-- parameter term: '集体协商' -- Term / 词语
SELECT
  r.label AS report,
  count(*) FILTER (contains(s.text, getvariable('term'))) AS sentences,
  count(*) AS all_sentences,
  100.0 * count(*) FILTER (contains(s.text, getvariable('term'))) / count(*) AS share_percent,
  list(s.sentence_id ORDER BY s.ordinal) FILTER (contains(s.text, getvariable('term'))) AS sentence_ids
FROM sentences s
JOIN reports r USING (report_id)
GROUP BY r.label, r.ordinal
ORDER BY r.ordinal
