"""Graph and view → what is drawn, compared as data."""

import json

import pytest

from explorer import style
from explorer.picture import Count, Picture, label_of, picture_of
from explorer.picture.scene import scene_of
from explorer.picture.view import View
from explorer.words.messages import Words
from explorer.words.picture_texts import texts
from graph.stored_graph import Graph, Node, Relationship, graph_of

RUSSIA = Node("country:RU", "Country", {"name": "Rusia", "articles": 5})
TAJIKISTAN = Node("country:TJ", "Country", {"name": "Tajikistan", "articles": 2})
TALIBAN = Node("organization:taliban", "Organization", {"name": "Taliban"})


def event(id: str, type: str, **told: object) -> Node:
    return Node(f"event:{id}", "Event", {"type": type, **told})


def parties(event_id: str, actors: list[str], recipients: list[str]) -> list[Relationship]:
    acting = [Relationship("ACTS_IN", actor, f"event:{event_id}") for actor in actors]
    return acting + [Relationship("IS_RECIPIENT_OF", recipient, f"event:{event_id}") for recipient in recipients]


def drawn(graph: Graph, *, folded: bool = False, counts: dict[str, tuple[Count, ...]] | None = None) -> Picture:
    return picture_of(graph, scene_of(graph, folded=folded).view, counts=counts)


def test_every_type_has_its_own_colour_and_shape_or_quad_class_colour() -> None:
    entities = [style.LOOKS[label] for label in ("Country", "Organization", "Actor", "Place", "Article")]
    assert len({look.shape for look in entities}) == len(entities)
    colors = [look.color for kind, look in style.LOOKS.items() if kind not in ("Sentence", "event:other")]
    assert len(set(colors)) == len(colors)


@pytest.mark.parametrize(
    ("told", "quad"),
    [
        ({"type": "CONSULT"}, "verbal-cooperation"),
        ({"type": "AID"}, "material-cooperation"),
        ({"type": "ACCUSE"}, "verbal-conflict"),
        ({"type": "ASSAULT"}, "material-conflict"),
        ({"type": "ASSAULT", "quad_class": "verbal cooperation"}, "verbal-cooperation"),  # what is stored counts
        ({"type": "UNHEARD_OF"}, "other"),
        ({}, "other"),
    ],
)
def test_an_event_is_coloured_by_its_quad_class(told: dict[str, str], quad: str) -> None:
    assert style.kind_of(Node("event:1", "Event", told)) == f"event:{quad}"


def test_size_grows_with_articles_and_stays_within_bounds() -> None:
    sizes = [style.size_of(RUSSIA, weight) for weight in (1, 2, 5, 20, 100_000)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1]
    assert sizes[-1] == 34


def test_articles_are_those_of_a_relationship_where_the_node_does_not_tell() -> None:
    tie = Relationship("ALLY_OF", TALIBAN.id, RUSSIA.id, {"sentences": 3, "articles": 2})
    picture = drawn(graph_of([RUSSIA, TALIBAN], [tie]))
    assert {node.id: node.articles for node in picture.nodes} == {RUSSIA.id: 5, TALIBAN.id: 2}


def test_width_grows_with_evidence() -> None:
    assert [style.width_of(count) for count in (1, 2, 4, 1_000_000)] == [1.4, 2.4, 3.4, 7.0]


@pytest.mark.parametrize(
    "told",
    [
        {"modality": "planned"},
        {"modality": "negated"},
        {"modality": "hypothetical"},
        {"disputed": True},
        {"implied": ["country:IL"]},
    ],
)
def test_what_is_planned_denied_or_disputed_is_dashed_and_says_so(told: dict[str, object]) -> None:
    graph = graph_of([RUSSIA, TAJIKISTAN, event("1", "AID", **told)], parties("1", [RUSSIA.id], [TAJIKISTAN.id]))
    node = next(node for node in drawn(graph).nodes if node.kind.startswith("event:"))
    (edge,) = drawn(graph, folded=True).edges
    assert node.doubt == edge.doubt != ""
    assert f"doubt.{node.doubt}" in texts()


def test_an_asserted_event_is_not_dashed() -> None:
    graph = graph_of([RUSSIA, event("1", "AID", modality="asserted")], parties("1", [RUSSIA.id], []))
    assert all(not node.doubt for node in drawn(graph).nodes)


