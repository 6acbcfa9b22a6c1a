"""An article's editions side by side: units paired with the source as it is now, and what each edition tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.consistency import Linked
from workbench.consistency.grouping import groups_of, whole
from workbench.consistency.matrix import State
from workbench.models import CheckChoice, CheckSetting, Concept, Term
from workbench.models.newsroom import new_stamp
from workbench.services.comparing import side_by_side
from workbench.services.comparing_remembered import together
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
    (date,) = [row for row in together(told).rows if row.kind == "date"]
    assert [cell.state for cell in date.cells] == [State.AGREES, State.AGREES, State.DIFFERS]
    right, wrong = together(told).scores
    assert wrong.measured["facts"].value < right.measured["facts"].value
    assert right.measured["coverage"].value < 100


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


def test_the_house_s_terms_are_looked_for_unless_their_check_is_off(house, session):
    concept = Concept(newsroom_id=house.newsroom.id)
    session.add(concept)
    session.flush()
    session.add_all(
        Term(concept_id=concept.id, language=tag, text=text) for tag, text in (("ko", "대책"), ("en", "relief plan"))
    )
    house.newsroom.checking_stamp = new_stamp()
    edition = filled(house, session, "en", "Prices fall again", "The government presented new measures on the 3rd.")
    session.commit()
    assert [each.kind for each in names_of(session, edition)] == ["term"]
    unit = house.units(edition)[1]
    save_target(session, house.actor("translator"), unit, unit.row_version, "The relief plan came on the 3rd.")
    (score,) = together(side_by_side(session, edition.article)).scores
    assert (score.measured["names"].whole, score.measured["names"].lost) == (1, 0)
    save_target(session, house.actor("translator"), unit, unit.row_version, "New measures came on the 3rd.")
    session.add(
        CheckChoice(
            newsroom_id=house.newsroom.id, check_id="terms", setting=CheckSetting.OFF, by_id=house.user("editor").id
        )
    )
    house.newsroom.checking_stamp = new_stamp()
    session.commit()
    assert names_of(session, edition) == []


def names_of(session, edition):
    """What the dimension of names and terms rests on."""
    (score,) = together(side_by_side(session, edition.article)).scores
    return list(score.measured["names"].evidence)
