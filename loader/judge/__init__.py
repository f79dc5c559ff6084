"""The judge: what the rules propose → events, with parties, retellings and confidence decided by small trained models."""
