-- title: How many there were, in time
-- title_zh: 存量的时间变化
-- description: The figures of each series of the theme that says how many there were on a day, plans for it beside them. The series with
--   the most figures come first.
-- description_zh: 该主题各存量序列的数字及其计划，取其时点。数字多的序列在先。
-- parameter theme: 'worker_services' -- Theme / 主题
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE s.theme_id = getvariable('theme') AND s.series_kind = 'stock'
ORDER BY count(*) OVER (PARTITION BY s.series_id) DESC, s.series_id, s.period_to, s.report_ordinal, s.ordinal
