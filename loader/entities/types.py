"""Gives each name one entity type per article, by weighted vote over its candidates and their context."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from graph.article_graph import Sentence
from graph.model import ENTITY_TYPES
from loader.entities.person_names import name_words
from loader.language.id.lexicon import lexicon
from loader.mentions.candidates import Candidate
from loader.names import folded, words_of

# Kinds of organizations whose first word alone is still their name: "Amnesty", "Greenpeace", "Lockheed"; not "Kementerian".
NAMED = frozenset({"ngo", "company", "media", "armed group", "platform"})

Votes = dict[str, float]

# Votes: a lexicon name outweighs its context; a title or a cue counts as much as several of the model's labels.
WEIGHT = {"lexicon": 5.0, "pattern": 2.0, "model": 1.0}
TOLD = 4.0
AFTER_LOCATIVE = 0.6
# "masuk sampai Kolla": not said of persons.
AFTER_WAY = 1.5
WAYS = re.compile(
    r"\b(?:masuk|sampai|hingga|tiba di|menuju|melintasi|melewati|berjarak|perbatasan|jalur|rute|dari [A-Z]\w+ ke) $"
)
SPEAKS = 2.0


# Appositions after a name that show its type: "Kolla, sebuah perusahaan teknologi", "Toba, kota di utara", "Quispe, seorang …".
TELLING = (
    (
        "Organization",
        re.compile(
            r", (?:sebuah |salah satu |yakni |yaitu )?(?:perusahaan|firma|lembaga|organisasi|kelompok|maskapai|produsen|bank"
            r"|media|situs|universitas|partai|agensi|label|grup|band|klub|anak perusahaan|pabrikan|badan|startup)\b"
        ),
    ),
    (
        "Place",
        re.compile(
            r", (?:sebuah |salah satu |yakni |yaitu |ibu )?(?:kota|desa|provinsi|distrik|kawasan|pulau|wilayah|kabupaten"
            r"|negara bagian|kecamatan|pelabuhan|permukiman)\b"
        ),
    ),
    ("Actor", re.compile(r", (?:seorang|pria|wanita|perempuan|remaja|warga) ")),
)
# Members of a list have the same type.
IN_LIST, SURE = 0.8, 0.8
LIST_GAPS = frozenset({", ", " dan ", ", dan ", " serta ", ", serta "})


def one_type(candidates: Sequence[Candidate], sentences: Mapping[int, Sentence]) -> list[Candidate]:
    """The candidates with one type per name, by vote; a word of a person's full name is that person."""
    votes: dict[str, Votes] = {}
    for candidate in candidates:
        weight = TOLD if candidate.rule in {"title", "media"} else WEIGHT[candidate.found_by]
        counted = votes.setdefault(folded(candidate.text), dict.fromkeys(ENTITY_TYPES, 0.0))
        counted[candidate.type] += weight
        if candidate.found_by == "model" and _after_locative(candidate, sentences[candidate.sentence]):
            counted["Place"] += AFTER_LOCATIVE
        if candidate.found_by == "model" and WAYS.search(sentences[candidate.sentence].text[: candidate.start]):
            counted["Place"] += AFTER_WAY
        if candidate.found_by == "model":
            for type_, behind in TELLING:
                if behind.match(sentences[candidate.sentence].text, candidate.end):
                    counted[type_] += TOLD
        if candidate.found_by == "model" and _speaks(candidate, sentences[candidate.sentence]):
            counted["Actor"] += SPEAKS
    _vote_in_lists(candidates, sentences, votes)
    surnames = {
        name_words(c.text)[-1]
        for c in candidates
        if c.type == "Actor" and len(name_words(c.text)) > 1 and _winner(votes[folded(c.text)]) == "Actor"
    }
    given = {name_words(c.text)[0] for c in candidates if c.type == "Actor" and len(name_words(c.text)) > 1 and c.entry is None}
    surnames |= {folded(c.text) for c in candidates if c.type == "Actor" and c.entry is not None and c.rule == "surname"}
    bodies = {
        folded(c.text.split()[0])
        for c in candidates
        if c.type == "Organization" and " " in c.text and c.entry is not None and c.entry.kind in NAMED
    }
    return [_typed(candidate, votes, surnames, given, bodies) for candidate in candidates]


def _vote_in_lists(candidates: Sequence[Candidate], sentences: Mapping[int, Sentence], votes: dict[str, Votes]) -> None:
    """Neighbors in a list vote for their type: 'Ana Paz, Rosa Quispe, dan Kolla'."""
    ordered = [c for c in candidates if not c.inner]
    for one, other in pairwise(ordered):
        if one.sentence != other.sentence or sentences[one.sentence].text[one.end : other.start] not in LIST_GAPS:
            continue
        for told, unsure in ((one, other), (other, one)):
            sure = told.found_by != "model" or told.score >= SURE
            if sure and unsure.found_by == "model" and unsure.score < SURE and told.type != "Country":
                votes[folded(unsure.text)][told.type] += IN_LIST


def _is_surname(text: str, surnames: set[str]) -> bool:
    """Whether a single word is the last word of a person named in full, or one letter off: 'Junkcker'."""
    words = name_words(text)
    if len(words) != 1:
        return False
    return words[0] in surnames or any(
        len(words[0]) >= 6 and words[0][0] == surname[0] and Levenshtein.distance(words[0], surname) == 1
        for surname in surnames
    )


def _is_namesake(name: str, surnames: set[str]) -> bool:
    """Whether two words end in the surname of a person of the article, like a relative's name: 'Lara Trump'."""
    words = name_words(name)
    return len(words) == 2 and words[1] in surnames and len(words[0]) >= 3


def _winner(votes: Votes) -> str:
    return max(ENTITY_TYPES, key=lambda type_: votes[type_])


def _typed(candidate: Candidate, votes: dict[str, Votes], surnames: set[str], given: set[str], bodies: set[str]) -> Candidate:
    if candidate.entry is not None:
        return candidate
    name = folded(candidate.text)
    guessed = candidate.found_by == "model" or candidate.rule == "media"  # 'mengutip Quispe'
    surname = guessed and (_is_surname(candidate.text, surnames) or _is_namesake(name, surnames))
    called = candidate.found_by == "model" and candidate.type == "Organization" and name in given and len(name) >= 4
    type_ = "Actor" if surname or called else "Organization" if name in bodies else _winner(votes[name])
    return replace(candidate, type="Place" if type_ == "Country" else type_)


def _speaks(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a full name that the model takes for a place is in the position of a speaker: 'kata Michel Paradis'."""
    if candidate.type != "Place" or " " not in candidate.text:
        return False
    before = words_of(sentence.text[: candidate.start])
    says = bool(before) and before[-1].text.casefold() in lexicon().words["speech"]
    return says and sentence.text[: candidate.start].endswith(" ")


def _after_locative(candidate: Candidate, sentence: Sentence) -> bool:
    before = sentence.text[: candidate.start].rstrip().rsplit(" ", 1)
    return bool(before) and before[-1].casefold() in {"di", "ke"}
