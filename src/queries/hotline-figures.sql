-- title: Requests to the hotline
-- title_zh: 热线受理的职工诉求
-- description: Requests that workers brought to the unions' hotline, each figure as wide as its period and as high as a year's share of it.
-- description_zh: 职工向工会热线提出的诉求，宽为时期，高为年率。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('hotline_12351_requests')
ORDER BY
  list_position(['hotline_12351_requests'], series_id),
  period_to, report_ordinal, ordinal
