-- title: Stretches that the right report leaves out as a whole
-- title_zh: 右侧报告整段略去之处
-- description: Runs of sentences within a section of the left report of which nothing is taken over, in its order, with their length in
--   characters. Where the right report is a digest, none of the left one's digests has them. A sentence that is made into
--   a heading is taken over; headings of the left report are no sentences.
-- description_zh: 左侧报告中完全未被采用的节内连续句段，按原序排列，附字数。右侧为摘要时，指全部摘要均无。改作标题的句子算作采用；左侧报告的标题不算句子。
-- parameter pair: '2019-congress~2019-congress-digest-2' -- The two reports / 两份报告
WITH runs AS (
  SELECT
    s.*,
    t.sentence_id IS NULL AS omitted,
    s.ordinal - row_number() OVER (PARTITION BY t.sentence_id IS NULL ORDER BY s.ordinal) AS run
  FROM sentences s
  LEFT JOIN (
    SELECT DISTINCT sentence_id
    FROM taken_over(split_part(getvariable('pair'), '~', 1), split_part(getvariable('pair'), '~', 2))
  ) t USING (sentence_id)
  WHERE s.report_id = split_part(getvariable('pair'), '~', 1)
)
SELECT
  arg_min(r.text, r.ordinal) AS opening,
  h.heading AS section,
  string_agg(DISTINCT r.part, ', ' ORDER BY r.part) AS parts,
  count(*) AS sentences,
  sum(r.characters) AS characters,
  list(r.sentence_id ORDER BY r.ordinal) AS sentence_ids
FROM runs r
JOIN sections h USING (section_id)
WHERE r.omitted
GROUP BY r.run, h.section_id, h.heading
ORDER BY min(r.ordinal)
