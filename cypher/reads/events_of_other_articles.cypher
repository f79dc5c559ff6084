// Those of these events that other articles report, too.
MATCH (e:Event)<-[:REPORTS]-(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE e.id IN $ids AND NOT a.id IN $articles
RETURN DISTINCT e.id AS id
