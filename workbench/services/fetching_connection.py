"""One request to one address that was checked before, within what is left of the time."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from typing import TypeVar

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.exceptions import SSLError as WrappedSSLError
from urllib3.response import BaseHTTPResponse

from workbench.services import fetching_problems as problems
from workbench.services.fetching_addresses import Target

CHUNK = 64 * 1024
MOST_ADDRESSES = 4
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; EditionsWorkbench/1.0; fetches one page at a person's request)",
    "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_UNPACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the whole fetch has to be over, on the monotonic clock; `seconds` is what was given to it."""

    seconds: float
    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """The deadline that many seconds from now."""
        return cls(seconds, time.monotonic() + seconds)

    def left(self, host: str) -> float:
        """The seconds that are left; raises FetchProblem when there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise problems.too_slow(host, self.seconds)
        return left


def in_time(call: Callable[[], Answer], host: str, deadline: Deadline) -> Answer:
    """What `call` returns or raises; FetchProblem when it takes longer. Look-ups and handshakes keep no time limit in total."""
    results: list[Answer] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(call())
        except BaseException as error:  # handed to the thread that waits
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(deadline.left(host))
    if errors:
        raise errors[0]
    if not results:
        raise problems.too_slow(host, deadline.seconds)
    return results[0]


@contextmanager
def asked(target: Target, addresses: Sequence[str], deadline: Deadline) -> Iterator[BaseHTTPResponse]:
    """The response to a GET, its body unread. What goes wrong inside, also while reading, becomes a FetchProblem."""
    try:
        with _connected(target, addresses, deadline) as connection, _cut_off(connection, target.host, deadline):
            connection.request(
                "GET",
                target.path,
                headers={"Host": target.authority, **HEADERS},
                preload_content=False,
                decode_content=False,
            )
            yield connection.getresponse()
    except (ssl.SSLCertVerificationError, WrappedSSLError) as error:
        deadline.left(target.host)
        raise problems.insecure(target.host) from error
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        deadline.left(target.host)
        raise problems.unreachable(target.host) from error


def body(response: BaseHTTPResponse, target: Target, deadline: Deadline, limit: int) -> bytes:
    """The whole body, unpacked; FetchProblem when it is larger than `limit` bytes, sent or unpacked, or cannot be unpacked."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _UNPACKED:
        raise problems.unknown_packing(encoding)
    said = response.headers.get("Content-Length", "")
    if said.isdecimal() and int(said) > limit:
        raise problems.too_large(limit)
    parts, size = [], 0
    try:
        while part := response.read1(CHUNK, decode_content=True):
            deadline.left(target.host)
            parts.append(part)
            size += len(part)
            if size > limit or response.tell() > limit:
                raise problems.too_large(limit)
    except DecodeError as error:
        raise problems.unknown_packing(encoding) from error
    deadline.left(target.host)
    return b"".join(parts)


@contextmanager
def _connected(
    target: Target, addresses: Sequence[str], deadline: Deadline
) -> Iterator[HTTPConnection | HTTPSConnection]:
    """A connection to the first of the addresses that answers. The host's name serves TLS alone (SNI and certificate)."""
    tried = list(addresses)[:MOST_ADDRESSES]
    for index, address in enumerate(tried):
        timeout = deadline.left(target.host) / (len(tried) - index)
        connection = _connection(target, address, timeout)
        try:
            connection.connect()
        except (OSError, HTTPError) as error:
            connection.close()
            if index == len(tried) - 1 or isinstance(error, ssl.SSLError):
                raise
            continue
        try:
            yield connection
        finally:
            connection.close()
        return


def _connection(target: Target, address: str, timeout: float) -> HTTPConnection | HTTPSConnection:
    if target.scheme == "http":
        return HTTPConnection(address, target.port, timeout=timeout)
    return HTTPSConnection(
        address,
        target.port,
        timeout=timeout,
        server_hostname=target.host,
        cert_reqs="CERT_REQUIRED",
        ssl_context=_tls(),
    )


def _tls() -> ssl.SSLContext:
    """The system's certificate authorities (an operator may add some there) and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@contextmanager
def _cut_off(connection: HTTPConnection, host: str, deadline: Deadline) -> Iterator[None]:
    """Shut the connection down when the time is up, however slowly it drips: a socket's own limit starts anew with every byte."""
    line = connection.sock
    if line is None:
        raise OSError("not connected")
    left = deadline.left(host)
    connection.timeout = left
    line.settimeout(left)
    timer = threading.Timer(left, _shut, [line])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut(line: socket.socket) -> None:
    try:
        socket.socket.shutdown(line, socket.SHUT_RDWR)
    except OSError:
        return
