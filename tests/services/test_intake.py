"""Taking documents in: what is kept, what is refused, what was decided, and what is already there."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from workbench.formats.document import Role
from workbench.formats.html import read_html
from workbench.formats.trouble import Trouble
from workbench.models import Article, ArticleVersion, Block, Intake, Segment
from workbench.services.fetching import Page
from workbench.services.intake import (
    decide,
    decided_document,
    document_of,
    find,
    receive,
    receive_page,
    receive_text,
    save,
    save_as_version,
)
from workbench.services.intake_decisions import Decisions
from workbench.services.intake_duplicates import Likeness, duplicates
from workbench.services.intake_formats import MAX_BYTES, SENTENCES
from workbench.services.intake_preview import preview
from workbench.services.problems import Invalid, Missing, Problem, Refused

STORY = (
    "The city council voted on Monday to close the old harbour bridge. Repairs will take eight months and cost "
    "12 million euros. Ferries run every ten minutes until then.",
    "“We have no choice,” said Mayor Anna Keller. Shop owners fear for the summer season.",
)


def page_of(title: str, *paragraphs: str, language: str = "en", **marks: str) -> bytes:
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in marks.items())
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


@pytest.fixture
def actor(house):
    return house.actor("translator")


@pytest.fixture
def bridge(session, actor):
    """An article that was imported from an address."""
    page = Page("https://www.news.example/bridge/?utm_source=x", page_of("Bridge closes", *STORY), "utf-8", "text/html")
    article = save(session, actor, receive_page(session, actor, page))
    session.commit()
    return article


def test_the_bytes_are_kept_and_read_again_as_they_were(session, actor):
    data = page_of("Bridge closes", *STORY)
    intake = receive(session, actor, data, None, "C:\\pages\\bridge.html")
    session.commit()
    session.expire_all()
    kept = session.get_one(Intake, intake.id)
    assert (kept.data, kept.file_name, kept.format) == (data, "bridge.html", "html")
    assert document_of(kept).skeleton == data
    assert session.scalars(sa.select(Article)).all() == []


def test_a_saved_article_says_what_the_document_says(session, actor, bridge):
    version = session.scalars(sa.select(ArticleVersion)).one()
    assert (bridge.title, bridge.language, bridge.source_url) == (
        "Bridge closes",
        "en",
        "https://www.news.example/bridge/",
    )
    sentences = [
        session.get_one(Block, segment.block_id).text[segment.start : segment.end].strip()
        for segment in session.scalars(sa.select(Segment).order_by(Segment.id))
    ]
    assert sentences[:3] == [
        "Bridge closes",
        "The city council voted on Monday to close the old harbour bridge.",
        "Repairs will take eight months and cost 12 million euros.",
    ]
    assert version.word_count == sum(len(text.split()) for text in ("Bridge closes", *STORY))
    assert session.scalars(sa.select(Intake)).all() == []


def test_a_newsrooms_own_exceptions_decide_where_sentences_end(session, actor, house):
    house.newsroom.segmentation_exceptions = ["Abt."]
    session.commit()
    save(session, actor, receive_text(session, actor, "<p>Er leitet die Abt. Brücken seit Mai 2020 in Köln.</p>"))
    assert session.scalar(sa.select(sa.func.count(Segment.id))) == 1


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_of_a_reader_has_its_sentence(trouble):
    assert "Nothing was stored" in SENTENCES[trouble]


@pytest.mark.parametrize(
    ("data", "format_name", "name"),
    [
        (b"", None, "a.html"),
        (b"   \n", None, ""),
        (b"%PDF-1.4", None, ""),
        (b"anything", None, "slides.pptx"),
        (b"<p>Hello.</p>", "word-perfect", ""),
        (b"x" * (MAX_BYTES + 1), None, "a.html"),
    ],
)
def test_what_cannot_be_read_leaves_nothing_behind(session, actor, data, format_name, name):
    with pytest.raises(Invalid):
        receive(session, actor, data, format_name, name)
    assert session.scalars(sa.select(Intake)).all() == []


def test_a_reader_of_the_newsroom_imports_nothing(session, house):
    with pytest.raises(Refused):
        receive_text(session, house.actor("reader"), "<p>Hello there.</p>")


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("en", "정부는 3일 새 대책을 내놓았다. 시장은 조용했다.", "ko"),
        ("en", "政府は3日、新しい対策を発表した。市場は静かだった。", "ja"),
        ("zh", "政府三日公布了新的措施，市场对这个消息反应平静。", "zh-Hans"),
        ("zh-TW", "政府三日公布了新的措施，市場對這個消息反應平靜。", "zh-TW"),
        ("", "أعلنت الحكومة عن إجراءات جديدة يوم الاثنين في العاصمة.", "ar"),
        ("en", "सरकार ने सोमवार को नए कदमों की घोषणा की है।", "hi"),
        ("en-GB", "The government said on Monday that it would act.", "en-GB"),
        ("nl", "De regering kwam maandag met nieuwe plannen voor de stad.", "nl"),
        ("xx-nonsense-", "Die Regierung hat am Montag neue Pläne vorgelegt und will sie bald umsetzen.", "de"),
    ],
)
def test_a_page_that_declares_another_script_is_not_believed(session, actor, declared, text, language):
    intake = receive(session, actor, page_of(text[:10], text, language=declared), "html")
    assert document_of(intake).metadata.language == language


def test_decisions_are_kept_and_applied(session, actor):
    intake = receive(session, actor, page_of("Bridge closes", *STORY, "Subscribe to our letter today."), "html")
    read = document_of(intake)
    last = next(block for block in read.blocks if "Subscribe" in block.content.text)
    decide(session, actor, intake, Decisions({last.id: Role.BOILERPLATE}, "en-GB", {"title": "The bridge"}))
    session.commit()
    session.expire_all()
    document = decided_document(intake)
    changed = next(block for block in document.blocks if block.id == last.id)
    assert (changed.role, changed.translate) == (Role.BOILERPLATE, False)
    assert (document.metadata.title, document.metadata.language) == ("The bridge", "en-GB")
    article = save(session, actor, intake)
    assert (article.title, article.language) == ("The bridge", "en-GB")


def test_a_language_nobody_knows_is_not_kept(session, actor):
    intake = receive(session, actor, page_of("Bridge closes", *STORY), "html")
    with pytest.raises(Invalid):
        decide(session, actor, intake, Decisions(language="klingonese"))
    assert intake.decisions["language"] == ""


def test_an_article_without_anything_to_translate_is_not_saved(session, actor):
    intake = receive(session, actor, page_of("Bridge closes", *STORY), "html")
    roles = {block.id: Role.METADATA for block in document_of(intake).blocks}
    decide(session, actor, intake, Decisions(roles))
    with pytest.raises(Invalid):
        save(session, actor, intake)


def test_what_a_person_left_lying_for_a_day_is_cleared_and_nothing_of_others(session, actor, house):
    data = page_of("Bridge closes", *STORY)
    editor = house.actor("editor")
    mine, theirs = receive(session, actor, data, "html"), receive(session, editor, data, "html")
    young = receive(session, actor, data, "html")
    for old in (mine, theirs):
        old.created_at -= timedelta(days=2)
    session.commit()
    newest = receive(session, actor, data, "html")
    session.commit()
    assert set(session.scalars(sa.select(Intake.id))) == {theirs.id, young.id, newest.id}


def test_an_intake_is_found_by_its_person_alone(session, actor, house):
    intake = receive(session, actor, page_of("Bridge closes", *STORY), "html")
    session.commit()
    assert find(session, house.user("translator"), intake.id)[0] is intake
    with pytest.raises(Missing):
        find(session, house.user("administrator"), intake.id)


@pytest.mark.parametrize(
    "address",
    [
        "http://news.example/bridge",
        "https://m.news.example/bridge/?fbclid=1#comments",
        "https://NEWS.example:443/bridge/",
    ],
)
def test_the_same_address_is_recognised_however_it_is_written(session, actor, bridge, address):
    page = Page(
        address, page_of("Bridge to close", "Quite another text stands here now.", STORY[1]), "utf-8", "text/html"
    )
    intake = receive_page(session, actor, page)
    (found,) = duplicates(session, actor, decided_document(intake))
    assert (found.article, found.likeness) == (bridge, Likeness.ADDRESS)


def test_the_same_text_is_recognised_whatever_its_markup(session, actor, bridge):
    intake = receive(session, actor, page_of("Bridge  closes", *(f"<b>{text}</b>" for text in STORY)), "html")
    (found,) = duplicates(session, actor, decided_document(intake))
    assert (found.article, found.likeness, found.similarity) == (bridge, Likeness.TEXT, 1.0)


def test_a_corrected_text_is_recognised_and_another_story_is_not(session, actor, bridge):
    corrected = receive(session, actor, page_of("Bridge closes", STORY[0].replace("12", "14"), STORY[1]), "html")
    (found,) = duplicates(session, actor, decided_document(corrected))
    assert (found.article, found.likeness) == (bridge, Likeness.ALIKE)
    assert 0.9 < found.similarity < 1
    other = page_of(
        "Bridge opens", "A new bridge opened in the north on Friday. The minister cut a ribbon.", "It rained."
    )
    assert duplicates(session, actor, decided_document(receive(session, actor, other, "html"))) == []


def test_duplicates_are_looked_for_in_the_own_newsroom_only(session, actor, house, bridge):
    from workbench.models import Newsroom

    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    session.add(elsewhere)
    session.flush()
    bridge.newsroom_id = elsewhere.id
    session.commit()
    page = Page("https://www.news.example/bridge/", page_of("Bridge closes", *STORY), "utf-8", "text/html")
    assert duplicates(session, actor, decided_document(receive_page(session, actor, page))) == []
    other = Page(
        page.url, page_of("Quite another title", "Some other words stand here now.", STORY[1]), "", "text/html"
    )
    assert duplicates(session, actor, decided_document(receive_page(session, actor, other))) == []


def test_a_new_version_moves_the_editions_on(session, actor, house, bridge):
    edition = house.edition("de", bridge)
    intake = receive(
        session, actor, page_of("Bridge closes", STORY[0].replace("12", "14"), STORY[1]), "html", article=bridge
    )
    version, carried = save_as_version(session, actor, intake, bridge)
    session.commit()
    assert (version.number, bridge.latest_number, edition.version_id) == (2, 2, version.id)
    assert (carried.changed, carried.added, carried.removed, carried.editions) == (1, 0, 0, 1)


def test_a_new_version_in_another_language_is_refused_and_stores_nothing(session, actor, bridge):
    text = "Die Stadt schließt die alte Brücke am Hafen. Die Arbeiten dauern acht Monate und kosten viel Geld."
    intake = receive(session, actor, page_of("Brücke", text, language="de"), "html", article=bridge)
    with pytest.raises(Problem):
        save_as_version(session, actor, intake, bridge)
    session.rollback()
    assert len(session.scalars(sa.select(ArticleVersion)).all()) == 1


def test_a_version_brings_its_title_and_one_without_a_title_takes_its_first_words(session, actor, bridge):
    from workbench.services.articles import title_of

    intake = receive(session, actor, page_of("Bridge closes for good", *STORY), "html", article=bridge)
    save_as_version(session, actor, intake, bridge)
    assert bridge.title == "Bridge closes for good"
    assert title_of(decided_document(receive(session, actor, page_of("", STORY[0]), "html"))).startswith(
        "The city council"
    )


def test_the_preview_shows_raised_lowered_deleted_and_inserted_text(house):
    source = "<p>물은 H<sub>2</sub>O, 값은 10<sup>3</sup>이다. <del>12</del> <ins>14</ins>주.</p>"
    document = read_html(source.encode())
    shown = preview(document, {}, house.newsroom)
    runs = {run.text: run.styles for sentence in shown.blocks[0].sentences for run in sentence}
    assert [runs[text] for text in ("2", "3", "12", "14")] == [("lowered",), ("raised",), ("deleted",), ("inserted",)]
