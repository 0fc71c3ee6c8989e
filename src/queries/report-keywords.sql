-- title: Words that are key to each report against the others
-- title_zh: 各报告相对于其他报告的关键词
-- description: Content words that a report uses more than the other reports together, by log ratio: 1 is twice as
--   often, 2 four times. Ranked, as full bars, are words expected 5 times or more in both whose difference chance does
--   not explain: the probability of G², corrected for all words of the report (Benjamini and Hochberg), is below 0.05.
--   Of the rarer words, hollow bars, only those that stand 3 times or more, and nowhere else, are shown, by their
--   count. Digests of reports that are there in full are left out.
-- description_zh: 某报告较其他报告合计更常用的实词，按对数比排列：1 为两倍，2 为四倍。实心条为两边期望频数均不小于 5、G
--   ² 概率经多重检验校正后小于 0.05 者；更罕见的词为空心条，仅列出现三次以上且不见于其他报告者，按次数。全文已收入者的
--   摘要不计。
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter most: 12 -- Words of each report / 每份报告词数
WITH works AS (
  SELECT report_id, label, row_number() OVER (ORDER BY ordinal) AS place
  FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
words AS (
  SELECT t.token, t.content, t.sentence_id, w.*
  FROM tokens t
  JOIN sentences s USING (sentence_id)
  JOIN works w ON w.report_id = t.report_id
  WHERE t.pos <> 'x' AND getvariable('part') IN ('all', s.part)
),
sizes AS (SELECT report_id, count(*) AS total, sum(count(*)) OVER () - count(*) AS other_total FROM words GROUP BY report_id),
spread AS (SELECT token, bool_or(content) AS content, count(*) AS times FROM words GROUP BY token),
counted AS (
  SELECT
    report_id, label, place, token, count(*) AS count,
    list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
  FROM words
  GROUP BY report_id, label, place, token
),
measured AS (
  SELECT
    c.*,
    times - count AS other_count,
    total,
    other_total,
    log_ratio(count, total, times - count, other_total) AS log_ratio,
    least_expected(count, total, times - count, other_total) < 5 AS few,
    chi_square_p(log_likelihood(count, total, times - count, other_total)) AS p
  FROM counted c
  JOIN sizes USING (report_id)
  JOIN spread USING (token)
  WHERE content AND other_total > 0
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY report_id ORDER BY p, token) AS rank, count(*) OVER (PARTITION BY report_id) AS tests
  FROM measured
  WHERE NOT few
),
tested AS (
  SELECT report_id, token, least(1.0, min(p * tests / rank) OVER (PARTITION BY report_id ORDER BY rank DESC)) AS corrected
  FROM ranked
),
kept AS (
  SELECT
    m.*, corrected,
    row_number() OVER (
      PARTITION BY report_id
      ORDER BY few, CASE WHEN few THEN count ELSE log_ratio END DESC, count DESC, token
    ) AS rank
  FROM measured m
  LEFT JOIN tested USING (report_id, token)
  WHERE CASE WHEN few THEN other_count = 0 AND count >= 3 ELSE log_ratio > 0 AND corrected < 0.05 END
)
SELECT
  label AS report, place, rank, token, count, other_count,
  per_10k(count, total) AS per_10k, per_10k(other_count, other_total) AS other_per_10k,
  log_ratio, corrected AS p, few, sentence_ids
FROM kept
WHERE rank <= getvariable('most')
ORDER BY place, rank
