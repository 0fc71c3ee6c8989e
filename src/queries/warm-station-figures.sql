-- title: Warm stations, in all and newly built
-- title_zh: 暖心驿站：总数与新建
-- description: Totals at their day; what was built, and what is planned, as wide as its period and as high as a year's share of it.
-- description_zh: 总数按时点；新建与计划，宽为时期，高为年率。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('warm_stations_total', 'warm_stations_new')
ORDER BY
  list_position(['warm_stations_total', 'warm_stations_new'], series_id),
  period_to, report_ordinal, ordinal
