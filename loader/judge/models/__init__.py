"""The judge's trained models as JSON, written by `python -m training.judge`."""
