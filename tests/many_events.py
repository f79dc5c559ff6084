"""Many events between Iran and the United States, written as they are stored: what an archive has, in a second."""

from datetime import date, timedelta

from cypher.database import Database

IRAN, UNITED_STATES = "country:IR", "country:US"
ENDS = {IRAN: "Iran", UNITED_STATES: "Amerika Serikat"}
SPEAKER = "actor:hassan-rouhani"

_STATEMENTS = (
    """
UNWIND $rows AS row
CREATE (a:Article {id: row.article})-[:HAS_SENTENCE]->(s:Sentence {id: row.sentence, n: 0, text: row.text, reported: row.day})
SET a.title = row.title, a.source = 'Media Uji', a.published = row.day, a.loaded_at = '2026-01-01T00:00:00'
CREATE (e:Event {id: row.id})
SET e.type = 'ACCUSE', e.trigger = 'menuduh', e.date = row.day, e.date_precision = 'day', e.modality = 'asserted',
    e.first_reported = row.day, e.last_reported = row.day, e.sentences = 1, e.articles = 1, e.outlets = 1,
    e.outlet_names = ['Media Uji'], e.quad_class = 'verbal-conflict', e.summary = row.summary, e.confidence = 0.8
CREATE (s)-[r:REPORTS]->(e)
SET r.telling = row.id, r.modality = 'asserted', r.trigger = 'menuduh', r.confidence = 0.8
""",
    """
UNWIND $rows AS row
MATCH (e:Event {id: row.id})
MATCH (iran:Country {id: 'country:IR'})
MATCH (us:Country {id: 'country:US'})
CREATE (iran)-[:ACTS_IN]->(e)
CREATE (us)-[:IS_RECIPIENT_OF]->(e)
""",
)


def write_many_events(database: Database, count: int) -> None:
    """Writes so many events of one day each, told by one sentence of one article each."""
    database.prepare()
    for id, name in ENDS.items():
        told = {"iso": id[-2:], "articles": count, "sentences": count}
        database.write(
            "MERGE (c:Country {id: $id}) SET c.name = $name, c.iso = $iso, c.articles = $articles, c.sentences = $sentences",
            id=id,
            name=name,
            **told,
        )
    rows = [_row(n) for n in range(count)]
    for statement in _STATEMENTS:
        database.write(statement, rows)


def _row(n: int) -> dict[str, str]:
    day = (date(2005, 1, 1) + timedelta(n)).isoformat()
    text = f"Iran menuduh Amerika Serikat untuk ke-{n + 1} kalinya."
    article = f"article:{n:016x}"
    return {
        "article": article,
        "sentence": f"{article}#0",
        "id": f"event:{n:016x}",
        "day": day,
        "text": text,
        "title": f"Tuduhan ke-{n + 1}",
        "summary": "Iran, AS: menuduh",
    }
