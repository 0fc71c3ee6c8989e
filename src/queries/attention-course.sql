-- title: What rose and what fell: themes from report to report
-- title_zh: 各主题占比的升降：历次报告
-- description: Sentences about each theme as a share of all sentences of the report or of its part; a sentence can be
--   about up to three. The change is the last report less the first, in percentage points. Whether chance explains it
--   is tested by G², corrected for all themes tested (Benjamini and Hochberg), at 0.05; small counts are not tested.
--   Digests of reports that are there in full repeat them and are left out; other digests and abstracts leave sentences
--   out by choice.
-- description_zh: 各主题句占该报告（或其部分）全部句子的比例，一句最多三个主题。变化为末份报告减首份报告的百分点；是否
--   偶然，按 G² 检验，经多重检验校正，以 0.05 为界；次数过少者不检验。全文已收入者的摘要与原文重复，不计；其他摘登、摘
--   编为选择性删节。
-- parameter part: 'all' -- Part of the reports / 报告部分
WITH works AS (
  SELECT report_id, label, genre, row_number() OVER (ORDER BY ordinal) AS place
  FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
scoped AS (
  SELECT s.sentence_id, s.ordinal, w.*
  FROM sentences s
  JOIN works w USING (report_id)
  WHERE getvariable('part') IN ('all', s.part)
),
totals AS (SELECT report_id, label, genre, place, count(*) AS total FROM scoped GROUP BY ALL),
coded AS (
  SELECT s.report_id, t.theme_id, count(*) AS count, list(sentence_id ORDER BY s.ordinal) AS sentence_ids
  FROM scoped s
  JOIN sentence_themes t USING (sentence_id)
  GROUP BY ALL
),
shares AS (
  SELECT h.theme_id, h.ordinal AS theme_ordinal, h.label_zh AS theme, t.*, coalesce(c.count, 0) AS count, c.sentence_ids
  FROM totals t
  CROSS JOIN (SELECT theme_id, ordinal, label_zh FROM themes) h
  LEFT JOIN coded c ON c.report_id = t.report_id AND c.theme_id = h.theme_id
),
ends AS (
  SELECT
    theme_id,
    arg_min(count, place) AS first_count, arg_min(total, place) AS first_total,
    arg_max(count, place) AS last_count, arg_max(total, place) AS last_total
  FROM shares
  GROUP BY theme_id
  HAVING count(*) > 1
),
measured AS (
  SELECT
    *,
    100.0 * last_count / last_total - 100.0 * first_count / first_total AS change,
    least_expected(last_count, last_total, first_count, first_total) < 5 AS few,
    chi_square_p(log_likelihood(last_count, last_total, first_count, first_total)) AS p
  FROM ends
),
ranked AS (
  SELECT theme_id, p, row_number() OVER (ORDER BY p, theme_id) AS rank, count(*) OVER () AS tests
  FROM measured
  WHERE NOT few
),
tested AS (SELECT theme_id, benjamini_hochberg(p, rank, tests) AS corrected FROM ranked)
SELECT
  s.theme_id,
  s.theme,
  s.report_id,
  s.label AS report,
  s.genre,
  s.place,
  s.count,
  s.total,
  100.0 * s.count / s.total AS share_percent,
  m.change,
  t.corrected AS p,
  coalesce(m.few, true) AS few,
  coalesce(t.corrected < 0.05, false) AS sure,
  s.sentence_ids
FROM shares s
LEFT JOIN measured m USING (theme_id)
LEFT JOIN tested t USING (theme_id)
ORDER BY m.change DESC, s.theme_ordinal, s.place
