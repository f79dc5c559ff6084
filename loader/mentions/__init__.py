"""Finds the mentions of named entities in parsed sentences, each with type, rule and score."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.article_graph import Sentence
from loader.language.id.lexicon import lexicon
from loader.mentions.bodies import COALITION
from loader.mentions.body_ends import POSTS
from loader.mentions.candidates import Candidate, chosen
from loader.mentions.lexicon_names import known_in
from loader.mentions.line import Line
from loader.mentions.lines import lines_of
from loader.mentions.model_names import model_names
from loader.mentions.named_things import defined_things, is_thing
from loader.mentions.overlapping_names import compatible
from loader.mentions.patterns import patterns_in
from loader.mentions.weak_names import seconded

# Numbered committees and faculties; the parliament or university after them is a mention too.
CHAMBER = re.compile(r"Komisi [IVX]+ |Fakultas ")

Confidences = Sequence[dict[tuple[int, int], float]]

# Characters; enough for any sentence of prose. Thousands of capitalized words are a list, in which only lexicon names count.
LONGEST_SENTENCE = 3000


def candidates_of(
    sentences: Sequence[Sentence], docs: Sequence[Doc], confidences: Confidences | None = None
) -> list[Candidate]:
    """The candidates of all sentences, in text order; none overlap, except countries inside an organization's name.

    `docs[i].text` must be `sentences[i].text`. `confidences[i]` maps a model span (start, end in characters) to 0–1.
    """
    found: list[Candidate] = []
    things: set[str] = set()
    lines = lines_of(sentences, lexicon())
    for at, (sentence, doc) in enumerate(zip(sentences, docs, strict=True)):
        model = _model(sentence, doc, confidences[at] if confidences else {}, lines[at])
        things.update(name.text for name in model if is_thing(name, lines[at]))
        found += _in_sentence(sentence, model, lines[at])
    small = {word.text for line in lines for word in line.words if word.text.islower()}
    things.update(name.split()[-1] for name in list(things) if not name.split()[-1].isupper())
    things -= {candidate.text for candidate in found if candidate.found_by != "model"}
    things |= {short for line in lines for short in defined_things(line)}
    return [candidate for candidate in found if not _is_common(candidate, small) and candidate.text not in things]


def _model(sentence: Sentence, doc: Doc, confidences: dict[tuple[int, int], float], line: Line) -> list[Candidate]:
    return list(model_names(sentence.n, doc, confidences, line)) if len(sentence.text) <= LONGEST_SENTENCE else []


def _is_common(candidate: Candidate, small: set[str]) -> bool:
    """Whether it is not in the lexicon and occurs in lower case elsewhere in the article: 'Demonstran', 'demonstran'."""
    return candidate.entry is None and not candidate.text.isupper() and candidate.text.casefold() in small


def _in_sentence(sentence: Sentence, model: list[Candidate], line: Line) -> list[Candidate]:
    known = list(line.known.values())
    if len(sentence.text) > LONGEST_SENTENCE:
        return [candidate for candidate in known if not candidate.weak]
    people = {line.at_offset(c.start): line.at_offset(c.end) for c in model if c.type == "Actor"}
    patterns = list(patterns_in(line, people))
    patterns = [pattern for pattern in patterns if not any(_is_end_of(name, pattern) for name in model)]
    titled = [c for c in patterns if c.rule == "title"]
    known = [
        c
        for c in known
        if not c.weak or (seconded(c, model, line) and not any(title.overlaps(c) for title in titled) and not is_thing(c, line))
    ]
    model = [c for c in model if not any(c.holds(title) and c.text != title.text for title in titled)]
    kept = chosen(compatible(known, [*patterns, *model], line))
    return sorted([*kept, *_inner(kept, line)], key=lambda c: (c.start, -c.end))


def _known_at_end(body: Candidate, line: Line) -> list[Candidate]:
    """The lexicon's organizations at the end of an organization's name."""
    inside = (known for start, known in line.known.items() if body.start < line.words[start].start)
    return [known for known in inside if known.type == "Organization" and known.end == body.end and not known.weak]


def _is_end_of(name: Candidate, titled: Candidate) -> bool:
    """Whether the model's full name is the end of a longer titled name: an organization of two or more words precedes it."""
    if titled.rule != "title" or name.type != "Actor" or not titled.holds(name) or name.end != titled.end:
        return False
    return name.text.count(" ") >= 1 and titled.text.count(" ") >= name.text.count(" ") + 2 and "-" not in titled.text


def _inner(kept: Iterable[Candidate], line: Line) -> list[Candidate]:
    """The countries and organizations inside the names of organizations, as mentions of their own."""
    found: list[Candidate] = []
    for body in kept:
        if CHAMBER.match(body.text):
            found += [replace(one, inner=True) for one in _known_at_end(body, line)]  # "Komisi VI DPR"
        nested = body.text.split()[0].casefold() in line.lexicon.words["nested_heads"] or COALITION.match(body.text)
        if body.type != "Organization" or not nested:
            continue
        posted = body.text.split()[0] in POSTS  # "Konsulat Jenderal RI Jeddah"
        inside = [word for word in line.words if body.start < word.start < body.end]
        for country in known_in(body.sentence, line.text, inside, line.lexicon):
            before = body.text[: country.start - body.start].casefold()
            policed = country.type == "Place" and before in {"polisi ", "kepolisian "}
            if (country.type == "Country" or policed) and (posted or country.end == body.end) and not country.weak:
                found.append(replace(country, inner=True))
    return found
