// The next tellings that wait to be told.
MATCH (u:Untold)
RETURN u.id AS id, u.telling AS telling, u.reports AS reports
ORDER BY id LIMIT $most
