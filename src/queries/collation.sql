-- title: Two reports side by side, sentence by sentence
-- title_zh: 两份报告逐句对读
-- description: Pairs of sentences that share wording, with every difference between them, and the sentences that stand in
--   one of the two only, in the order of the left report. The lists of differences go together, item by item.
-- description_zh: 两份报告中有共同文字的句子及其全部差异，并列出仅见于其中一份的句子，按左侧报告的顺序排列。各差异列表逐项对应。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
WITH pairs AS (
  SELECT * FROM alignments WHERE left_report_id || '~' || right_report_id = getvariable('pair')
),
differences AS (
  SELECT
    alignment_id,
    list(operation ORDER BY ordinal) AS operations,
    list(kind ORDER BY ordinal) AS kinds,
    list(left_start ORDER BY ordinal) AS left_starts,
    list(left_end ORDER BY ordinal) AS left_ends,
    list(right_start ORDER BY ordinal) AS right_starts,
    list(right_end ORDER BY ordinal) AS right_ends,
    list(coalesce(rule, '') ORDER BY ordinal) AS rules,
    list(coalesce(reading, '') ORDER BY ordinal) AS readings,
    list(coalesce(reading_basis, '') ORDER BY ordinal) AS bases,
    list(coalesce(verdict, '') ORDER BY ordinal) AS verdicts,
    list(coalesce(verdict_basis, '') ORDER BY ordinal) AS verdict_bases
  FROM variants
  WHERE alignment_id IN (SELECT alignment_id FROM pairs)
  GROUP BY alignment_id
),
places AS (
  SELECT left_ordinal AS place, right_ordinal AS second, left_sentence_id, right_sentence_id, alignment_id FROM pairs
  UNION ALL
  SELECT ordinal, 0, sentence_id, NULL, NULL
  FROM sentences
  WHERE report_id = split_part(getvariable('pair'), '~', 1)
    AND sentence_id NOT IN (SELECT left_sentence_id FROM pairs)
  UNION ALL
  SELECT coalesce(max_by(p.left_ordinal, p.right_ordinal), 0), s.ordinal, NULL, s.sentence_id, NULL
  FROM sentences s
  LEFT JOIN pairs p ON p.right_ordinal < s.ordinal
  WHERE s.report_id = split_part(getvariable('pair'), '~', 2)
    AND s.sentence_id NOT IN (SELECT right_sentence_id FROM pairs)
  GROUP BY s.sentence_id, s.ordinal
)
SELECT
  coalesce(a.relation, CASE WHEN l.right_sentence_id IS NULL THEN 'left only' ELSE 'right only' END) AS relation,
  coalesce(a.moved, false) AS moved,
  round(a.similarity, 3) AS similarity,
  x.text AS left_text,
  y.text AS right_text,
  list_filter([l.left_sentence_id, l.right_sentence_id], lambda id: id IS NOT NULL) AS sentence_ids,
  l.left_sentence_id,
  l.right_sentence_id,
  a.left_start,
  a.left_end,
  a.right_start,
  a.right_end,
  d.* EXCLUDE (alignment_id)
FROM places l
LEFT JOIN pairs a USING (alignment_id)
LEFT JOIN differences d USING (alignment_id)
LEFT JOIN sentences x ON x.sentence_id = l.left_sentence_id
LEFT JOIN sentences y ON y.sentence_id = l.right_sentence_id
ORDER BY l.place, l.second, l.left_sentence_id, l.right_sentence_id
