-- title: New members and new unions
-- title_zh: 新会员与新建工会
-- description: Members and unions newly counted, each as wide as its period and as high as a year's share of it.
--   Units that got a union and unions founded are not the same count.
-- description_zh: 新发展会员与新建工会，宽为时期，高为年率。新增建会单位与新增单独基层工会所计不同。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('members_new', 'new_employment_members_new', 'unionised_units_new', 'basic_unions_new')
ORDER BY
  list_position(['members_new', 'new_employment_members_new', 'unionised_units_new', 'basic_unions_new'], series_id),
  period_to, report_ordinal, ordinal
