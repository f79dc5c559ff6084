"""Who is the subject of a predicate: what stands right before it, what it shares, what the tree says, what is nearest."""

from loader.events.adjacent import ACTS, DEEDS, adjacent, controller, is_war, skip_back
from loader.events.clauses import noun_phrase, subject_of
from loader.events.data import grammar
from loader.events.nearby import APPOSITION, deed_before, described, following, nearest, sent, told_deed, verb_before
from loader.events.phrases import is_verb
from loader.events.scene import Scene
from loader.events.speech import SAYING

INSTRUMENTS = grammar("instruments")  # "senjata yang [digunakan] menyerang kilang": nobody says by whom
CONCEDING = grammar("conceding")
DEEPEST = 5  # predicates that may share one subject in a chain
SHARING_WORDS = grammar("sharing_words")  # "… dan menolak", "… dengan meledakkan"
OPENERS = grammar("openers")


def subject_parties(i: int, scene: Scene, depth: int = 0) -> tuple[tuple[str, ...], str]:
    """The parties of the subject of the predicate at token i, and how they were found."""
    if (passive := controller(i, scene)) is not None and depth < DEEPEST:
        return subject_parties(passive, scene, depth + 1)[0], "direct"
    if is_war(i, scene) or told_deed(i, scene):
        return (), "none"
    if parties := adjacent(i, scene):
        return parties, "direct"
    before = skip_back(i, scene)
    if parties := sent(before, scene):
        return parties, "direct"
    if before >= 0 and scene.words[before] in INSTRUMENTS:
        return (), "none"
    if before > 0 and scene.words[before] in SAYING and is_verb(scene.doc[before]) and depth < DEEPEST:
        return subject_parties(before, scene, depth + 1)[0], "shared"  # "Trump mengatakan [setuju] …"
    if before >= 0 and scene.words[before] == "yang":
        return _antecedent(before, i, scene, depth), "relative"
    if before > 1 and scene.words[before] in CONCEDING and depth < DEEPEST:  # "Hamas mengancam, meski sudah [menyepakati] …"
        verb = verb_before(before, i, scene)
        if verb is not None and (parties := subject_parties(verb, scene, depth + 1)[0]):
            return parties, "shared"
    if before >= 0 and scene.words[before] in SHARING_WORDS and depth < DEEPEST:
        verb = verb_before(before, i, scene)
        if verb is not None:
            return subject_parties(verb, scene, depth + 1)[0], "shared"
    if before <= 1 and (before < 0 or scene.words[before] in OPENERS) and (behind := following(i, scene)):
        return behind, "shared"
    subject = subject_of(scene.doc, scene.words, i)
    weapon = before >= 0 and subject is not None and subject.how == "shared" and deed_before(before, scene)
    if subject and not weapon and (parties := scene.parties(subject.tokens)):
        return parties, subject.how
    if before >= 0 and scene.words[before] in ACTS and depth < DEEPEST:  # "… dalam upaya [memukul mundur]"
        verb = verb_before(before, i, scene)
        return (subject_parties(verb, scene, depth + 1)[0], "shared") if verb is not None else ((), "none")
    return nearest(i, before, scene)


def _antecedent(relative: int, i: int, scene: Scene, depth: int) -> tuple[str, ...]:
    """The parties "yang" at token `relative` stands for: where the tree hangs the clause, else the phrase left of it."""
    verb = scene.doc[i]
    phrase = scene.phrase_before(relative)
    parties = scene.parties(phrase.tokens) if phrase else ()
    deed = phrase is not None and not parties and any(scene.words[j] in DEEDS for j in phrase.tokens)
    if phrase and phrase.opener is not None and deed:
        told = scene.words[phrase.opener] in SAYING  # "mengatakan [serangan] yang …" is not who speaks
        deep = depth >= DEEPEST or told or not is_verb(scene.doc[phrase.opener])
        return () if deep else subject_parties(phrase.opener, scene, depth + 1)[0]
    if meant := described(relative, scene) or _one_of(relative, scene, depth):
        return meant
    if phrase and parties and phrase.tokens[-1] == relative - 1 and phrase.preposition in (None, "seperti", "oleh", "antara"):
        return parties
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return scene.parties(noun_phrase(verb.head, relative))
    if phrase is None or phrase.preposition in ("di", "pada", "dalam") or phrase.tokens[-1] < relative - 2:
        return ()
    return parties


def _one_of(relative: int, scene: Scene, depth: int) -> tuple[str, ...]:
    """Who is said to be one of many: "[Trump] menjadi salah satu dari sedikit pemimpin dunia yang mempertanyakan …"."""
    for j in range(relative - 1, max(1, relative - APPOSITION), -1):
        if scene.words[j] == "salah" and is_verb(scene.doc[j - 1]) and depth < DEEPEST:
            return subject_parties(j - 1, scene, depth + 1)[0]
    return ()
