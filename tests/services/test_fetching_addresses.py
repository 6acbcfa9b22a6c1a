"""Which addresses are fetched: the public internet's, however they are written, and no others."""

from __future__ import annotations

import pytest

from workbench.services.fetching import FetchProblem
from workbench.services.fetching_addresses import ascii_host, checked_addresses, is_public, target_of


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_of_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.0.8", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
        "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::1", "2001:0:7f00:1::1", "2001:db8::1", "3fff::1", "name",
    ],
)  # fmt: skip
def test_addresses_that_lead_elsewhere(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/a", "file:///etc/passwd", "javascript:alert(1)", "news.example/a", "http://", "http:///a",
        "http://user:password@news.example/", "http://user@news.example/", "http://news.example\\@127.0.0.1/",
        "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://127.1/",
        "http://１２７.1/", "http://1.2.3.4.5/", "http://news.example:0/", "http://news.example:99999/",
        "http://news.exa mple/", "http://news.example/a\r\nHost: other", "http://[::1/", "http://[::1%25eth0/",
        "http://-a-.example/", "http://news..example/", "https://" + "a" * 300 + ".example/",
        "https://news.example/" + "a" * 4_000,
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_web_page(url):
    with pytest.raises(FetchProblem):
        target_of(url, ())


@pytest.mark.parametrize("port", [22, 25, 3306, 5432, 6379, 9200])
def test_ports_where_no_pages_are_served(port):
    with pytest.raises(FetchProblem):
        target_of(f"http://news.example:{port}/", ())
    assert target_of(f"http://news.example:{port}/", ("news.example",)).port == port


def test_an_address_keeps_path_and_query_and_loses_the_fragment():
    target = target_of(" https://News.Example./기사/1?q=한글#top ", ())
    assert target.url == "https://news.example/%EA%B8%B0%EC%82%AC/1?q=%ED%95%9C%EA%B8%80"


def test_what_is_escaped_already_is_not_escaped_again():
    assert target_of("http://news.example:8080/a%20b?c=%2F", ()).url == "http://news.example:8080/a%20b?c=%2F"


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("한국.example", "xn--3e0b707e.example"),
        ("新聞.example", "xn--efvv70d.example"),
        ("straße.example", "xn--strae-oqa.example"),
        ("NEWS.Example.", "news.example"),
        ("1.2.3.4", "1.2.3.4"),
        ("１.２.３.４", "1.2.3.4"),
    ],
)
def test_hosts_in_any_script(name, host):
    assert ascii_host(name) == host


def test_a_host_whose_address_is_private_is_refused():
    with pytest.raises(FetchProblem, match="not on the public internet"):
        checked_addresses(target_of("http://intranet.example/", ()), (), lambda host, port: ["10.0.0.5"])


def test_only_the_public_addresses_of_a_host_are_used():
    target = target_of("http://news.example/", ())
    assert checked_addresses(target, (), lambda host, port: ["127.0.0.1", "93.184.216.34"]) == ["93.184.216.34"]


def test_a_host_the_operator_allows_may_stand_in_a_private_network():
    target = target_of("http://Redaktion.Example/", ())
    assert checked_addresses(target, ("redaktion.example",), lambda host, port: ["10.0.0.5"]) == ["10.0.0.5"]


def test_allowing_a_host_does_not_allow_its_neighbours():
    target = target_of("http://redaktion.example.attacker.example/", ())
    with pytest.raises(FetchProblem):
        checked_addresses(target, ("redaktion.example",), lambda host, port: ["10.0.0.5"])


def test_a_host_that_nobody_knows():
    def unknown(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(FetchProblem, match="no site called nwes.example"):
        checked_addresses(target_of("http://nwes.example/", ()), (), unknown)
