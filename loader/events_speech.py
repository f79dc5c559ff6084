"""Who says it: verbs of saying, their speaker, and quotes that end up with the event they tell."""

from collections.abc import Sequence

from spacy.tokens import Doc

INVERTED = frozenset(  # "…, kata X": the speaker follows
    "kata ujar ucap tutur tulis tegas jelas ungkap terang sebut lapor tambah imbuh papar beber tandas pungkas cetus cuit "
    "katanya ujarnya tambahnya imbuhnya ucapnya tuturnya jelasnya tegasnya paparnya ungkapnya lanjut lanjutnya sambung tukas "
    "tandasnya terangnya cetusnya bebernya pungkasnya simpulnya klaim ancam sebutnya tulisnya urai urainya sergah tanya".split()
)
SAYING = INVERTED | frozenset(  # "X mengatakan …": the speaker precedes
    "mengatakan menyatakan menegaskan menjelaskan menambahkan menulis melaporkan mengungkapkan menyebut menyebutkan mengumumkan "
    "mengklaim menuturkan menyampaikan memaparkan menerangkan mengonfirmasi mengkonfirmasi membenarkan mengakui berkata berujar "
    "bilang memberitakan melansir mengabarkan menekankan menilai memastikan meyakini menceritakan menyimpulkan mengisyaratkan "
    "berpendapat mencuitkan membeberkan menggarisbawahi mengingatkan memberitahu mengulangi meyakinkan menyerukan memperingatkan bersumpah mengancam".split()
)
FIRST_PERSON = frozenset("kami kita saya aku".split())
QUOTES = '"“”„«»'


def speech_verbs(doc: Doc, words: Sequence[str]) -> list[int]:
    """Tokens that are verbs of saying; the nouns "kata" and "lapor" inside a phrase are none."""
    return [i for i, word in enumerate(words) if word in SAYING and not (word == "kata" and i + 1 == len(words))]


def has_quote(text: str) -> bool:
    """Whether the sentence holds a quotation mark."""
    return any(mark in text for mark in QUOTES)
