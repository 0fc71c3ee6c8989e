-- title: The themes and what belongs to each
-- title_zh: 编码表
-- description: The themes, what belongs to each and what does not, and how many sentences each has.
-- description_zh: 各主题及其包含与不含的内容，以及句数。
SELECT
  h.theme_id,
  h.label_en AS theme,
  h.label_zh AS theme_zh,
  h.definition,
  h.definition_zh,
  count(t.sentence_id) AS sentences
FROM themes h
LEFT JOIN sentence_themes t USING (theme_id)
GROUP BY ALL
ORDER BY h.theme_id
