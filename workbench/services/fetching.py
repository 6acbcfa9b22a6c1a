"""Fetching a page from the web, safely: the person's address is hostile, and so is the server behind it.

The host is looked up once, its address is checked, and that very address is connected to; every redirect goes the same way.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin

from urllib3.response import BaseHTTPResponse

from workbench.services import fetching_problems as problems
from workbench.services.fetching_addresses import Resolve, Target, checked_addresses, look_up, target_of
from workbench.services.fetching_connection import Deadline, asked, body, in_time
from workbench.services.fetching_problems import FetchProblem

__all__ = ["FetchPolicy", "FetchProblem", "Page", "fetch_page"]

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
READABLE = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", WORD},
)
NO_CHARSETS = frozenset(
    {"utf-7", "unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape", "idna", "punycode"}
)
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """What a fetch may do. `allowed_hosts` are names the operator allows in private networks and on any port,
    `max_bytes` limits the page as sent and unpacked, `seconds` is for everything together, redirects too."""

    allowed_hosts: Sequence[str] = ()
    max_bytes: int = 20_000_000
    seconds: float = 20
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came. `url` is where it was found after redirects; `charset` is what the server said, by the name
    Python knows it, or an empty string; `media_type` is in lower case."""

    url: str
    data: bytes
    charset: str
    media_type: str


def fetch_page(url: str, policy: FetchPolicy = FetchPolicy(), resolve: Resolve = look_up) -> Page:
    """The page at the address. Raises FetchProblem, a sentence for the person, when it cannot or must not be had."""
    target = target_of(url, policy.allowed_hosts)
    deadline = Deadline.after(policy.seconds)
    return in_time(lambda: _followed(target, policy, resolve, deadline), target.host, deadline)


def _followed(target: Target, policy: FetchPolicy, resolve: Resolve, deadline: Deadline) -> Page:
    seen: set[str] = set()
    for _step in range(policy.redirects + 1):
        if target.url in seen:
            break
        seen.add(target.url)
        found = _asked_once(target, policy, resolve, deadline)
        if isinstance(found, Page):
            return found
        target = target_of(found, policy.allowed_hosts)
    raise problems.going_round(policy.redirects)


def _asked_once(target: Target, policy: FetchPolicy, resolve: Resolve, deadline: Deadline) -> Page | str:
    """The page, or the address it leads on to."""
    addresses = checked_addresses(target, policy.allowed_hosts, resolve)
    with asked(target, addresses, deadline) as response:
        location = response.headers.get("Location", "")
        if response.status in REDIRECTS and location:
            return _led_on(target, location)
        if not 200 <= response.status < 300:
            raise problems.refused_by_site(target.host, response.status)
        return _page(response, target, deadline, policy.max_bytes)


def _led_on(target: Target, location: str) -> str:
    try:
        # http.client gives headers as Latin-1; sites that write a bare UTF-8 path there mean UTF-8.
        said = location.encode("latin-1").decode("utf-8", "replace")
    except UnicodeEncodeError:
        said = location
    try:
        return urljoin(target.url, said)
    except ValueError:
        raise problems.no_address() from None


def _page(response: BaseHTTPResponse, target: Target, deadline: Deadline, limit: int) -> Page:
    told = Message()
    told["Content-Type"] = response.headers.get("Content-Type", "")
    media_type = told["Content-Type"].partition(";")[0].strip().lower()
    if media_type not in READABLE:
        raise problems.wrong_type(media_type)
    data = body(response, target, deadline, limit)
    if not data.strip():
        raise problems.empty()
    return Page(target.url, data, _charset(told), media_type)


def _charset(told: Message) -> str:
    """Python's name of the charset; codecs that are no charset of the web (`hex`, `utf-7`, `unicode_escape`) are not believed."""
    try:
        said = str(told.get_content_charset("") or "").strip("\"'")
        "a".encode(said)  # refuses codecs that are no text encodings
        name = codecs.lookup(said).name
    except (LookupError, ValueError):
        return ""
    return "" if name in NO_CHARSETS else name
