"""What strangers send to do harm is refused in words a person understands, and nothing of it is stored."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zipfile
from itertools import count

import pytest
import sqlalchemy as sa

from tests.services.sites import serving
from workbench.models import Article, Intake

MEGABYTE = 1024 * 1024
LETTER = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
PASSWORDS = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    b"<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + b"".join(b"<!ENTITY a%d '%s'>" % (n + 1, b"&a%d;" % n * 10) for n in range(9))
    + b"]>"
)


class Door:
    """The import page of a translator who is signed in."""

    def __init__(self, client, house):
        self.client, self.session = client, house.session
        self.address = f"/newsrooms/{house.newsroom.id}/import"

    def upload(self, name, data):
        return self.client.post(self.address, data={"way": "file", "file": (io.BytesIO(data), name)})

    def fetch(self, address):
        return self.client.post(self.address, data={"way": "address", "address": address})

    def stored(self):
        """How many imports and articles there are."""
        self.session.rollback()
        return [self.session.scalar(sa.select(sa.func.count(model.id))) for model in (Intake, Article)]


@pytest.fixture
def door(house, sign_in):
    return Door(sign_in(house.user("translator")), house)


@pytest.fixture
def site():
    with serving() as served:
        yield served


def archive(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in {"[Content_Types].xml": b"<Types/>", **files}.items():
            packed.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def letter(before=b"", text=b"&e;"):
    """A Word file with something before its document's root."""
    body = LETTER % (b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % text)
    return archive(**{"word__document.xml": b'<?xml version="1.0"?>' + before + body})


def in_utf_16(order):
    text = '<?xml version="1.0" encoding="utf-16"?>' + (PASSWORDS + LETTER % b"<w:p/>").decode()
    return archive(**{"word__document.xml": codecs.BOM_UTF16_BE * (order == "utf-16-be") + text.encode(order)})


def reason(answer, way="file"):
    """The sentence that stands at the field."""
    return re.search(rf'id="{way}-error".*?<span>(.*?)</span>', answer.text, re.S)[1]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(archive(**{"word__document.xml": bytes(300 * MEGABYTE)}), "far more", id="decompression bomb"),
        pytest.param(archive(**{f"word__{n}.xml": b"" for n in range(6_000)}), "far more", id="thousands of members"),
        pytest.param(archive(**{"..__..__evil": b"x"}), "not safe", id="path out of the folder"),
        pytest.param(letter(PASSWORDS), "not safe", id="external entity"),
        pytest.param(letter(LAUGHS, b"&a9;"), "not safe", id="a billion laughs"),
        pytest.param(letter(b"<!--%s-->" % (b" " * 20_000) + PASSWORDS), "not safe", id="entity far behind"),
        pytest.param(in_utf_16("utf-16"), "not safe", id="entity in UTF-16"),
        pytest.param(in_utf_16("utf-16-be"), "not safe", id="entity in UTF-16, the other way round"),
    ],
)
def test_a_word_file_that_means_harm(door, data, words):
    assert len(data) < 2 * MEGABYTE
    answer = door.upload("letter.docx", data)
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert words in reason(answer)
    assert "Nothing was stored" in reason(answer)


def test_a_page_s_own_entities_are_not_looked_up(door):
    page = PASSWORDS.replace(b"x [", b"html [") + "<p>정부는 &e; 새 대책을 내놓았다.</p>".encode()
    answer = door.upload("page.html", page)
    assert "root:" not in door.client.get(answer.location).text


@pytest.mark.parametrize("megabytes", [21, 50])
def test_a_file_that_is_too_large(door, megabytes):
    answer = door.upload("big.html", b"<p>" + b"x" * (megabytes * MEGABYTE))
    assert answer.status_code in (400, 413)
    assert "too large" in answer.text
    assert door.stored() == [0, 0]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/admin",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:10.0.0.1]/",
    ],
)
def test_an_address_in_a_private_network(door, address):
    answer = door.fetch(address)
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "is not on the public internet" in reason(answer, "address")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "gopher://x.example/", "http://0x7f.1/", "javascript:alert(1)"]
)
def test_what_is_no_address_of_a_page(door, address):
    answer = door.fetch(address)
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "not the address of a web page" in reason(answer, "address")


@pytest.fixture
def allowed(app):
    """The operator lets pages of this machine be fetched."""
    app.config["WORKBENCH_FETCH_HOSTS"] = ("127.0.0.1",)


@pytest.mark.usefixtures("allowed")
def test_a_page_without_an_end(door, site):
    answer = door.fetch(site.streams("/", (b"<p>more and more</p>" * 50_000 for _ in count())))
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "larger than 20 MB" in reason(answer, "address")


@pytest.mark.usefixtures("allowed")
def test_a_small_page_that_unpacks_without_an_end(door, site):
    answer = door.fetch(site.gives("/", gzip.compress(bytes(40 * MEGABYTE)), Content_Encoding="gzip"))
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "larger than 20 MB" in reason(answer, "address")


@pytest.mark.usefixtures("allowed")
@pytest.mark.parametrize("location", ["http://10.0.0.1/", "http://169.254.169.254/", "http://localhost/"])
def test_a_page_that_leads_on_into_a_private_network(door, site, location):
    answer = door.fetch(site.leads("/", location))
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "is not on the public internet" in reason(answer, "address")


@pytest.mark.usefixtures("allowed")
def test_addresses_that_lead_in_a_circle(door, site):
    answer = door.fetch(site.leads("/", "/"))
    assert (answer.status_code, door.stored()) == (400, [0, 0])
    assert "in a circle" in reason(answer, "address")


@pytest.mark.usefixtures("allowed")
def test_scripts_of_a_page_are_neither_shown_nor_kept(door, site):
    page = "<article><h1>물가</h1><p onclick=alert(1)>정부는 새 대책을 내놓았다.<script>alert(2)</script></p></article>"
    answer = door.fetch(site.gives("/", page.encode(), "text/html; charset=utf-8"))
    preview = door.client.get(answer.location).text
    assert "새 대책" in preview
    assert "alert(" not in preview
