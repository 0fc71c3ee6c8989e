-- title: What the right report takes over of the left one, and what it leaves out
-- title_zh: 右侧报告对左侧报告的采用与略去
-- description: Characters of the left report's sentences that the right one takes over, unchanged words of edited
--   sentences too, or makes into a heading, and those that it does not, by sections of the left report or by themes of
--   its sentences. Where the right report is a digest, all digests of the left one count; what two of them have goes to
--   the first. A sentence of two themes counts in both. Headings of the left report are no part of the count.
-- description_zh: 左侧报告各句中被右侧报告采用的字数（有改动的句子计其未改之字，改作标题者亦计入）与未采用的字数，按节或按句子主题统计。右侧为摘要时，
--   左侧报告的全部摘要一并计入，两份摘要皆有者归前者。一句有两个主题时两处皆计。左侧报告自身的标题不计。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
-- parameter unit: 'section' -- By section or theme / 按节或主题
WITH shares AS (
  SELECT t.sentence_id, t.ordinal, r.label, r.label_zh, sum(t.share) AS share
  FROM taken_over(split_part(getvariable('pair'), '~', 1), split_part(getvariable('pair'), '~', 2)) t
  JOIN reports r USING (report_id)
  GROUP BY t.sentence_id, t.ordinal, r.label, r.label_zh
),
-- Each right report's part of a sentence, as far as none before it has taken it.
taken AS (
  SELECT *, greatest(0, least(share, 1 - coalesce(sum(share) OVER others, 0))) AS part
  FROM shares
  WINDOW others AS (PARTITION BY sentence_id ORDER BY ordinal ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
units AS (
  SELECT x.sentence_id, s.section_id AS unit_id, s.heading AS words, NULL AS words_en, s.ordinal AS place
  FROM sentences x
  JOIN sections s USING (section_id)
  WHERE getvariable('unit') = 'section' AND x.report_id = split_part(getvariable('pair'), '~', 1)
  UNION ALL
  SELECT t.sentence_id, th.theme_id, th.label_zh, th.label_en, th.ordinal
  FROM sentence_themes t
  JOIN themes th USING (theme_id)
  WHERE getvariable('unit') = 'theme' AND t.report_id = split_part(getvariable('pair'), '~', 1)
),
parts AS (
  SELECT u.*, x.characters * t.part AS characters, t.ordinal, t.label, t.label_zh, x.ordinal AS sentence
  FROM units u
  JOIN sentences x USING (sentence_id)
  JOIN taken t USING (sentence_id)
  UNION ALL
  SELECT u.*, x.characters * greatest(0, 1 - coalesce(sum(t.share), 0)), NULL, NULL, NULL, x.ordinal
  FROM units u
  JOIN sentences x USING (sentence_id)
  LEFT JOIN taken t USING (sentence_id)
  GROUP BY u.sentence_id, u.unit_id, u.words, u.words_en, u.place, x.characters, x.ordinal
),
sums AS (
  SELECT
    unit_id,
    words,
    words_en,
    place,
    label AS taken_by,
    label_zh AS taken_by_zh,
    ordinal,
    round(sum(characters)) AS characters,
    list(sentence_id ORDER BY sentence) FILTER (characters > 0) AS sentence_ids
  FROM parts
  GROUP BY ALL
)
SELECT
  unit_id,
  words,
  words_en,
  taken_by,
  taken_by_zh,
  characters,
  round(characters / sum(characters) OVER (PARTITION BY unit_id), 3) AS share,
  sentence_ids
FROM sums
WHERE characters > 0
ORDER BY
  CASE
    WHEN getvariable('unit') = 'theme'
      THEN coalesce(sum(characters) FILTER (taken_by IS NULL) OVER (PARTITION BY unit_id), 0) / sum(characters) OVER (PARTITION BY unit_id)
  END DESC,
  place,
  unit_id,
  ordinal NULLS LAST
