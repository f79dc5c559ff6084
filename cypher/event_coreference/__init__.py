"""Event coreference: clusters the tellings of different articles into the events that people see."""
