-- title: What the differences are taken for, and by which rule
-- title_zh: 差异的判读及其规则
-- description: Differences in words and numbers between the two reports, by the rule that recognises them, and by what they
--   are taken for: a slip of transcription, an editor's change, or neither. Where an editor has given a verdict, it
--   counts, and the rule is still the one that fits. The examples are left → right, each with a little of what
--   stands around it in its own report.
-- description_zh: 两份报告间文字与数字的差异，按识别规则及判读（转录之误、编辑改动、未定）统计。有编者裁定者从其裁定，规则仍列。示例为“左 → 右”，各附其在本报告中的前后文字。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
WITH placed AS (
  SELECT
    v.*,
    a.right_sentence_id,
    a.right_ordinal,
    l.text AS left_sentence,
    r.text AS right_sentence,
    code_points(l.text, v.left_end) + 2 AS left_stop,
    code_points(r.text, v.right_end) + 2 AS right_stop,
    greatest(0, code_points(l.text, v.left_start) - 2) AS left_from,
    greatest(0, code_points(r.text, v.right_start) - 2) AS right_from
  FROM variants v
  JOIN alignments a USING (alignment_id)
  JOIN sentences l ON l.sentence_id = a.left_sentence_id
  JOIN sentences r ON r.sentence_id = a.right_sentence_id
  WHERE a.left_report_id || '~' || a.right_report_id = getvariable('pair') AND v.kind IN ('words', 'number')
)
SELECT
  coalesce(v.verdict, v.reading, 'open') AS taken_for,
  v.rule,
  v.verdict IS NOT NULL AS by_editor,
  count(*) AS differences,
  list(
    CASE
      WHEN v.operation = 'transpose' OR greatest(length(v.left_text), length(v.right_text)) > 12
        THEN substr(v.left_text, 1, 12) || ' → ' || substr(v.right_text, 1, 12)
      ELSE
        left_sentence[left_from + 1:left_stop] || ' → ' || right_sentence[right_from + 1:right_stop]
    END
    ORDER BY v.right_ordinal, v.ordinal
  ) AS examples,
  list(v.right_sentence_id ORDER BY v.right_ordinal, v.ordinal) AS sentence_ids
FROM placed v
GROUP BY taken_for, v.rule, by_editor
ORDER BY taken_for = 'open', taken_for DESC, differences DESC, v.rule, by_editor
