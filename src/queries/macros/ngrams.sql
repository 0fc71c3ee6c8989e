-- title: n-grams
-- title_zh: n 元词组
-- description: Runs of words that stand side by side in a sentence with no punctuation between, one row each, with the
--   sentence and the places of the first and the last word.
-- description_zh: 句中相连（其间无标点）的词组，每次出现一行，附所在句子及首尾词的位置。
-- formula: every n words in a row
-- source: Shannon (1948), Bell System Technical Journal 27, 379–423
-- parameter n: words of a run / 词数
-- parameter words: table of words, or a WITH table of the same columns; 'tokens' unless given / 词表名，默认 'tokens'
CREATE MACRO ngrams(n, words := 'tokens') AS TABLE
  WITH runs AS (
    SELECT
      report_id, sentence_id, position, pos, position AS first_position, position + n - 1 AS last_position,
      list(token) OVER run AS tokens, list(pos) OVER run AS tags
    FROM query_table(words)
    WINDOW run AS (PARTITION BY sentence_id ORDER BY position ROWS BETWEEN CURRENT ROW AND n - 1 FOLLOWING)
  )
  SELECT report_id, sentence_id, first_position, last_position, array_to_string(tokens, '') AS ngram, tokens, tags
  FROM runs
  WHERE len(tokens) = n AND NOT list_contains(tags, 'x')
