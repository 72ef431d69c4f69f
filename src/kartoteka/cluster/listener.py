"""The web's listening socket, held by the supervisor: while the web restarts, callers wait instead of being refused."""

import errno
import http.client
import socket
import time

from kartoteka.cluster.errors import ClusterError

PATIENCE = 3.0
QUEUE = 512


def listen(host: str, port: int) -> socket.socket:
    """Bind and listen; port 0 takes a free one. A former self that is just ending is waited for."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return _bind(host, port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise ClusterError(f"Kartoteka cannot listen on {host}, port {port}: {error.strerror}.") from error
            if time.monotonic() > end:
                raise ClusterError(
                    f"Port {port} on {host} is in use by another program: choose one with --port, "
                    "or --port 0 for any free one."
                ) from error
        time.sleep(0.1)


def address_of(listener: socket.socket, *, host: str) -> str:
    """The address to print: the host as it was given, with the port it got."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listener.getsockname()[1]}"


def answers(listener: socket.socket, *, path: str = "/healthz") -> bool:
    """Whether the program behind the socket says that it is well."""
    host, port = listener.getsockname()[:2]
    loopback = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
    # The socket listens before the web does, so this waits until it takes the call, but not for long.
    connection = http.client.HTTPConnection(loopback, port, timeout=1)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _bind(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(QUEUE)
    except OSError:
        listener.close()
        raise
    return listener
