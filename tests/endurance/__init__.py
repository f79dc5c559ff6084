"""Long trials of what must never be lost: run by `make endure`, not by the suite."""
