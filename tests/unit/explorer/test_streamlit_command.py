"""How the explorer is started: what another process is told, and where it listens."""

from dataclasses import fields
from pathlib import Path

from explorer.streamlit_command import command
from graph.settings import Settings, environment_of, settings_from


def test_another_process_reads_the_same_settings() -> None:
    ours = Settings(
        neo4j_uri="bolt://localhost:7687",
        neo4j_user="reader",
        neo4j_password="secret",
        neo4j_database="news",
        data=Path("/data"),
        queries=Path("/questions"),
        query_timeout=2.5,
        row_limit=10,
        node_limit=20,
        language="en",
        hosts=("simpul.office.example",),
    )
    usual = Settings(data=Path("/elsewhere"))
    assert all(getattr(ours, field.name) != getattr(usual, field.name) for field in fields(Settings))
    assert settings_from(environment_of(ours)) == ours


def test_it_listens_on_loopback_and_sends_no_statistics() -> None:
    given = command(Settings(data=Path("/data")), 8502)
    assert {"--server.address=127.0.0.1", "--server.port=8502", "--browser.gatherUsageStats=false"} <= set(given)
