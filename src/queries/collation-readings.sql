-- title: What the differences are taken for, and by which rule
-- title_zh: 差异的判读及其规则
-- description: Differences in words and numbers between the two reports, by the rule that recognises them, and by what they
--   are taken for: a slip of transcription, an editor's change, or neither. Where an editor has given a verdict, it
--   counts, and the rule is still the one that fits. The examples are left → right.
-- description_zh: 两份报告间文字与数字的差异，按识别规则及判读（转录之误、编辑改动、未定）统计。有编者裁定者从其裁定，规则仍列。示例为“左 → 右”。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
SELECT
  coalesce(v.verdict, v.reading, 'open') AS taken_for,
  v.rule,
  v.verdict IS NOT NULL AS by_editor,
  count(*) AS differences,
  list(
    CASE WHEN v.left_text = '' THEN '+' || v.right_text WHEN v.right_text = '' THEN '−' || v.left_text ELSE v.left_text || ' → ' || v.right_text END
    ORDER BY a.right_ordinal, v.ordinal
  ) AS examples,
  list(a.right_sentence_id ORDER BY a.right_ordinal, v.ordinal) AS sentence_ids
FROM variants v
JOIN alignments a USING (alignment_id)
WHERE a.left_report_id || '~' || a.right_report_id = getvariable('pair') AND v.kind IN ('words', 'number')
GROUP BY taken_for, v.rule, by_editor
ORDER BY taken_for = 'open', taken_for DESC, differences DESC, v.rule, by_editor
