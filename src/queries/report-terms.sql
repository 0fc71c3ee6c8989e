-- title: Words that mark a report
-- title_zh: 报告的特征词
-- description: Content words of a report by tf-idf, which weighs a word's frequency down by the number of reports that have
--   it: words of every report weigh nothing. Words that stand fewer than 5 times are not ranked: they
--   come last, as hollow bars, by their number; those of fewer than 3 are left out. At a bar's end: times in the
--   report, and in how many reports.
-- description_zh: 按 tf-idf 排列的实词：各报告共有的词权重为零。不足 5 次者不参与排序，以空心条
--   按次数列于最后；不足 3 次者不列。条末为在该报告中的次数与含有该词的报告数。
-- parameter report: '2019-congress' -- Report / 报告
-- parameter most: 20 -- Words shown / 显示词数
WITH counted AS (
  SELECT token, sum(count) FILTER (report_id = getvariable('report')) AS count, count(DISTINCT report_id) AS documents
  FROM terms
  WHERE content
  GROUP BY token
),
weighed AS (
  SELECT
    token,
    count,
    documents AS reports,
    tf_idf(per_10k(count, (SELECT sum(count) FROM terms WHERE report_id = getvariable('report'))), documents,
      (SELECT count(*) FROM reports)) AS tf_idf,
    count < 5 AS few
  FROM counted
  WHERE count >= 3
)
SELECT
  *,
  (SELECT list(DISTINCT sentence_id ORDER BY sentence_id) FROM tokens t
    WHERE t.token = weighed.token AND t.report_id = getvariable('report')) AS sentence_ids
FROM weighed
ORDER BY few, CASE WHEN NOT few THEN tf_idf END DESC, count DESC, token
LIMIT getvariable('most')
