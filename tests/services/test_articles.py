"""Articles as a whole: what one is made of, and putting it away."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from workbench.formats.document import Block, BlockType, Document, Metadata, Role
from workbench.models import Article, AuditEntry
from workbench.services.articles import archive, create, restore, title_of
from workbench.services.articles_storing import text_digest
from workbench.services.problems import Invalid, Refused
from workbench.text.inline import CodedText, CodeKind, InlineCode


def block(key, text, role=Role.BODY, translate=True, codes=()):
    return Block(key, BlockType.PARAGRAPH, CodedText(text, codes), role, translate)


def document(*blocks, title="", language="hi"):
    return Document("plain-text", blocks, Metadata(title=title, language=language), b"original")


def test_blocks_and_sentences_are_stored_in_order(session, house):
    made = create(
        session,
        house.actor("translator"),
        house.newsroom,
        document(block("a", "महँगाई घटी", Role.HEADLINE), block("b", "सरकार ने कदम बताए। बाज़ार शांत रहा।")),
    )
    session.commit()
    session.expire_all()
    (version,) = made.versions
    assert [(each.key, each.role, len(each.segments)) for each in version.blocks] == [
        ("a", Role.HEADLINE, 1),
        ("b", Role.BODY, 2),
    ]
    body = version.blocks[1]
    assert "".join(body.text[each.start : each.end] for each in body.segments) == body.text
    assert (version.number, version.skeleton, made.title) == (1, b"original", "महँगाई घटी")


def test_what_is_not_translated_has_no_sentences_and_is_not_counted(session, house):
    picture = InlineCode("\ue000", CodeKind.STANDALONE, "1", "image", data="<img>")
    made = create(
        session,
        house.actor("translator"),
        house.newsroom,
        document(
            block("a", "عادت الأسعار إلى الهبوط."),
            block("b", "اشترك الآن", Role.BOILERPLATE, translate=False),
            block("c", "\ue000", codes=(picture,)),
            language="ar",
        ),
    )
    version = made.versions[0]
    assert [len(each.segments) for each in version.blocks] == [1, 0, 0]
    assert (version.word_count, version.character_count) == (4, 21)


@pytest.mark.parametrize("language", ["", "klingonese"])
def test_an_article_needs_a_language_we_know(session, house, language):
    with pytest.raises(Invalid):
        create(session, house.actor("editor"), house.newsroom, document(block("a", "Hello."), language=language))
    assert session.scalars(sa.select(Article)).all() == []


def test_a_title_comes_from_the_first_place_that_has_one():
    headline, body = block("a", " Prices  fall ", Role.HEADLINE), block("b", "x" * 600)
    assert title_of(document(headline, title="In lists")) == "In lists"
    assert title_of(document(body, headline)) == "Prices fall"
    assert title_of(document(body)) == "x" * 499 + "…"
    assert title_of(document(block("c", "", translate=False)), "letter.docx") == "letter.docx"


def test_the_digest_is_of_what_is_said_not_of_its_markup_or_white_space():
    bold = InlineCode("\ue000", CodeKind.START, "1", "fmt", "xlf:b", "<b>")
    one = text_digest(document(block("a", "두  달째\n하락"), block("z", "메뉴", translate=False)))
    assert one == text_digest(document(block("b", "\ue000두 달째 하락", codes=(bold,))))
    assert one != text_digest(document(block("b", "석 달째 하락")))


def test_an_archived_article_is_whole_and_comes_back(session, house):
    article = house.article()
    editor = house.actor("editor")
    with pytest.raises(Refused):
        archive(session, house.actor("translator"), article)
    archive(session, editor, article)
    archive(session, editor, article)
    assert article.archived_at is not None
    restore(session, editor, article)
    assert article.archived_at is None
    session.commit()
    actions = session.scalars(sa.select(AuditEntry.action).where(AuditEntry.noun == "article").order_by(AuditEntry.id))
    assert list(actions) == ["archived", "restored"]
