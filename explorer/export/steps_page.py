"""Writes saved views as one HTML file for people without Simpul: opens offline, arrow keys step from picture to picture.

The HTML contains every step; the script only hides all but one. Without it, and in print, they follow each other. Names, texts
and sentences are escaped; nothing can be fetched.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain
from typing import BinaryIO

from explorer.export import svg
from explorer.export.contents import LoadedContents
from explorer.export.dossier.document import document_of
from explorer.export.dossier.html import told
from explorer.export.dossier.parts import Document
from explorer.export.self_contained import asset, inline, page
from explorer.export.steps import Step, Steps, as_steps
from explorer.words.messages import Words

_BODY = """<nav id="ways" aria-label="{bar}" hidden>
<button type="button" id="previous" title="{previous} (←)" aria-label="{previous}">‹</button>
<span id="at" aria-live="polite"></span>
<button type="button" id="next" title="{next} (→)" aria-label="{next}">›</button>
<ol id="contents">{contents}</ol>
</nav>
<main>
{steps}</main>
<footer>{note}</footer>
<script>{script}</script>"""


def write(contents: LoadedContents | Steps, out: BinaryIO) -> None:
    """Writes one file that needs no network and no Simpul; a single picture becomes a single step."""
    steps, script = as_steps(contents), inline(asset("steps.js"))
    words, about = Words(steps.about.language), steps.about
    names = [step.name for step in steps.steps]
    documents = [document_of(step.contents) if step.contents.graph.nodes else None for step in steps.steps]
    note = _said_of_all(documents)
    body = _BODY.format(
        bar=escape(words("Step through")),
        previous=escape(words("Previous step")),
        next=escape(words("Next step")),
        contents="".join(f'<li><a href="#{place}">{escape(name)}</a></li>' for place, name in enumerate(names, 1)),
        steps="".join(
            _step(words, step, document, note, place, len(names))
            for place, (step, document) in enumerate(zip(steps.steps, documents, strict=True), 1)
        ),
        note=_paragraphs(note),
        script=script,
    )
    out.write(page(about, names[0] if len(names) == 1 else about.what, "steps.css", body, script))


def _said_of_all(documents: Sequence[Document | None]) -> list[str]:
    """The notes on how it was made that all documents share: they are printed once, at the end."""
    notes = [document.note for document in documents if document]
    return [line for line in dict.fromkeys(chain.from_iterable(notes)) if all(line in note for note in notes)]


def _step(words: Words, step: Step, document: Document | None, note: Sequence[str], place: int, total: int) -> str:
    """A step: its name and text, the picture, and below it the dossier of what the picture shows."""
    at = words("{n} of {total}", n=words.number(place), total=words.number(total))
    text = f'<p class="text" dir="auto">{escape(step.text)}</p>\n' if step.text else ""
    head = f'<p class="at">{escape(at)}</p>\n<h1 dir="auto">{escape(step.name)}</h1>\n{text}'
    if document is None:
        body = f'<p class="nothing">{escape(words("Nothing of this view is in the graph any more."))}</p>\n'
    else:
        picture = f'<figure tabindex="0" aria-label="{escape(step.name)}">{svg.inline(step.contents, step.name)}</figure>\n'
        own = _paragraphs(line for line in document.note if line not in note)
        body = f'{picture}{"".join(told(document, f"{place}-"))}<div class="made">{own}</div>\n'
    return f'<section class="step" id="{place}">\n{head}{body}</section>\n'


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
