"""Parses and validates one YAML file of the PLOVER lexicon; errors name file and line."""

from dataclasses import dataclass
from importlib import resources
from typing import Any

import yaml

from loader.events.word_lists import word_classes

FRAMES = (
    *("topic", "forecast", "said", "judged", "object", "oblique"),
    *("to", "from", "none", "mutual", "visit", "patient", "receive"),
)
NOUN_FRAMES = ("of actor", "of recipient", "between", "visit", "to", "from")
PARTS = ("verb", "word", "noun")
MODALITIES = ("asserted", "planned", "hypothetical", "negated")
KEYS = ("pos", "frame", "mode", "modality", "with", "predicate", "note", "triggers")
SPECIAL = ("entity", "person", "next")  # conditions that require a name instead of a word


@dataclass(frozen=True)
class Group:
    """Triggers with the same properties; `needs` are the condition's words, `predicate` whether they are said of the object."""

    part: str
    frame: str
    mode: str | None
    modality: str | None
    needs: tuple[str, ...]
    predicate: bool
    triggers: tuple[str, ...]


def groups_of(name: str) -> list[Group]:
    """Parses the groups of one file of loader/language/id/plover.

    Raises: ValueError naming file and line of what does not follow the README.md there.
    """
    text = (resources.files("loader.language.id.plover") / name).read_text(encoding="utf-8")
    return parsed_groups(text, name)


def parsed_groups(text: str, name: str) -> list[Group]:
    """Parses the groups of a file's text; `name` is the file name in error messages.

    Raises: ValueError naming file and line.
    """
    reader = yaml.SafeLoader(text)
    try:
        root = reader.get_single_node()
        return [_group(node, reader, name) for node in (root.value if root else [])]
    finally:
        reader.dispose()


def _group(node: yaml.Node, reader: yaml.SafeLoader, name: str) -> Group:
    where = f"{name}:{node.start_mark.line + 1}"
    if not isinstance(node, yaml.MappingNode):
        raise ValueError(f"{where}: a group is a mapping with the keys {', '.join(KEYS)}")
    for key, _ in node.value:
        if key.value not in KEYS:
            raise ValueError(f"{name}:{key.start_mark.line + 1}: unknown key {key.value!r}; expected one of {', '.join(KEYS)}")
    item: dict[str, Any] = reader.construct_document(node)
    part = item.get("pos")
    frame = item.get("frame", "of actor" if part == "noun" else "object")
    _expect(where, "pos", part, PARTS)
    _expect(where, "frame", frame, NOUN_FRAMES if part == "noun" else FRAMES)
    if "modality" in item:
        _expect(where, "modality", item["modality"], MODALITIES)
    needs = tuple(map(str, item.get("with", item.get("predicate", ()))))
    for need in needs:
        if need.startswith("@") and need[1:] not in SPECIAL:
            _expect(where, "class of words", need[1:], tuple(word_classes()))
    if not item.get("triggers"):
        raise ValueError(f"{where}: a group has a list of triggers")
    triggers = tuple(map(str, item["triggers"]))
    return Group(str(part), frame, item.get("mode"), item.get("modality"), needs, "predicate" in item, triggers)


def _expect(where: str, what: str, value: object, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"{where}: unknown {what} {value!r}; expected one of {', '.join(known)}")
