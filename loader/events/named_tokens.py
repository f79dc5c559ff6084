"""Maps the entity mentions of a sentence to its tokens."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Doc

from graph.article_graph import Entity
from loader.events.word_lists import grammar

RANK = {"Actor": 0, "Organization": 1, "Country": 2}
FORMER = grammar("former")
FORMER_STATES = grammar("former_states")
OFFICE_LENGTH = 5  # words of an office: "mantan [pejabat tinggi di] Pentagon"


@dataclass(frozen=True)
class Named:
    """The entity mentions of one sentence by token: `at[i]` are the entity ids at token i, in order; `types` by entity id."""

    at: Mapping[int, tuple[str, ...]]
    types: Mapping[str, str]

    def ids(self, tokens: Iterable[int]) -> list[str]:
        """Entity ids named by these tokens, each once, in order."""
        return list(dict.fromkeys(id_ for i in tokens for id_ in self.at.get(i, ())))


def mentions_by_sentence(entities: Iterable[Entity]) -> dict[int, list[tuple[int, int, str]]]:
    """(start, end, entity id) of every mention, by sentence number, in order."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.sentence].append((mention.start, mention.end, entity.id))
    return {n: sorted(items) for n, items in found.items()}


def named_in(doc: Doc, mentions: Sequence[tuple[int, int, str]], types: Mapping[str, str], begin: int = 0) -> Named:
    """Maps the mentions of a sentence to tokens; those before character `begin` (the dateline's end) are left out."""
    at: dict[int, list[str]] = defaultdict(list)
    starts = [token.idx for token in doc]
    i = 0
    for start, end, id_ in mentions:
        if start < begin or any(a <= start and end <= b and (a, b) != (start, end) for a, b, _ in mentions):
            continue  # "Kepolisian Australia" contains a country that is not meant here
        while i > 0 and starts[i] > start:
            i -= 1
        while i + 1 < len(starts) and starts[i + 1] <= start:
            i += 1
        j = i
        while j < len(starts) and starts[j] < end:
            at[j].append(id_)
            j += 1
    return Named({i: tuple(ids) for i, ids in at.items() if not _formerly_of(doc, i, at, types)}, types)


def _formerly_of(doc: Doc, i: int, at: Mapping[int, Sequence[str]], types: Mapping[str, str]) -> bool:
    """Whether token i names only whom somebody without a name once served: "seorang mantan direktur [CIA] mengatakan"."""
    own = at[i]
    if any(types[id_] not in ("Organization", "Country") for id_ in own):
        return False
    start, end = i, i + 1
    while at.get(start - 1) == own:
        start -= 1
    while at.get(end) == own:
        end += 1
    office = [token.lower_ for token in doc[max(0, start - OFFICE_LENGTH) : start]]
    former = max((n for n, word in enumerate(office) if word in FORMER), default=None)
    if former is None or FORMER_STATES & set(office[former:]) or not office[former + 1 :]:
        return False
    between = doc[start - len(office) + former + 1 : start]
    if any(token.is_punct or token.pos_ in ("VERB", "CCONJ") or token.i in at for token in between):
        return False
    behind = takewhile(lambda token: token.pos_ != "VERB", doc[end : end + OFFICE_LENGTH])
    return not any(types[id_] == "Actor" for token in behind for id_ in at.get(token.i, ()))
