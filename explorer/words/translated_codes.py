"""Display names of the graph's codes: code → name by language, read from graph/model.yml."""

from collections.abc import Mapping

from explorer.words.messages import Words
from graph.model import graph_model

Names = Mapping[str, Mapping[str, str]]
"""Code → its name by language."""

_model = graph_model()
ENTITY_LABELS = ("Country", "Organization", "Actor", "Place")
"""Labels of entities, in the order lists show them."""
LABEL_NAMES: Names = {label: node.names for label, node in _model.nodes.items()}
RELATIONSHIP_VERBS: Names = {
    type: _model.relationships[type].verb
    for type in sorted(_model.relationships, key=lambda type: not _model.relationships[type].claimed)
}
"""Verbs from left to right; relationships claimed by articles come first, as lists show them."""
REVERSE_VERBS: Names = {type: relationship.reverse for type, relationship in _model.relationships.items()}
EVENT_VERBS: Names = {type: event.verb for type, event in _model.events.items()}
QUAD_CLASS_NAMES: Names = {name: code.names for name, code in _model.quad_classes.items()}
MODALITY_NAMES: Names = {name: code.names for name, code in _model.modalities.items()}
STATUS_NAMES: Names = {name: code.names for name, code in _model.statuses.items()}
MEMBERSHIP_VERBS: Names = {name: code.verb for name, code in _model.statuses.items() if code.verb}
"""Verbs of MEMBER_OF for statuses that have their own."""
MODE_NAMES: Names = _model.modes
CONTEXT_NAMES: Names = _model.contexts
TELLING_NAMES: Names = _model.tellings


def called(words: Words, names: Names, code: object) -> str:
    """The display name of a code; an unknown code is shown without underscores."""
    text = str(code or "")
    return names[text][words.language] if text in names else text.replace("_", " ").lower()


def fold_quad(value: object) -> str:
    """Normalizes a quad class: 'VERBAL_COOPERATION' becomes 'verbal cooperation'."""
    return str(value or "").replace("_", " ").replace("-", " ").lower()
