"""A real Neo4j server without Docker: its jars from Maven Central (pom.xml beside this), run as a `java` process on loopback.

The jars (213, 123 MB) lie in the user's cache folder and are fetched once. The server answers after about 8 s, takes 300 MB,
and is ended by its process id.
"""

import os
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

VERSION = "5.26.30"
USER, PASSWORD = "neo4j", "only-for-these-tests"
START_LIMIT = 250.0  # seconds; a busy machine needs many times the 8 s of an idle one
_FETCH_LIMIT = 600


class NoServer(Exception):
    """Why there is no server."""


@dataclass
class Running:
    """A server these tests started."""

    uri: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End it, by its process id."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(30)


def cache() -> Path:
    """Where the jars lie."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "simpul" / f"neo4j-{VERSION}"


def jars() -> Path:
    """The folder of the jars, fetched first where they are not there.

    Raises:
        NoServer: no Java, no Maven, or Maven cannot fetch them.
    """
    if shutil.which("java") is None:
        raise NoServer("there is no java; install openjdk-17-jre-headless")
    folder = cache() / "lib"
    if any(folder.glob(f"neo4j-{VERSION}.jar")):
        return folder
    if shutil.which("mvn") is None:
        raise NoServer("there is no mvn; install maven")
    fetched = cache() / f"lib.{os.getpid()}"
    pom = Path(__file__).with_name("pom.xml")
    command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies"]
    options = ["-DincludeScope=runtime", f"-DoutputDirectory={fetched}"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, timeout=_FETCH_LIMIT, check=False)
    if done.returncode != 0 or not any(fetched.glob(f"neo4j-{VERSION}.jar")):
        shutil.rmtree(fetched, ignore_errors=True)
        raise NoServer(f"mvn could not fetch Neo4j: {(done.stdout + done.stderr).strip()[-300:]}")
    fetched.replace(folder)
    return folder


def start(home: Path, memory: str = "512m", page_cache: str = "64m") -> Running:
    """A server whose files lie in this folder: a new, empty one, or the one that was kept there.

    Raises:
        NoServer: it cannot be fetched, or does not come up.
    """
    jars()
    port = free_port()
    config = home / "conf"
    config.mkdir(parents=True, exist_ok=True)
    (config / "neo4j.conf").write_text(_configuration(port, page_cache, memory), "utf-8")
    process = _launched(home, memory)
    running = Running(f"bolt://127.0.0.1:{port}", process)
    try:
        _set_password(running)
    except NoServer:
        running.stop()
        raise
    return running


def start_again(home: Path, ended: Running) -> Running:
    """The server of this folder once more, at the same address, after it was ended; answers to its password.

    Raises:
        NoServer: it does not come up.
    """
    running = Running(ended.uri, _launched(home))
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and running.process.poll() is None:
        try:
            with GraphDatabase.driver(running.uri, auth=(USER, PASSWORD)) as driver:
                driver.verify_connectivity()
                return running
        except (DriverError, Neo4jError):
            time.sleep(0.3)
    raise NoServer(f"Neo4j did not come up again at {running.uri}")


def _launched(home: Path, memory: str = "512m") -> "subprocess.Popen[bytes]":
    command = ["java", f"-Xmx{memory}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", f"{jars()}/*"]
    command += ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "out.log").open("ab") as log:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _configuration(port: int, page_cache: str, memory: str) -> str:
    return "\n".join(
        (
            f"server.bolt.listen_address=127.0.0.1:{port}",
            "server.http.enabled=false",
            "server.https.enabled=false",
            f"server.memory.pagecache.size={page_cache}",
            f"dbms.memory.transaction.total.max={'256m' if memory == '512m' else '512m'}",
            f"db.memory.transaction.max={'128m' if memory == '512m' else '256m'}",
            "dbms.security.allow_csv_import_from_file_urls=false",
            "dbms.usage_report.enabled=false",
        )
    )


def _set_password(running: Running) -> None:
    """Replace the first password over Bolt, once the server answers; a kept folder has its password already."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline:
        if running.process.poll() is not None:
            raise NoServer(f"Neo4j ended with code {running.process.returncode}")
        try:
            with GraphDatabase.driver(running.uri, auth=(USER, PASSWORD)) as driver:
                driver.verify_connectivity()
                return
        except AuthError:
            pass
        except (DriverError, Neo4jError):
            time.sleep(0.3)
            continue
        try:
            with (
                GraphDatabase.driver(running.uri, auth=(USER, "neo4j")) as driver,
                driver.session(database="system") as session,
            ):
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=PASSWORD).consume()
                return
        except (DriverError, Neo4jError):
            time.sleep(0.3)
    raise NoServer(f"Neo4j did not answer at {running.uri} within {START_LIMIT:g} s")
