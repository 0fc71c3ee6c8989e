-- title: Medical mutual aid: money and people
-- title_zh: 职工医疗互助：金额与人次
-- description: What medical mutual aid paid and how many times it helped, as yearly rates, in the first and the last period for
--   which the reports give both; and the money for each time. The plans that are counted together are not worded alike.
-- description_zh: 报告同时给出金额与人次的首末时期：医疗互助的金额与人次，按年率；以及每人次金额。各报告所含的保障计划措辞不一。
WITH amounts AS (SELECT * FROM series_changes() WHERE series_id = 'medical_mutual_aid_amount'),
people AS (SELECT * FROM series_changes() WHERE series_id = 'medical_mutual_aid_person_times')
SELECT
  a.body, a.bodies,
  coalesce(p.note, a.note) AS note,
  a.change AS amount_change,
  p.change AS people_change,
  a.first_period_from, a.first_period_to, a.last_period_from, a.last_period_to,
  a.first_per_year AS first_amount_per_year, a.first_years AS first_amount_years, a.last_years AS last_amount_years,
  p.first_years AS first_people_years, p.last_years AS last_people_years, a.first_unit AS first_amount_unit,
  a.first_quantity_id AS first_amount_quantity_id, a.first_sentence_id AS first_amount_sentence_id,
  a.last_per_year AS last_amount_per_year, a.last_unit AS last_amount_unit,
  a.last_quantity_id AS last_amount_quantity_id, a.last_sentence_id AS last_amount_sentence_id,
  p.first_per_year AS first_people_per_year, p.first_unit AS first_people_unit,
  p.first_quantity_id AS first_people_quantity_id, p.first_sentence_id AS first_people_sentence_id,
  p.last_per_year AS last_people_per_year, p.last_unit AS last_people_unit,
  p.last_quantity_id AS last_people_quantity_id, p.last_sentence_id AS last_people_sentence_id,
  a.first_value / p.first_value AS first_each_value, a.first_unit AS first_each_unit,
  [a.first_sentence_id, p.first_sentence_id] AS first_each_sentence_ids,
  [a.first_quantity_id, p.first_quantity_id] AS first_each_quantity_ids,
  a.last_value / p.last_value AS last_each_value, a.last_unit AS last_each_unit,
  [a.last_sentence_id, p.last_sentence_id] AS last_each_sentence_ids,
  [a.last_quantity_id, p.last_quantity_id] AS last_each_quantity_ids,
  list_concat(a.sentence_ids, p.sentence_ids) AS sentence_ids
FROM amounts a
JOIN people p
  ON a.body IS NOT DISTINCT FROM p.body AND a.first_period_from = p.first_period_from AND a.first_period_to = p.first_period_to
  AND a.last_period_from = p.last_period_from AND a.last_period_to = p.last_period_to
WHERE a.first_unit = a.last_unit
ORDER BY a.points DESC, a.body
