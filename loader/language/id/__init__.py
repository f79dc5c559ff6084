"""Indonesian: loads the trained spaCy pipeline; the lexicons are in the packages beside this file."""

from functools import cache
from importlib import import_module

from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

PACKAGE = "id_simpul_news"


@cache
def load() -> Language:
    """Loads the trained pipeline: tok2vec, morphologizer, lemmatizer, parser, names (PER, ORG, LOC). Cached per process.

    Also works from a source tree, where `spacy.load` may not find the package by its name. Matrices are multiplied by NumPy's
    OpenBLAS, three times as fast as spaCy's own BLIS on a processor with AVX-512, with one thread: processes share the cores.
    """
    set_current_ops(NumpyOps(use_blis=False))
    threadpool_limits(1, user_api="blas")
    nlp: Language = import_module(PACKAGE).load()
    return nlp
