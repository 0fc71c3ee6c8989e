-- title: Cases of disputes and of legal aid
-- title_zh: 劳动争议与法律援助案件
-- description: Cases counted together and apart, on one scale, each as wide as its period and as high as a year's
--   share of it.
-- description_zh: 合并与分别计数的案件，同一尺度，宽为时期，高为年率。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('dispute_legal_aid_cases', 'dispute_cases', 'legal_aid_cases')
ORDER BY
  list_position(['dispute_legal_aid_cases', 'dispute_cases', 'legal_aid_cases'], series_id),
  period_to, report_ordinal, ordinal
