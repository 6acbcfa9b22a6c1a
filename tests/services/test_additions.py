"""What an existing translation adds: kept with the edition at its place, counted, taken away and brought back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tests.services.island_library import ENGLISH, KOREAN
from workbench.alignment.acts import Act
from workbench.consistency.matrix import State
from workbench.consistency.segment_rows import segment_rows
from workbench.models import Addition, AuditEntry, Comment, EditionState
from workbench.models.base import now
from workbench.services import additions, shaping
from workbench.services import translation_intake as translations
from workbench.services import translation_pairing as pairing
from workbench.services.comparing import side_by_side
from workbench.services.comparing_remembered import together
from workbench.services.exporting import export
from workbench.services.intake_reading import received_text
from workbench.services.problems import Missing, NotAllowed, Problem
from workbench.services.translation_edition import make_edition
from workbench.services.translation_reading import pair

FERRY = "Cheongsando is an island off South Korea's southern coast, 50 minutes by ferry from Wando."
WITHOUT = ENGLISH.replace(f"{FERRY}\n\n", "")


@pytest.fixture
def actor(house):
    return house.actor("translator")


@pytest.fixture
def made(house, session, actor):
    """An edition of the Korean article made from a translation, as its rows were paired or after some acts on them."""

    def make(text=ENGLISH, language="en", source=KOREAN, acts=()):
        article = house.article(*source)
        paired = pair(session, actor, article, received_text(text), language)
        intake = translations.keep(session, actor, article, paired)
        for act, place in acts:
            pairing.act(session, actor, intake, intake.row_version, act, place)
        edition = make_edition(session, actor, intake, intake.row_version, "Set aside:").edition
        session.commit()
        return edition

    return make


def the_column(session, edition):
    """The article side by side with its one edition, and that one's column."""
    told = side_by_side(session, edition.article)
    return told, told.columns[0]


def score(session, edition):
    told, _column = the_column(session, edition)
    return together(told).scores[0]


def added(session, edition):
    return session.scalars(sa.select(Addition).where(Addition.edition_id == edition.id)).all()


def test_an_added_sentence_is_kept_after_its_unit_and_nowhere_else(house, session, made):
    edition = made()
    (addition,) = added(session, edition)
    assert (addition.text, addition.position) == (FERRY, 1)
    assert addition.after_unit_id == house.units(edition)[1].id
    assert session.scalars(sa.select(Comment)).all() == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "政府は3日、新しい対策を発表した。"),
        ("ar", "قدمت الحكومة إجراءات جديدة في الثالث من الشهر."),
        ("hi", "सरकार ने 3 तारीख को नए उपाय पेश किए।"),
        ("zh-Hans", "政府3日公布了新措施。"),
    ],
)
def test_it_stands_between_the_sentences_of_any_language(house, session, language, said):
    edition = house.edition(language)
    first, second, _third = house.units(edition)
    first.target, second.target = said, said
    session.add(Addition(edition_id=edition.id, after_unit_id=first.id, position=1, text=f"{said} {said}"))
    session.commit()
    _told, column = the_column(session, edition)
    assert [each.text for each in column.text.sentences] == [said, f"{said} {said}", said]
    assert column.units == (first.id, first.id, second.id)
    assert [link.targets for link in column.links if not link.sources] == [(1,)]


def test_at_the_beginning_the_way_leads_to_the_first_unit(house, session):
    edition = house.edition("en")
    first = house.units(edition)[0]
    first.target = "Prices fall for a second month"
    session.add(Addition(edition_id=edition.id, position=1, text="Exclusive to our readers."))
    session.commit()
    _told, column = the_column(session, edition)
    assert [each.text for each in column.text.sentences] == ["Exclusive to our readers.", first.target]
    assert column.units == (first.id, first.id)


def test_several_stand_in_their_order_and_after_a_unit_without_text(house, session):
    edition = house.edition("de")
    first, second, third = house.units(edition)
    first.target, third.target = "Preise fallen wieder", "Der Markt blieb ruhig."
    session.add_all(
        Addition(edition_id=edition.id, after_unit_id=second.id, position=number, text=text)
        for number, text in ((2, "Das war im Mai."), (1, "Es regnete."))
    )
    session.commit()
    _told, column = the_column(session, edition)
    assert [each.text for each in column.text.sentences] == [
        "Preise fallen wieder",
        "Es regnete.",
        "Das war im Mai.",
        "Der Markt blieb ruhig.",
    ]
    assert column.units == (first.id, second.id, second.id, third.id)


