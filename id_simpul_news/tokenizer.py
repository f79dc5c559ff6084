"""spaCy's Indonesian tokenizer with its 15,600 hyphenated exceptions replaced by one pattern; loads in a tenth of the time.

The exceptions list each reduplication in four casings ("anak-anak", "Anak-anak" …). The pattern expresses the rule behind
them, so it also matches unlisted ones, plus the 700 other hyphenated words ("sayur-mayur") literally.
"""

import re
from collections.abc import Callable

from spacy.lang.id import Indonesian
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

NAME = "simpul.IndonesianTokenizer.v1"

# "anak-anak", "berlari-larian", "tembak-menembak", "sama-samalah": one root of three letters or more on both sides
# The lengths are bounded, so that no adversarial word ("aaa…-bbb…") takes more than a few thousand steps.
REDUPLICATED = r"[^\W\d_]{0,9}?([^\W\d_]{3,20})-[^\W\d_]{0,9}?\1[^\W\d_]{0,9}"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """Tokenizer factory named in the pipeline's `config.cfg`."""
    return tokenizer


def tokenizer(nlp: Language) -> Tokenizer:
    """Builds the tokenizer on this pipeline's vocabulary."""
    defaults = Indonesian.Defaults
    hyphenated = {text for text in defaults.tokenizer_exceptions if WORD.fullmatch(text)}
    rules = {text: tokens for text, tokens in defaults.tokenizer_exceptions.items() if text not in hyphenated}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex(defaults.suffixes or ()).search,
        infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
        token_match=re.compile(_pattern({text.lower() for text in hyphenated})).match,
        url_match=defaults.url_match,
    )


def _pattern(words: set[str]) -> str:
    rule = re.compile(REDUPLICATED)
    others = sorted(word for word in words if not rule.fullmatch(word))
    # the lookahead rejects words without a hyphen before the long alternation is tried
    return rf"(?i)(?=[^\W\d_]+-)(?:{REDUPLICATED}|{'|'.join(map(re.escape, others))})\Z"
