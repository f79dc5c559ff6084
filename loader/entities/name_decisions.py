"""Applies a reader's decisions about names (same, not the same, wrong) to the links of an article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cypher.decisions.names import Decisions
from graph.model import LABEL_OF_PREFIX
from loader.entities.links import Link
from loader.language.id.lexicon import Entry, Lexicon
from loader.names import slug


def decided(links: Iterable[Link], decisions: Decisions, lexicon: Lexicon) -> Iterator[Link]:
    """Yields the links with the decisions applied.

    A forbidden link gets an entity of its own, an entity decided to be another one becomes that one, and a mention that a
    reader marked as wrong is dropped.
    """
    links = list(links)
    names = {link.id: link.name for link in links}
    for link in links:
        if decisions.is_wrong(link.mention.sentence, link.mention.text, link.id):
            continue
        if decisions.forbids(link.mention.text, link.id):
            link = _alone(link)
        target = decisions.target(link.id)
        yield link if target == link.id else _into(link, target, names, lexicon)


def _alone(link: Link) -> Link:
    """A new entity for the mention, by its text: 'Khan' as actor:khan, 'Moskow' for Rusia as place:moskow."""
    prefix, label = ("place", "Place") if link.type == "Country" else (link.id.partition(":")[0], link.type)
    identity = f"{prefix}:{slug(link.mention.text)}"
    if identity == link.id:
        identity += "-2"  # a namesake
    mention = replace(link.mention, rule="decision", score=1.0)
    return Link(identity, label, link.mention.text, mention)


def _into(link: Link, target: str, names: dict[str, str], lexicon: Lexicon) -> Link:
    entry = known_entry(target, lexicon)
    prefix, _, rest = target.partition(":")
    name = entry.name if entry else names.get(target) or rest.replace("-", " ").title()
    iso = entry.country if entry and entry.type == "Country" else None
    kind = entry.kind if entry and entry.type == "Organization" else None
    return Link(target, LABEL_OF_PREFIX[prefix], name, replace(link.mention, rule="decision", score=1.0), kind, iso)


def known_entry(identity: str, lexicon: Lexicon) -> Entry | None:
    """The lexicon's entry with this id; None if there is none."""
    found = (form.entry for forms in lexicon.forms.values() for form in forms if form.entry.id == identity)
    return next(found, None)
