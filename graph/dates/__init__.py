"""Dates that Indonesian texts give, as far as the text and the day of publication go."""
