-- title: What the right report takes over of each section of the left one
-- title_zh: 右侧报告对左侧报告各节的采用
-- description: Characters of each section that stand in a passage shared with the right report, and those that do not. A
--   passage that is edited counts as taken over. Headings and sections without sentences are left out.
-- description_zh: 左侧报告各节中与右侧报告共有的字数，以及其余字数；有改动的段落计为采用。标题与无句子的节不计。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
WITH taken AS (
  SELECT left_sentence_id AS sentence_id, least(1, sum(left_share)) AS share
  FROM alignments
  WHERE left_report_id || '~' || right_report_id = getvariable('pair')
  GROUP BY left_sentence_id
)
SELECT
  s.section_id,
  CASE WHEN s.heading = '' THEN '（标题前）' ELSE s.heading END AS section,
  x.part,
  sum(x.characters) AS characters,
  round(sum(x.characters * coalesce(t.share, 0))) AS taken_over,
  round(1 - sum(x.characters * coalesce(t.share, 0)) / sum(x.characters), 3) AS left_out_share,
  coalesce(list(x.sentence_id ORDER BY x.ordinal) FILTER (coalesce(t.share, 0) < 0.5), []) AS sentence_ids
FROM sentences x
JOIN sections s USING (section_id)
LEFT JOIN taken t ON t.sentence_id = x.sentence_id
WHERE x.report_id = split_part(getvariable('pair'), '~', 1)
GROUP BY s.section_id, s.heading, s.ordinal, x.part
ORDER BY min(x.ordinal)
