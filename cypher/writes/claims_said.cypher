// Sets a reader's verdict on a claim, or removes it.
MATCH (c:Claim {id: $id})
SET c.word = $word, c.judged = CASE WHEN $word IS NULL THEN null ELSE true END
