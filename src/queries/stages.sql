-- title: From source to tokens: what each stage makes of each report
-- title_zh: 从原文到词：各步骤所得
-- description: Characters of the raw file without white space, then the rows that each stage makes: blocks, of them
--   furniture, headings, paragraphs, sentences, tokens.
-- description_zh: 原始文件的非空白字符数，以及各步骤所得行数：文块（其中页面附件）、小标题、段落、句子、词。
SELECT
  r.label AS report,
  length(regexp_replace(s.text, '\s', '', 'g')) AS source_characters,
  (SELECT count(*) FROM blocks b WHERE b.report_id = r.report_id) AS blocks,
  (SELECT count(*) FROM blocks b WHERE b.report_id = r.report_id AND b.role = 'furniture') AS furniture,
  (SELECT count(*) FROM blocks b WHERE b.report_id = r.report_id AND b.role = 'heading') AS headings,
  (SELECT count(*) FROM paragraphs p WHERE p.report_id = r.report_id) AS paragraphs,
  r.sentences,
  r.tokens
FROM reports r
JOIN sources s USING (report_id)
ORDER BY r.ordinal
