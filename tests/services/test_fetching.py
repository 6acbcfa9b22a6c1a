"""Fetching a page from a server that means well, and from ones that do not."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from itertools import count

import pytest
from urllib3.util import connection as urllib3_connection

from tests.services.sites import Site, serving
from workbench.services.fetching import WORD, FetchPolicy, FetchProblem, Page, fetch_page

PAGE = "<!doctype html><title>기사</title><p>정부는 어제 예산안을 발표했다.</p>".encode()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


HERE = FetchPolicy(allowed_hosts=("127.0.0.1",), seconds=5)
HURRIED = FetchPolicy(allowed_hosts=("127.0.0.1",), seconds=0.3)
SMALL = FetchPolicy(allowed_hosts=("127.0.0.1",), seconds=5, max_bytes=100_000)


def test_a_page_comes_as_its_server_sent_it(site):
    url = site.gives("/news/1?id=7", PAGE, "text/html; charset=UTF-8")
    assert fetch_page(url, HERE) == Page(url, PAGE, "utf-8", "text/html")


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=euc-kr", "euc_kr"),
        ('text/html; Charset="Shift_JIS"', "shift_jis"),
        ("text/html; charset=GB18030", "gb18030"),
        ("text/html", ""),
        ("text/html; charset=nonsense", ""),
        ("text/html; charset=hex", ""),
        ("text/html; charset=utf-7", ""),
    ],
)
def test_the_charset_is_what_the_header_says(site, content_type, charset):
    assert fetch_page(site.gives("/", PAGE, content_type), HERE).charset == charset


@pytest.mark.parametrize("media_type", ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", WORD])
def test_documents_that_can_be_read_are_fetched(site, media_type):
    assert fetch_page(site.gives("/", PAGE, media_type), HERE).media_type == media_type


@pytest.mark.parametrize("media_type", ["image/png", "application/pdf", "application/json", "video/mp4", "nonsense"])
def test_other_files_are_not(site, media_type):
    with pytest.raises(FetchProblem):
        fetch_page(site.gives("/", b"%PDF", media_type), HERE)


def test_a_packed_page_is_unpacked(site):
    url = site.gives("/", gzip.compress(PAGE), Content_Encoding="gzip")
    assert fetch_page(url, HERE).data == PAGE


def test_a_packing_nobody_asked_for_is_refused(site):
    with pytest.raises(FetchProblem, match="cannot be unpacked"):
        fetch_page(site.gives("/", PAGE, Content_Encoding="gzip, gzip"), HERE)


def test_a_broken_packing_is_refused(site):
    with pytest.raises(FetchProblem, match="cannot be unpacked"):
        fetch_page(site.gives("/", PAGE, Content_Encoding="gzip"), HERE)


def test_the_page_is_told_with_the_address_it_was_found_at(site):
    found = site.gives("/new", PAGE)
    site.leads("/old", "/new")
    assert fetch_page(site.url("/old"), HERE).url == found


def test_without_leave_this_machine_is_not_asked(site):
    with pytest.raises(FetchProblem, match="not on the public internet"):
        fetch_page(site.gives("/", PAGE).replace(f":{site.port}", ""))
    assert site.asked == []


def test_a_redirect_to_this_machine_is_refused(site):
    secret = site.gives("/secret", PAGE).replace("127.0.0.1", "localhost")
    policy = FetchPolicy(allowed_hosts=("127.0.0.1",), seconds=5)
    with pytest.raises(FetchProblem, match="not on the public internet"):
        fetch_page(site.leads("/", secret), policy, lambda host, port: ["127.0.0.1"])
    assert site.asked == ["/"]


def test_a_redirect_to_a_private_address_on_a_usual_port_is_refused(site):
    with pytest.raises(FetchProblem, match="169.254.169.254 is not on the public internet"):
        fetch_page(site.leads("/", "http://169.254.169.254/latest/meta-data/"), HERE)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "gopher://127.0.0.1/", "http://[::1", "http://a@127.0.0.1/"]
)
def test_a_redirect_to_what_is_no_web_page_is_refused(site, location):
    with pytest.raises(FetchProblem, match="not the address of a web page"):
        fetch_page(site.leads("/", location), HERE)


def test_a_circle_of_redirects_ends(site):
    site.leads("/a", "/b")
    site.leads("/b", "/a")
    with pytest.raises(FetchProblem, match="in a circle"):
        fetch_page(site.url("/a"), HERE)
    assert site.asked == ["/a", "/b"]


def test_an_endless_chain_of_redirects_ends(site):
    for step in range(9):
        site.leads(f"/{step}", f"/{step + 1}")
    with pytest.raises(FetchProblem, match="more than 5 times"):
        fetch_page(site.url("/0"), HERE)
    assert len(site.asked) == 6


def test_the_address_that_was_checked_is_the_one_connected_to(site, monkeypatch):
    """A name server may answer with a public address first and a private one next: there is no next time."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    connected, connect = [], urllib3_connection.create_connection

    def recorded(address, *args, **more):
        connected.append(address)
        return connect(("127.0.0.1", site.port), *args, **more)

    monkeypatch.setattr(urllib3_connection, "create_connection", recorded)
    site.gives("/", PAGE)
    assert fetch_page("http://news.example/", FetchPolicy(), lambda host, port: next(answers)).data == PAGE
    assert connected == [("93.184.216.34", 80)]
    assert site.hosts == ["news.example"]
    assert len(list(answers)) == 2


