-- title: Who coded how much
-- title_zh: 编码者及其编码量
-- description: Each coder with the sentences coded, those given no theme among them, and the themes given.
-- description_zh: 每位编码者所编句数、其中无主题的句数及所给主题数。
SELECT
  coder,
  count(DISTINCT sentence_id) AS sentences,
  count(DISTINCT report_id) AS reports,
  count(*) FILTER (theme_id IS NULL) AS without_theme,
  count(theme_id) FILTER (NOT disputed) AS themes
FROM codings
GROUP BY coder
ORDER BY sentences DESC, coder
