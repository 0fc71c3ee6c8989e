-- title: What was done, as yearly rates
-- title_zh: 所做之事：按年率
-- description: The figures of each series of the theme that says what was done, plans for it beside them: each as wide as its period and as
--   high as a year's share of it, so that five years, half a year and one year can stand side by side. The series with
--   the most figures come first.
-- description_zh: 该主题各流量序列的数字及其计划：宽为时期，高为年率，使五年、半年与一年可以并列。数字多的序列在先。
-- parameter theme: 'worker_services' -- Theme / 主题
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE s.theme_id = getvariable('theme') AND s.series_kind <> 'stock'
ORDER BY count(*) OVER (PARTITION BY s.series_id) DESC, s.series_id, s.period_to, s.report_ordinal, s.ordinal
