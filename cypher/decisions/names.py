"""Reads and writes decisions.yml: names that people declared never, or always, the same entity.

The explorer writes it, and every load reads it first; `simpul decisions` applies it to the stored graph (loader/reread.py).

    never_merge:                      # this text is not that entity
      - text: Khan
        entity: actor:imran-khan
    always_merge:                     # this entity is that one
      - entity: actor:wladimir-poetin
        into: actor:vladimir-putin

A missing file means no decisions. Entries must not contradict each other: an entity goes into one other, without cycles.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from cypher.atomic_file import write_whole
from graph.errors import DecisionError
from graph.settings import Settings

TYPES = ("actor", "organization", "country", "place")
FIELDS = {"never_merge": ("text", "entity"), "always_merge": ("entity", "into")}
HEADER = "# Decisions of people about names: what is never, or always, the same. `simpul decisions` makes the graph say it.\n"


@dataclass(frozen=True)
class Stated:
    """A reader's correction of an article: corrected fields (`published`, `source`), and their values as read; '' for none."""

    to: Mapping[str, str]
    was: Mapping[str, str]


@dataclass(frozen=True)
class Decisions:
    """Decisions about names: `never` has (text, entity id) pairs, texts case-folded; `always` maps an id to the one it is.

    `wrong` are single mentions that do not denote an entity: sentence id, text and entity id. `articles` maps an article's id
    to its corrected date and medium.
    """

    never: frozenset[tuple[str, str]] = frozenset()
    always: Mapping[str, str] = field(default_factory=dict)
    wrong: frozenset[tuple[str, str, str]] = frozenset()
    articles: Mapping[str, Stated] = field(default_factory=dict)

    def of(self, article: str) -> "Decisions":
        """The decisions that concern the names of an article."""
        return replace(self, wrong=frozenset(item for item in self.wrong if item[0].partition("#")[0] == article))

    def is_wrong(self, sentence: int, text: str, entity: str) -> bool:
        """Whether a reader rejected this text as a mention of the entity in this sentence; call it on those `of` an article."""
        wanted = (text.casefold(), entity)
        return any(item[1:] == wanted and item[0].partition("#")[2] == str(sentence) for item in self.wrong)

    def forbids(self, text: str, entity: str) -> bool:
        """Whether this text must not be resolved to this entity."""
        return (text.casefold(), entity) in self.never

    def target(self, entity: str) -> str:
        """The entity this one is merged into, through any number of steps; itself if nothing is decided."""
        while entity in self.always:
            entity = self.always[entity]
        return entity


@dataclass(frozen=True)
class Decision:
    """One entry of the file: `text` is set for never_merge, `into` for always_merge; the other of the two is ''."""

    entity: str
    text: str = ""
    into: str = ""


def read_decisions(settings: Settings) -> Decisions:
    """The decisions of the settings' file; none if there is no file.

    Raises:
        DecisionError: the file cannot be read, or an entry is not in the format of the module docstring.
    """
    entries = _entries(settings.decisions_file)
    return Decisions(
        never=frozenset((entry["text"].casefold(), entry["entity"]) for entry in entries["never_merge"]),
        always={entry["entity"]: entry["into"] for entry in entries["always_merge"]},
    )


def never_merge(settings: Settings, text: str, entity: str) -> None:
    """Records that this text is not that entity. Raises DecisionError if the file cannot be written or read."""
    _add(settings.decisions_file, "never_merge", {"text": text, "entity": entity})


def always_merge(settings: Settings, entity: str, into: str) -> None:
    """Records that the first entity is the second. Raises DecisionError for a cycle or if the file cannot be written."""
    _add(settings.decisions_file, "always_merge", {"entity": entity, "into": into})


def all_decisions(settings: Settings) -> tuple[Decision, ...]:
    """The entries in the order of the file. Raises DecisionError as `read_decisions`."""
    entries = _entries(settings.decisions_file)
    return tuple(Decision(**entry) for section in FIELDS for entry in entries[section])


def decisions_about(settings: Settings, entity: str) -> tuple[Decision, ...]:
    """The entries that name this entity, at either end, in the order of the file. Raises DecisionError as `read_decisions`."""
    return tuple(decision for decision in all_decisions(settings) if entity in (decision.entity, decision.into))


def take_back(settings: Settings, decision: Decision) -> bool:
    """Removes an entry from the file; False if it is not there. Raises DecisionError as `never_merge`."""
    path = settings.decisions_file
    entries = _entries(path)
    section = "always_merge" if decision.into else "never_merge"
    kept = [entry for entry in entries[section] if Decision(**entry) != decision]
    if len(kept) == len(entries[section]):
        return False
    _write(path, {**entries, section: kept})
    return True


def _add(path: Path, section: str, entry: dict[str, str]) -> None:
    entries = _entries(path)
    if entry not in entries[section]:
        entries[section].append(entry)
    _check(path, entries)
    _write(path, entries)


def _write(path: Path, entries: Mapping[str, list[dict[str, str]]]) -> None:
    text = HEADER + yaml.safe_dump(dict(entries), allow_unicode=True, sort_keys=False)
    try:
        write_whole(path, text)
    except OSError as error:
        raise DecisionError(f"{path}: cannot be written ({error.strerror}); choose another folder with SIMPUL_DATA") from error


def _entries(path: Path) -> dict[str, list[dict[str, str]]]:
    """The validated entries of each section; both sections are present, empty if the file lacks them."""
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except FileNotFoundError:
        read = {}
    except OSError as error:
        raise DecisionError(f"{path}: cannot be read ({error.strerror}); choose another folder with SIMPUL_DATA") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DecisionError(f"{path}: is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(read, dict) or set(read) - set(FIELDS):
        raise DecisionError(f"{path}: holds {_told(read)}; expected the sections never_merge and always_merge")
    entries = {section: list(read.get(section) or []) for section in FIELDS}
    _check(path, entries)
    return entries


def _check(path: Path, entries: Mapping[str, list[Any]]) -> None:
    for section, fields in FIELDS.items():
        for number, entry in enumerate(entries[section], 1):
            where = f"{path}: entry {number} of {section}"
            if (
                not isinstance(entry, dict)
                or set(entry) != set(fields)
                or not all(isinstance(v, str) and v for v in entry.values())
            ):
                raise DecisionError(f"{where} is {entry!r}; expected the texts {' and '.join(fields)}")
            for name in fields:
                if name != "text" and entry[name].partition(":")[0] not in TYPES:
                    raise DecisionError(f"{where}: {name} is {entry[name]!r}; expected an id such as actor:vladimir-putin")
    _check_circles(path, entries["always_merge"])


def _check_circles(path: Path, entries: list[dict[str, str]]) -> None:
    into: dict[str, str] = {}
    for number, entry in enumerate(entries, 1):
        where = f"{path}: entry {number} of always_merge"
        if into.setdefault(entry["entity"], entry["into"]) != entry["into"]:
            raise DecisionError(
                f"{where}: {entry['entity']} already goes into {into[entry['entity']]}; take one of the two out"
            )
        at, steps = entry["into"], 0
        while at in into and steps <= len(into):
            at, steps = into[at], steps + 1
        if at == entry["entity"] or steps > len(into):
            raise DecisionError(f"{where}: {entry['entity']} goes into itself by way of others; take one of them out")


def _told(read: object) -> str:
    return ", ".join(str(key) for key in read) if isinstance(read, dict) else f"a {type(read).__name__}"
