// Entities of a label whose names match the full-text index, most frequent first.
CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node, score
WITH node ORDER BY node.articles DESC, node.id LIMIT 60
RETURN node.id AS id, node.name AS name, node.aliases AS aliases, node.articles AS articles, node.sentences AS sentences
