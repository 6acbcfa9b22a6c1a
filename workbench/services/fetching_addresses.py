"""Which addresses may be fetched: written as people write them, and leading to the public internet only."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import idna

from workbench.services import fetching_problems as problems

Resolve = Callable[[str, int], Sequence[str]]
"""Gives a host's addresses as text, in order of preference; raises OSError when there are none."""

LONGEST_ADDRESS = 4_000
USUAL_PORTS = frozenset({80, 443, 8080, 8443})
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*")
# The WHATWG URL standard, "ends in a number": such a host is read as an IPv4 address in parts, also octal and hexadecimal.
_ENDS_IN_NUMBER = re.compile(r"(^|\.)(\d+|0x[0-9a-f]*)$")
# What `ipaddress` does not refuse by itself on every Python, and addresses that carry an IPv4 address inside
# (IANA's special-purpose registries; RFC 6598, 3056, 4380, 6052, 8215, 9637, 7526).
_REFUSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ),
    )
)  # fmt: skip
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: `host` is ASCII and lower case, `path` has its query and is ready for the request line."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header and an address write them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.path}"


def target_of(url: str, allowed_hosts: Sequence[str]) -> Target:
    """The address taken apart.

    Raises FetchProblem when it is none, carries a password, hides a number as a host, or names a port where no pages are
    served (hosts the operator allowed may use any port)."""
    url = url.strip()
    if len(url) > LONGEST_ADDRESS or re.search(r"[\x00-\x20\x7f\\]", url):
        raise problems.no_address()
    try:
        parts = urlsplit(url)
        port, name = parts.port, parts.hostname or ""
    except ValueError:
        raise problems.no_address() from None
    if parts.scheme not in _DEFAULT_PORTS or "@" in parts.netloc or port == 0:
        raise problems.no_address()
    host = ascii_host(name)
    if not host:
        raise problems.no_address()
    found = Target(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme], _path(parts.path, parts.query))
    if found.port not in USUAL_PORTS and not is_allowed(host, allowed_hosts):
        raise problems.not_public(found.authority)
    return found


def ascii_host(name: str) -> str:
    """The host as DNS knows it ("한국.example" is punycode there); an empty string when it is no host or hides a number."""
    name = name.strip().rstrip(".").lower()
    if _is_address(name):
        return name
    try:
        host = name if name.isascii() else idna.encode(name, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return ""
    fits = len(host) <= 253 and _HOST.fullmatch(host) and (_is_address(host) or not _ENDS_IN_NUMBER.search(host))
    return host if fits else ""


def is_allowed(host: str, allowed_hosts: Sequence[str]) -> bool:
    """Whether the operator allows the host by name, wherever it stands."""
    return host in {ascii_host(each.strip("[] ")) for each in allowed_hosts} - {""}


def checked_addresses(target: Target, allowed_hosts: Sequence[str], resolve: Resolve) -> list[str]:
    """The addresses that may be connected to, from one look-up; the connection uses these and looks nothing up again.

    Raises FetchProblem when there is none, or none on the public internet."""
    try:
        addresses = list(resolve(target.host, target.port))
    except (OSError, UnicodeError):
        addresses = []
    if not addresses:
        raise problems.unknown_host(target.host)
    if is_allowed(target.host, allowed_hosts):
        return addresses
    public = [each for each in addresses if is_public(each)]
    if not public:
        raise problems.not_public(target.host)
    return public


def is_public(address: str) -> bool:
    """Whether the IP address stands on the public internet and stands for itself, not for another address inside it."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and (ip.scope_id or ip not in _GLOBAL_UNICAST):
        return False
    refused = any(ip in network for network in _REFUSED if network.version == ip.version)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not refused


def look_up(host: str, port: int) -> list[str]:
    """The host's addresses by the system's resolver, each once; raises OSError when there are none."""
    if _is_address(host):
        return [host]
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _path(path: str, query: str) -> str:
    """Path and query in ASCII; what was already escaped stays so."""
    safe = "%/:=&?~+!$,;'@()*[]-._"
    return quote(path or "/", safe=safe) + (f"?{quote(query, safe=safe)}" if query else "")
