"""Recognizes the media outlet an article quotes, by a cue word or by its kind."""

from loader.mentions.candidates import Candidate
from loader.mentions.line import CLOSE, Line


def medium(line: Line, at: int) -> Candidate | None:
    """A media outlet after a cue ("dilansir Newsweek,", "kantor berita Fars"): a capitalized run that is not in the lexicon."""
    kind = line.member(at, "media_kinds", 3)
    cue = line.words[at].text.casefold() in line.lexicon.words["sure_cues"]
    if not kind and not cue:
        return None
    first = at
    at += kind or 1
    while at < len(line.words) and line.gap(at) == " " and line.words[at].text.casefold() in line.lexicon.words["media_links"]:
        at += 1
    if at < len(line.words) and at in line.known and line.known[at].type == "Country" and kind:
        at = line.at_offset(line.known[at].end)  # "kantor berita Iran, Fars"
        if at < len(line.words) and line.words[at].text in {"lain", "lainnya"}:
            at += 1
    start = at
    if at < len(line.words) and line.gap(at) not in {" ", ", ", ' "', " “", ', "'}:
        return None
    while at < len(line.words) and at - start < 5 and (at == start or line.gap(at) in CLOSE) and line.words[at].capital:
        if line.words[at].text.casefold() in line.lexicon.words["no_names"] or line.words[at].text[0].isdigit():
            break
        if at > start and at in line.known and line.known[at].type == "Country":
            break  # "kantor berita Fars Iran"
        at += 1
    if at == start or len(line.words[start].text) == 1 or line.member(start, "titles", 3):
        return None
    if line.gap(start) == ", " and first and line.member(first - 1, "titles", 1):
        return None  # "kata mahasiswa media, Rosa Quispe"
    return line.made(start, at, "Organization", "media")
