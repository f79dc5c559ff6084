"""Trains the judge's models: examples from annotated articles, trees fitted on folds, the files that ship."""
