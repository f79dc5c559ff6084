// Updates claims: counts and dates, never a list of sentences.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c = row.properties
