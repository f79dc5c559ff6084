// Entities of a label with one of these exact names.
MATCH (node:Entity) WHERE node.name IN $names
RETURN node.id AS id, node.name AS name, node.aliases AS aliases, node.articles AS articles, node.sentences AS sentences
LIMIT 20
