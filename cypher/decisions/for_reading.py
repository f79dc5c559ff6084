"""Loads the decisions that extraction needs: about names (decisions.yml), single mentions and articles (decisions.jsonl)."""

from dataclasses import replace

from cypher.decisions.names import Decisions, Stated, read_decisions
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import article_of, standing
from cypher.decisions.verdicts import read_verdicts
from graph.settings import Settings


def reading_decisions(settings: Settings) -> Decisions:
    """The decisions about names, mentions and articles. Raises DecisionError if a file cannot be read."""
    said = standing(read_verdicts(settings.verdicts_file).all)
    wrong = (item for item in said if item.about == "mention" and item.says == "wrong")
    mentions = ((item.sentences[0], str(item.was.get("text")).casefold(), str(item.was.get("entity"))) for item in wrong)
    articles = {article_of(item): Stated(item.to, _as_read(item)) for item in said if item.about == "article"}
    return replace(read_decisions(settings), wrong=frozenset(mentions), articles=articles)


def _as_read(verdict: Verdict) -> dict[str, str]:
    """What the corrected fields of an article were as read."""
    return {name: str(verdict.was.get(name) or "") for name in verdict.to}
