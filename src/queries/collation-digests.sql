-- title: What digests keep of their report
-- title_zh: 摘要对原报告的保留
-- description: For each report with digests in the corpus: their sentences, those that stand in it word for word and those
--   that differ, what the differences are taken for, and what of the report no digest has. Punctuation and width do not
--   count. The longest stretch left out is a run of sentences of which nothing is taken over; it may pass the end of a
--   section. The theme is the one with the largest share left out, of those with 200 characters or more.
-- description_zh: 语料中有摘要的各份报告：摘要的句数，与原报告逐字相同及有别的句数，差异的判读，以及全部摘要皆无的文字。标点与全半角不计。
--   最长的略去句段指完全未被采用的连续句子，可跨节。主题取略去比例最高者，限200字及以上的主题。
WITH digests AS (
  SELECT
    r.digest_of AS report_id,
    min(r.report_id) AS digest_id,
    count(DISTINCT r.report_id) AS digests,
    count(*) AS sentences,
    list(s.sentence_id ORDER BY r.ordinal, s.ordinal) AS sentence_ids
  FROM reports r
  JOIN sentences s USING (report_id)
  WHERE r.digest_of IS NOT NULL
  GROUP BY r.digest_of
),
pairs AS (
  SELECT a.*
  FROM alignments a
  JOIN reports r ON r.report_id = a.right_report_id AND r.digest_of = a.left_report_id
),
kept AS (
  SELECT
    left_report_id AS report_id,
    count(DISTINCT right_sentence_id) FILTER (relation = 'identical' AND right_share = 1) AS same,
    list(DISTINCT right_sentence_id ORDER BY right_sentence_id) FILTER (relation = 'identical' AND right_share = 1) AS same_sentence_ids,
    count(DISTINCT right_sentence_id) FILTER (relation <> 'identical') AS edited,
    list(DISTINCT right_sentence_id ORDER BY right_sentence_id) FILTER (relation <> 'identical') AS edited_sentence_ids,
    count(*) FILTER (moved) AS moved,
    coalesce(list(DISTINCT right_sentence_id ORDER BY right_sentence_id) FILTER (moved), []) AS moved_sentence_ids
  FROM pairs
  GROUP BY left_report_id
),
differences AS (
  SELECT
    p.left_report_id AS report_id,
    count(*) AS differences,
    list(DISTINCT p.right_sentence_id ORDER BY p.right_sentence_id) AS differences_sentence_ids,
    count(*) FILTER (coalesce(v.verdict, v.reading) = 'slip') AS slips,
    list(DISTINCT p.right_sentence_id ORDER BY p.right_sentence_id) FILTER (coalesce(v.verdict, v.reading) = 'slip') AS slips_sentence_ids,
    count(*) FILTER (coalesce(v.verdict, v.reading) = 'editorial') AS editorial,
    list(DISTINCT p.right_sentence_id ORDER BY p.right_sentence_id) FILTER (coalesce(v.verdict, v.reading) = 'editorial') AS editorial_sentence_ids,
    count(v.verdict) AS verdicts,
    list(DISTINCT p.right_sentence_id ORDER BY p.right_sentence_id) FILTER (v.verdict IS NOT NULL) AS verdicts_sentence_ids
  FROM variants v
  JOIN pairs p USING (alignment_id)
  WHERE v.kind IN ('words', 'number')
  GROUP BY p.left_report_id
),
taken AS (
  SELECT d.report_id, t.sentence_id, least(1, sum(t.share)) AS share
  FROM digests d, taken_over(d.report_id, d.digest_id) t
  GROUP BY d.report_id, t.sentence_id
),
own AS (
  SELECT s.*, t.sentence_id IS NULL AS omitted, s.characters * (1 - coalesce(t.share, 0)) AS left_out
  FROM sentences s
  JOIN digests d USING (report_id)
  LEFT JOIN taken t ON t.sentence_id = s.sentence_id
),
runs AS (
  SELECT
    report_id,
    sum(characters) AS characters,
    arg_min(text, ordinal) AS opening,
    list(sentence_id ORDER BY ordinal) AS sentence_ids
  FROM (
    SELECT *, ordinal - row_number() OVER (PARTITION BY report_id, omitted ORDER BY ordinal) AS run FROM own
  )
  WHERE omitted
  GROUP BY report_id, run
),
omissions AS (
  SELECT
    report_id,
    max(characters) AS longest,
    arg_max(opening, characters) AS longest_opening,
    arg_max(sentence_ids, characters) AS longest_sentence_ids
  FROM runs
  GROUP BY report_id
),
totals AS (
  SELECT
    report_id,
    100 * sum(left_out) / sum(characters) AS left_out_percent,
    sum(left_out) AS left_out,
    list(sentence_id ORDER BY ordinal) FILTER (left_out > 0) AS left_out_sentence_ids
  FROM own
  GROUP BY report_id
),
theme_shares AS (
  SELECT
    o.report_id,
    th.label_en,
    th.label_zh,
    100 * sum(o.left_out) / sum(o.characters) AS percent,
    count(*) AS sentences,
    list(o.sentence_id ORDER BY o.ordinal) FILTER (o.left_out > 0) AS sentence_ids
  FROM own o
  JOIN sentence_themes t USING (sentence_id)
  JOIN themes th USING (theme_id)
  GROUP BY o.report_id, th.theme_id, th.label_en, th.label_zh, th.ordinal
  HAVING count(*) >= 10
),
top_themes AS (
  SELECT
    report_id,
    arg_max(label_en, percent) AS theme,
    arg_max(label_zh, percent) AS theme_zh,
    round(max(percent)) AS theme_percent,
    arg_max(sentences, percent) AS theme_sentences,
    arg_max(sentence_ids, percent) AS theme_sentence_ids
  FROM theme_shares
  GROUP BY report_id
)
SELECT
  r.label AS report,
  r.label_zh AS report_zh,
  d.digests,
  d.sentences,
  d.sentence_ids AS sentences_sentence_ids,
  k.same,
  k.edited,
  k.moved,
  v.differences,
  v.slips,
  v.editorial,
  v.verdicts,
  round(t.left_out_percent) AS left_out_percent,
  round(100 * o.longest / t.left_out) AS longest_percent,
  CASE WHEN length(o.longest_opening) > 20 THEN substr(o.longest_opening, 1, 20) || '…' ELSE o.longest_opening END AS longest_opening,
  h.theme,
  h.theme_zh,
  h.theme_percent,
  h.theme_sentences,
  k.same_sentence_ids,
  k.edited_sentence_ids,
  k.moved_sentence_ids,
  v.differences_sentence_ids,
  v.slips_sentence_ids,
  v.editorial_sentence_ids,
  v.verdicts_sentence_ids,
  t.left_out_sentence_ids,
  o.longest_sentence_ids,
  h.theme_sentence_ids
FROM digests d
JOIN reports r USING (report_id)
LEFT JOIN kept k USING (report_id)
LEFT JOIN differences v USING (report_id)
LEFT JOIN totals t USING (report_id)
LEFT JOIN omissions o USING (report_id)
LEFT JOIN top_themes h USING (report_id)
ORDER BY r.ordinal
