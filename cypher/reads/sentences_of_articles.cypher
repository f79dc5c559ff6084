// The texts of articles, sentence by sentence.
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)
WHERE a.id IN $articles
RETURN a.id AS a, s.n AS n, s.text AS text
