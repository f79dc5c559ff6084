"""Settings, read once from the environment and passed down. docs/settings.md documents each."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SettingsError


def default_data_folder(environ: Mapping[str, str]) -> Path:
    """The default data folder of this user: XDG_DATA_HOME/simpul, else ~/.local/share/simpul."""
    base = environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "simpul"


@dataclass(frozen=True)
class Settings:
    """User settings; each field has an environment variable of the same name with the prefix SIMPUL_."""

    neo4j_uri: str | None = None
    """Bolt address of a Neo4j, such as bolt://localhost:7687; unset: the embedded server."""
    neo4j_user: str = "neo4j"
    """User at that address."""
    neo4j_password: str | None = field(default=None, repr=False)
    """Password at that address."""
    neo4j_database: str | None = None
    """Database at that address; unset: the server's default one."""
    data: Path = field(default_factory=lambda: default_data_folder(os.environ))
    """Folder for the embedded database, decisions, notes and saved views."""
    queries: Path | None = None
    """Folder with saved queries of the user's own; unset: `queries` in the data folder."""
    query_timeout: float = 5.0
    """Time limit of a query, in seconds."""
    row_limit: int = 1000
    """Maximum rows of an answer."""
    node_limit: int = 2000
    """Maximum nodes in the graph of an answer."""
    language: str | None = None
    """Language of the interface, id or en; unset: the browser's."""

    hosts: tuple[str, ...] = ()
    """Host names, besides those of this machine, under which browsers may request the page."""

    @property
    def decisions_file(self) -> Path:
        """File with the decisions about names: which are never, or always, the same entity."""
        return self.data / "decisions.yml"

    @property
    def verdicts_file(self) -> Path:
        """File with readers' verdicts on claims."""
        return self.data / "decisions.jsonl"

    @property
    def notes_file(self) -> Path:
        """File with a reader's stars, colors, tags and notes."""
        return self.data / "notes.json"

    @property
    def queries_folder(self) -> Path:
        """Folder of the user's own saved queries."""
        return self.queries or self.data / "queries"

    @property
    def views_folder(self) -> Path:
        """Folder of saved views."""
        return self.data / "views"


def settings_from(environ: Mapping[str, str] = os.environ) -> Settings:
    """Reads the settings from environment variables.

    Raises:
        SettingsError: an invalid number, or a language that is neither id nor en.
    """
    read = {
        name.removeprefix("SIMPUL_").lower(): value for name, value in environ.items() if name.startswith("SIMPUL_") and value
    }
    data = read.get("data")
    return Settings(
        neo4j_uri=read.get("neo4j_uri"),
        neo4j_user=read.get("neo4j_user", "neo4j"),
        neo4j_password=read.get("neo4j_password"),
        neo4j_database=read.get("neo4j_database"),
        data=Path(data).expanduser() if data else default_data_folder(environ),
        queries=Path(read["queries"]).expanduser() if "queries" in read else None,
        query_timeout=_positive("SIMPUL_QUERY_TIMEOUT", read.get("query_timeout", "5")),
        row_limit=_count("SIMPUL_ROW_LIMIT", read.get("row_limit", "1000")),
        node_limit=_count("SIMPUL_NODE_LIMIT", read.get("node_limit", "2000")),
        language=_language(read.get("language")),
        hosts=tuple(read.get("hosts", "").replace(",", " ").split()),
    )


def _positive(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise SettingsError(f"{name} is {text!r}; expected a number above 0")
    return number


def _count(name: str, text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not int(text[:18]):
        raise SettingsError(f"{name} is {text!r}; expected a whole number above 0, such as 1000")
    return int(text[:18])


def _language(text: str | None) -> str | None:
    if text not in (None, "id", "en"):
        raise SettingsError(f"SIMPUL_LANGUAGE is {text!r}; expected id or en")
    return text


def environment_of(settings: Settings) -> dict[str, str]:
    """The SIMPUL_ variables that give another process the same settings."""
    values = {
        "SIMPUL_NEO4J_URI": settings.neo4j_uri,
        "SIMPUL_NEO4J_USER": settings.neo4j_user,
        "SIMPUL_NEO4J_PASSWORD": settings.neo4j_password,
        "SIMPUL_NEO4J_DATABASE": settings.neo4j_database,
        "SIMPUL_DATA": str(settings.data),
        "SIMPUL_QUERIES": str(settings.queries) if settings.queries else None,
        "SIMPUL_QUERY_TIMEOUT": str(settings.query_timeout),
        "SIMPUL_ROW_LIMIT": str(settings.row_limit),
        "SIMPUL_NODE_LIMIT": str(settings.node_limit),
        "SIMPUL_LANGUAGE": settings.language,
        "SIMPUL_HOSTS": " ".join(settings.hosts),
    }
    return {name: value for name, value in values.items() if value}
