"""Finds the subject directly before a predicate, independently of the dependency parse."""

from collections.abc import Iterable

from loader.events.parties import TITLES
from loader.events.phrases import Phrase
from loader.events.pronouns import DEMONSTRATIVES, GROUP_NOUNS
from loader.events.sentence import ParsedSentence
from loader.events.speech import FIRST_PERSON
from loader.events.word_lists import grammar

LONGEST_ASIDE = 16
LONGEST_HEAD = 10
BESIDE = grammar("beside")
WARS = grammar("wars")
SUFFERED = grammar("violence")
ASIDES = grammar("asides")
CONTROLLED = grammar("controlled")
OFFICIALS = grammar("officials")
BETWEEN_SUBJECT_AND_VERB = grammar("between_subject_and_verb") | {""}
PRONOUNS = grammar("pronouns") | grammar("nameless_forces") | {"keamanan"}  # "pasukan [keamanan]"
OBLIQUE = grammar("oblique")
ACTS = grammar("acts")
DEEDS = grammar("deeds")  # acts or statements by which somebody acts: "mengeluarkan [pernyataan] yang membantah …"


def controller(i: int, parsed: ParsedSentence) -> int | None:
    """The preceding passive with the same subject as this predicate: "[Iran] dituduh AS menyerang"; None if there is none."""
    j = skip_back(i, parsed)
    phrase = parsed.phrase_before(j + 1) if j >= 0 and j in parsed.named.at else None
    if phrase is None or phrase.opener is None or phrase.tokens[-1] != j:
        return None
    return phrase.opener if parsed.words[phrase.opener] in CONTROLLED else None


def adjacent(i: int, parsed: ParsedSentence) -> tuple[str, ...]:
    """The parties named directly before the predicate at token i, taken as its subject whatever the dependency parse says.

    "menuduh [Ukraina] meledakkan …", "kegagalan [AS dan Taliban] mencapai …", but not "serangan terhadap Ukraina menewaskan".
    """
    j = _before_aside(skip_back(i, parsed), parsed)
    meant = j >= 0 and (j in parsed.named.at or parsed.words[j] in PRONOUNS)
    if not meant and not (j >= 0 and j + 1 < i and parsed.words[j] in GROUP_NOUNS):  # "kelompok itu"
        return ()
    if parsed.words[j] in FIRST_PERSON:
        return parsed.parties((j,))
    phrase = parsed.phrase_before(j + 1)
    if phrase is None or phrase.tokens[-1] != j:
        return ()
    if phrase.preposition == "menurut" and phrase.opener:  # "Odeh yang, menurut Israel, telah [dibunuh]"
        return adjacent(phrase.opener, parsed)
    if phrase.preposition == "menurut":  # "Menurut Fachir, [Jokowi] menyambut …"
        return parsed.parties(_behind_comma(phrase, parsed))
    if phrase.preposition == "di" and parsed.words[(phrase.opener or 1) - 1] in OFFICIALS:
        return parsed.parties(phrase.tokens)  # "pejabat di [Washington] menuding"
    if phrase.preposition in OBLIQUE and not is_act(phrase, parsed) and not _absolute(phrase, parsed):
        return ()
    if phrase.opener is not None and parsed.words[phrase.opener - 1] == "yang" and parsed.words[phrase.opener].startswith("di"):
        head = parsed.phrase_before(phrase.opener - 1)  # "[Houthi] yang didukung Iran mengklaim …"
        if head and head.tokens[-1] == phrase.opener - 2 and not any(parsed.words[k] in DEEDS for k in head.tokens):
            parties = parsed.parties(head.tokens)  # nobody named: "seorang milisi yang didukung Iran menembak"
            if parties or not parsed.words[i].startswith("di"):
                return parties
    return parsed.parties(_after_last_comma(phrase, parsed)) or parsed.parties(phrase.tokens)


def _after_last_comma(phrase: Phrase, parsed: ParsedSentence) -> tuple[int, ...]:
    """The subject after an opening clause: "selama masa Francois Hollande, [Snowden] berharap"; not in an enumeration."""
    words = [parsed.words[i] for i in phrase.tokens]
    behind = _behind_comma(phrase, parsed)
    first = parsed.words[behind[0]] if behind else ""
    joined = [word in ("dan", "serta") for word in words]
    if any(joined[len(words) - len(behind) :]) or (behind and any(joined) and behind[0] not in parsed.named.at):
        return phrase.tokens
    if not any(joined) and (first in TITLES or first in GROUP_NOUNS):
        return phrase.tokens
    return behind  # "didampingi Erdogan dan Rouhani, [Putin] menyerukan"


def _names_person(tokens: Iterable[int], parsed: ParsedSentence) -> bool:
    return any(parsed.named.types[id_] == "Actor" for id_ in parsed.named.ids(tokens))


def is_war(i: int, parsed: ParsedSentence) -> bool:
    """Whether the subject is a war or a crisis: "[konflik] Yaman menewaskan …" is not an act of Yemen."""
    phrase = parsed.phrase_before(_before_aside(skip_back(i, parsed), parsed) + 1)
    if phrase is None or phrase.preposition is not None:
        return False
    first = parsed.words[phrase.tokens[0]]
    return first in WARS or first in SUFFERED  # "[pemboman] kedutaan Rusia menewaskan …"


def _behind_comma(phrase: Phrase, parsed: ParsedSentence) -> tuple[int, ...]:
    """The tokens after the last comma; all tokens if there is none."""
    commas = [n for n, i in enumerate(phrase.tokens) if parsed.words[i] == ","]
    return phrase.tokens[commas[-1] + 1 :] if commas else phrase.tokens


def _before_aside(j: int, parsed: ParsedSentence) -> int:
    """The token before an aside that ends at comma j: "[Akbarzadeh], wakil kepala angkatan laut, mengatakan"."""
    if j < 2 or parsed.words[j] != ",":
        return j
    for k in range(j - 2, max(0, j - LONGEST_ASIDE), -1):
        if parsed.words[k] == ",":
            if _names_person(range(k + 1, j), parsed) and not _names_person(range(max(0, k - LONGEST_HEAD), k), parsed):
                return j - 1  # "ulama Syiah Irak, Ayatollah [Ali al-Sistani], meminta"
            named = any(i in parsed.named.at for i in range(k + 1, j))
            if named and any(parsed.words[i] in BESIDE for i in range(max(0, k - 8), k)):
                return j - 1  # "sekutu Iran dalam perang itu, kelompok [Houthi], mengaku …"
            return k - 1 if parsed.words[k + 1] in TITLES | ASIDES else j
    return j


def _absolute(phrase: Phrase, parsed: ParsedSentence) -> bool:
    """Whether "dengan" after a comma opens a clause of its own: "…, dengan Israel dan Hamas saling menuduh"."""
    return phrase.preposition == "dengan" and bool(phrase.opener) and parsed.words[(phrase.opener or 0) - 1] == ","


def is_act(phrase: Phrase, parsed: ParsedSentence) -> bool:
    """Whether the phrase names an act of the party that is the subject: "dengan kegagalan AS [mencapai]"."""
    return parsed.words[phrase.tokens[0]] in ACTS


def skip_back(i: int, parsed: ParsedSentence) -> int:
    """The nearest token left of i that is no particle; -1 at the beginning of the sentence."""
    j = i - 1
    while j >= 0 and (parsed.words[j] in BETWEEN_SUBJECT_AND_VERB or parsed.words[j] in DEMONSTRATIVES):
        j -= 1
    if j > 0 and parsed.words[j - 1] == "secara":  # "yang [secara terbuka] mengakui"
        return skip_back(j - 1, parsed)
    return j
