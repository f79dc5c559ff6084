"""A dossier: a document one hands in, with dated events in words, quoted sentences and numbered sources.

`document.py` makes the document of an export's contents; `html.py`, `docx.py` and `markdown.py` write it.
"""
