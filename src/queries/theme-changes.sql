-- title: What changed most
-- title_zh: 变化最大的序列
-- description: The series of the theme with two or more figures, those whose change is certain and largest first: the
--   first and the last figure, what was done as yearly rates. Counted beside them is how many series these are.
-- description_zh: 该主题中有两个以上数字的序列，变化确定且最大者在先：首末数字，流量按年率。另计此类序列之数。
-- parameter theme: 'worker_services' -- Theme / 主题
SELECT *, count(*) OVER () AS followed
FROM series_changes()
WHERE theme_id = getvariable('theme')
ORDER BY
  change = 'unclear',
  note IS NOT NULL AND coalesce(shortest_years < 1, false),
  CASE WHEN times > 0 THEN abs(ln(times)) END DESC NULLS FIRST,
  series_id, body
