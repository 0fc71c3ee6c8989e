-- title: What each stage makes of one sentence
-- title_zh: 一句话所经各步
-- description: The shortest sentence in which every stage finds something, and what each makes of it. In the source, ⏎
--   is a line break. Figures are told with kind, period and what they count; themes with the words that speak for
--   them; shared passages with the report that has them.
-- description_zh: 各步骤均有所得的最短一句，及各步所得。原文中 ⏎ 为换行；数字注明性质、时期与所指；主题注明所据之词；相同段落注明所在报告。
WITH chosen AS (
  SELECT s.*
  FROM sentences s
  JOIN reports r USING (report_id)
  WHERE EXISTS (FROM quantities q WHERE q.sentence_id = s.sentence_id AND q.series_id IS NOT NULL)
    AND EXISTS (FROM sentence_themes t WHERE t.sentence_id = s.sentence_id)
    AND EXISTS (FROM phrase_uses u WHERE u.sentence_id = s.sentence_id)
    AND EXISTS (
      FROM alignments a
      WHERE a.left_sentence_id = s.sentence_id AND a.relation IN ('edited', 'abridged')
    )
  ORDER BY s.characters, s.sentence_id
  LIMIT 1
),
steps AS (
  SELECT 1 AS ordinal, 'sources' AS stage,
    replace(o.text[code_points(o.text, c.source_start) + 1:code_points(o.text, c.source_end)], chr(10), '⏎') AS made,
    NULL AS made_en, NULL AS code, NULL::DATE AS period_from, NULL::DATE AS period_to, NULL AS note, NULL AS note_en
  FROM chosen c
  JOIN sources o USING (report_id)
  UNION ALL
  SELECT 2, 'sentences', text, NULL, NULL, NULL, NULL, NULL, NULL FROM chosen
  UNION ALL
  SELECT 3, 'tokens', string_agg(k.token, '｜' ORDER BY k.position), NULL, NULL, NULL, NULL, NULL, NULL
  FROM tokens k
  JOIN chosen c USING (sentence_id)
  UNION ALL
  SELECT 4, 'quantities', q.expression, NULL, q.kind, q.period_from, q.period_to, q.indicator, NULL
  FROM quantities q
  JOIN chosen c USING (sentence_id)
  UNION ALL
  SELECT 5, 'sentence_themes', t.label_zh, t.label_en, NULL, NULL, NULL, array_to_string(st.evidence, '、'), NULL
  FROM sentence_themes st
  JOIN chosen c USING (sentence_id)
  JOIN themes t USING (theme_id)
  UNION ALL
  SELECT 6, 'phrase_uses', p.phrase, NULL, NULL, NULL, NULL, NULL, NULL
  FROM phrase_uses u
  JOIN chosen c USING (sentence_id)
  JOIN phrases p USING (phrase_id)
  UNION ALL
  SELECT 7, 'alignments', s.text, NULL, a.relation, NULL, NULL, r.label_zh, r.label
  FROM alignments a
  JOIN chosen c ON a.left_sentence_id = c.sentence_id
  JOIN sentences s ON s.sentence_id = a.right_sentence_id
  JOIN reports r ON r.report_id = s.report_id
)
SELECT stage, made, made_en, code, period_from, period_to, note, note_en, (SELECT sentence_id FROM chosen) AS sentence_id
FROM steps
ORDER BY ordinal, made
