"""Bringing in a translation that exists already: read, paired, kept; thrown away and brought back."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from tests.services.island_library import ARABIC, ENGLISH, JAPANESE, KOREAN
from workbench.alignment.acts import Act
from workbench.alignment.by_role import align_by_role
from workbench.models import AuditEntry, Membership, TermStatus, TranslationAct, TranslationIntake, User
from workbench.models.base import now
from workbench.providers import Unavailable
from workbench.services import translation_intake as translations
from workbench.services import translation_pairing as pairing
from workbench.services.intake_reading import received_file, received_text
from workbench.services.problems import Invalid, Missing, NotAllowed, Problem
from workbench.services.terms import TermDraft, save_concept
from workbench.services.translation_reading import pair


@pytest.fixture
def actor(house):
    return house.actor("translator")


@pytest.fixture
def article(house):
    return house.article(*KOREAN)


@pytest.fixture
def bring(session, actor, article):
    """`bring(text, "en")` pairs a text with the article and keeps it."""

    def brought(text, language="", actor=actor):
        paired = pair(session, actor, article, received_text(text), language)
        kept = translations.keep(session, actor, article, paired)
        session.commit()
        return kept

    return brought


def sentences(session, intake):
    """The rows as the sentences they hold."""
    sides = pairing.sides_of(session, intake)
    return [
        (
            [sides.source[place].content.plain for place in row.sources],
            [sides.target[place].content.plain for place in row.targets],
        )
        for row in sides.proposal.rows
    ]


@pytest.mark.parametrize(("language", "text"), [("ja", JAPANESE), ("ar", ARABIC)])
def test_sentences_are_paired_one_by_one_where_the_translation_follows_the_source(session, bring, language, text):
    intake = bring(text)
    assert intake.language == language
    assert [(len(here), len(there)) for here, there in sentences(session, intake)] == [(1, 1)] * 10


def test_joined_added_and_left_out_sentences_are_found(session, bring):
    found = sentences(session, bring(ENGLISH))
    assert (KOREAN[0], ["Island library reopens after 30 years"]) in found
    assert (KOREAN[2][:2], ["The library was built in 1994, and its roof fell in during a typhoon last year."]) in found
    assert ([KOREAN[4][1]], []) in found
    added = [there for here, there in found if not here]
    assert added == [["Cheongsando is an island off South Korea's southern coast, 50 minutes by ferry from Wando."]]


def test_what_the_reader_took_for_page_furniture_lies_aside_and_can_be_taken_back(session, actor, article):
    page = (
        "<html lang='en'><body><article><h1>Island library reopens</h1><p>It was built in 1994 for 412 people.</p>"
        "<p>Published: 3 September 2026, 08:00</p><p>It has 12,000 books and stays open until eight in the evening.</p>"
        "</article></body></html>"
    )
    paired = pair(session, actor, article, received_file(page.encode(), None, "library.html"))
    intake = translations.keep(session, actor, article, paired)
    sides = pairing.sides_of(session, intake)
    lying = [sides.target[place].content.plain for place in intake.aside]
    assert lying == ["Published: 3 September 2026, 08:00"]
    pairing.act(session, actor, intake, intake.row_version, Act.BACK, str(intake.aside[0]))
    assert ([], ["Published: 3 September 2026, 08:00"]) in sentences(session, intake)


def test_the_termbase_is_told_to_the_alignment(session, house, actor, article, monkeypatch):
    terms = [
        TermDraft("ko", "도서관"),
        TermDraft("en", "library"),
        TermDraft("en", "reading room", TermStatus.FORBIDDEN),
    ]
    save_concept(session, house.actor("editor"), None, terms)
    session.commit()
    session.refresh(house.newsroom)
    told = []

    def align(*texts, encoder=None, terms=()):
        told.append((encoder, terms))
        return align_by_role(*texts, encoder=encoder, terms=terms)

    monkeypatch.setattr("workbench.services.translation_reading.align_by_role", align)
    pair(session, actor, article, received_text(ENGLISH), "en")
    assert told == [(None, (("도서관", "library"),))]


def test_the_bytes_the_language_and_the_audit_entry_are_kept(session, bring, article, actor):
    intake = bring(JAPANESE, "ja")
    session.expire_all()
    kept = session.get_one(TranslationIntake, intake.id)
    assert kept.data.decode() == JAPANESE
    assert (kept.language, kept.format, kept.article_id, kept.done) == ("ja", "plain-text", article.id, 0)
    entry = session.scalars(sa.select(AuditEntry).where(AuditEntry.action == "brought_translation")).one()
    assert (entry.noun, entry.noun_id, entry.details, entry.by_id) == (
        "article",
        article.id,
        {"language": "ja"},
        actor.user_id,
    )


def test_a_language_that_the_text_does_not_look_like_is_kept_and_told(bring):
    assert bring(JAPANESE, "en").looks_like == "ja"
    assert bring(ENGLISH, "en-GB").looks_like == ""


@pytest.mark.parametrize(
    ("text", "language", "problem"),
    [
        ("", "en", "There is nothing in it"),
        ("   \n", "en", "There is nothing in it"),
        (ENGLISH, "xx-nobody", "no language tag we know"),
        (ENGLISH, "ko", "written in this language"),
        ("<p></p><script>alert(1)</script>", "en", "No article text was found"),
        ("12 14 15", "", "Say which language"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words_and_nothing_is_kept(session, bring, text, language, problem):
    with pytest.raises(Problem) as refused:
        bring(text, language)
    assert problem in str(refused.value)
    assert session.scalars(sa.select(TranslationIntake)).all() == []


def test_a_file_of_endless_sentences_is_refused(session, bring):
    with pytest.raises(Invalid, match="too long to be paired"):
        bring("Short one.\n\n" * 2_500, "en")


def test_a_file_of_endless_text_is_refused(session, bring):
    with pytest.raises(Invalid, match="400000 characters is the most"):
        bring(f"{'word ' * 9_000}.\n\n" * 9, "en")


def test_a_sentence_longer_than_a_unit_is_refused(session, bring):
    with pytest.raises(Invalid, match="longer than 50000 characters"):
        bring("word " * 11_000, "en")


def test_characters_that_cannot_be_stored_are_left_out(session, bring):
    intake = bring("Island\x00 library reopens\n\nIt was \x1bbuilt in 1994\uffff.", "en")
    assert [block["text"] for block in intake.blocks] == ["Island library reopens", "It was built in 1994."]


def test_a_reader_may_not_bring_one_in(house, bring):
    with pytest.raises(NotAllowed):
        bring(ENGLISH, actor=house.actor("reader"))


def test_colleagues_see_it_and_strangers_do_not(session, house, bring):
    intake = bring(ENGLISH)
    assert translations.find(session, house.user("editor"), intake.id)[0] is intake
    stranger = house.join("Sam", "translator")
    session.execute(sa.update(Membership).where(Membership.user_id == stranger.user_id).values(ended_at=now()))
    with pytest.raises(Missing):
        translations.find(session, session.get_one(User, stranger.user_id), intake.id)


def test_what_was_thrown_away_comes_back_as_it_was(session, actor, bring, article):
    intake = bring(ENGLISH)
    before = sentences(session, intake)
    translations.discard(session, actor, intake)
    with pytest.raises(Problem, match="thrown away"):
        pairing.act(session, actor, intake, intake.row_version, Act.AGREE, "s0")
    assert translations.at_work(session, article) == [intake]
    translations.bring_back(session, actor, intake)
    assert sentences(session, intake) == before
    assert intake.discarded_at is None


def test_what_was_thrown_away_long_ago_is_forgotten_with_its_acts(session, actor, bring):
    old = bring(ENGLISH)
    pairing.act(session, actor, old, old.row_version, Act.AGREE, "s0")
    translations.discard(session, actor, old)
    old.discarded_at = now() - timedelta(days=31)
    session.commit()
    new = bring(JAPANESE)
    assert session.scalars(sa.select(TranslationIntake.id)).all() == [new.id]
    assert session.scalars(sa.select(TranslationAct)).all() == []


def test_it_can_be_read_by_the_model_of_meaning_and_goes_on_without_where_that_fails(session, actor, article):
    class Broken:
        signature = "broken"

        def covers(self, language):
            return True

        def encode(self, texts):
            raise Unavailable("no answer")

    class Model:
        encoder = Broken()

    paired = pair(session, actor, article, received_text(JAPANESE), "ja", Model())
    assert len(paired.proposal.rows) == 10
