-- title: Requests to the hotline, and medical mutual aid
-- title_zh: 热线诉求与医疗互助
-- description: What workers asked of the hotline and what mutual aid gave them, each as wide as its period and as
--   high as a year's share of it.
-- description_zh: 职工向热线提出的诉求与医疗互助，宽为时期，高为年率。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('hotline_12351_requests', 'medical_mutual_aid_amount', 'medical_mutual_aid_person_times')
ORDER BY
  list_position(['hotline_12351_requests', 'medical_mutual_aid_amount', 'medical_mutual_aid_person_times'], series_id),
  period_to, report_ordinal, ordinal
