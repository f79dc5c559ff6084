"""How the graph's labels, relationship types and event codes are called by people, as messages for the catalogue.

Event types, modes and quad classes are those of the PLOVER manual of 2024-02-04.
"""

from collections.abc import Mapping

from explorer.messages import N_, Words

ENTITY_LABELS = ("Country", "Organization", "Actor", "Place")
"""Labels of nodes that sentences mention, in the order lists show them."""

LABELS = {
    "Country": N_("Country"),
    "Organization": N_("Organization"),
    "Actor": N_("Person"),
    "Place": N_("Place"),
    "Event": N_("Event"),
    "Article": N_("Article"),
    "Sentence": N_("Sentence"),
}

RELATIONSHIPS = {
    "MEMBER_OF": N_("is a member of"),
    "HOLDS_POSITION": N_("holds a position in"),
    "LEADS": N_("leads"),
    "BORDERS": N_("borders"),
    "PART_OF": N_("is part of"),
    "LOCATED_IN": N_("is located in"),
    "ALLY_OF": N_("is an ally of"),
    "HEADQUARTERED_IN": N_("is headquartered in"),
    "ACTS_IN": N_("acts in"),
    "IS_RECIPIENT_OF": N_("is recipient of"),
    "TAKES_PLACE_IN": N_("takes place in"),
}

MEMBERSHIPS = {
    "suspended": N_("is a suspended member of"),
    "former": N_("is a former member of"),
    "candidate": N_("is a candidate to join"),
    "observer": N_("is an observer at"),
    "founding": N_("is a founding member of"),
}
"""How MEMBER_OF is told where its status says more than that it is one."""

BACKWARDS = {
    "MEMBER_OF": N_("has as member"),
    "HOLDS_POSITION": N_("has in office"),
    "LEADS": N_("is led by"),
    "BORDERS": N_("borders"),
    "PART_OF": N_("includes"),
    "LOCATED_IN": N_("contains"),
    "ALLY_OF": N_("is an ally of"),
    "HEADQUARTERED_IN": N_("is the seat of"),
    "ACTS_IN": N_("done by"),
    "IS_RECIPIENT_OF": N_("done to"),
    "TAKES_PLACE_IN": N_("place of"),
}

EVENT_TYPES = {
    "AGREE": N_("agrees"),
    "CONSULT": N_("meets"),
    "SUPPORT": N_("supports"),
    "CONCEDE": N_("concedes"),
    "COOPERATE": N_("cooperates"),
    "AID": N_("aids"),
    "RETREAT": N_("retreats"),
    "REQUEST": N_("requests"),
    "ACCUSE": N_("accuses"),
    "REJECT": N_("rejects"),
    "THREATEN": N_("threatens"),
    "PROTEST": N_("protests"),
    "SANCTION": N_("sanctions"),
    "MOBILIZE": N_("mobilizes"),
    "COERCE": N_("coerces"),
    "ASSAULT": N_("assaults"),
}

QUAD_CLASSES = {
    "verbal cooperation": N_("verbal cooperation"),
    "material cooperation": N_("material cooperation"),
    "verbal conflict": N_("verbal conflict"),
    "material conflict": N_("material conflict"),
}

MODALITIES = {
    "asserted": N_("stated as fact"),
    "planned": N_("planned"),
    "hypothetical": N_("hypothetical"),
    "negated": N_("denied"),
}

STATUSES = {
    "member": N_("member"),
    "founding": N_("founding member"),
    "founding member": N_("founding member"),
    "founder": N_("founding member"),
    "suspended": N_("suspended"),
    "former": N_("former member"),
    "candidate": N_("candidate"),
    "observer": N_("observer"),
    "planned": N_("planned"),
    "denied": N_("denied"),
}


def called(words: Words, names: Mapping[str, str], code: object) -> str:
    """What people call the code; a code nobody named reads as it is, without underscores."""
    text = str(code or "")
    return words(names[text]) if text in names else text.replace("_", " ").lower()


def fold_quad(value: object) -> str:
    """The quad class as spelled above: 'VERBAL_COOPERATION' is 'verbal cooperation'."""
    return str(value or "").replace("_", " ").replace("-", " ").lower()
