"""Text stays text where Streamlit reads Markdown: one function escapes, and no call goes around it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.words.escape import literal

ROOM = Path(__file__).parents[3] / "explorer"
JOINER = "\u2060"

# What Streamlit reads as Markdown: the label of everything that has one, and the words given by these names.
FIRST = {
    "badge", "button", "caption", "checkbox", "dialog", "download_button", "error", "expander", "feedback", "file_uploader",
    "form_submit_button", "header", "info", "link_button", "markdown", "menu_button", "metric", "multiselect",
    "number_input", "page_link", "pills", "popover", "progress", "radio", "segmented_control", "select_slider", "selectbox",
    "slider", "spinner", "status", "subheader", "success", "table", "tabs", "text_area", "text_input", "title", "toast",
    "toggle", "warning", "write", "date_input", "time_input", "color_picker", "camera_input", "audio_input",
}  # fmt: skip
NAMED = {"label", "help", "captions", "caption", "body", "text"}
OPTIONS = {"radio", "segmented_control", "pills"}
"""Their options are Markdown as well, as `format_func` tells them."""


def calls(source: str) -> Iterator[tuple[int, str, ast.expr]]:
    """The line, the call and the argument of everything that Streamlit reads as Markdown."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FIRST):
            continue
        name = node.func.attr
        if name == "title" and not _of_streamlit(node.func.value):  # of a question, a picture …
            continue
        for argument in node.args[:1]:
            yield node.lineno, name, argument
        for keyword in node.keywords:
            if keyword.arg in NAMED or (keyword.arg == "format_func" and name in OPTIONS):
                yield node.lineno, f"{name}({keyword.arg})", keyword.value


def _of_streamlit(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "st"


def is_ours(node: ast.expr) -> bool:
    """Whether this is a text of ours without a value in it, or went through `literal`."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return is_ours(node.body) and is_ours(node.orelse)
    if isinstance(node, ast.Lambda):
        return is_ours(node.body)
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name) and node.func.id == "literal":
        return True
    plain = all(isinstance(argument, ast.Constant) for argument in node.args)
    return isinstance(node.func, ast.Name) and node.func.id == "words" and plain and not node.keywords


def raw(source: str) -> list[str]:
    return [f"{line}: {name}: {ast.unparse(node)}" for line, name, node in calls(source) if not is_ours(node)]


def test_no_call_of_streamlit_gets_a_value_that_was_not_escaped() -> None:
    found = {
        path.relative_to(ROOM).as_posix(): lines
        for path in sorted(ROOM.rglob("*.py"))
        if "import streamlit" in (source := path.read_text("utf-8")) and (lines := raw(source))
    }
    assert found == {}, "give these through explorer.words.escape.literal"


@pytest.mark.parametrize(
    "source",
    [
        "st.header(name)",
        "st.caption(f'by {name}')",
        "column.button(words('Open {name}', name=name))",
        "st.text_input('x', help=meaning)",
        "st.radio('x', options, format_func=lambda one: one)",
        "st.header(title if title else words('untitled'))",
    ],
)
def test_the_reader_of_the_code_sees(source: str) -> None:
    assert raw(source)


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://evil.test/p.png)",
        "[klik](javascript:alert(2))",
        "$x^2$ and $$y$$",
        "https://evil.test/a www.evil.test a@evil.test mailto:a@evil.test",
        ":smile: :100: :+1: :material/face: :red[rot] :red-background[x]",
        "<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;&amp;",
        "# kepala",
        "- butir", "+ butir", "1. satu", "2) dua", "> kutip", "---", "=== ", "| a | b |",
        "```kode```", "~~x~~ ==y==",
        "*a* _b_ **c** __d__ `e`", "baris\nkedua\n\n# ketiga", "    kode",
        "[^1] [x]: http://evil.test", "\\", "\\*", "{#id .kelas}",
    ],
)  # fmt: skip
def test_what_is_read_is_the_text(text: str) -> None:
    shown = literal(text)
    assert "\n" not in shown
    assert _unescaped(shown).replace(JOINER, "") == " ".join(text.split())


@pytest.mark.parametrize("name", ["Rusia", "Kementerian Luar Negeri (Kemlu)", "pukul 12:30, 5 April", "Sana'a", "AS–Rusia 50%"])
def test_ordinary_names_stay_as_they_are(name: str) -> None:
    assert literal(name) == name


def _unescaped(text: str) -> str:
    """What CommonMark makes of backslashes."""
    out, at = "", 0
    while at < len(text):
        at += text[at] == "\\" and at + 1 < len(text)
        out += text[at]
        at += 1
    return out
