"""The judge's models: examples from annotated articles, trees fitted on folds, what is shipped."""
