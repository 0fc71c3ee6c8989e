-- title: Words of one sentence
-- title_zh: 同句共现
-- description: Pairs of content words that stand in the same sentence, in how many sentences, and how exclusively: the
--   edges of a co-occurrence network. Each pair once, its smaller word first.
-- description_zh: 同句出现的实词对、共现句数与依存程度，即共现网络的边；每对只列一次。
-- formula: logDice over sentences
-- source: Rychlý (2008), RASLAN, 6–9; networks as in Higuchi (2016), Ritsumeikan Social Science Review 52, 77–91
-- parameter words: table of words, or a WITH table of the same columns; 'tokens' unless given / 词表名，默认 'tokens'
CREATE MACRO companions(words := 'tokens') AS TABLE
  WITH present AS (SELECT DISTINCT sentence_id, token FROM query_table(words) WHERE content),
  sizes AS (SELECT token, count(*) AS sentences FROM present GROUP BY token),
  pairs AS (
    SELECT a.token AS source, b.token AS target, count(*) AS together, list(a.sentence_id ORDER BY a.sentence_id) AS sentence_ids
    FROM present a
    JOIN present b ON a.sentence_id = b.sentence_id AND a.token < b.token
    GROUP BY ALL
  )
  SELECT
    source, target, together, s.sentences AS source_sentences, t.sentences AS target_sentences,
    log_dice(together, s.sentences, t.sentences) AS log_dice, together < 5 AS few, sentence_ids
  FROM pairs
  JOIN sizes s ON s.token = source
  JOIN sizes t ON t.token = target
