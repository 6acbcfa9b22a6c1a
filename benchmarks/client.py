"""A client that costs next to nothing, so that what is measured on a small machine is the server: one kept connection,
requests written by hand, answers read by their length."""

from __future__ import annotations

import socket
from types import TracebackType
from urllib.parse import urlsplit


class Client:
    """One connection to the server; one request after the other."""

    def __init__(self, address: str, headers: dict[str, str] | None = None) -> None:
        place = urlsplit(address)
        self.host = place.netloc
        self.headers = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
        self.socket = socket.create_connection((place.hostname or "", place.port or 80), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of the answer."""
        return self._ask(f"GET {path} HTTP/1.1\r\nHost: {self.host}\r\n{self.headers}\r\n".encode())

    def post(self, path: str, form: str) -> tuple[int, bytes]:
        """Status and body of the answer to an encoded form."""
        kind = "Content-Type: application/x-www-form-urlencoded\r\n"
        head = f"POST {path} HTTP/1.1\r\nHost: {self.host}\r\n{self.headers}{kind}Content-Length: {len(form)}\r\n\r\n"
        return self._ask((head + form).encode())

    def _ask(self, request: bytes) -> tuple[int, bytes]:
        self.socket.sendall(request)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._more()
        head, _, body = received.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        while len(body) < length:
            body += self._more()
        return int(head[9:12]), body

    def _more(self) -> bytes:
        received = self.socket.recv(65_536)
        if not received:
            raise ConnectionError("the server closed the connection")
        return received

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.socket.close()
