"""`python -m simpul` is the command `simpul`."""

from simpul.cli import main

main()
