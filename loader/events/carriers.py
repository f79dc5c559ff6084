"""What carries an event noun: light verbs, "yang dilakukan oleh", "yang menewaskan", the clause it stands in."""

from loader.events.data import grammar
from loader.events.phrases import BOUNDARIES, OTHER_CLAUSE, PREPOSITIONS, Phrase, is_verb
from loader.events.scene import Scene
from loader.events.speech import SAYING
from loader.events.subjects import subject_parties
from loader.events.triggers import Trigger

HITTING = grammar("hitting")  # "serangan yang [menewaskan] seorang prajurit AS"
DONE_BY = grammar("done_by")  # "serangan yang [dilakukan] Israel"
ENDING = grammar("war_ending")
ANSWERING = grammar("answering")
COPULAS = grammar("copulas")
INQUIRIES = grammar("inquiries")  # "memimpin [penyelidikan] serangan" is no attack of who leads it
# "menyatakan perang", not "menyatakan tidak ingin perang"
DECLARING = grammar("announcing") | {"mengungkapkan", "menyampaikan"}
CARRIER_ENDS = (PREPOSITIONS | BOUNDARIES | OTHER_CLAUSE | {"yang"}) - {"dalam", "di", "pada"}


def carrier(trigger: Trigger, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The parties that a light verb or a temporal clause gives an event noun: "Israel melancarkan [serangan]"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 6), -1):
        light = scene.lexicon.light.get(scene.words[j])
        # "menyelesaikan perang", "memiliki peluang dalam perang" are no war of the subject's
        ends = trigger.entry.type == "ASSAULT" and scene.words[j] in ENDING
        far = trigger.entry.type == "ASSAULT" and scene.words[j] in DECLARING and trigger.start - j > 2
        if light and light[0] == "does" and light[1] != "passive" and not ends and not far:
            parties, _ = subject_parties(j, scene)
            return parties, "light"
        if scene.words[j] == "dengan" and scene.words[j - 1] in ANSWERING:
            return subject_parties(j - 1, scene)[0], "light"  # "AS menanggapi dengan [blokade]"
        if scene.doc[j].is_punct or scene.words[j] in CARRIER_ENDS or j in scene.named.at or scene.words[j] in INQUIRIES:
            break
        if scene.words[j] in SAYING and not light:
            break  # "memberikan info itu mengatakan [serangan] …"
    for j in range(trigger.end, min(len(scene.words), trigger.end + 8)):
        light = scene.lexicon.light.get(scene.words[j])
        if light and light[1] == "passive":
            phrases = scene.after(j + 1)
            return scene.behind(phrases, "oleh") or scene.bare(phrases), "light"
    return (), "none"


def receiver(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """To whom a noun's event is done by a verb of getting: "keputusan [Trump] menuai kritik dari Partai Republik"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 4), -1):
        if scene.lexicon.light.get(scene.words[j], ("",))[0] == "receives":
            return subject_parties(j, scene)[0]
        if scene.doc[j].is_punct or scene.words[j] in CARRIER_ENDS or j in scene.named.at:
            break
    return ()


def clause_subject(i: int, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The subject of the verb left of an event noun: "[Putin] menyatakannya di sela pertemuan dengan Erdogan"."""
    for j in range(i - 1, max(-1, i - 9), -1):
        if is_verb(scene.doc[j]) and j not in scene.named.at:
            parties, _ = subject_parties(j, scene)
            return parties, "shared"
    return (), "none"


def done_by(trigger: Trigger, scene: Scene) -> tuple[tuple[str, ...], list[Phrase]] | None:
    """Who stands behind "yang dilakukan (oleh)" after an event noun, and the phrases that follow."""
    for j in range(trigger.end, min(len(scene.words) - 1, trigger.end + 6)):
        if scene.words[j] in COPULAS or scene.words[j] == "bahwa":
            break  # "serangan itu merupakan tindakan perang yang dilakukan oleh …"
        if scene.words[j] in DONE_BY:
            phrases = scene.after(j + 1)
            return scene.behind(phrases, "oleh") or scene.bare(phrases), phrases
    return None


def who_is_hit(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Who stands behind "yang menewaskan" after an event noun."""
    for j in range(trigger.end, min(len(scene.words) - 1, trigger.end + 8)):
        if scene.words[j] in HITTING:
            return scene.bare(scene.after(j + 1))
    return ()
