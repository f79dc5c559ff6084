"""Training recipe of the Indonesian pipeline: corpora in, a spaCy package out (`python -m training CORPORA`)."""
