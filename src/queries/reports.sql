-- title: The reports of the corpus
-- title_zh: 语料中的报告
-- description: Each report with its genre, day, reviewed and planned periods and length.
-- description_zh: 每份报告的体裁、日期、回顾期、规划期和篇幅。
SELECT report_id, label, label_zh, title, genre, published_on, covers_from, covers_to, plans_from, plans_to,
  characters, sentences
FROM reports
ORDER BY ordinal
