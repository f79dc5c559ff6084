// The newest events of an entity in a span of time, and how many there are: by their date, else ($undated) by the day of their first report.
MATCH (n:Entity {id: $id})-[:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(e:Event)
WITH DISTINCT e, coalesce(e.date, CASE WHEN $undated THEN left(e.first_reported, 10) ELSE null END) AS moment
WHERE (moment IS NULL AND $undated) OR (moment + '-01-01' >= $since AND left(moment + '-99-99', size($until)) <= $until)
WITH e, moment ORDER BY coalesce(moment, '') DESC, e.id
WITH collect(e) AS found
UNWIND found[..$limit] AS e
RETURN e, size(found) AS total
