// Full-text search of sentences, best first; the index applies the limit before any article is read.
CALL db.index.fulltext.queryNodes('sentence_text', $query, {limit: $limit}) YIELD node, score
MATCH (a:Article)-[:HAS_SENTENCE]->(node)
RETURN node.id AS id, node.text AS text, node.n AS n, a.id AS article, a.title AS title, a.published AS published, a.source AS source, a.url AS url, score
ORDER BY score DESC, id
