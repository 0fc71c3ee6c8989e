-- title: How alike the reports' words are
-- title_zh: 报告用词的相似度
-- description: Cosine of the reports' content words, weighed by tf-idf of 1 + ln(count) over paragraphs: 0 is no word in
--   common, 1 the same words in the same shares. A digest is much like the report that it digests.
-- description_zh: 各报告实词的余弦相似度，权重为 (1 + ln 次数) 的 tf-idf（以段落为文档）：0 为无共同词，1 为用词比例相同。
WITH counted AS (SELECT report_id AS text_id, token, sum(count) AS count FROM terms WHERE content GROUP BY ALL),
spread AS (
  SELECT token, document_frequency(paragraph_id) AS documents
  FROM tokens JOIN sentences USING (sentence_id)
  WHERE content
  GROUP BY token
),
weights AS (
  SELECT text_id, token, tf_idf(1 + ln(count), documents, (SELECT count(*) FROM paragraphs)) AS weight
  FROM counted JOIN spread USING (token)
),
pairs AS (
  SELECT text_a, text_b, similarity FROM similarities('weights')
  UNION ALL
  SELECT text_b, text_a, similarity FROM similarities('weights')
)
SELECT a.label AS report_a, b.label AS report_b, similarity
FROM pairs
JOIN reports a ON a.report_id = text_a
JOIN reports b ON b.report_id = text_b
ORDER BY a.ordinal, b.ordinal
