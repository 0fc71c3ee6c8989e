-- title: F1
-- title_zh: F1 值
-- description: Harmonic mean of precision and recall, of either coder measured against the other; NULL where neither says
--   yes at all.
-- description_zh: 精确率与召回率的调和平均，以任一编码者为准皆同；两者皆无时为 NULL。
-- formula: 2 · both / (2 · both + only_left + only_right)
-- source: van Rijsbergen (1979), Information Retrieval, ch. 7
-- parameter yes_both: cases that both say yes to / 两者皆是
-- parameter only_left: cases that only the first says yes to / 仅前者是
-- parameter only_right: cases that only the second says yes to / 仅后者是
CREATE MACRO f_one(yes_both, only_left, only_right) AS
  2.0 * yes_both / nullif(2 * yes_both + only_left + only_right, 0)
