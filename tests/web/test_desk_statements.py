"""How many statements the desk runs: counted, not timed, so that nothing is asked once for every sentence."""

import pytest
from sqlalchemy import event

from workbench.models import Unit

FETCH = {"X-Requested-With": "fetch"}


@pytest.fixture
def statements(session):
    """What ran since the list was cleared."""
    ran = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda _c, _u, statement, *_: ran.append(statement))
    return ran


def long_edition(house, sentences=40):
    return house.edition("en", house.article(["제목"], [f"{number}번째 문장이다." for number in range(sentences)]))


def test_a_save_looks_up_who_what_and_its_checks_once_and_writes_the_unit_and_its_revision(
    house, session, sign_in, statements
):
    unit = house.units(house.edition("en"))[0]
    number, version = unit.id, unit.row_version
    session.commit()
    client = sign_in(house.user("translator"))
    for typed in ("Price", "Prices"):  # with the first save the newsroom's wishes come to hand
        statements.clear()
        told = client.post(f"/units/{number}/target", data={"row_version": version, "target": typed}, headers=FETCH)
        version = told.json["row_version"]
    verbs = [statement.split()[0] for statement in statements if not statement.startswith("BEGIN")]
    assert verbs == ["SELECT", "SELECT", "UPDATE", "INSERT"]


@pytest.mark.parametrize("address", ["/editions/{}", "/editions/{}/rows?from=0", "/editions/{}/changes?since=0"])
def test_a_longer_article_takes_no_more_statements(house, session, sign_in, statements, address):
    numbers = [long_edition(house, length).id for length in (2, 40)]
    session.commit()
    client = sign_in(house.user("translator"))
    taken = []
    for number in numbers:
        session.rollback()
        session.expunge_all()
        statements.clear()
        assert client.get(address.format(number)).status_code == 200
        taken.append(len(statements))
    assert taken[0] == taken[1] <= 14


def test_removed_units_of_older_versions_take_one_statement_together(house, session, sign_in, statements):
    edition, older = long_edition(house), house.article(["옛 제목"], ["옛 문장이다."], ["옛 문장이 또 있다."])
    blocks = [unit.block_id for unit in house.units(house.edition("en", older))]
    for unit, block in zip(house.units(edition)[:3], blocks, strict=True):
        unit.block_id, unit.start, unit.end, unit.removed = block, 0, 4, True
    number = edition.id
    session.commit()
    session.expunge_all()
    client = sign_in(house.user("translator"))
    statements.clear()
    page = client.get(f"/editions/{number}").text
    assert "옛 제목" in page
    assert page.count("data-removed") == 3
    assert len(statements) <= 14


def test_what_a_unit_is_read_along_its_relations_is_not_written(house, session):
    first, second = (house.edition(language) for language in ("en", "ja"))
    unit = house.units(first)[0]
    unit.edition = second
    session.commit()
    session.expire_all()
    assert session.get(Unit, unit.id).edition_id == first.id
