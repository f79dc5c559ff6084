"""Suggests saved questions in the search box: the question a text means, filled in, with its number of rows."""

from urllib.parse import parse_qsl, urlencode

from cypher.saved_queries.library import library, values_of
from cypher.saved_queries.row_counts import total_of
from explorer.read.question_search import questions_for, understood
from explorer.state import session
from explorer.state.questions import ask
from explorer.style import shortened
from explorer.widgets.combobox import Option
from explorer.words.messages import Words
from explorer.words.question_summary import asked_about

ASK = "ask:"
"""Prefix of the id of a suggestion that asks a question; its name and values follow, URL-encoded."""
MOST_OFFERED = 3
LEAST_PARTS = 2
"""Minimum recognized parts of a question: a single name is a name to search for."""


def offers(words: Words, text: str) -> list[Option]:
    """Suggests the questions a text means, only those with rows if any has; none for a name or a sentence."""
    asked = understood(text, _id_of)
    if asked.parts < LEAST_PARTS:
        return []
    by_name = {query.name: query for query in library(session.settings()).queries}
    found: list[tuple[int, Option]] = []
    for name, given in questions_for(asked)[:MOST_OFFERED]:
        query, values = by_name[name], values_of(by_name[name], given)
        total = total_of(session.database(), query, values) or 0
        title = " · ".join([query.title[words.language].split(" (")[0], *asked_about(words, query, values, session.name_of)])
        meta = words.plural("{n} row", "{n} rows", total)
        if asked.rest:
            meta += " · " + words("not understood: {words}", words=shortened(", ".join(asked.rest), 60))
        address = urlencode({"q": name, **given})
        found.append((total, Option(f"{ASK}{address}", title, meta, group=words("Questions"), wide=True)))
    with_rows = [option for total, option in found if total]
    return with_rows or [option for _, option in found[:1]]


def ask_offered(id: str) -> None:
    """Asks the question of such a suggestion."""
    given = dict(parse_qsl(id.removeprefix(ASK)))
    ask(library(session.settings()).named(given.pop("q")), given)


def _id_of(name: str) -> str | None:
    """The id of the entity with this name; of several the one whose own name it is, then the one in most articles."""
    return session.remembered(("called", name), lambda: _called(name))


def _called(name: str) -> str | None:
    exact = [hit for hit in session.suggest(name) if hit.score >= EXACT]
    return exact[0].entry.id if exact else None


EXACT = 200.0
"""Score of a name that equals the whole text."""
