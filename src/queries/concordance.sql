-- title: Concordance
-- title_zh: 逐词索引
-- description: Each place where it is found, with what stands before and after it in its paragraph. It is sought as
--   characters anywhere (several with a space between), as whole words, as a pattern (a regular expression over the
--   sentence) or as a part of speech and its kinds. Lines can be kept that have one of some words near.
-- description_zh: 每处出现一行，附其在段落中的上下文。检索方式：任意位置的字串（多个以空格分隔）、整词、句内正则表达式、
--   词性及其小类。可只列附近含有某词的各行。
-- parameter find: '集体协商' -- Find / 查找
-- parameter mode: 'text' -- As / 检索方式
-- parameter company: '' -- With one of / 附近含
-- parameter within: 5 -- Within words / 词距
-- parameter report: 'all' -- Report / 报告
-- parameter part: 'all' -- Part of the reports / 报告部分
-- parameter sort: 'report' -- Order / 排序
-- parameter context: 40 -- Characters to either side / 左右字数
WITH asked AS (
  SELECT [item FOR item IN string_split_regex(trim(getvariable('find')), '[\s,，、]+') IF item <> ''] AS items
),
expression AS (
  SELECT CASE getvariable('mode')
    WHEN 'pattern' THEN getvariable('find')
    ELSE array_to_string([regexp_escape(item) FOR item IN list_sort(items, 'DESC')], '|')
  END AS pattern
  FROM asked
),
scope AS (
  SELECT s.*, r.label, r.ordinal AS report_ordinal, r.published_on
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE (getvariable('report') = 'all' OR s.report_id = getvariable('report'))
    AND (getvariable('part') = 'all' OR s.part = getvariable('part'))
),
-- Places in code points, from 0: what stands between the matches, and the matches, each as long as it is.
pieces AS (
  SELECT sentence_id, string_split_regex(text, pattern) AS gaps, regexp_extract_all(text, pattern) AS found
  FROM scope, expression
  WHERE getvariable('mode') IN ('text', 'pattern') AND pattern <> '' AND regexp_matches(text, pattern)
),
matched AS (
  SELECT
    sentence_id,
    unnest([
      list_sum([length(piece) FOR piece IN list_slice(gaps, 1, i)]) + coalesce(list_sum([length(piece) FOR piece IN list_slice(found, 1, i - 1)]), 0)
      FOR i IN range(1, len(found) + 1)
    ])::INTEGER AS start,
    unnest([length(piece) FOR piece IN found])::INTEGER AS length
  FROM pieces
),
-- tokens count UTF-16 units; a sentence with characters beyond the basic plane is counted character by character.
words AS (
  SELECT
    t.sentence_id, t.position, t.token, t.pos,
    code_points(s.text, t.start) AS start,
    code_points(s.text, t.end) AS stop
  FROM tokens t
  JOIN scope s USING (sentence_id)
),
hits AS (
  SELECT sentence_id, start, start + length AS stop FROM matched WHERE length > 0
  UNION ALL
  SELECT sentence_id, start, stop
  FROM words, asked
  WHERE (getvariable('mode') = 'word' AND list_contains(items, token))
    OR (getvariable('mode') = 'pos' AND list_bool_or([starts_with(pos, item) FOR item IN items]))
),
placed AS (
  SELECT h.sentence_id, h.start, h.stop, min(w.position) AS first_position, max(w.position) AS last_position
  FROM hits h
  JOIN words w ON w.sentence_id = h.sentence_id AND w.start < h.stop AND w.stop > h.start
  GROUP BY ALL
),
near AS (
  SELECT
    p.sentence_id, p.start, p.stop,
    max(w.token) FILTER (w.position = first_position - 1) AS l1,
    max(w.token) FILTER (w.position = first_position - 2) AS l2,
    max(w.token) FILTER (w.position = first_position - 3) AS l3,
    max(w.token) FILTER (w.position = last_position + 1) AS r1,
    max(w.token) FILTER (w.position = last_position + 2) AS r2,
    max(w.token) FILTER (w.position = last_position + 3) AS r3,
    coalesce(bool_or(
      list_contains(string_split(trim(getvariable('company')), ' '), w.token)
      AND w.position BETWEEN first_position - getvariable('within') AND last_position + getvariable('within')
      AND w.position NOT BETWEEN first_position AND last_position
    ), false) AS company
  FROM placed p
  JOIN words w USING (sentence_id)
  GROUP BY ALL
),
surrounded AS (
  SELECT
    sentence_id,
    coalesce(string_agg(text, '' ORDER BY ordinal) OVER (PARTITION BY paragraph_id ORDER BY ordinal ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '') AS before,
    coalesce(string_agg(text, '' ORDER BY ordinal) OVER (PARTITION BY paragraph_id ORDER BY ordinal ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), '') AS after
  FROM sentences
)
SELECT
  label AS report,
  s.part,
  right(before || left(text, n.start), getvariable('context')::INTEGER) AS left,
  substring(text, n.start + 1, n.stop - n.start) AS node,
  left(substring(text, n.stop + 1) || after, getvariable('context')::INTEGER) AS right,
  s.sentence_id, n.start, n.stop AS end, l3, l2, l1, r1, r2, r3, published_on
FROM near n
JOIN scope s USING (sentence_id)
JOIN surrounded USING (sentence_id)
WHERE trim(getvariable('company')) = '' OR company
ORDER BY
  CASE getvariable('sort') WHEN '1L' THEN l1 WHEN '2L' THEN l2 WHEN '3L' THEN l3 WHEN '1R' THEN r1 WHEN '2R' THEN r2 WHEN '3R' THEN r3 WHEN 'node' THEN node END,
  CASE getvariable('sort') WHEN '1L' THEN l2 WHEN '2L' THEN l1 WHEN '1R' THEN r2 WHEN '2R' THEN r3 END,
  CASE WHEN getvariable('sort') = 'date' THEN published_on END DESC,
  report_ordinal, s.ordinal, n.start