@pytest.mark.parametrize(
    ("status", "doubt", "label"),
    [
        ("suspended", "suspended", "is a suspended member of"),
        ("former", "former", "is a former member of"),
        ("candidate", "candidate", "is a candidate to join"),
        ("founding", "", "is a founding member of"),
        ("member", "", "is a member of"),
        (None, "", "is a member of"),
    ],
)
def test_a_membership_that_is_none_or_a_half_one_is_dashed_and_says_so(status: str | None, doubt: str, label: str) -> None:
    line = drawn(graph_of([RUSSIA, TALIBAN], [Relationship("MEMBER_OF", RUSSIA.id, TALIBAN.id, {"status": status})])).edges[0]
    assert (line.doubt, line.label, line.detail) == (doubt, label, "")


def test_a_folded_event_is_a_line_from_actor_to_recipient_that_selects_the_event() -> None:
    graph = graph_of([RUSSIA, TAJIKISTAN, event("1", "AID", date="2015-04")], parties("1", [RUSSIA.id], [TAJIKISTAN.id]))
    picture = drawn(graph, folded=True)
    (edge,) = picture.edges
    assert [node.id for node in picture.nodes] == [RUSSIA.id, TAJIKISTAN.id]
    assert (edge.source, edge.target, edge.about, edge.date, edge.label) == (
        RUSSIA.id,
        TAJIKISTAN.id,
        "event:1",
        "2015-04",
        "aids",
    )
    assert edge.color == style.LOOKS["event:material-cooperation"].color


def test_a_meeting_without_a_host_is_a_line_between_every_two_without_direction() -> None:
    graph = graph_of(
        [RUSSIA, TAJIKISTAN, TALIBAN, event("1", "CONSULT")], parties("1", [RUSSIA.id, TAJIKISTAN.id, TALIBAN.id], [])
    )
    edges = drawn(graph, folded=True).edges
    assert len(edges) == 3
    assert not any(edge.directed for edge in edges)


def test_an_event_with_one_party_stays_a_node_when_folded() -> None:
    graph = graph_of([RUSSIA, event("1", "REJECT")], parties("1", [RUSSIA.id], []))
    assert [node.id for node in drawn(graph, folded=True).nodes] == [RUSSIA.id, "event:1"]


def test_parallel_lines_are_one_bundle_that_carries_them() -> None:
    ties = [
        Relationship("ALLY_OF", RUSSIA.id, TAJIKISTAN.id, {"sentences": 1}),
        Relationship("BORDERS", TAJIKISTAN.id, RUSSIA.id, {"sentences": 2}),
    ]
    (bundle,) = drawn(graph_of([RUSSIA, TAJIKISTAN], ties)).edges
    assert bundle.kind == "bundle"
    assert [member.kind for member in bundle.members] == ["edge:BORDERS", "edge:ALLY_OF"]
    assert bundle.evidence == 3
    assert (bundle.source, bundle.target) == (RUSSIA.id, TAJIKISTAN.id)


def test_what_else_the_database_has_is_counted_less_what_is_shown() -> None:
    graph = graph_of([RUSSIA, TAJIKISTAN], [Relationship("ALLY_OF", RUSSIA.id, TAJIKISTAN.id)])
    counts = {RUSSIA.id: (Count("ALLY_OF", "out", "Country", 240), Count("LEADS", "in", "Actor", 3))}
    russia = drawn(graph, counts=counts).nodes[0]
    assert russia.missing == 242
    assert russia.more == (Count("ALLY_OF", "out", "Country", 240, 1), Count("LEADS", "in", "Actor", 3, 0))


def test_the_legend_counts_what_is_in_the_picture() -> None:
    graph = graph_of([RUSSIA, TAJIKISTAN, event("1", "AID")], parties("1", [RUSSIA.id], [TAJIKISTAN.id]))
    assert {entry.kind: entry.count for entry in drawn(graph).legend} == {
        "Country": 2,
        "event:material-cooperation": 1,
        "edge:ACTS_IN": 1,
        "edge:IS_RECIPIENT_OF": 1,
    }
    assert {entry.kind: entry.count for entry in drawn(graph, folded=True).legend} == {
        "Country": 2,
        "event:material-cooperation": 1,
    }


def test_the_payload_is_plain_json_without_the_view() -> None:
    graph = graph_of([RUSSIA, event("1", "AID", date="2015")], parties("1", [RUSSIA.id], []))
    payload = drawn(graph).payload(language="id")
    assert json.loads(json.dumps(payload)) == payload
    assert payload["events"] == [["event:1", "2015", "event:material-cooperation", False]]
    assert payload["language"] == "id"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Vladimir\nPutin", "Vladimir Putin"),
        ("\u202enitup\u202c", "nitup"),  # marks that turn the direction of writing
        ("nol\u200blebar\x07", "nollebar"),
        ("<b>tebal</b>", "<b>tebal</b>"),  # text stays text; the browser draws it as such
        ("", "actor:x"),
        ("Kementerian Luar Negeri Republik Indonesia", "Kementerian Luar Negeri R…"),
    ],
)
def test_labels_are_one_short_line(name: str, label: str) -> None:
    (node,) = drawn(graph_of([Node("actor:x", "Actor", {"name": name})], ())).nodes
    assert node.label == label


