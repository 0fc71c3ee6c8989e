-- title: Keyness
-- title_zh: 关键性
-- description: The words of two texts, with how much and how surely their shares differ. few marks words too rare for a
--   test: they are not tested, and not counted among the tests that the probabilities are corrected for.
-- description_zh: 两个文本的词及其份额差异的大小与可靠程度；few 标出过于罕见的词：不作检验，也不计入校正所用的检验次数。
-- formula: log ratio, G², and the probability of G² with the corrections of Bonferroni and of Benjamini and Hochberg
-- source: Scott (1997), System 25, 233–245; each measure's own
-- parameter target: name of the table of text A's words, of a WITH table too / 文本甲的词表名
-- parameter reference: name of the table of text B's words / 文本乙的词表名
CREATE MACRO keyness(target, reference) AS TABLE
  WITH a AS (FROM query_table(target) WHERE pos <> 'x'),
  b AS (FROM query_table(reference) WHERE pos <> 'x'),
  words AS (
    SELECT token, pos, content, sentence_id, 1 AS a, 0 AS b FROM a
    UNION ALL
    SELECT token, pos, content, sentence_id, 0 AS a, 1 AS b FROM b
  ),
  counted AS (
    SELECT
      token, mode(pos) AS pos, bool_or(content) AS content, sum(a)::DOUBLE AS count_a, sum(b)::DOUBLE AS count_b,
      (SELECT count(*) FROM a) AS total_a, (SELECT count(*) FROM b) AS total_b,
      list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
    FROM words
    GROUP BY token
  ),
  measured AS (
    SELECT
      *,
      per_10k(count_a, total_a) AS per_10k_a,
      per_10k(count_b, total_b) AS per_10k_b,
      log_ratio(count_a, total_a, count_b, total_b) AS log_ratio,
      log_likelihood(count_a, total_a, count_b, total_b) AS log_likelihood,
      least_expected(count_a, total_a, count_b, total_b) < 5 AS few
    FROM counted
    WHERE total_a > 0 AND total_b > 0
  ),
  tested AS (
    SELECT
      *, chi_square_p(log_likelihood) AS p, count(*) OVER (PARTITION BY few) AS tests,
      row_number() OVER (PARTITION BY few ORDER BY log_likelihood DESC, token) AS rank
    FROM measured
  )
  SELECT
    token, pos, content, count_a, count_b, total_a, total_b, per_10k_a, per_10k_b, log_ratio, log_likelihood,
    p, bonferroni(p, tests) AS p_bonferroni, benjamini_hochberg(p, rank, tests) AS p_benjamini_hochberg,
    few, sentence_ids
  FROM tested WHERE NOT few
  UNION ALL
  SELECT
    token, pos, content, count_a, count_b, total_a, total_b, per_10k_a, per_10k_b, log_ratio, log_likelihood,
    NULL, NULL, NULL, few, sentence_ids
  FROM tested WHERE few
