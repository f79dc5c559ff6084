"""Tellings: what each article tells of an event, which of them tell of one, and the events people see."""
