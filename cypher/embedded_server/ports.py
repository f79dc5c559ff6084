"""Finds and probes TCP ports on the loopback interface."""

import socket
import sys


def free_ports() -> tuple[int, int]:
    """Two ports that are currently unused."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def are_free(*ports: int) -> bool:
    """Whether a server could listen on all of them."""
    return all(map(_free, ports))


def _free(port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":  # a port with connections in TIME_WAIT is free for a new server
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def listens(port: int) -> bool:
    """Whether a server listens on this port."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
