"""Restores capital letters in a lower-cased corpus (NERP) and marks what it does not annotate as unknown.

NERP annotates persons and places, but organizations only in part and under other labels. So its persons and places are used,
and every other word that is capitalized in print is marked as missing: the model learns nothing from it.
Truecasing after Lita, Ittycheriah, Roukos and Kambhatla, "tRuEcasIng" (ACL 2003): the most frequent casing in running text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from training import names

NERP_LABELS = {"PPL": "PER", "PLC": "LOC", "IND": "IND"}
STARTERS = {".", "?", "!", '"', "“", ":", "”", "-", "–", "(", ","}

Casings = dict[str, Counter[str]]


def casings(tokens: Path) -> Casings:
    """Counts the casings of each word inside sentences of the raw text (blank-separated tokens, one paragraph per line)."""
    counts: Casings = defaultdict(Counter)
    with tokens.open(encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            for before, word in pairwise(words):
                if before not in STARTERS and word[0].isalpha():
                    counts[word.lower()][word] += 1
    return counts


def cased(word: str, counts: Casings, *, name: bool) -> str:
    """Restores a word's casing; a name gets its most frequent capitalized form even if it is a common word too."""
    forms = counts.get(word, Counter())
    if name:
        forms = Counter({form: n for form, n in forms.items() if form != word})
        if word in {"dan", "of", "bin", "de", "van", "der", "di", "al", "the", "la"}:
            return word
    if forms:
        return forms.most_common(1)[0][0]
    return word.capitalize() if name else word


def joined(tokens: list[names.Token], counts: Casings) -> list[names.Token]:
    """Rejoins hyphenated words that NERP splits ("tahu - menahu") if running text has the joined form."""
    output: list[names.Token] = []
    i = 0
    while i < len(tokens):
        closed = "".join(word for word, _ in tokens[i : i + 3])
        if tokens[i + 1 : i + 2] and tokens[i + 1][0] == "-" and closed in counts:
            output.append((closed, tokens[i][1]))
            i += 3
        else:
            output.append(tokens[i])
            i += 1
    return output


def document(tokens: list[names.Token], counts: Casings, nlp: Language) -> Doc:
    """A NERP sentence, cased and tokenized by the pipeline, with PER and LOC set and other capitalized words missing."""
    tokens = trimmed([(word.lower(), relabeled(tag)) for word, tag in joined(tokens, counts)], counts)
    tags = [tag for _, tag in tokens]
    marked = {i for start, end, _ in names.spans(tokens) for i in range(start, end)}
    words = [cased(word, counts, name=i in marked) for i, (word, _) in enumerate(tokens)]
    untold = [tag.endswith("-?") or (i not in marked and not words[i].islower()) for i, tag in enumerate(tags)]
    untold = [told and any(map(str.isalnum, word)) for told, word in zip(untold, words, strict=True)]
    begun = zip(words, beginnings(words), strict=True)
    words = [word[:1].upper() + word[1:] if begins else word for word, begins in begun]
    return with_missing(names.document(list(zip(words, tags, strict=True)), nlp), words, untold)


def relabeled(tag: str) -> str:
    """Maps PPL and PLC to PER and LOC, food (FNB) to no name; keeps companies and products (IND); events (EVT) become "?"."""
    prefix, _, label = tag.partition("-")
    return "O" if not label or label == "FNB" else f"{prefix}-{NERP_LABELS.get(label, '?')}"


def trimmed(tokens: list[names.Token], counts: Casings) -> list[names.Token]:
    """Removes the verb that NERP sometimes includes at the end of a name ("sby menyangkut")."""
    output = list(tokens)
    for start, end, _ in names.spans(tokens):
        while end > start and is_common(tokens[end - 1][0], counts):
            end -= 1
            output[end] = (tokens[end][0], "O")
    return output


def is_common(word: str, counts: Casings) -> bool:
    """Whether running text nearly always writes the word in lower case (over 97 of 100, of ten or more)."""
    forms = counts.get(word, Counter())
    return sum(forms.values()) >= 10 and forms[word] > 0.97 * sum(forms.values())


def beginnings(words: list[str]) -> list[bool]:
    """Marks the words that begin a sentence or a quotation."""
    ends = {".", "?", "!"}
    opened = [word == '"' and words[:i].count('"') % 2 == 0 for i, word in enumerate(words)]
    return [i == 0 or words[i - 1] in ends or opened[i - 1] for i in range(len(words))]


def filled(doc: Doc, guess: Doc) -> Doc:
    """Adds organizations that a first model found (`guess`, same tokens) among the words that NERP does not annotate.

    A company or product (IND) becomes an organization if the first model finds a name of any kind there and it has no digit.
    """
    missing = {token.i for token in doc if token.ent_iob == 0}
    kept: list[Span] = []
    for span in doc.ents:
        named = any(other.start < span.end and span.start < other.end for other in guess.ents)
        if span.label_ != "IND":
            kept.append(span)
        elif named and not any(character.isdigit() for character in span.text):
            kept.append(Span(doc, span.start, span.end, "ORG"))
        else:
            missing.update(range(span.start, span.end))
    for span in guess.ents:
        free = not any(other.start < span.end and span.start < other.end for other in kept)
        if span.label_ == "ORG" and free and {span.start, span.end - 1} <= missing:
            kept.append(Span(doc, span.start, span.end, "ORG"))
    taken = {i for span in kept for i in range(span.start, span.end)}
    copy = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    entities = [Span(copy, span.start, span.end, span.label_) for span in kept]
    untold = [copy[i : i + 1] for i in sorted(missing - taken)]
    copy.set_ents(entities, missing=untold, default="outside")
    return copy


def with_missing(doc: Doc, words: list[str], unknown: list[bool]) -> Doc:
    """The same document with the entity status of unknown words set to missing."""
    starts = []
    position = 0
    for word in words:
        position = doc.text.index(word, position)
        starts.append((position, position + len(word)))
        position += len(word)
    taken = {token.i for span in doc.ents for token in span}
    missing: list[Span] = []
    for (start, end), is_unknown in zip(starts, unknown, strict=True):
        span = doc.char_span(start, end, alignment_mode="expand") if is_unknown else None
        if span is not None:
            missing.extend(doc[token.i : token.i + 1] for token in span if token.i not in taken)
    unique = {span.start: span for span in missing}
    doc.set_ents(list(doc.ents), missing=list(unique.values()), default="outside")
    return doc


def untold(doc: Doc) -> Doc:
    """The document with companies and products (IND) set to missing, for training the first model."""
    return filled(doc, Doc(doc.vocab, words=[token.text for token in doc]))
