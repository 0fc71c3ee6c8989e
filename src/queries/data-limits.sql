-- title: What the data leaves open
-- title_zh: 数据未能断定者
-- description: How many rows of each kind are without something that a reader may look for. None of them is guessed: the
--   column is NULL, or the row says so.
-- description_zh: 各类数据中未有定论者。均未臆测：该列为 NULL，或该行已注明。
SELECT 'abridged' AS limitation, count(*) FILTER (genre <> 'full_report') AS open, count(*) AS total
FROM reports
WHERE NOT coalesce(digest_of IN (SELECT report_id FROM reports), false)
UNION ALL
SELECT 'editor', count(*) FILTER (contains(array_to_string(rules, ' '), 'edit-')), count(*) FROM blocks
UNION ALL
SELECT 'no_theme', count(*) FILTER (sentence_id NOT IN (SELECT sentence_id FROM sentence_themes)), count(*) FROM sentences
UNION ALL
SELECT 'no_period', count(*) FILTER (period_from IS NULL), count(*) FROM quantities
UNION ALL
SELECT 'no_indicator', count(*) FILTER (indicator IS NULL), count(*) FROM quantities
UNION ALL
SELECT 'no_series', count(*) FILTER (series_id IS NULL), count(*) FROM quantities
UNION ALL
SELECT 'rounded', count(*) FILTER (value_low < value_high), count(*) FROM quantities
UNION ALL
SELECT 'one_point', count(*) FILTER (points = 1), count(*)
FROM (SELECT count(*) AS points FROM series_points GROUP BY series_id)
UNION ALL
SELECT 'silence', count(DISTINCT target_id) FILTER (relation = 'silent'), count(DISTINCT target_id) FROM targets_outcomes
UNION ALL
SELECT 'unread', count(*) FILTER (reading IS NULL AND verdict IS NULL), count(*) FROM variants WHERE kind = 'words'