def test_a_name_of_5000_characters_is_sent_shortened() -> None:
    (node,) = drawn(graph_of([Node("actor:x", "Actor", {"name": "x" * 5000})], ())).nodes
    assert len(node.label) == style.LABEL_LENGTH
    assert len(node.name) == style.TEXT_LENGTH


def test_every_event_type_and_kind_has_its_words() -> None:
    words = texts()
    assert all(f"event.{type}" in words for type in style.QUAD_OF_TYPE)
    assert all(f"kind.{kind}" in words for kind in style.LOOKS)


def test_an_arrow_runs_from_who_acts_to_the_event_and_from_it_to_whom_it_is_done() -> None:
    graph = graph_of([RUSSIA, TAJIKISTAN, event("1", "AID")], parties("1", [RUSSIA.id], [TAJIKISTAN.id]))
    pointing = {edge.kind: edge.source if edge.turned else edge.target for edge in drawn(graph).edges}
    assert pointing == {"edge:ACTS_IN": "event:1", "edge:IS_RECIPIENT_OF": TAJIKISTAN.id}


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ({"date": "2019-09", "first_reported": "2019-10-01"}, ("2019-09", False)),
        ({"first_reported": "2019-10-01"}, ("2019-10-01", True)),
        ({"date": "", "first_reported": "2019-10-01T10:00:00"}, ("2019-10-01", True)),
        ({}, (None, False)),
    ],
)
def test_an_event_stands_at_its_own_date_else_at_its_report(told: dict[str, str], place: tuple[str | None, bool]) -> None:
    graph = graph_of([RUSSIA, event("1", "AID", **told)], parties("1", [RUSSIA.id], []))
    picture = drawn(graph)
    assert [(date, reported) for _, date, _, reported in picture.events] == [place]
    assert [(node.date, node.reported) for node in picture.nodes if node.id == "event:1"] == [place]
    assert [(edge.date, edge.reported) for edge in picture.edges] == [place]


def test_the_legend_says_what_events_of_a_color_do() -> None:
    graph = graph_of([RUSSIA, event("1", "ACCUSE")], parties("1", [RUSSIA.id], []))
    details = {entry.kind: entry.detail for entry in drawn(graph).legend}
    assert details["event:verbal-conflict"] == "requests, accuses, rejects, threatens"
    assert details["Country"] == ""


@pytest.mark.parametrize(
    ("gist", "label"),
    [
        ("menembak jatuh drone", "menembak jatuh drone"),
        ("menyerukan langsung intervensi Rusia", "menyerukan langsung"),  # whole words
        ("menuduh Iran sebagai dalang serangan", "menuduh Iran"),  # nothing that hangs in the air
        ("serangan", "attacks"),  # one word says no more than the type
        ("", "attacks"),
    ],
)
def test_an_event_is_labeled_by_what_the_article_says(gist: str, label: str) -> None:
    node = Node("event:1", "Event", {"type": "ASSAULT", "gist": gist})
    assert label_of(node, {"event.ASSAULT": "attacks"}) == label


@pytest.mark.parametrize(
    ("language", "label", "name"),
    [
        ("id", "menembak jatuh drone", "Iran: menembak jatuh → Amerika Serikat"),
        ("en", "assaults “menembak jatuh drone”", "Iran: assaults → Amerika Serikat (“menembak jatuh”)"),
    ],
)
def test_a_picture_speaks_the_readers_language_and_quotes_the_article(language: str, label: str, name: str) -> None:
    told = {"summary": "Iran: menembak jatuh → Amerika Serikat", "trigger": "menembak jatuh", "gist": "menembak jatuh drone"}
    event = Node("event:1", "Event", {"type": "ASSAULT", "date": "2019-06-20", **told})
    ends = [Node(f"country:{code}", "Country", {"name": code}) for code in ("IR", "US")]
    graph = graph_of(
        [event, *ends],
        [Relationship("ACTS_IN", "country:IR", "event:1"), Relationship("IS_RECIPIENT_OF", "country:US", "event:1")],
    )
    shown = tuple(node.id for node in graph.nodes)
    (drawn_event,) = (node for node in picture_of(graph, View(shown=shown), texts=texts(Words(language))).nodes if node.type)
    assert (drawn_event.label, drawn_event.name) == (label, name)
    (line,) = picture_of(graph, View(shown=shown, folded=True), texts=texts(Words(language))).edges
    assert line.detail == name
