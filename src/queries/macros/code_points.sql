-- title: Characters before an offset
-- title_zh: 偏移量前的字符数
-- description: Turns an offset of the tables, which counts UTF-16 units, into characters as SQL's text functions count them.
--   The two differ only after characters beyond Unicode's basic plane, such as rare Chinese ones.
-- description_zh: 把各表以 UTF-16 单位计的偏移量换算为 SQL 文本函数所用的字符数；仅在基本平面之外的字符（如罕用汉字）之后两者不同。
-- formula: number of characters whose UTF-16 units all stand before the offset
-- source: The Unicode Standard, chapter 3.9
-- parameter body: the text / 文本
-- parameter units: offset in UTF-16 units / 以 UTF-16 单位计的偏移量
CREATE MACRO code_points(body, units) AS
  CASE
    WHEN NOT regexp_matches(body, '[\x{10000}-\x{10FFFF}]') THEN units
    ELSE list_max([
      i FOR i IN range(units - length(regexp_replace(left(body, units), '[^\x{10000}-\x{10FFFF}]', '', 'g')), units + 1)
      IF i + length(regexp_replace(left(body, i), '[^\x{10000}-\x{10FFFF}]', '', 'g')) <= units
    ])
  END
