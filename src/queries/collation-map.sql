-- title: Where each sentence of the right report stands in the left one
-- title_zh: 右侧报告各句在左侧报告中的位置
-- description: Each pair of sentences that share wording, by the place of both in their reports. A line upward is text
--   taken over in order, a gap along it is text that the right report leaves out.
-- description_zh: 每对有共同文字的句子在两份报告中的位置。斜线表示按原序采用，沿横轴的空缺表示右侧报告未采用的文字。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
SELECT
  a.left_ordinal,
  a.right_ordinal,
  l.sentences AS left_sentences,
  r.sentences AS right_sentences,
  a.relation,
  a.moved,
  l.label AS left_report,
  r.label AS right_report,
  l.label_zh AS left_report_zh,
  r.label_zh AS right_report_zh,
  [a.left_sentence_id, a.right_sentence_id] AS sentence_ids
FROM alignments a
JOIN reports l ON l.report_id = a.left_report_id
JOIN reports r ON r.report_id = a.right_report_id
WHERE a.left_report_id || '~' || a.right_report_id = getvariable('pair')
ORDER BY a.left_ordinal, a.right_ordinal
