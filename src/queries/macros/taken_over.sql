-- title: What one report takes over of another
-- title_zh: 采用量
-- description: Sentences of one report that stand in another, whole or in part, edited or not, or as one of its headings
--   (section_id). Where the other is a digest of the one, all its digests count, in the order of the corpus.
-- description_zh: 一份报告中见于另一份报告的句子，无论全句或部分、有无改动，或作为其标题（section_id）。另一份为其摘要时，全部摘要依次计入。
-- formula: share = characters of the sentence in shared passages / characters of the sentence; 1 where it stands as a heading
-- source: Columns left_share and section headings of this site's tables
-- parameter left_report: report_id of the one / 被采用报告的 report_id
-- parameter right_report: report_id of the other / 采用者的 report_id
-- parameter passages: table of shared passages; 'alignments' unless given / 共同文字表名，默认 'alignments'
-- parameter texts: table of sentences; 'sentences' unless given / 句子表名，默认 'sentences'
-- parameter headed: table of headings; 'sections' unless given / 标题表名，默认 'sections'
-- parameter corpus: table of reports; 'reports' unless given / 报告表名，默认 'reports'
CREATE MACRO taken_over(left_report, right_report, passages := 'alignments', texts := 'sentences', headed := 'sections', corpus := 'reports') AS TABLE
  WITH rights AS (
    SELECT r.report_id, r.ordinal
    FROM query_table(corpus) r
    JOIN query_table(corpus) chosen ON chosen.report_id = right_report
    WHERE r.report_id = right_report OR r.digest_of = left_report AND chosen.digest_of = left_report
  ),
  headings AS (
    SELECT h.report_id, h.section_id, h.ordinal, regexp_replace(h.heading, '[\p{P}\p{S}\s]', '', 'g') AS words
    FROM query_table(headed) h
  ),
  own AS (
    SELECT s.sentence_id, regexp_replace(s.text, '[\p{P}\p{S}\s]', '', 'g') AS words
    FROM query_table(texts) s
    WHERE s.report_id = left_report
  )
  SELECT a.left_sentence_id AS sentence_id, r.report_id, r.ordinal, NULL AS section_id, sum(a.left_share) AS share
  FROM query_table(passages) a
  JOIN rights r ON r.report_id = a.right_report_id
  WHERE a.left_report_id = left_report
  GROUP BY a.left_sentence_id, r.report_id, r.ordinal
  UNION ALL
  SELECT o.sentence_id, r.report_id, r.ordinal, arg_min(h.section_id, h.ordinal), 1
  FROM own o
  JOIN headings h ON h.words = o.words AND o.words <> ''
  JOIN rights r ON r.report_id = h.report_id
  GROUP BY o.sentence_id, r.report_id, r.ordinal
