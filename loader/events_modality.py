"""Whether an event is asserted, planned, hypothetical or negated, by the words around its trigger."""

from collections.abc import Sequence

from spacy.tokens import Doc

NEGATIONS = frozenset("tidak tak bukan belum tanpa gagal batal urung enggan takkan bukanlah tidaklah kegagalan nyaris hampir".split())
PLANS = frozenset(
    "akan bakal hendak ingin mau siap berencana berniat merencanakan rencana rencananya dijadwalkan bermaksud segera bersiap "
    "mempersiapkan mempertimbangkan berharap diharapkan direncanakan menjadwalkan kesiapan niat berusaha mencoba berupaya "
    "menawarkan dijanjikan mengusulkan berpotensi bertujuan diperkirakan diprediksi".split()
)
SUPPOSITIONS = frozenset(
    "jika bila apabila kalau seandainya andai bisa dapat mungkin kemungkinan harus perlu agar supaya seharusnya sebaiknya "
    "kalaupun barangkali berhak apakah andaikan mestinya bilamana asal asalkan".split()
)
REACH = 4  # tokens left of the trigger in which a particle counts


def modality_of(doc: Doc, words: Sequence[str], start: int) -> str:
    """The modality of the trigger that begins at token `start`."""
    window = []
    for i in range(start - 1, max(-1, start - 1 - REACH), -1):
        if doc[i].text in ".;:,":
            break
        window.append(words[i])
    near = [*window, *(child.lower_ for child in doc[start].children if child.i < start and child.dep_ in ("advmod", "aux", "mark"))]
    if any(word in NEGATIONS for word in near):
        return "negated"
    if any(word in PLANS for word in near):
        return "planned"
    if any(word in SUPPOSITIONS for word in near) or _supposed(doc, start):
        return "hypothetical"
    return "asserted"


def _supposed(doc: Doc, start: int) -> bool:
    """Whether the clause opens with "jika" or the like."""
    token = doc[start]
    for _ in range(3):
        if any(child.dep_ == "mark" and child.lower_ in ("jika", "bila", "apabila", "kalau", "andai") for child in token.children):
            return True
        if token.head is token or token.dep_ not in ("conj", "xcomp", "obj", "obl"):
            return False
        token = token.head
    return False
