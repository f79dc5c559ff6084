"""Runs the command `simpul` as `python -m simpul`."""

from simpul.cli import main

main()
