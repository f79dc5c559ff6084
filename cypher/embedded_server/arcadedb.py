"""ArcadeDB specifics: its command line, its configuration files, and requests to its HTTP API.

Observed in version 26.10.2: the Bolt plugin listens on 0.0.0.0 unless arcadedb.bolt.host is set; failed logins lock an account,
so clients must wait for `ready`; LOAD CSV reads files and URLs unless disabled; mode `production` hides error messages.
"""

import base64
import importlib.util
import json
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

from graph.errors import DatabaseError, DatabaseUnavailable

DATABASE = "graph"
HEAP = "1g"
COMMAND_LIMIT_MS = 600_000
"""Last resort for a statement whose client is gone; queries are canceled by their own limit long before."""

# Typed queries run as `reader`: ArcadeDB enforces its permissions, but not READ access mode.
_GROUPS = {
    "version": 2,
    "databases": {
        "*": {
            "groups": {
                "admin": {
                    "resultSetLimit": -1,
                    "readTimeout": -1,
                    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
                    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
                },
                "reader": {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": ["readRecord"]}}},
                "*": {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": []}}},
            }
        }
    },
}
_JAVA_OPTIONS = (
    f"-Xmx{HEAP}",
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",  # a dead server is restarted; one out of memory would hang
    "--add-modules=jdk.incubator.vector",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "-Djava.awt.headless=true",
)
_LOCAL = build_opener(ProxyHandler({}))  # ignore proxy settings of the environment for loopback


def java_and_jars() -> tuple[Path, str]:
    """The Java runtime and class path inside the wheel; found without importing it, which would start a JVM in this process.

    Raises:
        DatabaseUnavailable: there is no such wheel for this platform.
    """
    found = importlib.util.find_spec("arcadedb_embedded")
    if found is None or found.origin is None:
        raise DatabaseUnavailable(
            f"there is no embedded database for {sys.platform} on {platform.machine()}. "
            'Start a Neo4j, for example with "docker compose up -d neo4j", and set SIMPUL_NEO4J_URI'
        )
    package = Path(found.origin).parent
    return package / "jre" / "bin" / ("java.exe" if sys.platform == "win32" else "java"), str(package / "jars" / "*")


def prepare(folder: Path, bolt_port: int, http_port: int, passwords: Mapping[str, str]) -> Path:
    """Writes the argument file for `java` and the permissions file into the folder; users are recreated at each start.

    The argument file is readable by the owner alone: it contains the passwords, which therefore are on no command line.
    """
    config = folder / "config"
    config.mkdir(parents=True, exist_ok=True)
    (config / "server-groups.json").write_text(json.dumps(_GROUPS), "utf-8")
    for users in config.glob("server-users.json*"):
        users.unlink()
    properties = {
        "server.rootPath": folder,
        "server.databaseDirectory": folder / "databases",
        "server.rootPassword": passwords["root"],
        "server.mode": "development",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http_port,
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[writer:{passwords['writer']}:admin,reader:{passwords['reader']}:reader]",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt_port,
        "bolt.defaultDatabase": DATABASE,
        "command.timeout": COMMAND_LIMIT_MS,
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
        "polyglotEngineEnabled": "false",
    }
    _, jars = java_and_jars()
    words = [*_JAVA_OPTIONS, *(f"-Darcadedb.{name}={value}" for name, value in properties.items())]
    words += ["-cp", jars, "com.arcadedb.server.ArcadeDBServer"]
    file = folder / "server.args"
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text("\n".join('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"' for word in words), "utf-8")
    return file


def ready(http_port: int) -> bool:
    """Whether the server accepts logins."""
    try:
        with _LOCAL.open(f"http://127.0.0.1:{http_port}/api/v1/ready", timeout=2) as answer:
            return bool(answer.status == 204)
    except OSError:
        return False


def post(http_port: int, path: str, password: str, body: Mapping[str, Any], *, timeout: float = 60.0) -> Any:
    """Posts JSON to the server and returns its parsed answer; None if the answer is empty.

    Raises:
        DatabaseError: the server refuses, or does not answer.
    """
    login = base64.b64encode(f"root:{password}".encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {login}"}
    request = Request(f"http://127.0.0.1:{http_port}/api/v1/{path}", json.dumps(body).encode(), headers)
    try:
        with _LOCAL.open(request, timeout=timeout) as answer:
            text = answer.read()
    except HTTPError as error:
        raise DatabaseError(f"the embedded database refused {path}: {error.read().decode(errors='replace')[:300]}") from error
    except (URLError, OSError) as error:
        raise DatabaseUnavailable(f"the embedded database does not answer on port {http_port}: {error}") from error
    return json.loads(text) if text else None
