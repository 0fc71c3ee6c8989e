-- title: Cases of labour disputes and legal aid
-- title_zh: 劳动争议和法律援助案件
-- description: Cases that the reports count together, in the first and the last report that do, with a year's share of each
--   period.
-- description_zh: 报告合并计数的劳动争议与法律援助案件：首末两份报告中的数字，附年率。
SELECT * FROM series_changes() WHERE series_id = 'dispute_legal_aid_cases'
ORDER BY points DESC, body
