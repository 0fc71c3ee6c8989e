-- title: The same words, other numbers
-- title_zh: 同样的话，不同的数字
-- description: Passages that a later report repeats with other numbers: nothing but the numbers differs (a formula), or some
--   words as well. A digest is left out where its report has the passage. The lists of differences go together, item by item.
-- description_zh: 后来的报告以不同数字重复的文字：仅数字不同（套语），或文字亦有改动。原报告已有者，不再列其摘要。各差异列表逐项对应。
WITH said AS (FROM variants WHERE kind IN ('words', 'number'))
SELECT
  a.relation,
  a.moved,
  round(a.similarity, 3) AS similarity,
  x.text AS left_text,
  y.text AS right_text,
  [a.left_sentence_id, a.right_sentence_id] AS sentence_ids,
  a.left_sentence_id,
  a.right_sentence_id,
  a.left_start,
  a.left_end,
  a.right_start,
  a.right_end,
  d.* EXCLUDE (alignment_id),
  l.label AS left_report,
  l.label_zh AS left_report_zh,
  r.label AS right_report,
  r.label_zh AS right_report_zh
FROM alignments a
JOIN variant_lists(differences := 'said') d USING (alignment_id)
JOIN reports l ON l.report_id = a.left_report_id
JOIN reports r ON r.report_id = a.right_report_id
JOIN sentences x ON x.sentence_id = a.left_sentence_id
JOIN sentences y ON y.sentence_id = a.right_sentence_id
WHERE list_contains(d.kinds, 'number')
  AND r.digest_of IS DISTINCT FROM l.report_id
  AND NOT EXISTS (
    FROM alignments full_text
    WHERE full_text.left_report_id = l.digest_of AND full_text.right_sentence_id = a.right_sentence_id
  )
ORDER BY a.relation <> 'formula', r.ordinal, a.right_ordinal, l.ordinal, a.left_ordinal
