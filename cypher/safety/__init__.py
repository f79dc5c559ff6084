"""Query safety: allows only read-only statements, and nothing that the engines cannot stop."""
