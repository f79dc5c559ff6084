// Entities of a label by their ids.
MATCH (node:Entity) WHERE node.id IN $ids
RETURN node.id AS id, node.name AS name, node.aliases AS aliases, node.articles AS articles, node.sentences AS sentences
