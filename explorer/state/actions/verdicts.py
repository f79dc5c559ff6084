"""Saves a reader's verdict on a claim, applies it to the graph at once, and redraws the picture."""

from collections.abc import Iterator, Mapping
from typing import Any

from cypher.decisions.apply_verdicts import REREAD, Settled, settle
from cypher.decisions.coreference_verdicts import contradicts, taken_back
from cypher.decisions.verdict import FIELDS_OF_ARTICLES, Verdict
from cypher.decisions.verdict_targets import article_of, standing
from cypher.decisions.verdicts import add_verdict, read_verdicts
from explorer.read.articles import Reading
from explorer.read.details import event_details, relationship_details
from explorer.read.evidence import quotes_of_event, quotes_of_relationship
from explorer.state import session
from explorer.state.actions.name_decisions import draw_anew, settle_names_aside
from explorer.state.actions.notes import kept_with_their_events
from explorer.state.reader_session import reader
from explorer.state.requests import ShowToast


def judge(action: Mapping[str, Any]) -> None:
    """Gives a verdict (right, wrong) on an event, a relation, a speaker or a mention, or takes it back."""
    if action["about"] in ("speaker", "mention"):
        give(*_on_sentence(action))
        return
    if (verdict := verdict_on(str(action["about"]), str(action["id"]), str(action["says"]))) is not None:
        give(verdict)


def _on_sentence(action: Mapping[str, Any]) -> Iterator[Verdict]:
    """The verdicts on a speaker, one for each telling attributed to it; or on a mention in a sentence."""
    says, sentence = str(action["says"]), str(action["id"])
    if action["about"] == "mention":
        entity, text = str(action["entity"]), str(action["text"])
        told = f"“{text}” = {session.name_of(entity)}"
        yield Verdict("mention", says, (sentence,), {"entity": entity, "text": text, "summary": told})
        return
    told = session.words()("said by {name}", name=session.name_of(str(action["entity"])))
    for telling in action["tellings"]:
        yield Verdict("speaker", says, (sentence,), {"telling": str(telling), "speaker": action["entity"], "summary": told})


def take_back_verdicts(action: Mapping[str, Any]) -> None:
    """Takes back the verdicts with these lines of the file, as far as they are in force."""
    lines, reader().last_verdict = set(action["ids"]), None
    give(*(taken_back(verdict) for verdict in standing_verdicts() if verdict.line in lines))


def standing_verdicts() -> list[Verdict]:
    """The reader's verdicts in force."""
    return standing(read_verdicts(session.settings().verdicts_file).all)


def verdict_on(about: str, id: str, says: str, to: Mapping[str, Any] | None = None, note: str = "") -> Verdict | None:
    """Builds a verdict on the event or relationship with this id; None if it is no longer in the graph."""
    source = session.database()
    if about == "event":
        details, quotes = event_details(source, id), quotes_of_event(source, id)
        if details is None or not quotes:
            return None
        plain = details.node.properties
        tellings = sorted({str(quote.told.get("telling")) for quote in quotes})
        was = {key: plain.get(key) for key in ("type", "trigger", "summary")}
        sentences = tuple(sorted({quote.id for quote in quotes}))
        return Verdict(about, says, sentences, {"event": id, **was, "tellings": tellings}, dict(to or {}), note)
    found = relationship_details(source, id)
    if found is None:
        return None
    relationship = found[0]
    ends = {"type": relationship.type, "source": relationship.source, "target": relationship.target}
    said_by = tuple(sorted(quote.id for quote in quotes_of_relationship(source, relationship)))
    return Verdict(about, says, said_by, ends, dict(to or {}), note) if said_by else None


def article_word(id: str) -> Verdict | None:
    """The reader's correction of this article that is in force."""
    return next((verdict for verdict in standing_verdicts() if verdict.about == "article" and article_of(verdict) == id), None)


def correct_article(reading: Reading, now: Mapping[str, str], note: str = "") -> None:
    """Corrects the date and medium of an article; what it was read with takes an earlier correction back."""
    id, before = reading.article.id, article_word(reading.article.id)
    was = {name: str(getattr(reading.article, name) or "") for name in FIELDS_OF_ARTICLES}
    was |= {name: str(before.was.get(name) or "") for name in before.to} if before else {}
    to = {name: now[name] for name in FIELDS_OF_ARTICLES if now[name] != was[name]}
    told = {**was, "article": id, "summary": reading.article.title or id}
    if to:
        give(Verdict("article", "corrected", (reading.sentences[0].id,), told, to, note))
    elif before:
        give(taken_back(before))


def give(*verdicts: Verdict) -> None:
    """Saves the verdicts of one click, applies them to the graph, redraws the picture and reads the answer anew."""
    from explorer.state.questions import answer_again

    settings, words, settled = session.settings(), session.words(), Settled()
    if not (all_kept := [add_verdict(settings, verdict) for verdict in verdicts]):
        return
    kept = all_kept[-1]
    if kept.about in REREAD:
        settle_names_aside()
    else:
        with kept_with_their_events(all_kept):
            settled = settle(session.database(), read_verdicts(settings.verdicts_file))
    if kept.says == "open":
        reader().last_verdict = None
        done = words("Taken back.")
    elif contradicts(kept, [*settled.overruled, *settled.partly]):
        reader().last_verdict = kept
        done = words("Noted. An earlier word says otherwise; the later one holds.")
    else:
        reader().last_verdict = kept
        done = words("Noted. It holds in the graph, in tables and in exports.")
    reader().requests.add(ShowToast(done))
    session.forget_answers()
    draw_anew()
    answer_again()
