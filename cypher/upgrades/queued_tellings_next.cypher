// Reads the next queued tellings.
MATCH (u:Untold)
RETURN u.id AS id, u.telling AS telling, u.reports AS reports
ORDER BY id LIMIT $most
