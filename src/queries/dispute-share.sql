-- title: Sentences on disputes, mediation and legal aid, by report and part
-- title_zh: 涉及劳动争议、调解与法律援助的句子：按报告与部分
-- description: Sentences in which at least one of the chosen terms occurs, as a share of all sentences of that report's
--   part. A term counts wherever its characters stand, also inside a longer word.
-- description_zh: 含有所选词语之一的句子，占该报告同一部分全部句子的比例。词语按字面匹配，包括在更长的词中出现。
-- parameter terms: ['劳动争议', '劳动纠纷', '调解', '仲裁', '法律援助', '诉调对接', '调裁衔接'] -- Terms / 词语
WITH hits AS (
  SELECT *, list_bool_or([contains(text, term) FOR term IN getvariable('terms')]) AS hit FROM sentences
)
SELECT
  r.report_id,
  r.label AS report,
  h.part,
  count(*) FILTER (hit) AS sentences,
  count(*) AS all_sentences,
  100.0 * count(*) FILTER (hit) / count(*) AS share,
  list(h.sentence_id ORDER BY h.ordinal) FILTER (hit) AS sentence_ids
FROM hits h
JOIN reports r USING (report_id)
WHERE h.part IN ('review', 'situation', 'outlook')
GROUP BY ALL
ORDER BY min(r.ordinal), min(list_position(['review', 'situation', 'outlook'], h.part))
