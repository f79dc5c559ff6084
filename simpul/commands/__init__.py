"""The commands of `simpul`, one function each; simpul/cli.py puts them together.

spaCy, Streamlit and the driver are imported by the functions that need them, so that help is there at once.
"""
