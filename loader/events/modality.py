"""Whether an event is asserted, planned, hypothetical or negated, by the words around its trigger."""

from collections.abc import Container, Sequence

from spacy.tokens import Doc

from loader.events.data import grammar

NEGATIONS = grammar("negations")
PLANS = grammar("plans")
SUPPOSITIONS = grammar("suppositions")
TRANSPARENT = grammar("transparent")
REACH = 4  # tokens left of the trigger in which a particle counts


def modality_of(doc: Doc, words: Sequence[str], start: int, light: Container[str] = ()) -> str:
    """The modality of the trigger at token `start`; of a light verb's noun, the verb's ("akan menggelar [pertemuan]")."""
    at = start
    for i in range(start - 1, max(-1, start - 4), -1):
        if words[i] in light:
            at = i
            break
    near = _left(doc, words, at)
    near += [child.lower_ for child in doc[at].children if child.i < at and child.dep_ in ("advmod", "aux", "mark")]
    if start and words[start - 1] in ("menjelang", "jelang"):
        return "planned"  # "menjelang [pertemuan] dengan Juncker"
    if any(word in NEGATIONS for word in near):
        return "negated"
    if any(word in PLANS for word in near):
        return "planned"
    if any(word in SUPPOSITIONS for word in near) or _supposed(doc, at):
        return "hypothetical"
    return "asserted"


def _left(doc: Doc, words: Sequence[str], at: int) -> list[str]:
    """The particles left of a predicate, up to the nearest noun, name or full verb."""
    window: list[str] = []
    for i in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = words[i]
        if word in TRANSPARENT:
            continue  # "belum [berhasil] mengalahkan"
        known = word in NEGATIONS or word in PLANS or word in SUPPOSITIONS
        if doc[i].is_punct or (not known and doc[i].pos_ in ("NOUN", "PROPN", "VERB", "ADP", "CCONJ", "PRON")):
            break
        window.append(word)
    return window


def _supposed(doc: Doc, start: int) -> bool:
    """Whether the clause opens with "jika" or the like."""
    token = doc[start]
    for _ in range(3):
        if any(
            child.dep_ == "mark" and child.lower_ in ("jika", "bila", "apabila", "kalau", "andai") for child in token.children
        ):
            return True
        if token.head is token or token.dep_ not in ("conj", "xcomp", "obj", "obl"):
            return False
        token = token.head
    return False
