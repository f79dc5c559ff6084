"""What every room speaks of: the graph model, article graphs, stored graphs, ids, errors, settings. Imports no other room."""
