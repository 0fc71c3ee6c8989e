-- title: Planned rates that no later report comes back to
-- title_zh: 后来报告未再提及的计划比率
-- description: Shares of enterprises or workers that a report planned to reach, of which no later report of the corpus says what
--   became. Silence is not failure: the later reports are digests and abstracts.
-- description_zh: 报告计划达到的企业或职工比率，而语料中后来的报告未说明其落实。未提及不等于未落实：后来的报告为摘登与摘编。
SELECT
  f.series, f.series_en, f.value, f.unit, f.qualifier, f.expression, f.period_from, f.period_to, year(f.period_to) AS last_year,
  f.report, f.body, (SELECT count(DISTINCT body) FROM series_figures()) AS bodies, f.quantity_id, f.sentence_id,
  (
    SELECT count(*) FROM reports r
    WHERE r.ordinal > f.report_ordinal AND body_of(r.issuer) IS NOT DISTINCT FROM f.body
      AND NOT coalesce(r.digest_of IN (SELECT report_id FROM reports), false)
  ) AS later_reports,
  []::VARCHAR[] AS later_reports_sentence_ids
FROM targets_outcomes t
JOIN series_figures() f ON f.quantity_id = t.target_id
WHERE f.theme_id = 'grassroots_organising' AND f.dimension = 'share' AND t.relation = 'silent'
  AND f.period_to > (SELECT max(covers_to) FROM reports WHERE report_id = f.report_id)
ORDER BY f.report_ordinal DESC, f.period_to, f.value DESC, f.quantity_id
