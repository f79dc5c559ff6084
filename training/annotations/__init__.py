"""Annotated articles stored without their texts, one file per set; restored into gold graphs where the texts are available."""
