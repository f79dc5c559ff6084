"""The explorer as a test serves it: the command of `simpul explore`, on a free port, ended with the test."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Generator

import pytest

from explorer.streamlit_command import command
from graph.settings import Settings, environment_of


def served(settings: Settings) -> Generator[str, None, None]:
    """The explorer at its address, until the generator ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(command(settings, port), env={**os.environ, **environment_of(settings)}, cwd=settings.data)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def wait_for(address: str, process: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    """Waits until a server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{address} did not answer within {seconds:.0f} s (exit code {process.poll()})")
