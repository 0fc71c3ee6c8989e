-- title: Similarity of texts (cosine)
-- title_zh: 文本相似度（余弦）
-- description: How alike the words of texts are, from 0 (no word in common) to 1 (the same shares). Each pair of texts
--   once. Give it weights such as tf_idf of 1 + ln(count), so that common words do not decide.
-- description_zh: 文本用词的相似程度：0 为无共同词，1 为比例完全相同；每对文本一行。宜以 tf-idf 等为权重，避免常用词左右结果。
-- formula: Σ wₐ · w_b / √(Σ wₐ² · Σ w_b²) over the words
-- source: Salton, Wong and Yang (1975), Communications of the ACM 18, 613–620
-- parameter weights: name of a table or WITH table with the columns text_id, token and weight / 含 text_id、token、weight 三列的表名
CREATE MACRO similarities(weights) AS TABLE
  WITH weighed AS (SELECT text_id, token, weight::DOUBLE AS weight FROM query_table(weights)),
  lengths AS (SELECT text_id, sqrt(sum(weight * weight)) AS length FROM weighed GROUP BY text_id),
  products AS (
    SELECT a.text_id AS text_a, b.text_id AS text_b, sum(a.weight * b.weight) AS product
    FROM weighed a
    JOIN weighed b ON a.token = b.token AND a.text_id < b.text_id
    GROUP BY ALL
  )
  SELECT text_a, text_b, product / nullif(a.length * b.length, 0) AS similarity
  FROM products
  JOIN lengths a ON a.text_id = text_a
  JOIN lengths b ON b.text_id = text_b
