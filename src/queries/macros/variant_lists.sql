-- title: The differences of each pair of passages
-- title_zh: 各对文字的差异
-- description: The differences between the two sides of each alignment as lists that go together, item by item, in the order
--   of the left side. An alignment without any has no row.
-- description_zh: 每对文字两侧的差异，按左侧顺序列为逐项对应的列表；无差异者不列。
-- formula: list of each column of variants, in the order of ordinal, for each alignment_id
-- source: Columns of this site's table variants
-- parameter differences: table of differences; 'variants' unless given / 差异表名，默认 'variants'
CREATE MACRO variant_lists(differences := 'variants') AS TABLE
  SELECT
    v.alignment_id,
    list(v.ordinal ORDER BY v.ordinal) AS ordinals,
    list(v.operation ORDER BY v.ordinal) AS operations,
    list(v.kind ORDER BY v.ordinal) AS kinds,
    list(v.left_start ORDER BY v.ordinal) AS left_starts,
    list(v.left_end ORDER BY v.ordinal) AS left_ends,
    list(v.right_start ORDER BY v.ordinal) AS right_starts,
    list(v.right_end ORDER BY v.ordinal) AS right_ends,
    list(v.rule ORDER BY v.ordinal) AS rules,
    list(v.reading ORDER BY v.ordinal) AS readings,
    list(v.reading_basis ORDER BY v.ordinal) AS bases,
    list(v.verdict ORDER BY v.ordinal) AS verdicts,
    list(v.verdict_basis ORDER BY v.ordinal) AS verdict_bases
  FROM query_table(differences) v
  GROUP BY v.alignment_id
