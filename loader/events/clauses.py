"""Finds the subject of a predicate by walking up the dependency tree, and collects the tokens of a noun phrase.

Indonesian shares subjects across clauses, so the subject is searched upward through conj, xcomp, advcl, ccomp and acl.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loader.events.phrases import HARD_STOPS, PREPOSITIONS, is_verb

CLAUSES = frozenset(["acl", "acl:relcl", "advcl", "parataxis", "ccomp", "csubj"])
SHARING = frozenset(["conj", "xcomp", "advcl", "ccomp", "parataxis", "csubj", "obl", "nmod", "obj", "dep", "appos"])


@dataclass(frozen=True)
class Subject:
    """Tokens of a subject and how it was found: direct, shared, relative."""

    tokens: tuple[int, ...]
    how: str


def subject_of(doc: Doc, words: Sequence[str], i: int) -> Subject | None:
    """The subject of the predicate at token i: its own, or shared from the governing clause; None if there is none."""
    token, steps = doc[i], 0
    while steps < 6:
        subject = next((child for child in token.children if child.dep_.startswith(("nsubj", "csubj"))), None)
        if subject is not None and subject.i != i:
            if subject.lower_ == "yang":
                return _antecedent(doc, words, subject.i, token, i)
            return Subject(noun_phrase(subject, i), "direct" if steps == 0 else "shared")
        if token.dep_.startswith("acl") and token.head.i < i:
            return Subject(noun_phrase(token.head, i), "relative")
        if token.head is token or token.dep_.split(":")[0] not in SHARING:
            return None
        token, steps = token.head, steps + 1
    return None


def _antecedent(doc: Doc, words: Sequence[str], relative: int, verb: Token, i: int) -> Subject | None:
    """The antecedent of "yang": the head of the relative clause, else the noun phrase left of it."""
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return Subject(noun_phrase(verb.head, relative), "relative")
    tokens: list[int] = []
    for j in range(relative - 1, -1, -1):
        if is_verb(doc[j]) or doc[j].text in HARD_STOPS or (words[j] in PREPOSITIONS and tokens):
            break
        tokens.insert(0, j)
    return Subject(tuple(tokens), "relative") if tokens else None


def noun_phrase(head: Token, before: int) -> tuple[int, ...]:
    """Tokens of the phrase headed by `head`, without its clauses; only those left of token `before` if the head is left of it.

    Prepositional attributes are excluded ("pejuang di Afghanistan"), except "dari" and "oleh".
    """
    found: list[int] = []
    stack = [head]
    while stack:
        token = stack.pop()
        found.append(token.i)
        for child in token.children:
            relation = child.dep_
            if relation in CLAUSES or relation.startswith("nsubj") or relation == "cop":
                continue
            if relation == "punct" and child.text != ",":
                continue
            if head.i < before <= child.i:
                continue
            if relation.split(":")[0] in ("nmod", "obl") and _cased(child):
                continue
            stack.append(child)
    return tuple(sorted(found))


def _cased(token: Token) -> bool:
    return any(child.dep_ == "case" and child.lower_ not in ("dari", "oleh") for child in token.children)
