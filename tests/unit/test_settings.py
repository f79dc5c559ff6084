"""Settings: read once from the environment, with a clear line for what cannot be read."""

from pathlib import Path

import pytest

from graph.errors import SettingsError
from graph.settings import settings_from


def test_an_empty_environment_means_the_embedded_server_and_the_users_data_folder() -> None:
    settings = settings_from({"XDG_DATA_HOME": "/somewhere"})
    assert settings.neo4j_uri is None
    assert settings.data == Path("/somewhere/simpul")
    assert settings.decisions_file.parent == settings.views_folder.parent == settings.queries_folder.parent == settings.data


def test_every_variable_reaches_its_field() -> None:
    settings = settings_from(
        {
            "SIMPUL_NEO4J_URI": "bolt://localhost:7687",
            "SIMPUL_NEO4J_USER": "reader",
            "SIMPUL_NEO4J_PASSWORD": "secret",
            "SIMPUL_NEO4J_DATABASE": "news",
            "SIMPUL_DATA": "/data",
            "SIMPUL_QUERIES": "/questions",
            "SIMPUL_QUERY_TIMEOUT": "2.5",
            "SIMPUL_ROW_LIMIT": "10",
            "SIMPUL_LANGUAGE": "en",
        }
    )
    assert (settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password) == ("bolt://localhost:7687", "reader", "secret")
    assert (settings.neo4j_database, settings.data, settings.queries_folder) == ("news", Path("/data"), Path("/questions"))
    assert (settings.query_timeout, settings.row_limit, settings.language) == (2.5, 10, "en")


def test_the_password_is_never_printed() -> None:
    assert "secret" not in repr(settings_from({"SIMPUL_NEO4J_PASSWORD": "secret"}))


def test_an_empty_variable_counts_as_unset() -> None:
    assert settings_from({"SIMPUL_NEO4J_URI": ""}).neo4j_uri is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("QUERY_TIMEOUT", text) for text in ("soon", "-1", "inf")),
        *(("ROW_LIMIT", text) for text in ("0", "0.5", "-3", "1e3")),
        ("NODE_LIMIT", "many"),
        ("LANGUAGE", "fr"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"SIMPUL_{name} is '{value}'"):
        settings_from({f"SIMPUL_{name}": value})
