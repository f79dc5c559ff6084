"""The Cypher texts of this room: files of statements, read as package data."""

from importlib import resources


def named(path: str) -> str:
    """The Cypher text of a file of this room, such as `writes/sentences.cypher`."""
    return resources.files("cypher").joinpath(*path.split("/")).read_text("utf-8")


def statements(text: str) -> list[str]:
    """The statements of a file: what stands between semicolons at the end of a line, without empty ones."""
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return [part.strip() for part in bare.split(";\n") if part.strip(" ;\n")]
