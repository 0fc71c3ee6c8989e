-- title: How many set phrases left, stayed and came
-- title_zh: 提法的去、留、来
-- description: Set phrases of the first report that the last still uses or does not, and those of the last that the first did
--   not use, in sentences or headings. Digests of reports that are there in full are left out.
-- description_zh: 首份报告的提法在末份报告中是否仍在，以及末份报告新出的提法，句子与小标题皆计；全文已收入者的摘要不计。
WITH works AS (
  SELECT report_id, label, ordinal FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
ends AS (
  SELECT
    arg_min(report_id, ordinal) AS first_id, arg_min(label, ordinal) AS first_report,
    arg_max(report_id, ordinal) AS last_id, arg_max(label, ordinal) AS last_report
  FROM works
  HAVING count(*) > 1
),
uses AS (
  SELECT
    phrase_id,
    bool_or(report_id = first_id) AS at_first,
    bool_or(report_id = last_id) AS at_last,
    coalesce(list(sentence_id ORDER BY sentence_id) FILTER (sentence_id IS NOT NULL), []) AS ids
  FROM (
    SELECT phrase_id, report_id, sentence_id FROM phrase_uses
    UNION ALL SELECT phrase_id, report_id, NULL FROM phrase_headings
  ), ends
  WHERE report_id IN (first_id, last_id)
  GROUP BY phrase_id
)
SELECT
  first_report,
  last_report,
  count(*) FILTER (at_first) AS first_phrases,
  count(*) FILTER (at_first AND NOT at_last) AS left_phrases,
  count(*) FILTER (at_first AND at_last) AS stayed_phrases,
  count(*) FILTER (at_last AND NOT at_first) AS came_phrases,
  list_distinct(flatten(list(ids ORDER BY phrase_id) FILTER (at_first AND NOT at_last))).list_sort() AS left_sentence_ids,
  list_distinct(flatten(list(ids ORDER BY phrase_id) FILTER (at_first AND at_last))).list_sort() AS stayed_sentence_ids,
  list_distinct(flatten(list(ids ORDER BY phrase_id) FILTER (at_last AND NOT at_first))).list_sort() AS came_sentence_ids,
  list_distinct(flatten(list(ids ORDER BY phrase_id) FILTER (at_first))).list_sort() AS first_sentence_ids
FROM uses, ends
GROUP BY first_report, last_report
