-- title: Words of the theme that rise and fall
-- title_zh: 该主题中增多与减少的词
-- description: Content words of the sentences about the theme, in the first report of the corpus against the last,
--   digests of reports that are there in full left out: times per 10,000 words of those sentences. The words that
--   differ most by G² are shown. Pale words are too rare to test; of the others the table says which differences chance
--   does not explain (Benjamini and Hochberg, 0.05). Nothing is shown where either report has fewer than 200 words on
--   the theme.
-- description_zh: 该主题句子中的实词，语料首份报告与末份报告相比（全文已收入者的摘要不计）：每万词次数。按 G² 取差异最
--   大者。浅色为过于罕见而不作检验的词；其余各词的差异是否非偶然（经多重检验校正，0.05），见数据表。任一报告中该主题不
--   足 200 词时不显示。
-- parameter theme: 'worker_services' -- Theme / 主题
-- parameter most: 12 -- Words shown each way / 每一方向显示词数
WITH works AS (
  SELECT report_id, label, ordinal FROM reports
  WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
),
ends AS (
  SELECT arg_min(report_id, ordinal) AS first_id, arg_max(report_id, ordinal) AS last_id,
    arg_min(label, ordinal) AS first_report, arg_max(label, ordinal) AS last_report
  FROM works
),
theme_tokens AS (
  SELECT t.* FROM tokens t JOIN sentence_themes c USING (sentence_id) WHERE c.theme_id = getvariable('theme')
),
latest AS (SELECT t.* FROM theme_tokens t JOIN ends ON t.report_id = last_id),
earliest AS (SELECT t.* FROM theme_tokens t JOIN ends ON t.report_id = first_id),
compared AS (
  SELECT
    token,
    CASE WHEN log_ratio > 0 THEN 'rises' ELSE 'falls' END AS course,
    count_b AS first_count,
    count_a AS last_count,
    per_10k_b AS first_per_10k,
    per_10k_a AS last_per_10k,
    log_ratio,
    log_likelihood,
    few,
    coalesce(p_benjamini_hochberg < 0.05, false) AS sure,
    sentence_ids
  FROM keyness('latest', 'earliest')
  WHERE content AND count_a + count_b >= 2 AND count_a <> count_b AND total_a >= 200 AND total_b >= 200
)
SELECT c.*, first_report, last_report
FROM compared c
CROSS JOIN ends
QUALIFY row_number() OVER (PARTITION BY course ORDER BY log_likelihood DESC, token) <= getvariable('most')
ORDER BY course DESC, log_likelihood DESC, token
