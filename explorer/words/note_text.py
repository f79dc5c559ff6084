"""Names of the colors of a reader's notes."""

from collections.abc import Mapping

from explorer.words.messages import N_

COLOR_NAMES: Mapping[str, str] = {
    "red": N_("red"),
    "amber": N_("amber"),
    "green": N_("green"),
    "blue": N_("blue"),
    "purple": N_("purple"),
}
"""Names of a reader's colors (explorer/notes)."""
