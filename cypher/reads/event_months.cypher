// How many events there are of each month: when they took place, else when they were first reported.
MATCH (e:Event)
WITH left(coalesce(e.date, e.first_reported), 7) AS month
WHERE month IS NOT NULL
RETURN month, count(*) AS events ORDER BY month
