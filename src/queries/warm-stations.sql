-- title: Warm stations, counted and built
-- title_zh: 暖心驿站：总数与新建
-- description: The first and the last total that the reports give, what they say was newly built after that, and what they plan
--   to build. The total is of a day, what was built of a period: neither follows from the other.
--   The months between the totals are whole ones, NULL where the day of a total is unknown.
-- description_zh: 报告所给的首个与末个总数，其后新建的数字，以及计划新建的数字。总数属于时点，新建属于时期，两者不能互推。
--   两个总数相隔的月数只计整月，总数之日不明者为空。
WITH built AS (
  SELECT * FROM series_figures() WHERE series_id = 'warm_stations_new' AND period_to IS NOT NULL
)
SELECT
  t.body, t.bodies, t.first_value, t.first_unit, t.first_qualifier, t.first_expression, t.first_period_from, t.first_period_to,
  t.first_quantity_id, t.first_sentence_id,
  t.last_value, t.last_unit, t.last_qualifier, t.last_expression, t.last_period_from, t.last_period_to,
  t.last_quantity_id, t.last_sentence_id,
  t.change, t.times,
  CASE
    WHEN t.first_period_from = t.first_period_to AND t.last_period_from = t.last_period_to
      THEN nullif(datesub('month', t.first_period_to, t.last_period_to), 0)
  END AS months,
  n.value AS built_value, n.unit AS built_unit, n.qualifier AS built_qualifier, n.expression AS built_expression,
  n.period_from AS built_period_from, n.period_to AS built_period_to,
  n.quantity_id AS built_quantity_id, n.sentence_id AS built_sentence_id,
  p.value AS planned_value, p.unit AS planned_unit, p.qualifier AS planned_qualifier, p.expression AS planned_expression,
  p.period_from AS planned_period_from, p.period_to AS planned_period_to,
  p.quantity_id AS planned_quantity_id, p.sentence_id AS planned_sentence_id
FROM series_changes() t
LEFT JOIN (FROM built WHERE kind = 'flow' QUALIFY row_number() OVER (PARTITION BY body ORDER BY period_to DESC, quantity_id) = 1) n
  ON n.period_from > t.last_period_to AND n.body IS NOT DISTINCT FROM t.body
LEFT JOIN (FROM built WHERE kind = 'target' QUALIFY row_number() OVER (PARTITION BY body ORDER BY period_to DESC, quantity_id) = 1) p
  ON p.period_from > t.last_period_to AND p.body IS NOT DISTINCT FROM t.body
WHERE t.series_id = 'warm_stations_total'
ORDER BY t.points DESC, t.body
