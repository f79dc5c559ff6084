"""Who is the subject of a predicate: what stands right before it, what it shares, what the tree says, what is nearest."""

from loader.events.adjacent import ACTS, adjacent, controller, skip_back
from loader.events.clauses import noun_phrase, subject_of
from loader.events.data import grammar
from loader.events.phrases import inside_aside, is_verb
from loader.events.scene import Scene

DEEPEST = 5  # predicates that may share one subject in a chain
SHARING_WORDS = grammar("sharing_words")  # "… dan menolak", "… dengan meledakkan"
OPENERS = grammar("openers")
TIMES = grammar("times")
DEEDS = grammar("deeds")  # what says or does something for somebody: "mengeluarkan [pernyataan] yang membantah …"


def subject_parties(i: int, scene: Scene, depth: int = 0) -> tuple[tuple[str, ...], str]:
    """The parties of the subject of the predicate at token i, and how they were found."""
    if (passive := controller(i, scene)) is not None and depth < DEEPEST:
        return subject_parties(passive, scene, depth + 1)[0], "direct"
    if parties := adjacent(i, scene):
        return parties, "direct"
    before = skip_back(i, scene)
    if before >= 0 and scene.words[before] == "yang":
        return _antecedent(before, i, scene, depth), "relative"
    if before >= 0 and scene.words[before] in SHARING_WORDS and depth < DEEPEST:
        verb = _verb_before(before, i, scene)
        if verb is not None:
            return subject_parties(verb, scene, depth + 1)[0], "shared"
    if before <= 1 and (before < 0 or scene.words[before] in OPENERS) and (following := _following(i, scene)):
        return following, "shared"
    subject = subject_of(scene.doc, scene.words, i)
    if subject and (parties := scene.parties(subject.tokens)):
        return parties, subject.how
    if before >= 0 and scene.words[before] in ACTS and depth < DEEPEST:  # "… dalam upaya [memukul mundur]"
        verb = _verb_before(before, i, scene)
        return (subject_parties(verb, scene, depth + 1)[0], "shared") if verb is not None else ((), "none")
    return _nearest(i, before, scene)


def _nearest(i: int, before: int, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The nearest party named left of the predicate, outside prepositional phrases and relative clauses."""
    phrases = scene.before(i)
    noun = (
        before >= 0 and scene.doc[before].pos_ == "NOUN" and before not in scene.named.at and scene.words[before] not in TIMES
    )
    if noun and phrases and phrases[0].preposition is None:
        return (), "none"  # a subject that names nobody: "[serangan] menewaskan"; not "di depan wartawan mendesak"
    for phrase in phrases:
        if phrase.preposition is None and not inside_aside(scene.words, phrase) and (parties := scene.parties(phrase.tokens)):
            return parties, "position"
    return (), "none"


def _antecedent(relative: int, i: int, scene: Scene, depth: int) -> tuple[str, ...]:
    """The parties "yang" at token `relative` stands for: where the tree hangs the clause, else the phrase left of it."""
    verb = scene.doc[i]
    phrase = next(iter(scene.before(relative)), None)
    parties = scene.parties(phrase.tokens) if phrase else ()
    if phrase and not parties and phrase.opener is not None and any(scene.words[j] in DEEDS for j in phrase.tokens):
        deep = depth >= DEEPEST or not is_verb(scene.doc[phrase.opener])
        return () if deep else subject_parties(phrase.opener, scene, depth + 1)[0]
    if phrase and parties and phrase.tokens[-1] == relative - 1 and phrase.preposition in (None, "seperti", "oleh", "antara"):
        return parties
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return scene.parties(noun_phrase(verb.head, relative))
    if phrase is None or phrase.preposition in ("di", "pada", "dalam") or phrase.tokens[-1] < relative - 2:
        return ()
    return parties


def _following(i: int, scene: Scene) -> tuple[str, ...]:
    """The subject of the main clause behind an opening one: "Saat berkunjung ke Beijing, [Asim Munir] mengatakan …"."""
    comma = next((j for j in range(i + 1, min(len(scene.words), i + 25)) if scene.words[j] == ","), None)
    if comma is None:
        return ()
    for phrase in scene.after(comma + 1)[:2]:
        if phrase.preposition is None and (parties := scene.parties(phrase.tokens)):
            return parties
    return ()


def _verb_before(joint: int, i: int, scene: Scene) -> int | None:
    """The verb that shares its subject with the one at i across "dan" or "dengan": the tree's, else the nearest to the left."""
    head = scene.doc[i].head
    if scene.doc[i].dep_ == "conj" and head.i < joint and is_verb(head) and head.i not in scene.named.at:
        return int(head.i)
    passed = scene.words[joint - 1] == ","  # "… dari kesepakatan yang membatasi Iran, dan …": the relative clause has ended
    for j in range(joint - 1, max(-1, joint - 14), -1):
        if scene.doc[j].text in ".;:":
            return None
        relative = passed and scene.words[j - 1] == "yang"
        if is_verb(scene.doc[j]) and j not in scene.named.at and not relative:
            return j
    return None
