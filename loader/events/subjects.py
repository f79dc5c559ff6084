"""Who is the subject of a predicate: what stands right before it, what it shares, what the tree says, what is nearest."""

from loader.events.adjacent import ACTS, ASIDES, adjacent, controller, is_war, skip_back
from loader.events.clauses import noun_phrase, subject_of
from loader.events.data import grammar
from loader.events.parties import FORMER, TITLES
from loader.events.phrases import inside_aside, is_verb
from loader.events.pronouns import GROUP_NOUNS
from loader.events.scene import Scene
from loader.events.speech import SAYING

APPOSITION = 12
CONCEDING = frozenset(["meski", "meskipun", "walau", "walaupun", "kendati"])
DEEPEST = 5  # predicates that may share one subject in a chain
SHARING_WORDS = grammar("sharing_words")  # "… dan menolak", "… dengan meledakkan"
OPENERS = grammar("openers")
TIMES = grammar("times")
SENDING = grammar("sending")
DEEDS = grammar("deeds")  # what says or does something for somebody: "mengeluarkan [pernyataan] yang membantah …"


def subject_parties(i: int, scene: Scene, depth: int = 0) -> tuple[tuple[str, ...], str]:
    """The parties of the subject of the predicate at token i, and how they were found."""
    if (passive := controller(i, scene)) is not None and depth < DEEPEST:
        return subject_parties(passive, scene, depth + 1)[0], "direct"
    if is_war(i, scene):
        return (), "none"
    if parties := adjacent(i, scene):
        return parties, "direct"
    before = skip_back(i, scene)
    if parties := _sent(before, scene):
        return parties, "direct"
    if before > 0 and scene.words[before] in SAYING and is_verb(scene.doc[before]) and depth < DEEPEST:
        return subject_parties(before, scene, depth + 1)[0], "shared"  # "Trump mengatakan [setuju] …"
    if before >= 0 and scene.words[before] == "yang":
        return _antecedent(before, i, scene, depth), "relative"
    if before > 1 and scene.words[before] in CONCEDING and depth < DEEPEST:  # "Hamas mengancam, meski sudah [menyepakati] …"
        verb = _verb_before(before, i, scene)
        if verb is not None and (parties := subject_parties(verb, scene, depth + 1)[0]):
            return parties, "shared"
    if before >= 0 and scene.words[before] in SHARING_WORDS and depth < DEEPEST:
        verb = _verb_before(before, i, scene)
        if verb is not None:
            return subject_parties(verb, scene, depth + 1)[0], "shared"
    if before <= 1 and (before < 0 or scene.words[before] in OPENERS) and (following := _following(i, scene)):
        return following, "shared"
    subject = subject_of(scene.doc, scene.words, i)
    weapon = before >= 0 and subject is not None and subject.how == "shared" and _deed_before(before, scene)
    if subject and not weapon and (parties := scene.parties(subject.tokens)):
        return parties, subject.how
    if before >= 0 and scene.words[before] in ACTS and depth < DEEPEST:  # "… dalam upaya [memukul mundur]"
        verb = _verb_before(before, i, scene)
        return (subject_parties(verb, scene, depth + 1)[0], "shared") if verb is not None else ((), "none")
    return _nearest(i, before, scene)


def _sent(before: int, scene: Scene) -> tuple[str, ...]:
    """Who is sent or told to do what follows "untuk": "mengirim [Ben-Shabbat] untuk bertemu …"."""
    if before < 2 or scene.words[before] not in ("untuk", "agar", "supaya") or before - 1 not in scene.named.at:
        return ()
    phrase = next(iter(scene.before(before)), None)
    told = phrase is not None and phrase.opener is not None and scene.words[phrase.opener] in SENDING
    return scene.parties(phrase.tokens) if told and phrase else ()


def _deed_before(before: int, scene: Scene) -> bool:
    """Whether a deed of nobody named is the subject: "produksi Saudi turun setelah [serangan drone] melumpuhkan …"."""
    phrase = next(iter(scene.before(before + 1)), None)
    bare = phrase is not None and phrase.preposition in (None, "setelah", "sejak", "usai", "ketika", "saat", "karena")
    return bare and phrase is not None and not scene.parties(phrase.tokens) and scene.words[phrase.tokens[0]] in DEEDS


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
    deed = phrase is not None and not parties and any(scene.words[j] in DEEDS for j in phrase.tokens)
    if phrase and phrase.opener is not None and deed:
        told = scene.words[phrase.opener] in SAYING  # "mengatakan [serangan] yang …" is not who speaks
        deep = depth >= DEEPEST or told or not is_verb(scene.doc[phrase.opener])
        return () if deep else subject_parties(phrase.opener, scene, depth + 1)[0]
    if described := _described(relative, scene) or _one_of(relative, scene, depth):
        return described
    if phrase and parties and phrase.tokens[-1] == relative - 1 and phrase.preposition in (None, "seperti", "oleh", "antara"):
        return parties
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return scene.parties(noun_phrase(verb.head, relative))
    if phrase is None or phrase.preposition in ("di", "pada", "dalam") or phrase.tokens[-1] < relative - 2:
        return ()
    return parties


def _described(relative: int, scene: Scene) -> tuple[str, ...]:
    """Whom an apposition before "yang" describes: "[Jadhav], seorang mantan perwira India yang dituduh …"."""
    for j in range(relative - 1, max(1, relative - APPOSITION), -1):
        if is_verb(scene.doc[j]):
            return ()
        if scene.words[j] == "," and j - 1 in scene.named.at:
            phrase = next(iter(scene.before(j)), None)
            described = j + 1 not in scene.named.at and scene.words[j + 1] in ASIDES | TITLES | FORMER | set(GROUP_NOUNS)
            return scene.parties(phrase.tokens) if phrase and described and j + 1 < relative else ()
    return ()


def _one_of(relative: int, scene: Scene, depth: int) -> tuple[str, ...]:
    """Who is said to be one of many: "[Trump] menjadi salah satu dari sedikit pemimpin dunia yang mempertanyakan …"."""
    for j in range(relative - 1, max(1, relative - APPOSITION), -1):
        if scene.words[j] == "salah" and is_verb(scene.doc[j - 1]) and depth < DEEPEST:
            return subject_parties(j - 1, scene, depth + 1)[0]
    return ()


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
    for j in range(joint - 1, max(-1, joint - 24), -1):
        if scene.doc[j].text in ".;:":
            return None
        relative = passed and scene.words[j - 1] == "yang"
        if is_verb(scene.doc[j]) and j not in scene.named.at and not relative:
            return j
    return None
