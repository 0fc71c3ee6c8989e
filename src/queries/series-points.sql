-- title: A series over time
-- title_zh: 序列的时间变化
-- description: The figures of one series: states at their day; what was done as high as its yearly rate, over the period
--   that the report says; plans of either. Figures that a digest repeats stand once.
-- description_zh: 同一序列的数字：存量取其时点，流量按其时期折为年率，目标另标。摘要重复的数字只列一次。
-- parameter series: 'all' -- Series / 序列
SELECT * EXCLUDE (report_ordinal, ordinal, theme_id, qualifier)
FROM series_figures()
WHERE getvariable('series') IN ('all', series_id)
ORDER BY series_id, period_to, report_ordinal, ordinal