def test_an_endless_page_ends_at_the_limit(site):
    with pytest.raises(FetchProblem, match="larger than 0.1 MB"):
        fetch_page(site.streams("/", (b"<p>more</p>" * 1000 for _ in count())), SMALL)


def test_a_page_that_says_it_is_too_large_is_not_read(site):
    with pytest.raises(FetchProblem, match="larger than"):
        fetch_page(site.streams("/", iter([b"<p>"]), Content_Length="100001"), SMALL)


def test_a_small_packet_that_unpacks_to_a_huge_page_is_refused(site):
    bomb = gzip.compress(b"0" * 30_000_000)
    assert len(bomb) < SMALL.max_bytes
    with pytest.raises(FetchProblem, match="larger than 0.1 MB"):
        fetch_page(site.gives("/", bomb, Content_Encoding="gzip"), SMALL)


def took(fetch: Callable[[], object]) -> float:
    started = time.monotonic()
    with pytest.raises(FetchProblem, match="took longer than 0.3 seconds"):
        fetch()
    return time.monotonic() - started


def test_a_page_that_drips_is_given_up_in_time(site):
    url = site.streams("/", (b"." for _ in range(100)), pause=0.05)
    assert took(lambda: fetch_page(url, HURRIED)) < 1.5


def test_headers_that_drip_are_given_up_in_time(site):
    def answer(request: BaseHTTPRequestHandler) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 100:
            request.wfile.write(bytes([letter]))
            time.sleep(0.05)

    site.answers["/"] = answer
    assert took(lambda: fetch_page(site.url(), HURRIED)) < 1.5


def test_a_name_server_that_says_nothing_is_given_up_in_time(site):
    released = threading.Event()

    def silent(host: str, port: int) -> list[str]:
        released.wait(5)
        return ["127.0.0.1"]

    try:
        assert took(lambda: fetch_page(site.url(), HURRIED, silent)) < 1.5
    finally:
        released.set()


def test_a_server_that_breaks_off_is_told(site):
    site.answers["/"] = lambda request: request.wfile.write(b"nonsense\r\n\r\n")
    with pytest.raises(FetchProblem, match="cannot be reached"):
        fetch_page(site.url(), HERE)


def test_half_a_page_is_no_page(site):
    with pytest.raises(FetchProblem, match="cannot be reached"):
        fetch_page(site.streams("/", iter([b"<p>half"]), Content_Length="100"), HERE)


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "no such page"), (410, "no such page"), (403, "subscription"), (429, "subscription"), (503, "error .503.")],
)
def test_what_the_site_answers_instead_of_a_page(site, status, said):
    with pytest.raises(FetchProblem, match=said):
        fetch_page(site.gives("/", PAGE, status=status), HERE)


def test_an_empty_page_is_told(site):
    with pytest.raises(FetchProblem, match="empty"):
        fetch_page(site.gives("/", b" \n"), HERE)
