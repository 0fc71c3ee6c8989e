-- title: New members
-- title_zh: 新发展会员
-- description: Members newly taken in, in the first and the last report that count them, with a year's share of each period.
-- description_zh: 首末两份有此计数的报告中新发展（新增）的会员，附年率。
SELECT * FROM series_changes() WHERE series_id = 'members_new'
ORDER BY points DESC, body
