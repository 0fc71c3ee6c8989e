-- title: Collocates within a window
-- title_zh: 窗口内的搭配词
-- description: The words that stand within some words of a node in its sentence, with how often and how strongly. A word
--   between two nodes counts once; punctuation takes no place. few marks words that stand there fewer than 5 times.
-- description_zh: 同一句内节点词前后若干词以内出现的词，附次数与强度。位于两个节点词之间的词只计一次；标点不占位；few 标出不足 5 次者。
-- formula: logDice, t-score and MI with 2 · span places
-- source: Sinclair (1991), Corpus, Concordance, Collocation; each measure's own
-- parameter node: list of words, each of which is the node / 节点词列表
-- parameter span: words to either side / 左右各多少词
-- parameter words: table of words, or a WITH table of the same columns; 'tokens' unless given / 词表名，默认 'tokens'
CREATE MACRO collocates(node, span := 5, words := 'tokens') AS TABLE
  WITH placed AS (
    SELECT *, row_number() OVER (PARTITION BY sentence_id ORDER BY position) AS place
    FROM query_table(words)
    WHERE pos <> 'x'
  ),
  nodes AS (SELECT sentence_id, place FROM placed WHERE list_contains(node, token)),
  near AS (
    SELECT DISTINCT p.sentence_id, p.place, p.token
    FROM placed p
    JOIN nodes n ON p.sentence_id = n.sentence_id AND p.place <> n.place AND abs(p.place - n.place) <= span
  ),
  together AS (
    SELECT token, count(*) AS together, list(DISTINCT sentence_id ORDER BY sentence_id) AS sentence_ids
    FROM near
    GROUP BY token
  ),
  counted AS (
    SELECT token, any_value(pos) AS pos, bool_or(content) AS content, count(*) AS collocate
    FROM placed
    GROUP BY token
  )
  SELECT
    token, pos, content, together, collocate,
    node_count,
    log_dice(together, node_count, collocate) AS log_dice,
    t_score(together, node_count, collocate, total, places := 2 * span) AS t_score,
    mutual_information(together, node_count, collocate, total, places := 2 * span) AS mutual_information,
    together < 5 AS few,
    sentence_ids
  FROM together
  JOIN counted USING (token)
  CROSS JOIN (SELECT count(*) AS total, count(*) FILTER (list_contains(node, token)) AS node_count FROM placed)
