// Number of articles per month, newest first.
MATCH (a:Article)
WHERE a.published > ''
WITH left(a.published, 7) AS month
RETURN month, count(*) AS articles ORDER BY month DESC
