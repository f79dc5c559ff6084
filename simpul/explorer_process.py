"""Runs the explorer as a child process: starts it, announces it when it answers, stops it on exit."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from collections.abc import Mapping

from graph.errors import SimpulError
from simpul.progress import say

START_LIMIT = 60.0
"""Seconds within which the page must answer."""


def serve(command: list[str], environment: Mapping[str, str], port: int, browser: bool) -> None:
    """Runs the explorer until Ctrl+C or until it ends.

    Raises:
        SimpulError: the port is in use, or the page does not start.
    """
    if _taken(port):
        raise SimpulError(f"port {port} is in use; choose another with --port {port + 1}")
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    try:
        _wait(process, port)
        address = f"http://127.0.0.1:{port}"
        print(address, flush=True)
        say("the explorer is open at this address; Ctrl+C stops it")
        if browser and _display():
            webbrowser.open(address)
        process.wait()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        if process.poll() is None:
            process.kill()


def _taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end:
        if process.poll() is not None:
            raise SimpulError(f"the explorer ended at once with code {process.returncode}; its message stands above")
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
            return
        time.sleep(0.1)
    raise SimpulError(f"the explorer did not answer on port {port} within {START_LIMIT:.0f} seconds")


def _display() -> bool:
    """Whether a browser can be shown: always on macOS and Windows, elsewhere if a display is set."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
