-- title: Two reports side by side, sentence by sentence
-- title_zh: 两份报告逐句对读
-- description: Pairs of sentences that share wording, with the differences between them, the sentences that the
--   right one makes into headings, and those that stand in one only, in the order of the left report. The lists of differences go together, item by item. Where some
--   differences are chosen by what differs or by how they are read, only sentences with such differences are given.
-- description_zh: 两份报告中有共同文字的句子及其差异、被右侧报告改作标题的句子，以及仅见于其中一份的句子，按左侧报告的顺序排列。各差异列表逐项对应。
--   按差异内容或判读筛选时，仅列出含此类差异的句子。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
-- parameter relation: 'all' -- Sentences / 句子
-- parameter kind: 'said' -- Differences in / 差异
-- parameter reading: 'all' -- Read as / 判读
WITH pairs AS (
  SELECT * FROM alignments WHERE left_report_id || '~' || right_report_id = getvariable('pair')
),
chosen AS (
  SELECT *
  FROM variants
  WHERE alignment_id IN (SELECT alignment_id FROM pairs)
    AND (getvariable('kind') IN ('all', kind) OR getvariable('kind') = 'said' AND kind IN ('words', 'number'))
    AND getvariable('reading') IN ('all', coalesce(verdict, reading, 'open'))
),
headings AS (
  SELECT t.sentence_id, t.section_id
  FROM taken_over(split_part(getvariable('pair'), '~', 1), split_part(getvariable('pair'), '~', 2)) t
  WHERE t.report_id = split_part(getvariable('pair'), '~', 2)
    AND t.section_id IS NOT NULL
    AND t.sentence_id NOT IN (SELECT left_sentence_id FROM pairs)
),
places AS (
  SELECT left_ordinal AS place, right_ordinal AS second, left_sentence_id, right_sentence_id, alignment_id FROM pairs
  UNION ALL
  SELECT ordinal, 0, sentence_id, NULL, NULL
  FROM sentences
  WHERE report_id = split_part(getvariable('pair'), '~', 1)
    AND sentence_id NOT IN (SELECT left_sentence_id FROM pairs)
  UNION ALL
  -- A sentence of the right report alone stands behind the pair that comes before it there.
  SELECT coalesce(max_by(p.left_ordinal, p.right_ordinal), 0), s.ordinal, NULL, s.sentence_id, NULL
  FROM sentences s
  LEFT JOIN pairs p ON p.right_ordinal < s.ordinal
  WHERE s.report_id = split_part(getvariable('pair'), '~', 2)
    AND s.sentence_id NOT IN (SELECT right_sentence_id FROM pairs)
  GROUP BY s.sentence_id, s.ordinal
),
lines AS (
  SELECT
    l.place,
    l.second,
    CASE
      WHEN a.relation IS NOT NULL THEN a.relation
      WHEN h.section_id IS NOT NULL THEN 'heading'
      WHEN l.right_sentence_id IS NULL THEN 'left only'
      ELSE 'right only'
    END AS relation,
    coalesce(a.moved, false) AS moved,
    round(a.similarity, 3) AS similarity,
    x.text AS left_text,
    coalesce(y.text, s.heading) AS right_text,
    list_filter([l.left_sentence_id, l.right_sentence_id], lambda id: id IS NOT NULL) AS sentence_ids,
    l.left_sentence_id,
    l.right_sentence_id,
    a.left_start,
    a.left_end,
    a.right_start,
    a.right_end,
    d.* EXCLUDE (alignment_id),
    left_report.label AS left_report,
    left_report.label_zh AS left_report_zh,
    right_report.label AS right_report,
    right_report.label_zh AS right_report_zh
  FROM places l
  JOIN reports left_report ON left_report.report_id = split_part(getvariable('pair'), '~', 1)
  JOIN reports right_report ON right_report.report_id = split_part(getvariable('pair'), '~', 2)
  LEFT JOIN pairs a USING (alignment_id)
  LEFT JOIN variant_lists(differences := 'chosen') d USING (alignment_id)
  LEFT JOIN headings h ON h.sentence_id = l.left_sentence_id
  LEFT JOIN sections s ON s.section_id = h.section_id
  LEFT JOIN sentences x ON x.sentence_id = l.left_sentence_id
  LEFT JOIN sentences y ON y.sentence_id = l.right_sentence_id
)
SELECT * EXCLUDE (place, second)
FROM lines
WHERE (
    getvariable('relation') IN ('all', relation)
    OR getvariable('relation') = 'shared' AND left_start IS NOT NULL
    OR getvariable('relation') = 'moved' AND moved
  )
  AND (getvariable('kind') IN ('said', 'all') AND getvariable('reading') = 'all' OR kinds IS NOT NULL)
ORDER BY place, second, left_sentence_id, right_sentence_id
