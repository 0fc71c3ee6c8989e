-- title: How much each two reports share
-- title_zh: 各报告之间的共同文字
-- description: For each two reports the pairs of sentences that share wording, by what they have in common, and the
--   differences in words that the rules take for slips of transcription.
-- description_zh: 每两份报告之间有共同文字的句对（按关系分类），以及被规则判为转录之误的文字差异。
WITH slips AS (
  SELECT alignment_id, count(*) FILTER (coalesce(verdict, reading) = 'slip') AS slips FROM variants GROUP BY alignment_id
)
SELECT
  a.left_report_id || '~' || a.right_report_id AS pair,
  l.label AS left_report,
  r.label AS right_report,
  l.label_zh AS left_report_zh,
  r.label_zh AS right_report_zh,
  r.digest_of IS NOT NULL AND r.digest_of = l.report_id AS digest,
  count(*) AS passages,
  count(*) FILTER (a.relation = 'identical') AS identical,
  count(*) FILTER (a.relation = 'edited') AS edited,
  count(*) FILTER (a.relation = 'abridged') AS abridged,
  count(*) FILTER (a.relation = 'formula') AS formula,
  coalesce(sum(s.slips), 0) AS slips,
  list(a.right_sentence_id ORDER BY a.right_ordinal, a.left_ordinal) AS sentence_ids
FROM alignments a
JOIN reports l ON l.report_id = a.left_report_id
JOIN reports r ON r.report_id = a.right_report_id
LEFT JOIN slips s USING (alignment_id)
GROUP BY a.left_report_id, a.right_report_id, l.label, r.label, l.label_zh, r.label_zh, r.digest_of, l.report_id, l.ordinal, r.ordinal
ORDER BY l.ordinal, r.ordinal
