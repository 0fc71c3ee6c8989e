-- title: Sections of different reports that are most alike
-- title_zh: 不同报告中最相似的章节
-- description: Cosine of the content words of sections with 100 words or more, weighed by tf-idf of 1 + ln(count) over
--   paragraphs. A digest repeats sections of its report: such pairs are left out unless asked for.
-- description_zh: 100 词以上章节实词的余弦相似度，权重为 (1 + ln 次数) 的 tf-idf（以段落为文档）；摘要与原报告之间的对应默认不列。
-- parameter digests: false -- With digests and their reports / 含摘要与原报告
-- parameter most: 15 -- Pairs shown / 显示对数
WITH words AS (
  SELECT s.section_id, s.paragraph_id, t.token, t.content
  FROM tokens t JOIN sentences s USING (sentence_id)
  WHERE t.pos <> 'x'
),
long AS (SELECT section_id FROM words GROUP BY section_id HAVING count(*) >= 100),
spread AS (SELECT token, document_frequency(paragraph_id) AS documents FROM words WHERE content GROUP BY token),
weights AS (
  SELECT section_id AS text_id, token, tf_idf(1 + ln(count(*)), any_value(documents), (SELECT count(*) FROM paragraphs)) AS weight
  FROM words JOIN spread USING (token)
  WHERE content AND section_id IN (FROM long)
  GROUP BY section_id, token
),
pairs AS (
  SELECT
    ra.label AS report_a, regexp_replace(a.heading, '\s+', '') AS section_a,
    rb.label AS report_b, regexp_replace(b.heading, '\s+', '') AS section_b,
    similarity, a.section_id AS id_a, b.section_id AS id_b
  FROM similarities('weights')
  JOIN sections a ON a.section_id = text_a
  JOIN sections b ON b.section_id = text_b
  JOIN reports ra ON ra.report_id = a.report_id
  JOIN reports rb ON rb.report_id = b.report_id
  WHERE ra.report_id <> rb.report_id
    AND (getvariable('digests') OR coalesce(ra.digest_of, ra.report_id) <> coalesce(rb.digest_of, rb.report_id))
)
SELECT
  round(similarity, 2) AS similarity, report_a, section_a, report_b, section_b,
  (SELECT list(sentence_id ORDER BY report_id, ordinal) FROM sentences WHERE section_id IN (id_a, id_b)) AS sentence_ids
FROM pairs
ORDER BY pairs.similarity DESC, id_a, id_b
LIMIT getvariable('most')
