"""Reader decisions about names and claims: the files that store them, and how they are applied to the graph."""
