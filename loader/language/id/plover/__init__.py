"""Data of the PLOVER lexicon: one YAML file per event type, word classes, light verbs and context words."""
