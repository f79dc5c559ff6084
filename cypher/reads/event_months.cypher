// Number of events per month: of their date, else of their first report.
MATCH (e:Event)
WITH left(coalesce(e.date, e.first_reported), 7) AS month
WHERE month IS NOT NULL
RETURN month, count(*) AS events ORDER BY month
