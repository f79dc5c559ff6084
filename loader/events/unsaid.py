"""Triggers that tell of nothing: what is not known, not explained, averted, or only aimed at."""

from loader.events.data import grammar
from loader.events.scene import Scene
from loader.events.triggers import Trigger
from loader.events.words import without_clitic

KNOWING = grammar("knowing")
DENIED = grammar("denied")
AVERTED = grammar("averted")
PURPOSES = grammar("purposes")
OWED = grammar("owed")
ENDING = frozenset(["akhiri", "hentikan"])
AIMS = frozenset(["COOPERATE", "SUPPORT", "AGREE"])
SELVES = (("diri", "sendiri"), ("dirinya", "sendiri"))
WANTING = grammar("wanting")
GENERAL = grammar("general")
ORIGINS = grammar("origins")
CLAIM_REACH = 14
UNWILLING_REACH = 6
ASKED_REACH = 8
KNOWING_REACH = 14  # "tidak menjelaskan secara detail negara yang disebutnya [menawarkan]"
AVERTED_REACH = 10  # "[ancaman] veto dari anggota tetap DK PBB berhasil dihindari"
PURPOSE_REACH = 6  # "guna mempererat hubungan bilateral dan [kerja sama]"


def unsaid(trigger: Trigger, scene: Scene) -> bool:
    """Whether the trigger stands where nothing is told as having happened."""
    reasons = (_any, _of_others, _to_oneself, _wanted, _unwilling, _asked, _unknown, _averted, _aimed_at)
    return any(reason(trigger, scene) for reason in reasons)


def _any(trigger: Trigger, scene: Scene) -> bool:
    """Whether no single event is meant: "[setiap] aksi militer akan dibalas", "[lokasi] peluncuran rudal"."""
    return trigger.voice == "noun" and trigger.start > 0 and scene.words[trigger.start - 1] in GENERAL


def _to_oneself(trigger: Trigger, scene: Scene) -> bool:
    """Whether it is done to nobody else: "menghancurkan [dirinya] sendiri"."""
    return trigger.voice == "active" and scene.words[trigger.end : trigger.end + 2] in SELVES


def _wanted(trigger: Trigger, scene: Scene) -> bool:
    """Whether it is only what somebody wants of another: "mereka [ingin] Iran membatasi program nuklirnya"."""
    j = trigger.start - 1
    while j > 0 and (j in scene.named.at or scene.words[j] in ("pemerintah", "agar", "supaya")):
        j -= 1
    return j < trigger.start - 1 and trigger.voice == "active" and scene.words[j] in WANTING


def _of_others(trigger: Trigger, scene: Scene) -> bool:
    """Whether a claim is about whose attack it was: "AS [mengklaim serangan] itu berasal dari Iran"."""
    behind = scene.words[trigger.end : trigger.end + CLAIM_REACH]
    return trigger.entry.words == ("klaim",) and trigger.voice == "active" and bool(ORIGINS & set(behind))


def _unwilling(trigger: Trigger, scene: Scene) -> bool:
    """Whether an attack is what somebody does not want: "kami [tidak ingin] terlibat dalam konfrontasi militer"."""
    left = scene.words[max(0, trigger.start - UNWILLING_REACH) : trigger.start]
    wants = [n for n, word in enumerate(left) if n and word in WANTING and left[n - 1] in DENIED]
    return trigger.entry.type == "ASSAULT" and bool(wants) and "," not in left[wants[-1] :]


def _asked(trigger: Trigger, scene: Scene) -> bool:
    """Whether it is only asked: "menunggu apakah Iran [menyerang]"."""
    left = scene.words[max(0, trigger.start - ASKED_REACH) : trigger.start]
    return "apakah" in left and "," not in left[left.index("apakah") :]


def _unknown(trigger: Trigger, scene: Scene) -> bool:
    """Whether somebody does not know or say it: "belum mengungkapkan siapa yang berada di balik [serangan]"."""
    for j in range(trigger.start - 1, max(0, trigger.start - KNOWING_REACH), -1):
        if scene.doc[j].is_punct:
            return False
        if scene.words[j] in KNOWING:
            return any(word in DENIED for word in scene.words[max(0, j - 2) : j])
    return False


def _averted(trigger: Trigger, scene: Scene) -> bool:
    """Whether the noun's event was kept from happening: "serangan itu berhasil dicegah"."""
    if trigger.voice != "noun":
        return False
    for j in range(trigger.end, min(len(scene.words), trigger.end + AVERTED_REACH)):
        if scene.doc[j].is_punct or scene.words[j] == "yang":
            return False
        if scene.words[j] in AVERTED:
            return True
    return False


def _owed(i: int, scene: Scene) -> bool:
    """Whether what follows "untuk" is only owed, allowed or possible: "menghindari [kewajibannya] untuk mengeluarkan visa"."""
    return i >= 0 and bool({scene.words[i], without_clitic(scene.words[i])} & OWED)


def _aimed_at(trigger: Trigger, scene: Scene) -> bool:
    """Whether cooperation or agreement is only what something else is done for: "guna mempererat [kerja sama]"."""
    if scene.words[trigger.start - 1] == "untuk" and _owed(trigger.start - 2, scene):
        return True
    if trigger.entry.words[0] in ENDING and trigger.voice == "active" and scene.words[trigger.start - 1] == "untuk":
        return True  # "memediasi kesepakatan untuk [mengakhiri] perang"
    if trigger.entry.type not in AIMS:
        return False
    for j in range(trigger.start - 1, max(-1, trigger.start - 1 - PURPOSE_REACH), -1):
        if scene.doc[j].is_punct:
            return False
        if scene.words[j] in PURPOSES:
            return True
    return False
