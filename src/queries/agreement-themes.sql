-- title: How far two coders agree, by theme
-- title_zh: 两位编码者的一致程度：按主题
-- description: For each theme the sentences that both coders gave it, only one, or neither, of those that both coded, with
--   F1 and Cohen's kappa. Themes that a coder calls arguable for a sentence count neither way. The first row pools all.
-- description_zh: 两位编码者都编过的句子中，每个主题两者都给、仅一人给、都不给的句数，以及 F1 与科恩 kappa。编码者标为可议的主题不计。
--   首行为全部主题合计。
-- parameter left: 'dictionary' -- First coder / 编码者一
-- parameter right: 'reference' -- Second coder / 编码者二
WITH shared AS (
  SELECT sentence_id FROM codings WHERE coder = getvariable('left')
  INTERSECT
  SELECT sentence_id FROM codings WHERE coder = getvariable('right')
),
cells AS (
  SELECT
    h.theme_id,
    ordinal,
    sentence_id,
    bool_or(coder = getvariable('left') AND c.theme_id = h.theme_id AND NOT disputed) AS in_left,
    bool_or(coder = getvariable('right') AND c.theme_id = h.theme_id AND NOT disputed) AS in_right,
    bool_or(c.theme_id = h.theme_id AND disputed) AS arguable
  FROM shared
  JOIN codings c USING (sentence_id)
  CROSS JOIN themes h
  WHERE coder IN (getvariable('left'), getvariable('right'))
  GROUP BY h.theme_id, ordinal, sentence_id
),
counts AS (
  SELECT
    theme_id,
    coalesce(ordinal, 0) AS place,
    count(*) FILTER (coalesce(in_left, false) AND coalesce(in_right, false)) AS both_coders,
    count(*) FILTER (coalesce(in_left, false) AND NOT coalesce(in_right, false)) AS only_left,
    count(*) FILTER (coalesce(in_right, false) AND NOT coalesce(in_left, false)) AS only_right,
    count(*) FILTER (NOT coalesce(in_left, false) AND NOT coalesce(in_right, false)) AS neither,
    list(sentence_id ORDER BY sentence_id) FILTER (coalesce(in_left, false) <> coalesce(in_right, false)) AS sentence_ids
  FROM cells
  WHERE NOT coalesce(arguable, false)
  GROUP BY GROUPING SETS ((), (theme_id, ordinal))
)
SELECT
  theme_id,
  both_coders,
  only_left,
  only_right,
  neither,
  f_one(both_coders, only_left, only_right) AS f1,
  cohen_kappa(both_coders, only_left, only_right, neither) AS kappa,
  sentence_ids
FROM counts
WHERE both_coders + only_left + only_right > 0
ORDER BY place
