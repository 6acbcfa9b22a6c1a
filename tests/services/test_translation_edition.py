"""Making an edition of a paired translation, or suggestions where there is one; nothing is overwritten, nothing lost."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from tests.services.island_library import ENGLISH, JAPANESE, KOREAN
from workbench.alignment.acts import Act
from workbench.models import AuditEntry, Comment, Origin, Revision, Suggestion, Thread, Unit, UnitState
from workbench.services import intake as intakes
from workbench.services import review, units
from workbench.services import translation_intake as translations
from workbench.services import translation_pairing as pairing
from workbench.services.intake_reading import received_file, received_text
from workbench.services.problems import Missing, NotAllowed, Outdated, Problem, Refused
from workbench.services.putting_away import put_away
from workbench.services.translation_edition import Confirming, make_edition
from workbench.services.translation_reading import pair
from workbench.services.translation_suggesting import suggest_all

HEADING = "Not in the source:"


@pytest.fixture
def actor(house):
    return house.actor("translator")


@pytest.fixture
def article(house):
    return house.article(*KOREAN)


@pytest.fixture
def bring(session, actor, article):
    def brought(text, language="en", article=article):
        received = text if not isinstance(text, str) else received_text(text)
        kept = translations.keep(session, actor, article, pair(session, actor, article, received, language))
        session.commit()
        return kept

    return brought


@pytest.fixture
def make(session, actor):
    def made(intake, confirming=Confirming.SURE):
        edition = make_edition(session, actor, intake, intake.row_version, HEADING, confirming)
        session.commit()
        return edition

    return made


def agree_with_all(session, actor, intake):
    for row in pairing.sides_of(session, intake).proposal.rows:
        pairing.act(session, actor, intake, intake.row_version, Act.AGREE, row.key)


def test_each_row_of_the_source_becomes_a_unit_with_its_text(house, bring, make):
    made = make(bring(ENGLISH))
    told = [(unit.source.plain, unit.target) for unit in house.units(made.edition)]
    assert told[2] == (
        "도서관은 1994년에 지은 건물이다. 지난해 태풍으로 지붕이 무너졌다.",
        "The library was built in 1994, and its roof fell in during a typhoon last year.",
    )
    assert told[-1] == ("배가 끊기는 날에도 저녁 8시까지 연다.", "")
    assert (made.left_out, made.added, made.confirmed + made.drafts) == (1, 1, len(told) - 1)


def test_texts_of_sure_and_checked_rows_are_translated_and_the_others_are_drafts(session, house, actor, bring, make):
    intake = bring(ENGLISH)
    sureness = {row.key: row.sureness.value for row in pairing.sides_of(session, intake).proposal.rows if row.sources}
    made = make(intake)
    states = [unit.state for unit in house.units(made.edition) if unit.target]
    sure = [UnitState.TRANSLATED if each == "sure" else UnitState.INITIAL for each in sureness.values()][: len(states)]
    assert states == sure
    assert {UnitState.TRANSLATED, UnitState.INITIAL} == set(states)


def test_all_that_a_person_checked_is_translated(session, house, actor, bring, make):
    intake = bring(JAPANESE, "ja")
    agree_with_all(session, actor, intake)
    made = make(intake)
    assert (made.confirmed, made.drafts, made.left_out) == (10, 0, 0)
    assert {unit.state for unit in house.units(made.edition)} == {UnitState.TRANSLATED}


def test_nothing_is_translated_where_nobody_looked(house, bring, make):
    made = make(bring(JAPANESE, "ja"), Confirming.NOTHING)
    assert (made.confirmed, made.drafts) == (0, 10)


def test_each_text_has_a_revision_and_the_edition_one_audit_entry(session, house, actor, bring, make):
    intake = bring(ENGLISH)
    made = make(intake)
    found = session.scalars(sa.select(Revision).where(Revision.edition_id == made.edition.id)).all()
    assert {(each.origin, each.before, each.by_id) for each in found} == {(Origin.IMPORT, "", actor.user_id)}
    assert [each.after for each in found] == [unit.target for unit in house.units(made.edition) if unit.target]
    entries = session.scalars(sa.select(AuditEntry).where(AuditEntry.noun == "edition")).all()
    assert [(each.action, each.noun_id, each.details["added"]) for each in entries] == [
        ("made_from_translation", made.edition.id, 1)
    ]


def test_an_added_sentence_is_a_comment_on_the_unit_before_it_where_an_edition_is_there(
    session, house, actor, article, bring
):
    edition = house.edition("en", article)
    intake = bring(ENGLISH)
    suggest_all(session, actor, intake, intake.row_version, HEADING)
    thread = session.scalars(sa.select(Thread)).one()
    assert thread.unit_id == house.units(edition)[1].id
    assert [comment.body for comment in thread.comments] == [
        f"{HEADING}\nCheongsando is an island off South Korea's southern coast, 50 minutes by ferry from Wando."
    ]


def test_what_was_set_aside_is_a_comment_on_the_edition(session, actor, bring, make):
    intake = bring(ENGLISH)
    pairing.act(session, actor, intake, intake.row_version, Act.ASIDE, "2")
    made = make(intake)
    thread = session.scalars(sa.select(Thread).where(Thread.edition_id == made.edition.id)).one()
    assert thread.unit_id is None
    assert (made.added, made.aside) == (0, 1)


def test_long_additions_become_as_many_comments_as_they_need(session, house, actor, bring, make):
    long = " ".join(["again and again"] * 1_000)
    intake = bring(f"{ENGLISH}\n\n{long}.\n\n{long}!")
    for row in pairing.sides_of(session, intake).proposal.rows[::-1]:
        for target in row.targets:
            pairing.act(session, actor, intake, intake.row_version, Act.ASIDE, str(target))
    make(intake)
    bodies = session.scalars(sa.select(Comment.body).order_by(Comment.id)).all()
    assert all(len(body) <= 10_000 for body in bodies)
    assert "".join(bodies).replace(HEADING, "").replace("\n", "").count("again and again") >= 1_990


def test_inline_codes_become_those_of_the_source_and_a_missing_one_makes_a_draft(session, house, actor, make):
    page = "<html lang='{}'><body><article><h1>{}</h1><p>{}</p><p>{}</p></article></body></html>"
    korean = page.format("ko", "도서관", "도서관은 <b>6월 14일</b>에 연다.", "책은 <a href='/k'>1만 2천 권</a>이다.")
    english = page.format("en", "Library", "It opens on <b>June 14</b>.", "It has 12,000 books in 9 rooms.")
    article = intakes.save(session, actor, intakes.receive(session, actor, korean.encode(), None, "k.html"))
    received = received_file(english.encode(), None, "e.html")
    intake = translations.keep(session, actor, article, pair(session, actor, article, received, "en"))
    agree_with_all(session, actor, intake)
    made = make(intake)
    _headline, bold, link = house.units(made.edition)
    assert [code.subtype for code in bold.coded_target.codes] == ["xlf:b", "xlf:b"]
    assert bold.coded_target.plain == "It opens on June 14."
    assert (bold.state, link.state) == (UnitState.TRANSLATED, UnitState.INITIAL)


def test_codes_of_two_blocks_in_one_unit_do_not_get_in_each_others_way(session, house, actor, make):
    page = "<html lang='{}'><body><article><h1>{}</h1>{}</article></body></html>"
    korean = page.format("ko", "도서관", "<p>도서관은 <b>6월 14일</b>에 연다. 책은 <b>1만 2천 권</b>이다.</p>")
    english = page.format("en", "Library", "<p>It opens on <b>June 14</b>.</p><p>It has <b>12,000</b> books.</p>")
    article = intakes.save(session, actor, intakes.receive(session, actor, korean.encode(), None, "k.html"))
    received = received_file(english.encode(), None, "e.html")
    intake = translations.keep(session, actor, article, pair(session, actor, article, received, "en"))
    pairing.act(session, actor, intake, intake.row_version, Act.JOIN, "s1")
    unit = house.units(make(intake).edition)[1]
    assert unit.coded_target.plain == "It opens on June 14. It has 12,000 books."
    assert [char for char in unit.target if char in unit.source.table] == [
        char for char in unit.source.text if char in unit.source.table
    ]
    assert unit.state is UnitState.TRANSLATED


def test_it_becomes_an_edition_once(session, actor, bring, make):
    intake = bring(ENGLISH)
    make(intake)
    with pytest.raises(Problem, match="became an edition already"):
        make(intake)


def test_it_can_become_another_one_when_the_first_was_put_away(session, house, bring, make):
    intake = bring(ENGLISH)
    first = make(intake)
    put_away(session, house.actor("editor"), first.edition)
    session.commit()
    assert make(intake).edition.id != first.edition.id


def test_nothing_is_made_from_rows_that_moved_on(session, actor, bring):
    intake = bring(ENGLISH)
    seen = intake.row_version
    pairing.act(session, actor, intake, seen, Act.AGREE, "s0")
    with pytest.raises(Outdated):
        make_edition(session, actor, intake, seen, HEADING)
    assert session.scalars(sa.select(Unit)).all() == []


def test_the_edition_moves_on_where_the_source_was_corrected_meanwhile(session, house, actor, make):
    page = "<html lang='ko'><body><article><h1>도서관</h1><p>도서관은 6월 14일에 연다. {}</p></article></body></html>"
    first = intakes.receive(session, actor, page.format("책은 1만 2천 권이다.").encode(), None, "k.html")
    article = intakes.save(session, actor, first)
    text = received_text("Library\n\nIt opens on June 14. It has 12,000 books.")
    intake = translations.keep(session, actor, article, pair(session, actor, article, text, "en"))
    corrected = intakes.receive(session, actor, page.format("책은 1만 3천 권이다.").encode(), None, "k.html")
    version, _carried = intakes.save_as_version(session, actor, corrected, article)
    made = make(intake)
    assert made.edition.version_id == version.id
    assert [(unit.target, unit.is_stale) for unit in house.units(made.edition)] == [
        ("Library", False),
        ("It opens on June 14.", False),
        ("It has 12,000 books.", True),
    ]


def test_whoever_brought_it_in_does_not_accept_it_alone(session, house, bring):
    editor = house.actor("editor")
    intake = bring(JAPANESE, "ja")
    agree_with_all(session, editor, intake)
    made = make_edition(session, editor, intake, intake.row_version, HEADING)
    review.submit(session, editor, made.edition)
    unit = house.units(made.edition)[0]
    with pytest.raises(Refused, match="another editor"):
        units.confirm(session, editor, unit, unit.row_version, unit.target)


def test_an_edition_that_is_there_is_not_overwritten(session, house, article, bring, make):
    house.edition("en", article)
    with pytest.raises(Problem, match="already has an edition"):
        make(bring(ENGLISH))


def test_empty_units_of_an_edition_get_suggestions_and_texts_stay(session, house, actor, article, bring):
    edition = house.edition("ja", article)
    own = house.units(edition)[1]
    units.confirm(session, actor, own, own.row_version, "私の訳文です。")
    intake = bring(JAPANESE, "ja")
    made = suggest_all(session, actor, intake, intake.row_version, "From an existing translation")
    session.commit()
    assert (made.suggestions, made.passed_over) == (9, 1)
    found = session.scalars(sa.select(Suggestion).order_by(Suggestion.unit_id)).all()
    assert [each.unit_id for each in found] == [unit.id for unit in house.units(edition) if unit is not own]
    assert found[1].target == "図書館は1994年に建てられた。"
    assert own.target == "私の訳文です。"
    assert {unit.target for unit in house.units(edition)} == {"", "私の訳文です。"}


def test_a_suggestion_for_two_units_stands_on_the_first(session, house, actor, article, bring):
    edition = house.edition("en", article)
    intake = bring(ENGLISH)
    suggest_all(session, actor, intake, intake.row_version, "From an existing translation")
    at = {each.unit_id: each.target for each in session.scalars(sa.select(Suggestion))}
    third, fourth = house.units(edition)[2:4]
    assert at[third.id].startswith("The library was built in 1994, and its roof")
    assert fourth.id not in at


def test_there_must_be_an_open_edition_to_suggest_to(session, house, actor, article, bring):
    intake = bring(ENGLISH)
    with pytest.raises(Missing, match="no edition in this language"):
        suggest_all(session, actor, intake, intake.row_version, "note")
    edition = house.edition("en", article)
    edition.state = "approved"
    session.flush()
    with pytest.raises(Problem, match="approved"):
        suggest_all(session, actor, intake, intake.row_version, "note")


def test_a_reader_makes_nothing(session, house, bring):
    intake = bring(ENGLISH)
    for deed in (make_edition, suggest_all):
        with pytest.raises(NotAllowed):
            deed(session, house.actor("reader"), intake, intake.row_version, HEADING)


def test_findings_of_the_new_edition_are_counted(house, bring, make):
    made = make(bring(ENGLISH.replace("230 million", "290 million")))
    unit = next(unit for unit in house.units(made.edition) if "290 million" in unit.target)
    assert unit.critical_findings + unit.major_findings > 0


def test_five_hundred_sentences_become_an_edition(house, session, actor, make):
    months = [
        [f"{number}번 버스는 {number + 3}시에 떠난다.", f"{number}번 정류장에 {number * 7}명이 산다."]
        for number in range(250)
    ]
    article = house.article(["버스 시간표"], *months)
    english = "\n\n".join(
        ["Bus times", *(f"Bus {n} leaves at {n + 3} o'clock. {n * 7} people live at stop {n}." for n in range(250))]
    )
    intake = translations.keep(session, actor, article, pair(session, actor, article, received_text(english), "en"))
    pairing.act(session, actor, intake, intake.row_version, Act.AGREE, "s250")
    made = make(intake)
    assert made.confirmed + made.drafts + made.left_out == len(house.units(made.edition))
    assert made.confirmed + made.drafts > 480
