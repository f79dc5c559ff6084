"""Evaluation workbench: event scores on articles not trained on, error analysis, and what each rule contributes."""
