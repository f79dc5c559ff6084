"""Display names of the graph's codes: code → name by language, read from graph/model.yml."""

from collections.abc import Mapping

from explorer.words.messages import Words
from graph.model import graph_model

Names = Mapping[str, Mapping[str, str]]
"""Code → its name by language."""

_model = graph_model()
ENTITY_LABELS = ("Country", "Organization", "Actor", "Place")
"""Labels of entities, in the order lists show them."""
LABELS: Names = {label: node.names for label, node in _model.nodes.items()}
RELATIONSHIPS: Names = {
    type: _model.relationships[type].verb
    for type in sorted(_model.relationships, key=lambda type: not _model.relationships[type].claimed)
}
"""Verbs from left to right; relationships claimed by articles come first, as lists show them."""
BACKWARDS: Names = {type: relationship.reverse for type, relationship in _model.relationships.items()}
EVENT_TYPES: Names = {type: event.verb for type, event in _model.events.items()}
QUAD_CLASSES: Names = {name: code.names for name, code in _model.quad_classes.items()}
MODALITIES: Names = {name: code.names for name, code in _model.modalities.items()}
STATUSES: Names = {name: code.names for name, code in _model.statuses.items()}
MEMBERSHIPS: Names = {name: code.verb for name, code in _model.statuses.items() if code.verb}
"""Verbs of MEMBER_OF for statuses that have their own."""
MODES: Names = _model.modes
CONTEXTS: Names = _model.contexts
TELLINGS: Names = _model.tellings


def called(words: Words, names: Names, code: object) -> str:
    """The display name of a code; an unknown code is shown without underscores."""
    text = str(code or "")
    return names[text][words.language] if text in names else text.replace("_", " ").lower()


def fold_quad(value: object) -> str:
    """Normalizes a quad class: 'VERBAL_COOPERATION' becomes 'verbal cooperation'."""
    return str(value or "").replace("_", " ").replace("-", " ").lower()
