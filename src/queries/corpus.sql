-- title: The corpus in numbers
-- title_zh: 语料概览
-- description: Reports, their span in years, their sentences, characters and tokens.
-- description_zh: 报告数、年份跨度、句子数、字数和词数。
SELECT
  count(*) AS reports,
  min(year(covers_from)) AS first_year,
  max(coalesce(year(plans_to), year(covers_to))) AS last_year,
  sum(characters) AS characters,
  sum(sentences) AS sentences,
  sum(tokens) AS tokens,
  count(DISTINCT issuer) AS issuers
FROM reports
