"""Converts one record (a JSON object or a table row) to a raw article, or reports why it is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from loader.read.feeds import is_teaser
from loader.read.field_names import Taken, plain_name, taken
from loader.read.literals import literal
from loader.read.plain_text import plain_text
from loader.read.raw_article import RawArticle, Skipped

# Keys of the value inside a wrapper object: WordPress, feeds turned to JSON, NewsAPI's source, MongoDB's dates.
INNER = ("rendered", "value", "#text", "$t", "_", "name", "text", "$oid", "$date", "$numberLong", "url", "@value",
         "nama", "href", "content", "html", "isi", "teks")  # fmt: skip
_MAY_BE_TEASERS = ("description", "deskripsi")
_DEEPEST = 3  # nested objects around the parts of an article
MOST_MAPPINGS_TOLD = 5
"""Records of one file may differ in their fields; at most this many mappings are reported."""


@dataclass
class RecordReader:
    """Reads the records of one file; appends each distinct mapping of fields to `notes`.

    `given` maps article parts to record fields (text → isi).
    """

    where: str
    given: Mapping[str, str]
    notes: list[str]
    assumed: list[str] = field(default_factory=list)
    """Collects lines about guessed encodings."""
    _told: set[str] = field(default_factory=set)

    def article(self, record: Any, where: str, doc: str) -> RawArticle | Skipped:
        """Converts the record at position `where` to a raw article."""
        if not isinstance(record, dict):
            return Skipped(where, f"a JSON {_kind(record)}; expected an object with a text, a title, a date …", "format")
        record, found = self._parts(record, _DEEPEST)
        if "text" not in found.names:
            names = ", ".join(" ".join(str(name).split()) for name in list(record)[:12])
            return Skipped(where, f"no text; expected the article in the field text or isi (it has {names or 'no fields'}); "
                           "say which it is by --map text=NAME", "empty")  # fmt: skip
        values = {part: record[name] for part, name in found.names.items()}
        text = running_text(values["text"])
        if text is None:
            return Skipped(where, f"{found.names['text']} is a {_kind(values['text'])}; expected text", "format")
        if not text.strip():
            return Skipped(where, f"no text in the field {found.names['text']}", "empty")
        if plain_name(found.names["text"]) in _MAY_BE_TEASERS and is_teaser(text):
            return Skipped(
                where, f"{found.names['text']} is a teaser; expected the whole article, in a field such as text", "empty"
            )
        self._tell(found)
        fields: dict[str, Any] = {}
        for part in found.names.keys() - {"text", "id"}:
            one = single(values[part])
            fields[part] = values[part] if one is None else one
        identifier = single(values.get("id"))
        named = plain_text(str(identifier)).strip() if isinstance(identifier, (str, int)) else ""
        return RawArticle(where, named or doc, text, fields=fields)

    def _parts(self, record: dict[str, Any], depth: int) -> tuple[dict[str, Any], Taken]:
        """The object with the article's parts, and its mapping: the record, or an object inside it.

        An inner object ({"id": 7, "attributes": {"judul": …, "isi": …}}) is merged with the other fields of the record.
        """
        found = taken(record, self.given)
        named = found.names.get("text")
        if named is not None and not isinstance(record[named], dict):
            return record, found
        for name, value in record.items() if depth else ():
            if isinstance(value, dict) and len(value) > 1:
                inner, of_inner = self._parts(value, depth - 1)
                if _holds_more(inner, of_inner):
                    merged = {other: record[other] for other in record if other != name} | inner
                    return merged, taken(merged, self.given)
        return record, found

    def _tell(self, found: Taken) -> None:
        told = " ".join(found.told().split())
        if told and told not in self._told and len(self._told) < MOST_MAPPINGS_TOLD:
            self._told.add(told)
            self.notes.append(f"{self.where}: fields read as {told}")


def _holds_more(record: Mapping[str, Any], found: Taken) -> bool:
    """Whether an object is an article with a title, a date or an address, not just a text in another structure."""
    text = record.get(found.names.get("text", ""))
    return bool(running_text(text)) and bool(found.names.keys() & {"title", "published", "url"})


def _kind(value: Any) -> str:
    return {"str": "text", "int": "number", "float": "number", "NoneType": "null", "dict": "object"}.get(
        type(value).__name__, type(value).__name__
    )


def single(value: Any) -> Any:
    """Unwraps a field's value from an object or a list: {"rendered": "Judul"}, ["Judul"]."""
    for _ in range(4):
        if isinstance(value, dict):
            value = next((value[key] for key in INNER if value.get(key) not in (None, "")), None)
        elif isinstance(value, (list, tuple)):
            value = next((one for one in value if one not in (None, "")), None)
        else:
            return value
    return None


def running_text(value: Any) -> str | None:
    """The text of a field: a string, an object that contains one, or a list of paragraphs, sentences or words."""
    if isinstance(value, dict):
        one = single(value)
        inside = (running_text(inner) for inner in value.values() if isinstance(inner, (list, dict)))
        value = next(filter(None, inside), None) if one is None else one  # {"blocks": [{"text": …}, …]}
    if isinstance(value, str):
        listed = literal(value) if value.startswith(("[", "{")) and value.rstrip().endswith(("]", "}")) else None
        return running_text(listed) or value if listed else value
    return "\n".join(_paragraphs(value)) if isinstance(value, list) else None


def _paragraphs(value: list[Any]) -> Iterable[str]:
    """Yields the paragraphs of a list, which may contain lists of sentences, which may contain lists of words."""
    if value and all(isinstance(one, str) for one in value):
        yield from (_joined(value),) if _are_words(value) else value
        return
    for one in value:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict) and isinstance(text := single(one), str):
            yield text
        elif isinstance(one, list) and one and all(isinstance(part, list) and _are_words(part) for part in one):
            yield " ".join(_joined(part) for part in one)
        elif isinstance(one, list):
            yield " ".join(_paragraphs(one))


def _are_words(values: list[Any]) -> bool:
    return len(values) > 1 and all(isinstance(one, str) and " " not in one.strip() for one in values)


def _joined(words: list[str]) -> str:
    """Joins the words of a tokenized sentence with normal spacing."""
    text, quoted = "", False
    for word in words:
        closes = word in ".,;:!?)]}%…”’" or (word == '"' and quoted)
        opens = text.endswith(("(", "[", "{", "“", "‘")) or (text.endswith('"') and quoted)
        text += word if not text or closes or opens else f" {word}"
        quoted = quoted != (word == '"')
    return text
