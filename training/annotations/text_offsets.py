"""Locates a cleaned sentence in its original text: by its characters, else by its letters and digits."""


def located(sentence: str, text: str, begin: int = 0) -> tuple[int, int] | None:
    """Start and end of a sentence in a text, searched from `begin` on and then anywhere; None if it is not found."""
    for start in (begin, 0):
        at = text.find(sentence, start)
        if at >= 0:
            return at, at + len(sentence)
    letters = [i for i, char in enumerate(text) if char.isalnum() and char.isascii()]
    plain = "".join(text[i] for i in letters).lower()
    wanted = "".join(char for char in sentence.lower() if char.isalnum() and char.isascii())
    first = next((n for n, i in enumerate(letters) if i >= begin), 0)
    for whole, width in ((True, len(wanted)), (False, 24)):
        head, tail = wanted[:width], wanted[-width:]
        for start in (first, 0):
            at = plain.find(head, start)
            end = at + len(wanted) if whole else plain.find(tail, at) + len(tail)
            if at >= 0 and len(wanted) * 0.8 <= end - at <= len(wanted) * 1.3:
                return letters[at], _closed(text, letters[end - 1] + 1)
    return None


def _closed(text: str, end: int) -> int:
    """Extends the end over punctuation that closes the sentence."""
    while end < len(text) and text[end] in '.!?"”)':
        end += 1
    return end
