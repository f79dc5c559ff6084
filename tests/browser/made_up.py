"""A made-up graph for tests: some of the seeds' parties, some events with and without dates, and hostile names."""

from graph.stored_graph import Graph, Node, Relationship, graph_of

COUNTRIES = {
    "RU": "Rusia",
    "BY": "Belarus",
    "KZ": "Kazakhstan",
    "KG": "Kirgizstan",
    "TJ": "Tajikistan",
    "AM": "Armenia",
    "AF": "Afghanistan",
}
HOSTILE = {
    "place:image": '<img src=x onerror="globalThis.broken=1">',
    "place:script": "</script><script>globalThis.broken=2</script>",
    "place:turned": "\u202egnorw eht yaw\u202c\u2066 round\u2069",
    "place:endless": "Tak berujung " * 400,
}
EVENTS = {
    "event:meeting": ("CONSULT", "2024-06", "asserted", ["organization:csto"], ["country:KZ"]),
    "event:suspension": ("RETREAT", "2024-02", "asserted", ["country:AM"], ["organization:csto"]),
    "event:aid": ("AID", "2015-04", "planned", ["country:RU"], ["country:TJ"]),
    "event:assault": ("ASSAULT", "2021-08", "asserted", ["organization:taliban"], ["country:AF"]),
    "event:denial": ("REJECT", None, "asserted", ["organization:taliban"], ["country:RU"]),
    "event:contact": ("CONSULT", None, "negated", ["country:RU"], ["organization:taliban"]),
    "event:accusation": ("ACCUSE", "2022", "asserted", ["country:AM"], ["country:RU"]),
}


def start() -> Graph:
    """The start picture: an organization, its members, neighbors, an office, events."""
    nodes = [
        Node("organization:csto", "Organization", {"name": "CSTO", "articles": 4}),
        *(Node(f"country:{iso}", "Country", {"name": name, "articles": 3}) for iso, name in COUNTRIES.items()),
        Node("organization:taliban", "Organization", {"name": "Taliban", "articles": 3}),
        Node("actor:vladimir-putin", "Actor", {"name": "Vladimir Putin", "articles": 3}),
    ]
    said = {"sentences": 2, "articles": 2}
    status = {"AM": {"status": "suspended"}}
    putin, russia = "actor:vladimir-putin", "country:RU"
    ties = [
        *(
            Relationship("MEMBER_OF", f"country:{iso}", "organization:csto", {**said, **status.get(iso, {})})
            for iso in list(COUNTRIES)[:6]
        ),
        Relationship("BORDERS", "country:TJ", "country:AF", {"sentences": 1, "length_km": 1344}),
        Relationship("HOLDS_POSITION", putin, russia, {"sentences": 1, "title": "Presiden"}),
        Relationship("LEADS", putin, russia, {"sentences": 1}),
    ]
    for id, (type, date, modality, actors, recipients) in EVENTS.items():
        told = {"type": type, "date": date, "modality": modality, "summary": f"{type} {date or ''}".strip()}
        nodes.append(Node(id, "Event", told))
        ties += [Relationship("ACTS_IN", party, id) for party in actors]
        ties += [Relationship("IS_RECIPIENT_OF", party, id) for party in recipients]
    return graph_of(nodes, ties)


def around(node: str, limit: int = 25) -> Graph:
    """What expanding a node fetches: six people for a country, the hostile places for Afghanistan, sixty for CSTO."""
    if node == "country:AF":
        found = [Node(id, "Place", {"name": name}) for id, name in HOSTILE.items()]
    else:
        party = node.split(":")[-1]
        many = 60 if node == "organization:csto" else 6
        found = [Node(f"actor:{party.lower()}-{n}", "Actor", {"name": f"Orang {n} {party}"}) for n in range(many)]
    kind = "LOCATED_IN" if node == "country:AF" else "HOLDS_POSITION"
    found = found[:limit]
    return graph_of(found, [Relationship(kind, each.id, node, {"sentences": 1}) for each in found])
