"""The subcommands of `simpul`, one function each; simpul/cli.py registers them.

spaCy, Streamlit and the neo4j driver are imported by the functions that need them, so that --help is fast.
"""
