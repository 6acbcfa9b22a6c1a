"""An article's editions side by side: units paired with the source as it is now, and what each edition tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.consistency import Linked, dimensions
from workbench.consistency.grouping import groups_of, whole
from workbench.consistency.matrix import State
from workbench.models import Concept, Term
from workbench.services.comparing import side_by_side
from workbench.services.house_checks import touch
from workbench.services.units import save_target


def filled(house, session, language, *texts, article=None):
    edition = house.edition(language, article) if article else house.edition(language)
    actor = house.actor("translator")
    for unit, text in zip(house.units(edition), texts, strict=False):
        save_target(session, actor, unit, unit.row_version, text)
    session.flush()
    return edition


def test_editions_stand_beside_the_source_and_a_wrong_date_is_plain(house, session):
    edition = filled(house, session, "en", "Prices fall again", "The government presented new measures on the 3rd.")
    filled(
        house,
        session,
        "de",
        "Preise fallen wieder",
        "Die Regierung stellte am 4. neue Maßnahmen vor.",
        article=edition.article,
    )
    told = side_by_side(session, edition.article)
    assert [column.edition.language for column in told.columns] == ["en", "de"]
    assert told.columns[0].units == tuple(unit.id for unit in house.units(edition)[:2])
    (date,) = [row for row in told.rows() if row.kind == "date"]
    assert [cell.state for cell in date.cells] == [State.AGREES, State.AGREES, State.DIFFERS]
    right, wrong = told.scores()
    assert wrong.measured["facts"].value < right.measured["facts"].value
    assert right.measured["coverage"].value < 100


def test_the_house_s_terms_are_compared_and_a_newsroom_weighs_them(house, session):
    concept = Concept(newsroom_id=house.newsroom.id)
    concept.terms = [Term(language="ko", text="대책"), Term(language="en", text="policy package")]
    session.add(concept)
    touch(session, house.newsroom.id)
    session.commit()
    edition = filled(house, session, "en", "Prices fall again", "The government presented new measures on the 3rd.")
    told = side_by_side(session, edition.article)
    (lost,) = [each for each in told.scores()[0].evidence if each.kind == "term"]
    assert "policy package" in lost.told
    weighed = told.scores(weights={each.id: float(each.id == "names") for each in dimensions()})
    assert weighed[0].value == told.scores()[0].measured["names"].value < 100
    assert [each.kind for each in told.together().standings[1].evidence][:1] != []


def test_an_article_without_a_translated_sentence_has_no_columns(house, session):
    edition = house.edition("ja")
    assert side_by_side(session, edition.article).columns == ()


def test_units_that_share_a_sentence_belong_together():
    links = whole([((0,), 0), ((0, 1), 1), ((), 2)], 3)
    assert links == (Linked((0, 1), (0, 1)), Linked((2,), ()), Linked((), (2,)))
    assert groups_of(3, [links, whole([((2,), 0)], 3)]) == (((0, 1), (0, 1), ()), ((2,), (), (0,)), ((), (2,), ()))


@given(st.lists(st.tuples(st.lists(st.integers(0, 4), max_size=2, unique=True)), max_size=6))
def test_everything_is_covered_once(told):
    pairs = [(tuple(sources), place) for place, (sources,) in enumerate(told)]
    links = whole(pairs, 5)
    assert sorted(place for link in links for place in link.sources) == list(range(5))
    assert sorted(place for link in links for place in link.targets) == list(range(len(pairs)))
