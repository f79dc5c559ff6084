"""What readers decided about names and claims: the files they are kept in, and how they change the graph."""
