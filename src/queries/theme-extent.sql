-- title: How much of the reports is about a theme
-- title_zh: 一个主题在报告中所占的比重
-- description: Sentences coded with the theme, as a share of all; the report that gives it the largest share, and the one
--   that gives it the smallest; how many of them look back, and how many plan. Digests of reports that are there in full are left out.
-- description_zh: 编入该主题的句子占全部句子的比例，以及比重最大与最小的报告，其中回顾与计划各几句。全文已收入者的摘要不计。
-- parameter theme: 'worker_services' -- Theme / 主题
WITH works AS (
  SELECT report_id, label, ordinal FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
counts AS (
  SELECT
    w.label AS report,
    w.ordinal,
    count(*) AS all_sentences,
    count(t.sentence_id) AS sentences,
    100.0 * count(t.sentence_id) / count(*) AS share_percent,
    list(s.sentence_id ORDER BY s.ordinal) FILTER (t.sentence_id IS NOT NULL) AS sentence_ids,
    coalesce(list(s.sentence_id ORDER BY s.ordinal) FILTER (t.sentence_id IS NOT NULL AND s.part = 'review'), []) AS review_ids,
    coalesce(list(s.sentence_id ORDER BY s.ordinal) FILTER (t.sentence_id IS NOT NULL AND s.part = 'outlook'), []) AS outlook_ids
  FROM works w
  JOIN sentences s USING (report_id)
  LEFT JOIN sentence_themes t ON t.sentence_id = s.sentence_id AND t.theme_id = getvariable('theme')
  GROUP BY ALL
),
ends AS (
  SELECT
    max_by(sentences, share_percent) AS most,
    max_by(all_sentences, share_percent) AS most_all,
    min_by(sentences, share_percent) AS least,
    min_by(all_sentences, share_percent) AS least_all,
    count(*) * (count(*) - 1) // 2 AS pairs
  FROM counts
),
ranked AS (
  SELECT
    *,
    row_number() OVER (ORDER BY share_percent DESC, ordinal) AS from_most,
    row_number() OVER (ORDER BY share_percent, ordinal DESC) AS from_least
  FROM counts
)
SELECT
  (SELECT count(*) FROM works) AS reports,
  (
    SELECT least_expected(most, most_all, least, least_all) >= 5
      AND bonferroni(chi_square_p(log_likelihood(most, most_all, least, least_all)), pairs) < 0.05
    FROM ends
  ) AS differ,
  sum(sentences) AS sentences,
  sum(all_sentences) AS all_sentences,
  []::VARCHAR[] AS all_sentences_sentence_ids,
  100.0 * sum(sentences) / sum(all_sentences) AS share_percent,
  flatten(list(sentence_ids ORDER BY ordinal) FILTER (sentence_ids IS NOT NULL)) AS sentence_ids,
  flatten(list(review_ids ORDER BY ordinal)) AS review_sentence_ids,
  len(review_sentence_ids) AS review,
  flatten(list(outlook_ids ORDER BY ordinal)) AS outlook_sentence_ids,
  len(outlook_sentence_ids) AS outlook,
  any_value(report) FILTER (from_most = 1) AS most_report,
  any_value(share_percent) FILTER (from_most = 1) AS most_percent,
  any_value(sentence_ids) FILTER (from_most = 1) AS most_sentence_ids,
  any_value(report) FILTER (from_least = 1) AS least_report,
  any_value(share_percent) FILTER (from_least = 1) AS least_percent,
  any_value(coalesce(sentence_ids, [])) FILTER (from_least = 1) AS least_sentence_ids
FROM ranked
HAVING sum(sentences) > 0
