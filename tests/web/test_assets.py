"""Scripts, styles and icons: kept for good under an address that changes with them, and by everybody."""

import re

import pytest


@pytest.fixture
def addresses(client, house, session):
    """What the sign-in page loads."""
    session.commit()
    return re.findall(r'(?:href|src)="(/static/[^"#]+)', client.get("/login").text)


def test_files_are_kept_for_a_year_by_people_who_are_not_signed_in(client, addresses):
    assert len(addresses) >= 5
    for address in addresses:
        answer = client.get(address)
        assert (answer.status_code, answer.cache_control.max_age) == (200, 31_536_000), address
        assert answer.cache_control.immutable
        assert "no-cache" not in str(answer.cache_control)


def test_what_a_script_imports_by_its_relative_place_has_the_version_too(client, addresses):
    script = next(address for address in addresses if address.endswith(".js"))
    imported = re.findall(r'from "\./([^"]+)"', client.get(script).text)
    assert imported
    for name in imported:
        assert client.get(f"{script.rpartition('/')[0]}/{name}").cache_control.immutable


def test_a_file_of_another_version_is_answered_and_not_kept(client, addresses):
    other = re.sub("/kept/[0-9a-f]+/", "/kept/0123456789ab/", addresses[0])
    answer = client.get(other)
    assert answer.status_code == 200
    assert not answer.cache_control.max_age
    assert answer.cache_control.no_cache


@pytest.mark.parametrize("name", ["../config.py", "css/../../config.py", "%2e%2e/config.py"])
def test_nothing_beside_the_files_is_answered(client, addresses, name):
    folder = "/".join(addresses[0].split("/")[:4])
    assert client.get(f"{folder}/{name}").status_code == 404


def test_the_desk_asks_for_all_of_its_modules_at_once(client, house, session, sign_in):
    edition = house.edition("en").id
    session.commit()
    page = sign_in(house.user("translator")).get(f"/editions/{edition}").text
    named = set(re.findall(r'rel="modulepreload" href="[^"]+/js/desk/([^"]+)"', page))
    script = re.search(r'src="([^"]+/js/desk/)desk.js"', page)[1]
    needed, seen = {"desk.js"}, set()
    while needed - seen:
        name = (needed - seen).pop()
        seen.add(name)
        needed |= set(re.findall(r'"\./([^"]+\.js)"', client.get(script + name).text))
    assert named == seen
