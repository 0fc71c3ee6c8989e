-- title: New members, and platform workers among them
-- title_zh: 新会员及其中的新就业形态劳动者
-- description: Members newly taken in, each figure as wide as its period and as high as a year's share of it, on one scale.
-- description_zh: 新发展会员，宽为时期，高为年率，同一尺度。
SELECT s.* EXCLUDE (report_ordinal, ordinal)
FROM series_figures() s
WHERE series_id IN ('members_new', 'new_employment_members_new')
ORDER BY
  list_position(['members_new', 'new_employment_members_new'], series_id),
  period_to, report_ordinal, ordinal
