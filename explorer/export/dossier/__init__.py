"""Dossier: a document of dated events in words, with quoted sentences and numbered sources.

`document.py` builds the document from an export's contents; `html.py`, `docx.py` and `markdown.py` render it.
"""
