-- title: Places of service: how many, and how many new
-- title_zh: 服务阵地：总数与新建
-- description: Warm stations and workers' homes, in all and newly built, with the plans for them. A total is of a
--   day, what was built of a period.
-- description_zh: 暖心驿站与职工之家的总数、新建数及计划。总数属于时点，新建属于时期。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('warm_stations_total', 'warm_stations_new', 'worker_homes_total', 'public_area_worker_homes_new')
ORDER BY
  list_position(['warm_stations_total', 'warm_stations_new', 'worker_homes_total', 'public_area_worker_homes_new'], series_id),
  period_to, report_ordinal, ordinal
