// The end of a saved question that has a time span, in place of its own: how many of its events have no date, and how many
// may be in the span but are dated only by a year or month that reaches beyond it.
RETURN count(DISTINCT CASE WHEN moment IS NULL THEN e.id END) AS undated,
  count(DISTINCT CASE WHEN moment IS NOT NULL
    AND ($since IS NULL OR moment + '-99-99' >= $since) AND ($until IS NULL OR left(moment, size($until)) <= $until)
    AND NOT (($since IS NULL OR moment + '-01-01' >= $since)
      AND ($until IS NULL OR left(moment + '-99-99', size($until)) <= $until)) THEN e.id END) AS coarse
