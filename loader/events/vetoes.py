"""Vetoes triggers that report no event: asked, wanted, unknown, averted or refused acts, and parts of another event."""

from collections.abc import Callable, Sequence

from loader.events.rules import RuleTable
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_forms import without_clitic
from loader.events.word_lists import grammar, read_yaml

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
WORKS = frozenset(map(str, read_yaml("_off_topic.yaml")["works"]))
WORK_TELLING = frozenset(map(str, read_yaml("_off_topic.yaml")["work_telling"])) - {"dalam"}
KNOWING_REACH = 14  # "tidak menjelaskan secara detail negara yang disebutnya [menawarkan]"
AVERTED_REACH = 10  # "[ancaman] veto dari anggota tetap DK PBB berhasil dihindari"
PURPOSE_REACH = 6  # "guna mempererat hubungan bilateral dan [kerja sama]"


VETOES: RuleTable[Callable[[Trigger, ParsedSentence], bool]] = RuleTable("vetoes")


def veto_of(trigger: Trigger, parsed: ParsedSentence) -> str | None:
    """The name of the rule that vetoes the trigger; None if it stands."""
    return next((rule.name for rule in VETOES if rule.decide(trigger, parsed)), None)


@VETOES.row(
    "no single event is meant", like="Setiap serangan Iran akan berbahaya. | -", unlike="Serangan Iran ke Israel berbahaya."
)
def _any(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether no single event is meant: "[setiap] aksi militer akan dibalas", "[lokasi] peluncuran rudal"."""
    return trigger.voice == "noun" and trigger.start > 0 and parsed.words[trigger.start - 1] in GENERAL


@VETOES.row("done to oneself", like="Israel menghancurkan dirinya sendiri. | -", unlike="Israel menghancurkan Lebanon.")
def _to_oneself(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the act is done to oneself: "menghancurkan [dirinya] sendiri"."""
    return trigger.voice == "active" and parsed.words[trigger.end : trigger.end + 2] in SELVES


@VETOES.row("only what one wants of another", like="Mereka ingin Iran menyerang Israel. | -", unlike="Iran menyerang Israel.")
def _wanted(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the act is only wanted of somebody else: "mereka [ingin] Iran membatasi program nuklirnya"."""
    j = trigger.start - 1
    while j > 0 and (j in parsed.named.at or parsed.words[j] in ("pemerintah", "agar", "supaya")):
        j -= 1
    return j < trigger.start - 1 and trigger.voice == "active" and parsed.words[j] in WANTING


@VETOES.row(
    "a claim whose attack it was",
    like="Amerika Serikat mengklaim serangan itu berasal dari Iran. | ACCUSE",
    unlike="Houthi mengklaim serangan ke Arab Saudi.",
)
def _of_others(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether a claim is about somebody else's attack: "AS [mengklaim serangan] itu berasal dari Iran"."""
    behind = parsed.words[trigger.end : trigger.end + CLAIM_REACH]
    return trigger.entry.words == ("klaim",) and trigger.voice == "active" and bool(ORIGINS & set(behind))


@VETOES.row(
    "what somebody does not want",
    like="Iran tidak ingin terlibat dalam perang dengan Israel. | -",
    unlike="Iran terlibat dalam perang dengan Israel.",
)
def _unwilling(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the attack is what somebody does not want: "kami [tidak ingin] terlibat dalam konfrontasi militer"."""
    left = parsed.words[max(0, trigger.start - UNWILLING_REACH) : trigger.start]
    wants = [n for n, word in enumerate(left) if n and word in WANTING and left[n - 1] in DENIED]
    return trigger.entry.type == "ASSAULT" and bool(wants) and "," not in left[wants[-1] :]


@VETOES.row("only asked", like="Dunia menunggu apakah Iran menyerang Israel. | -", unlike="Iran menyerang Israel.")
def _asked(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the act is only a question: "menunggu apakah Iran [menyerang]"."""
    left = parsed.words[max(0, trigger.start - ASKED_REACH) : trigger.start]
    return "apakah" in left and "," not in left[left.index("apakah") :]


@VETOES.row(
    "somebody does not know or say it",
    like="Polisi belum mengetahui siapa yang menyerang Israel. | -",
    unlike="Polisi mengetahui Iran menyerang Israel.",
)
def _unknown(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether somebody does not know or reveal it: "belum mengungkapkan siapa yang berada di balik [serangan]"."""
    for j in range(trigger.start - 1, max(0, trigger.start - KNOWING_REACH), -1):
        if parsed.doc[j].is_punct:
            return False
        if parsed.words[j] in KNOWING:
            return any(word in DENIED for word in parsed.words[max(0, j - 2) : j])
    return False


@VETOES.row(
    "kept from happening", like="Serangan Iran ke Israel berhasil dicegah. | -", unlike="Serangan Iran ke Israel dikecam Rusia."
)
def _averted(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the noun's event was averted: "serangan itu berhasil dicegah"."""
    if trigger.voice != "noun":
        return False
    for j in range(trigger.end, min(len(parsed.words), trigger.end + AVERTED_REACH)):
        if parsed.doc[j].is_punct or parsed.words[j] == "yang":
            return False
        if parsed.words[j] in AVERTED:
            return True
    return False


def _owed(i: int, parsed: ParsedSentence) -> bool:
    """Whether what follows "untuk" is only an obligation, right or possibility: "[kewajibannya] untuk mengeluarkan visa"."""
    return i >= 0 and bool({parsed.words[i], without_clitic(parsed.words[i])} & OWED)


@VETOES.row(
    "only what something else is for",
    like="Rusia mengirim utusan guna mempererat kerja sama dengan Iran. | -",
    unlike="Rusia mempererat kerja sama dengan Iran.",
)
def _aimed_at(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether cooperation or agreement is only the purpose of something else: "guna mempererat [kerja sama]"."""
    if parsed.words[trigger.start - 1] == "untuk" and _owed(trigger.start - 2, parsed):
        return True
    if trigger.entry.words[0] in ENDING and trigger.voice == "active" and parsed.words[trigger.start - 1] == "untuk":
        return True  # "memediasi kesepakatan untuk [mengakhiri] perang"
    if trigger.entry.type not in AIMS:
        return False
    for j in range(trigger.start - 1, max(-1, trigger.start - 1 - PURPOSE_REACH), -1):
        if parsed.doc[j].is_punct:
            return False
        if parsed.words[j] in PURPOSES:
            return True
    return False


# What is demanded, threatened, refused or promised has not happened: it is no event of its own
SWALLOW_ENDS = grammar("swallow_ends")
COMPLEMENTS = frozenset(["agar", "supaya", "untuk"])
SWALLOWING = frozenset(["REQUEST", "THREATEN", "REJECT", "AGREE", "CONCEDE"])


@VETOES.row("sport", like="Timnas Jepang menyerang Arab Saudi. | -", unlike="Jepang menyerang Arab Saudi.")
def _sport(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the sentence is about a game."""
    clubs = [id_ for id_ in parsed.named.ids(parsed.named.at) if id_ in parsed.memory.clubs]
    return parsed.topic == "sports" or len(clubs) > 1


@VETOES.row(
    "told in a film, a book or a game",
    like="Film itu mengisahkan Jepang yang menyerang China. | -",
    unlike="Jepang yang menyerang China.",
)
def _fiction(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether it happens in a work of fiction: the work is named before it, or directly after "dalam"."""
    if parsed.topic != "fiction":
        return False
    work = next((i for i, word in enumerate(parsed.words) if word in WORKS), len(parsed.words))
    telling = any(word in WORK_TELLING for word in parsed.words[work : trigger.start])
    return telling or (work > 0 and parsed.words[work - 1] == "dalam")


@VETOES.row("a figure of the market", like="Saham China menyerang Jepang. | -", unlike="Pasukan China menyerang Jepang.")
def _market(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the attacker or target is a price: "saham China [menyerang] balik"."""
    return parsed.topic == "markets" and trigger.entry.type in ("ASSAULT", "COERCE", "THREATEN", "MOBILIZE")


def swallowed_by(trigger: Trigger, earlier: Sequence[Trigger], parsed: ParsedSentence) -> Trigger | None:
    """The earlier trigger that demands, threatens, refuses or promises this one; None if it stands on its own."""
    for other in earlier:
        helps = other.entry.words[0] == "bantu"  # "membantu negara itu [memperkuat perbatasan]"
        if (other.entry.type not in SWALLOWING and not helps) or other.voice == "noun":
            continue
        between = parsed.words[other.end : trigger.start]
        if trigger.voice == "noun" and trigger.start == other.end and parsed.words[other.end - 1] == "bahwa":
            continue  # "memperingatkan bahwa [invasi] ke Yaman mengakibatkan …": the warning is about it
        if _let_go(between) or _new_subject(other, trigger, parsed) or _aside(other, between, parsed):
            continue
        if (
            other.entry.type == "REQUEST"
            and trigger.entry.frame == "of recipient"
            and "oleh" in parsed.words[trigger.end : trigger.end + 6]
        ):
            continue  # "menyerukan serangan untuk membalas [pembunuhan] ayahnya oleh pasukan AS"
        if len(between) <= 12 and not any(parsed.doc[j].text in '"”' for j in range(other.end, trigger.start - 1)):
            return other
    return None


def _new_subject(other: Trigger, trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether a comma and a new subject come between: "setelah menawarkan dialog, [Korea Utara] menguji rudal"."""
    for j in range(other.end, trigger.start):
        if parsed.words[j] == ",":
            rest = range(j + 1, trigger.start)
            return any(k in parsed.named.at for k in rest) and not any(parsed.words[k] in COMPLEMENTS | {"dan"} for k in rest)
    return False


def _aside(other: Trigger, between: Sequence[str], parsed: ParsedSentence) -> bool:
    """Whether the other trigger is in a relative clause that has ended: "Houthi, yang mengancam …, menargetkan kapal"."""
    return "," in between and "yang" in parsed.words[max(0, other.start - 3) : other.start]


def _let_go(between: Sequence[str]) -> bool:
    """Whether the demand has ended; not in "mendesak Jerman dan negara lain [untuk] …", where parties are coordinated."""
    ends = [j for j, word in enumerate(between) if word in SWALLOW_ENDS]
    if not ends:
        return False
    return any(between[j] != "dan" for j in ends) or not any(word in COMPLEMENTS for word in between[ends[-1] + 1 :])
