"""The PLOVER lexicon as data: one YAML file per event type, word classes, light verbs and context words."""
