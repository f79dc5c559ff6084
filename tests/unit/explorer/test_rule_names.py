"""The interface has a name in both languages for every rule that gives an event a party or its modality."""

import re
from pathlib import Path

import loader.events
import loader.judge
from explorer.words.messages import Words
from explorer.words.rule_names import RULES, found_by
from loader.events.roles import CARRIERS
from loader.events.rules import ALL_TABLES

SILENT = {"a war or a deed of nobody named is the subject", "an instrument is the subject"}
NOBODY = {"asked of nobody named", "done to nobody or to somebody without a name", "an attack is condemned, not whom it hit"}


def test_every_rule_that_finds_something_has_words() -> None:
    finding = {rule.name for table in ALL_TABLES if table.name != "vetoes" for rule in table} - SILENT - NOBODY
    written = set(CARRIERS.values())
    folders = (Path(str(room.__file__)).parent for room in (loader.events, loader.judge))
    for path in (path for folder in folders for path in folder.glob("*.py")):
        written |= {name.split(" (")[0] for name in re.findall(r'f?"(?:actor|recipient): ([^"{]+)"', path.read_text("utf-8"))}
    assert finding | written <= set(RULES)


def test_what_found_an_event_is_told_in_the_readers_language() -> None:
    why = (
        "trigger: serang (verb, active)",
        "actor: right before the predicate",
        "recipient: where the frame puts it (object, active)",
    )
    assert found_by(Words("en"), why) == "found by: actor – right before the predicate; recipient – where the frame puts it"
    assert found_by(Words("id"), why) == "ditemukan lewat: pelaku – tepat sebelum predikat; sasaran – menurut kerangka kata"
    assert found_by(Words("en"), ()) == ""
