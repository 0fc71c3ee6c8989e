-- title: Requests to the 12351 hotline
-- title_zh: 12351热线受理的职工诉求
-- description: Workers' requests to the unions' hotline in the first and the last report that count them, a year's share of
--   each period, and whether every report between goes the same way.
-- description_zh: 首末两份有此计数的报告中热线受理（办理）的职工诉求，按年率；并注明其间各报告是否同向。
SELECT * FROM series_changes() WHERE series_id = 'hotline_12351_requests'
ORDER BY points DESC, body
