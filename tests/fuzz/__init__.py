"""Readers fed with what nobody would write (`make fuzz`)."""
