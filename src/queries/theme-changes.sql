-- title: What changed most
-- title_zh: 变化最大的序列
-- description: The series of the theme with two or more figures, those whose change is certain and largest first: the
--   first and the last figure, what was done as yearly rates. Counted beside them are the series that certainly rose,
--   those that certainly fell, and those that have one figure only.
-- description_zh: 该主题中有两个以上数字的序列，变化确定且最大者在先：首末数字，流量按年率。另计确有增、确有减及仅有一
--   个数字的序列数。
-- parameter theme: 'worker_services' -- Theme / 主题
WITH once AS (
  SELECT count(*) AS once FROM (
    SELECT series_id FROM series_figures()
    WHERE theme_id = getvariable('theme')
    GROUP BY series_id HAVING count(*) FILTER (kind <> 'target') = 1
  )
)
SELECT
  *,
  count(*) OVER () AS followed,
  count(*) FILTER (change = 'rose') OVER () AS rose,
  count(*) FILTER (change = 'fell') OVER () AS fell,
  once
FROM series_changes()
CROSS JOIN once
WHERE theme_id = getvariable('theme')
ORDER BY
  change = 'unclear',
  note IS NOT NULL AND coalesce(shortest_years < 1, false),
  CASE WHEN times > 0 THEN abs(ln(times)) END DESC NULLS FIRST,
  series_id, body
