// Nodes by element id, one by one: for elementId(n) IN $ids the embedded engine would scan every node.
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
RETURN n
