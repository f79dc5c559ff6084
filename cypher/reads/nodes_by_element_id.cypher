// Nodes by the ids of the engine, one by one: the embedded engine reads every node for elementId(n) IN $ids.
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
RETURN n
