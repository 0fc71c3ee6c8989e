-- title: Cohen's kappa
-- title_zh: 科恩 kappa
-- description: How far two coders agree beyond chance: 1 wholly, 0 as two would by chance who say yes as often as these.
--   NULL where chance alone would make them agree wholly.
-- description_zh: 两位编码者超出偶然的一致程度：1 为完全一致，0 为与各自比例相同的随机编码一样；偶然即完全一致时为 NULL。
-- formula: (p_o − p_e) / (1 − p_e), p_o = (both + neither) / n, p_e = (left · right + (n − left) · (n − right)) / n²
-- source: Cohen (1960), Educational and Psychological Measurement 20, 37–46
-- parameter yes_both: cases that both say yes to / 两者皆是
-- parameter only_left: cases that only the first says yes to / 仅前者是
-- parameter only_right: cases that only the second says yes to / 仅后者是
-- parameter no_both: cases that neither says yes to / 两者皆否
CREATE MACRO cohen_kappa(yes_both, only_left, only_right, no_both) AS
  ((yes_both + no_both)::DOUBLE * (yes_both + only_left + only_right + no_both)
    - ((yes_both + only_left)::DOUBLE * (yes_both + only_right)
      + (only_right + no_both)::DOUBLE * (only_left + no_both)))
  / nullif(
      pow(yes_both + only_left + only_right + no_both, 2)
      - ((yes_both + only_left)::DOUBLE * (yes_both + only_right)
        + (only_right + no_both)::DOUBLE * (only_left + no_both)),
      0
    )
