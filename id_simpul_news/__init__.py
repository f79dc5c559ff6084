"""The Indonesian news pipeline as a spaCy package: `spacy.load("id_simpul_news")`."""

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import get_model_meta, load_model_from_init_py

from id_simpul_news.roots import create_verb_roots
from id_simpul_news.tokenizer import create_tokenizer

__all__ = ["create_tokenizer", "create_verb_roots", "load"]

__version__: str = get_model_meta(Path(__file__).parent)["version"]


def load(**overrides: Any) -> Language:
    """Loads the pipeline anew; `overrides` are spaCy's (`disable`, `exclude`, `config` …)."""
    return load_model_from_init_py(__file__, **overrides)
