-- title: Which terms of dispute mediation stand in which report
-- title_zh: 各报告使用哪些劳动争议调解词语
-- description: How often each term occurs in each report, and how often per 10,000 characters, so that digests and full
--   reports can be compared. A term counts wherever its characters stand, also inside a longer word.
-- description_zh: 各词语在各报告中出现的次数，以及每万字次数，以便比较摘要与全文。词语按字面匹配，包括在更长的词中出现。
-- parameter terms: ['劳动争议', '劳动纠纷', '调解', '仲裁', '法律援助', '诉调对接', '调裁衔接'] -- Terms / 词语
SELECT
  r.report_id,
  r.label AS report,
  term,
  sum((length(s.text) - length(replace(s.text, term, ''))) // length(term)) AS count,
  10000.0 * sum((length(s.text) - length(replace(s.text, term, ''))) // length(term)) / sum(s.characters) AS per_10k,
  list(s.sentence_id ORDER BY s.ordinal) FILTER (contains(s.text, term)) AS sentence_ids
FROM reports r
JOIN sentences s USING (report_id)
CROSS JOIN (SELECT unnest(getvariable('terms')) AS term)
GROUP BY r.report_id, r.label, r.ordinal, term
ORDER BY r.ordinal, list_position(getvariable('terms'), term)
