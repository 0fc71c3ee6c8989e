-- title: What one report takes over of another
-- title_zh: 采用量
-- description: Sentences of one report that stand in another, whole or in part, edited or not, or as one of its headings
--   (section_id). Where the other is a digest of the one, all its digests count, in the order of the corpus; characters that
--   several of them have count for the first, so that the shares of a sentence's parts never add up to more than 1.
-- description_zh: 一份报告中见于另一份报告的句子，无论全句或部分、有无改动，或作为其标题（section_id）。另一份为其摘要时，全部摘要依次计入；
--   数份皆有的字归最先者，故一句各部分之和不超过 1。
-- formula: share = characters of the sentence in shared passages, without words and numbers that the other deletes or
--   substitutes / characters of the sentence; 1 where it stands as a heading; punctuation does not count
-- source: Passages, differences and section headings of this site's tables
-- parameter left_report: report_id of the one / 被采用报告的 report_id
-- parameter right_report: report_id of the other / 采用者的 report_id
-- parameter passages: table of shared passages; 'alignments' unless given / 共同文字表名，默认 'alignments'
-- parameter differences: table of differences; 'variants' unless given / 差异表名，默认 'variants'
-- parameter texts: table of sentences; 'sentences' unless given / 句子表名，默认 'sentences'
-- parameter headed: table of headings; 'sections' unless given / 标题表名，默认 'sections'
-- parameter corpus: table of reports; 'reports' unless given / 报告表名，默认 'reports'
CREATE MACRO taken_over(left_report, right_report, passages := 'alignments', differences := 'variants', texts := 'sentences', headed := 'sections', corpus := 'reports') AS TABLE
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
    SELECT s.sentence_id, s.text, regexp_replace(s.text, '[\p{P}\p{S}\s]', '', 'g') AS words
    FROM query_table(texts) s
    WHERE s.report_id = left_report
  ),
  shared AS (
    SELECT
      a.alignment_id, o.sentence_id, o.text, r.report_id, r.ordinal,
      code_points(o.text, a.left_start) AS start, code_points(o.text, a.left_end) AS stop
    FROM query_table(passages) a
    JOIN rights r ON r.report_id = a.right_report_id
    JOIN own o ON o.sentence_id = a.left_sentence_id
  ),
  changed AS (
    SELECT p.alignment_id, unnest(range(code_points(p.text, v.left_start), code_points(p.text, v.left_end))) AS place
    FROM query_table(differences) v
    JOIN shared p ON p.alignment_id = v.alignment_id
    WHERE v.kind IN ('words', 'number') AND v.operation <> 'transpose'
  ),
  kept AS (
    SELECT p.sentence_id, p.place, arg_min(p.report_id, p.ordinal) AS report_id
    FROM (SELECT *, unnest(range(start, stop)) AS place FROM shared) p
    LEFT JOIN changed c ON c.alignment_id = p.alignment_id AND c.place = p.place
    WHERE c.place IS NULL AND NOT regexp_matches(substr(p.text, p.place + 1, 1), '[\p{P}\p{S}\s]')
    GROUP BY p.sentence_id, p.place
  ),
  counted AS (
    SELECT k.sentence_id, k.report_id, count(*) AS characters FROM kept k GROUP BY k.sentence_id, k.report_id
  )
  SELECT p.sentence_id, p.report_id, p.ordinal, NULL AS section_id, coalesce(any_value(c.characters), 0) / any_value(length(o.words)) AS share
  FROM shared p
  JOIN own o ON o.sentence_id = p.sentence_id
  LEFT JOIN counted c ON c.sentence_id = p.sentence_id AND c.report_id = p.report_id
  GROUP BY p.sentence_id, p.report_id, p.ordinal
  UNION ALL
  SELECT o.sentence_id, r.report_id, r.ordinal, arg_min(h.section_id, h.ordinal), 1
  FROM own o
  JOIN headings h ON h.words = o.words AND o.words <> ''
  JOIN rights r ON r.report_id = h.report_id
  GROUP BY o.sentence_id, r.report_id, r.ordinal
