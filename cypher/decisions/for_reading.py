"""Loads the decisions that extraction needs: about names (decisions.yml) and about single mentions (decisions.jsonl)."""

from dataclasses import replace

from cypher.decisions.names import Decisions, read_decisions
from cypher.decisions.verdict_targets import standing
from cypher.decisions.verdicts import read_verdicts
from graph.settings import Settings


def reading_decisions(settings: Settings) -> Decisions:
    """The decisions about names and mentions. Raises DecisionError if a file cannot be read."""
    said = standing(read_verdicts(settings.verdicts_file).all)
    wrong = (item for item in said if item.about == "mention" and item.says == "wrong")
    mentions = ((item.sentences[0], str(item.was.get("text")).casefold(), str(item.was.get("entity"))) for item in wrong)
    return replace(read_decisions(settings), wrong=frozenset(mentions))
