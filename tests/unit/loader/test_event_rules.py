"""Every rule of the event tables decides in the sentence it is like, and not in the one it is not like."""

from collections.abc import Callable

import pytest

import loader.events as events
from graph.article_graph import Event, Sentence
from loader.entities import entities_of
from loader.events.mention import Vetoed
from loader.events.rules import ALL_TABLES, RuleTable
from loader.language.id import load
from loader.relations import relations_of

ROWS = [(table.name, rule) for table in ALL_TABLES for rule in table]
Told = tuple[tuple[Event, ...], list[Vetoed], dict[str, str]]


@pytest.fixture(scope="module")
def tell() -> Callable[[str], Told]:
    nlp = load()

    def told(text: str) -> Told:
        sentences = (Sentence(0, text, 0, len(text)),)
        docs = tuple(nlp.pipe([text]))
        entities = entities_of(sentences, docs)
        vetoed: list[Vetoed] = []
        found = events.events_of(sentences, docs, entities, relations_of(sentences, docs, entities), "2024-06-25", vetoed)
        return found, vetoed, {entity.id: entity.name for entity in entities}

    return told


def fired(told: Told, name: str) -> bool:
    """Whether the rule made an event or vetoed a trigger."""
    rules = [why.split(": ", 1)[1] for event in told[0] for why in event.why]
    return name in [*rules, *(veto.rule for veto in told[1])]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=f"{table}: {rule.name}") for table, rule in ROWS if rule.like])
def test_a_rule_decides_where_it_says_it_does(tell: Callable[[str], Told], rule: object) -> None:
    text, _, expected = rule.like.partition(" | ")  # type: ignore[attr-defined]
    told = tell(text)
    assert fired(told, rule.name), (told[0], told[1])  # type: ignore[attr-defined]
    kinds = {f"{event.type} [{event.modality}]" for event in told[0]} | {event.type for event in told[0]}
    wanted, _, parties = expected.partition(" ")
    if expected.endswith("]"):
        assert f"{wanted} {expected[expected.rindex('[') :]}" in kinds
    elif expected == "-":
        assert not told[0]
    else:
        assert wanted in kinds
        if not parties:
            return
        names = [{told[2][id_] for id_ in (*event.actors, *event.recipients)} for event in told[0] if event.type == wanted]
        assert {name.strip() for name in parties.replace(">", ",").split(",") if name.strip()} in names


@pytest.mark.parametrize("rule", [pytest.param(rule, id=f"{table}: {rule.name}") for table, rule in ROWS if rule.unlike])
def test_a_rule_stays_out_of_what_it_is_not_like(tell: Callable[[str], Told], rule: object) -> None:
    assert not fired(tell(rule.unlike.partition(" | ")[0]), rule.name)  # type: ignore[attr-defined]


def test_two_rules_of_a_table_have_two_names() -> None:
    table: RuleTable[Callable[[], None]] = RuleTable("spare")
    ALL_TABLES.pop()
    table.row("one")(lambda: None)
    with pytest.raises(ValueError, match="two rules"):
        table.row("one")
