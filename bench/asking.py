"""A bare HTTP client on one kept connection, so that what is measured is the server and not the client."""

import json
import socket
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

COOKIE = "kartoteka"
CSRF = "benchbenchbenchbenchbenchbench00"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, the same for both servers but for the path."""

    path: str
    method: str = "GET"
    body: bytes = b""
    query: dict[str, Any] = field(default_factory=dict)

    def raw(self, session: str) -> bytes:
        """The bytes on the wire, signed in by this session."""
        written = "&".join(f"{name}={quote(_text(one), safe='')}" for name, one in self.query.items())
        target = quote(self.path, safe="/") + ("?" + written if written else "")
        head = [
            f"{self.method} {target} HTTP/1.1",
            "Host: 127.0.0.1",
            f"Cookie: {COOKIE}={session}; csrftoken={CSRF}",
            "Accept: application/json",
        ]
        if self.method != "GET":
            head += [f"X-CSRFToken: {CSRF}", "Content-Type: application/json", f"Content-Length: {len(self.body)}"]
        return ("\r\n".join(head) + "\r\n\r\n").encode() + self.body


class Line:
    """A connection to a server on this machine."""

    def __init__(self, port: int, *, patience: float = 120.0) -> None:
        self._port, self._patience = port, patience
        self._connect()

    def _connect(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=self._patience)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def receive(self) -> tuple[int, bytes]:
        """Status and body of the answer."""
        data = b""
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self._read()
        head = data[:end].lower()
        status = int(head[9:12])
        place = head.find(b"content-length:")
        length = int(head[place + 15 :].split(b"\r\n", 1)[0]) if place >= 0 else 0
        parts, missing = [data[end + 4 :]], length - (len(data) - end - 4)
        while missing > 0:
            parts.append(self._read())
            missing -= len(parts[-1])
        return status, b"".join(parts)

    def ask(self, raw: bytes) -> tuple[int, bytes]:
        """Send and receive; over a new connection where the server has closed the one that lay idle."""
        try:
            self._socket.sendall(raw)
            return self.receive()
        except ConnectionError:
            self._socket.close()
            self._connect()
            self._socket.sendall(raw)
            return self.receive()

    def close(self) -> None:
        self._socket.close()

    def _read(self) -> bytes:
        part = self._socket.recv(262_144)
        if not part:
            raise ConnectionError("the server closed the connection")
        return part


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
