// What a reader says of a claim, or nothing any more.
MATCH (c:Claim {id: $id})
SET c.word = $word, c.judged = CASE WHEN $word IS NULL THEN null ELSE true END
