-- title: The passages that two reports share, and where each stands
-- title_zh: 两份报告的共同段落及其位置
-- description: Both reports from beginning to end, as long as their sentences have characters, and each passage that they
--   share at its place in both. Where the right report is a digest, all digests of the left one are shown. Sections of
--   the left report carry the share of their characters that is taken over, or made into a heading: of edited
--   sentences the unchanged words.
-- description_zh: 两份报告自首至尾，长度为各句字数之和；每段共同文字标于其在两份报告中的位置。右侧为摘要时，列出左侧报告的全部摘要。
--   左侧各节附其文字被采用的比例，有改动的句子计其未改之字，改作标题者亦计入。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
WITH taken AS (
  SELECT * FROM taken_over(split_part(getvariable('pair'), '~', 1), split_part(getvariable('pair'), '~', 2))
),
shares AS (
  SELECT sentence_id, least(1, sum(share)) AS share FROM taken GROUP BY sentence_id
),
places AS (
  SELECT
    s.*,
    h.ordinal AS section,
    h.heading,
    r.label AS report,
    r.label_zh AS report_zh,
    r.ordinal AS report_ordinal,
    s.report_id = split_part(getvariable('pair'), '~', 1) AS on_left,
    sum(s.characters) OVER (PARTITION BY s.report_id ORDER BY s.ordinal) - s.characters AS place
  FROM sentences s
  JOIN sections h USING (section_id)
  JOIN reports r ON r.report_id = s.report_id
  WHERE s.report_id = split_part(getvariable('pair'), '~', 1) OR s.report_id IN (SELECT report_id FROM taken)
),
differences AS (
  SELECT
    alignment_id,
    count(*) FILTER (kind IN ('words', 'number')) AS differences,
    count(*) FILTER (coalesce(verdict, reading) = 'slip') AS slips
  FROM variants
  GROUP BY alignment_id
),
marks AS (
  SELECT
    CASE WHEN p.on_left THEN 'left section' ELSE 'right section' END AS what,
    p.report,
    p.report_zh,
    p.heading AS words,
    NULL AS relation,
    NULL AS moved,
    NULL AS differences,
    NULL AS slips,
    CASE WHEN p.on_left THEN min(p.place) END AS left_from,
    CASE WHEN p.on_left THEN max(p.place + p.characters) END AS left_to,
    CASE WHEN NOT p.on_left THEN min(p.place) END AS right_from,
    CASE WHEN NOT p.on_left THEN max(p.place + p.characters) END AS right_to,
    CASE WHEN p.on_left THEN round(sum(p.characters * coalesce(t.share, 0)) / sum(p.characters), 3) END AS taken_share,
    [] AS sentence_ids,
    p.report_ordinal
  FROM places p
  LEFT JOIN shares t USING (sentence_id)
  GROUP BY p.on_left, p.report, p.report_zh, p.report_ordinal, p.section, p.heading
  UNION ALL
  SELECT
    'passage',
    r.report,
    r.report_zh,
    substr(r.text, code_points(r.text, a.right_start) + 1, 24),
    a.relation,
    a.moved,
    coalesce(d.differences, 0),
    coalesce(d.slips, 0),
    l.place + l.characters * code_points(l.text, a.left_start) / length(l.text),
    l.place + l.characters * code_points(l.text, a.left_end) / length(l.text),
    r.place + r.characters * code_points(r.text, a.right_start) / length(r.text),
    r.place + r.characters * code_points(r.text, a.right_end) / length(r.text),
    NULL,
    [a.left_sentence_id, a.right_sentence_id],
    r.report_ordinal
  FROM alignments a
  JOIN places l ON l.sentence_id = a.left_sentence_id AND l.on_left
  JOIN places r ON r.sentence_id = a.right_sentence_id AND NOT r.on_left
  LEFT JOIN differences d USING (alignment_id)
  UNION ALL
  -- A heading has no characters of its own among the sentences: it stands before the first of them below it.
  SELECT
    'passage',
    any_value(r.report),
    any_value(r.report_zh),
    any_value(h.heading),
    'heading',
    false,
    0,
    0,
    any_value(l.place),
    any_value(l.place + l.characters),
    min(r.place),
    min(r.place),
    NULL,
    [l.sentence_id],
    any_value(r.report_ordinal)
  FROM taken t
  JOIN places l ON l.sentence_id = t.sentence_id
  JOIN sections h ON h.section_id = t.section_id
  JOIN places r ON r.report_id = t.report_id AND r.section >= h.ordinal
  GROUP BY l.sentence_id, t.section_id
)
SELECT * EXCLUDE (report_ordinal)
FROM marks
ORDER BY CASE what WHEN 'left section' THEN 1 WHEN 'right section' THEN 2 ELSE 3 END, report_ordinal, left_from, right_from