def test_after_a_unit_that_was_joined_with_another_the_way_leads_to_one_that_is_there(house, session, actor, made):
    edition = made()
    (addition,) = added(session, edition)
    units = house.units(edition)
    addition.after_unit_id = units[3].id
    shaping.join_with_next(session, actor, units[2], units[2].row_version)
    session.commit()
    _told, column = the_column(session, edition)
    (place,) = column.additions
    assert column.units[place] in {unit.id for unit in house.units(edition)}


def test_after_a_unit_that_was_split_it_stands_behind_both_parts(house, session, actor, made):
    edition = made()
    unit = house.units(edition)[1]
    second = shaping.split(session, actor, unit, unit.row_version, 4, 7)
    session.commit()
    _told, column = the_column(session, edition)
    (place,) = column.additions
    assert column.text.sentences[place - 1].text == second.target
    assert column.units[place] == second.id


def test_the_score_falls_with_an_addition(session, made):
    with_it, without = score(session, made()), score(session, made(WITHOUT))
    assert with_it.value < without.value
    assert with_it.measured["coverage"].value < without.measured["coverage"].value


def test_the_evidence_tells_its_words_and_the_matrix_that_it_is_only_there(session, made):
    edition = made()
    told, column = the_column(session, edition)
    (evidence,) = [each for each in together(told).scores[0].evidence if each.kind == "added"]
    assert column.text.sentences[evidence.target[0].sentence].text == FERRY
    rows = segment_rows([told.source, column.text], told.groups)
    (cell,) = [row.cells[1] for row in rows if row.cells[1].state is State.EXTRA]
    assert cell.words == FERRY


def test_taking_it_away_brings_the_score_to_that_of_a_text_without_it_and_back(session, actor, made):
    edition, without = made(), score(session, made(WITHOUT))
    before = score(session, edition)
    (addition,) = added(session, edition)
    additions.take_away(session, actor, edition, addition.id)
    assert score(session, edition).value == pytest.approx(without.value)
    assert [each.text for each in additions.taken_away(session, edition)] == [FERRY]
    additions.bring_back(session, actor, edition, addition.id)
    assert score(session, edition) == before
    assert additions.taken_away(session, edition) == []


def test_each_deed_is_on_record_once(session, actor, made):
    edition = made()
    (addition,) = added(session, edition)
    for deed in (additions.take_away, additions.take_away, additions.bring_back, additions.bring_back):
        deed(session, actor, edition, addition.id)
    session.flush()
    entries = session.scalars(sa.select(AuditEntry).where(AuditEntry.action.contains("addition"))).all()
    told = [(each.action, each.noun, each.noun_id, each.by_id, each.details["addition"]) for each in entries]
    assert told == [
        (action, "edition", edition.id, actor.user_id, addition.id)
        for action in ("took_addition_away", "brought_addition_back")
    ]


@pytest.mark.parametrize("deed", [additions.take_away, additions.bring_back])
def test_a_reader_may_not_and_an_approved_edition_stays_as_it_is(house, session, actor, made, deed):
    edition = made()
    (addition,) = added(session, edition)
    with pytest.raises(NotAllowed):
        deed(session, house.actor("reader"), edition, addition.id)
    edition.state = EditionState.APPROVED
    with pytest.raises(Problem, match="Reopen it"):
        deed(session, actor, edition, addition.id)


def test_another_editions_addition_is_not_found(session, actor, made):
    edition, other = made(), made(WITHOUT)
    (addition,) = added(session, edition)
    with pytest.raises(Missing):
        additions.take_away(session, actor, other, addition.id)
    assert addition.removed_at is None


def test_what_a_person_set_aside_does_not_count(session, made):
    edition = made(acts=[(Act.ASIDE, "2")])
    assert added(session, edition) == []
    assert score(session, edition).value == pytest.approx(score(session, made(WITHOUT)).value)


def test_it_is_not_exported(session, actor, made):
    exported = export(session, actor, made(), "plain-text", allow_draft=True).data.decode()
    assert "Island library reopens after 30 years" in exported
    assert FERRY not in exported


def test_two_editions_made_from_translations_keep_their_own(house, session, made):
    first, second = made(), made()
    assert [len(added(session, each)) for each in (first, second)] == [1, 1]


@pytest.mark.parametrize("wrong", [{"text": ""}, {"position": 0}, {"removed_at": now()}, {"edition_id": 987}])
def test_the_database_refuses_what_can_be_no_addition(house, session, wrong):
    edition = house.edition("en")
    session.add(Addition(**{"edition_id": edition.id, "position": 1, "text": "It rained.", **wrong}))
    with pytest.raises(IntegrityError):
        session.flush()
