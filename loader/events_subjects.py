"""Who is the subject of a predicate: what stands right before it, what it shares, what the tree says, what is nearest."""

from loader.events_clauses import Phrase, inside_aside, is_verb, noun_phrase, subject_of
from loader.events_data import grammar
from loader.events_parties import DEMONSTRATIVES, GROUP_NOUNS, TITLES
from loader.events_scene import Scene
from loader.events_speech import FIRST_PERSON

LONGEST_ASIDE = 16
ASIDES = grammar("asides")
CONTROLLED = grammar("controlled")
OFFICIALS = grammar("officials")
DEEPEST = 5  # predicates that may share one subject in a chain
BETWEEN_SUBJECT_AND_VERB = grammar("between_subject_and_verb") | {""}
PRONOUNS = grammar("pronouns")
OBLIQUE = grammar("oblique")
SHARING_WORDS = grammar("sharing_words")  # "… dan menolak", "… dengan meledakkan"
OPENERS = grammar("openers")
TIMES = grammar("times")
DEEDS = grammar("deeds")  # what says or does something for somebody: "mengeluarkan [pernyataan] yang membantah …"
ACTS = grammar("acts")


def subject_parties(i: int, scene: Scene, depth: int = 0) -> tuple[tuple[str, ...], str]:
    """The parties of the subject of the predicate at token i, and how they were found."""
    if (passive := _controller(i, scene)) is not None and depth < DEEPEST:
        return subject_parties(passive, scene, depth + 1)[0], "direct"
    if parties := _adjacent(i, scene):
        return parties, "direct"
    before = _skip_back(i, scene)
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


def _controller(i: int, scene: Scene) -> int | None:
    """The passive whose subject is the subject here too: "[Iran] dituduh AS menyerang"."""
    j = _skip_back(i, scene)
    phrase = next(iter(scene.before(j + 1)), None) if j >= 0 and j in scene.named.at else None
    if phrase is None or phrase.opener is None or phrase.tokens[-1] != j:
        return None
    return phrase.opener if scene.words[phrase.opener] in CONTROLLED else None


def _adjacent(i: int, scene: Scene) -> tuple[str, ...]:
    """The parties named right before the predicate at token i: its subject, whatever the tree says.

    "menuduh [Ukraina] meledakkan …", "kegagalan [AS dan Taliban] mencapai …", but not "serangan terhadap Ukraina menewaskan".
    """
    j = _before_aside(_skip_back(i, scene), scene)
    meant = j >= 0 and (j in scene.named.at or scene.words[j] in PRONOUNS)
    if not meant and not (j >= 0 and j + 1 < i and scene.words[j] in GROUP_NOUNS):  # "kelompok itu"
        return ()
    if scene.words[j] in FIRST_PERSON:
        return scene.parties((j,))
    phrase = next(iter(scene.before(j + 1)), None)
    if phrase is None or phrase.tokens[-1] != j:
        return ()
    if phrase.preposition == "menurut" and phrase.opener:  # "Odeh yang, menurut Israel, telah [dibunuh]"
        return _adjacent(phrase.opener, scene)
    if phrase.preposition == "di" and scene.words[(phrase.opener or 1) - 1] in OFFICIALS:
        return scene.parties(phrase.tokens)  # "pejabat di [Washington] menuding"
    if phrase.preposition in OBLIQUE and not _act(phrase, scene) and not _absolute(phrase, scene):
        return ()
    if phrase.opener is not None and scene.words[phrase.opener - 1] == "yang" and scene.words[phrase.opener].startswith("di"):
        head = next(iter(scene.before(phrase.opener - 1)), None)  # "[Houthi] yang didukung Iran mengklaim …"
        if head and head.tokens[-1] == phrase.opener - 2 and (parties := scene.parties(head.tokens)):
            return parties
    return scene.parties(_after_last_comma(phrase, scene)) or scene.parties(phrase.tokens)


def _after_last_comma(phrase: Phrase, scene: Scene) -> tuple[int, ...]:
    """The subject behind an opening clause: "selama masa Francois Hollande, [Snowden] berharap"; not in an enumeration."""
    words = [scene.words[i] for i in phrase.tokens]
    if "," not in words or "dan" in words or "serta" in words:
        return phrase.tokens
    last = len(words) - words[::-1].index(",")
    if words[last] in TITLES or words[last] in GROUP_NOUNS:
        return phrase.tokens
    return phrase.tokens[last:]


def _before_aside(j: int, scene: Scene) -> int:
    """The token before an aside that ends at the comma j: "[Akbarzadeh], wakil kepala angkatan laut, mengatakan"."""
    if j < 2 or scene.words[j] != ",":
        return j
    for k in range(j - 2, max(0, j - LONGEST_ASIDE), -1):
        if scene.words[k] == ",":
            return k - 1 if scene.words[k + 1] in TITLES | ASIDES else j
    return j


def _absolute(phrase: Phrase, scene: Scene) -> bool:
    """Whether "dengan" opens a clause of its own behind a comma: "…, dengan Israel dan Hamas saling menuduh"."""
    return phrase.preposition == "dengan" and bool(phrase.opener) and scene.words[(phrase.opener or 0) - 1] == ","


def _act(phrase: Phrase, scene: Scene) -> bool:
    """Whether the phrase names an act of the party that does what follows: "dengan kegagalan AS [mencapai]"."""
    return scene.words[phrase.tokens[0]] in ACTS


def _skip_back(i: int, scene: Scene) -> int:
    """The nearest token left of i that is no particle; -1 at the sentence's begin."""
    j = i - 1
    while j >= 0 and (scene.words[j] in BETWEEN_SUBJECT_AND_VERB or scene.words[j] in DEMONSTRATIVES):
        j -= 1
    return j


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
