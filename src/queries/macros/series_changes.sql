-- title: Changes of series
-- title_zh: 序列的变化
-- description: The first and the last dated figure of each series that has two or more from one body, plans left out: states
--   at their day, what was done as a year's share of it. It rose or fell only where what the wording of both allows does not
--   overlap; else it is unclear. steady says that no figure between goes the other way. Figures done over overlapping
--   periods are not compared.
-- description_zh: 凡同一单位有两个以上有时期数字的序列，取其首末（计划不计）：存量按时点，流量折为年率。仅当两者措辞所允许的范围不相重叠时
--   才称增或减，否则为不明。steady 表示其间没有反向的数字。时期重叠的流量不作比较。
-- formula: times = last level / first level; rose if least last > greatest first, fell if greatest last < least first
-- source: bounds of reported figures as intervals: Moore (1966), Interval Analysis, chapter 2
CREATE MACRO series_changes() AS TABLE
  WITH levels AS (
    SELECT
      *,
      coalesce(per_year, value) AS level,
      coalesce(per_year_low, value_low, '-infinity'::DOUBLE) AS low,
      coalesce(per_year_high, value_high, 'infinity'::DOUBLE) AS high
    FROM series_figures()
    WHERE kind <> 'target' AND kind <> 'change' AND period_to IS NOT NULL
      AND (series_kind = 'stock') = (per_year IS NULL)
  ),
  placed AS (
    SELECT
      *,
      row_number() OVER (PARTITION BY series_id, body ORDER BY period_to, report_ordinal, ordinal) AS place,
      count(*) OVER (PARTITION BY series_id, body) AS points,
      sign(level - lag(level) OVER (PARTITION BY series_id, body ORDER BY period_to, report_ordinal, ordinal)) AS step
    FROM levels
  ),
  courses AS (
    SELECT series_id, body, count(DISTINCT step) = 1 AS steady, count(DISTINCT report_id) AS reports, list(quantity_id ORDER BY place) AS quantity_ids,
      list(sentence_id ORDER BY place) AS sentence_ids
    FROM placed
    GROUP BY series_id, body
  )
  SELECT
    f.series_id, f.series, f.series_en, f.series_kind AS kind, f.theme_id, f.points, reports,
    f.body, (SELECT count(DISTINCT body) FROM levels) AS bodies,
    CASE WHEN l.low > f.high THEN 'rose' WHEN l.high < f.low THEN 'fell' ELSE 'unclear' END AS change,
    l.level / nullif(f.level, 0) AS times,
    steady,
    least(f.years, l.years) AS shortest_years,
    f.note,
    f.report AS first_report, f.value AS first_value, f.level AS first_level, f.per_year AS first_per_year, f.unit AS first_unit,
    f.qualifier AS first_qualifier, f.expression AS first_expression, f.years AS first_years,
    f.period_from AS first_period_from, f.period_to AS first_period_to,
    f.quantity_id AS first_quantity_id, f.sentence_id AS first_sentence_id,
    l.report AS last_report, l.value AS last_value, l.level AS last_level, l.per_year AS last_per_year, l.unit AS last_unit,
    l.qualifier AS last_qualifier, l.expression AS last_expression, l.years AS last_years,
    l.period_from AS last_period_from, l.period_to AS last_period_to,
    l.quantity_id AS last_quantity_id, l.sentence_id AS last_sentence_id,
    quantity_ids, sentence_ids
  FROM placed f
  JOIN placed l ON l.series_id = f.series_id AND l.body IS NOT DISTINCT FROM f.body AND l.place = l.points
  JOIN courses ON courses.series_id = f.series_id AND courses.body IS NOT DISTINCT FROM f.body
  WHERE f.place = 1 AND f.points > 1
    AND CASE WHEN f.series_kind = 'stock' THEN l.period_to > f.period_to ELSE l.period_from > f.period_to END
