"""Finds offices and memberships in definite phrases for persons.

'Wakil Ketua Komisi Air itu menolak', 'politikus Partai Buruh tersebut'.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from graph.article_graph import Entity, Mention
from loader.relations.offices import words_around_offices
from loader.relations.relation_mention import RelationMention
from loader.relations.states import leaders

CONFIDENCE = 0.6
_ONCE = ("mantan ", "eks ", "bekas ")  # a former office may be held besides the current one
_MEMBERS = ("anggota", "politikus", "politisi", "legislator", "senator", "presiden dari", "gubernur dari")


def told_by_references(entities: Sequence[Entity], told: Iterable[RelationMention]) -> Iterator[RelationMention]:
    """Yields offices and memberships from definite phrases for persons; dropped if they conflict with named ones.

    The antecedent of 'presiden Peru itu' is a guess: dropped where the person holds another office, or somebody else this one.
    """
    held = [telling for telling in told if telling.type == "HOLDS_POSITION"]
    busy = {telling.source for telling in held}
    taken = {(telling.target, telling.properties["title"].casefold()) for telling in held}
    for person, mention, body, title in _references(entities):
        if entities[body].kind == "party" and title.casefold().startswith(_MEMBERS):
            yield RelationMention("MEMBER_OF", person, body, mention.sentence, CONFIDENCE, {"status": "member"})
        elif entities[body].iso and leaders().get(entities[person].id, entities[body].iso) != entities[body].iso:
            continue  # 'presiden AS itu' after Kim Jong-un is another
        elif (
            (person not in busy or title.casefold().startswith(_ONCE))
            and (body, title.casefold()) not in taken
            and _office().fullmatch(title)
        ):
            yield RelationMention("HOLDS_POSITION", person, body, mention.sentence, CONFIDENCE, {"title": title})


def _references(entities: Sequence[Entity]) -> Iterator[tuple[int, Mention, int, str]]:
    """Yields person, phrase, the entity named in the phrase, and the words before it, capitalized."""
    named = [(mention, at) for at, one in enumerate(entities) if one.type != "Actor" for mention in one.mentions]
    for person, entity in enumerate(entities):
        for phrase in entity.mentions:
            if entity.type != "Actor" or phrase.rule != "definite":
                continue
            inside = [(mention, at) for mention, at in named if _holds(phrase, mention)]
            if inside:
                mention, body = min(inside, key=lambda one: (entities[one[1]].kind != "party", one[0].start, -one[0].end))
                title = phrase.text[: mention.start - phrase.start].strip(" ,")
                yield person, phrase, body, title[:1].upper() + title[1:]


def _holds(phrase: Mention, mention: Mention) -> bool:
    return mention.sentence == phrase.sentence and phrase.start < mention.start and mention.end <= phrase.end


@lru_cache(maxsize=1)
def _office() -> "re.Pattern[str]":
    words = words_around_offices()
    heads = "|".join(re.escape(head) for head in sorted(words["heads"], key=len, reverse=True))
    before = "|".join(re.escape(word) for word in words["before"])
    return re.compile(rf"(?:(?:{before}) )?(?:{heads})(?: [\w-]+){{0,3}}", re.IGNORECASE)
