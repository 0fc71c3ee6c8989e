-- title: Every figure of the reports, with what it means
-- title_zh: 报告中的每个数字及其含义
-- description: Each quantity with what is counted, its unit, kind and period, narrowed by the inputs. Every word of the
--   search must stand in the figure's expression, in what is counted, or in the name of its series. A figure that a
--   digest repeats is listed and says so: leave it out of sums.
-- description_zh: 每个数量及其计数对象、单位、性质与时期，可逐项筛选。搜索的每个词须出现于数字原文、计数对象或序列名称中。
--   摘要重复的数字照列并注明，求和时应剔除。
-- parameter search: '' -- Search / 搜索
-- parameter theme: 'all' -- Theme / 主题
-- parameter kind: 'all' -- Kind / 性质
-- parameter unit: 'all' -- Unit / 单位
-- parameter report: 'all' -- Report / 报告
-- parameter first_year: NULL -- From year / 起始年份
-- parameter last_year: NULL -- To year / 截止年份
SELECT
  q.quantity_id,
  q.sentence_id,
  q.report_id,
  r.label AS report,
  q.expression,
  coalesce(q.indicator_full, q.indicator) AS indicator,
  q.value,
  q.value_max,
  q.value_low,
  q.value_high,
  q.unit,
  q.dimension,
  q.qualifier,
  q.verb,
  q.kind,
  q.kind_basis,
  q.direction,
  q.period_from,
  q.period_to,
  q.period_basis,
  q.theme_id,
  t.label_zh AS theme,
  t.label_en AS theme_en,
  q.series_id,
  s.label_zh AS series,
  s.label_en AS series_en,
  q.repeats
FROM quantities q
JOIN reports r USING (report_id)
LEFT JOIN series s USING (series_id)
LEFT JOIN themes t ON t.theme_id = q.theme_id
WHERE getvariable('theme') IN ('all', coalesce(q.theme_id, 'none'))
  AND getvariable('kind') IN ('all', coalesce(q.kind, 'none'))
  AND getvariable('unit') IN ('all', coalesce(q.unit, 'none'))
  AND getvariable('report') IN ('all', q.report_id)
  AND (getvariable('first_year') IS NULL OR year(q.period_to) >= getvariable('first_year'))
  AND (getvariable('last_year') IS NULL OR year(q.period_from) <= getvariable('last_year'))
  AND list_bool_and([
    contains(lower(concat_ws(' ', q.expression, coalesce(q.indicator_full, q.indicator), s.label_zh, s.label_en)), word)
    FOR word IN string_split(lower(replace(getvariable('search'), '　', ' ')), ' ')
  ])
ORDER BY r.ordinal, q.ordinal
