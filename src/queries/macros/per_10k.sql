-- title: Frequency per 10,000
-- title_zh: 每万词频次
-- description: How often something comes in 10,000 of all, as a DOUBLE; NULL where there is nothing to count in.
-- description_zh: 每一万单位中出现的次数；总数为零时为 NULL。

CREATE MACRO per_10k(number, total) AS 10000.0 * number / nullif(total, 0)
