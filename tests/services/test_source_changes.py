"""A corrected source: unchanged sentences keep everything, changed ones go stale, nothing translated is lost."""

from __future__ import annotations

import time

import pytest
import sqlalchemy as sa

from workbench.formats.document import Block, BlockType, Document, Metadata, Role
from workbench.models import Article, EditionState, Origin, Revision, UnitState, db
from workbench.services.articles import create
from workbench.services.articles_storing import store_version
from workbench.services.discussion import suggest
from workbench.services.editions import progress
from workbench.services.problems import Problem, Refused
from workbench.services.review import approve, reopen_edition, submit
from workbench.services.shaping import join_with_next, split
from workbench.services.source_changes import bring_up_to_date, carry_open_editions
from workbench.services.source_changes_shown import ChangeKind, version_changes
from workbench.services.units import confirm, confirm_anyway, history, leave_out, restore, save_target
from workbench.text.code_maps import map_codes
from workbench.text.inline import CodedText, CodeKind, InlineCode, with_tokens
from workbench.web.desk_history import grouped

KOREAN = ["물가 두 달째 하락", "정부는 3일 새 대책을 내놓았다. 시장은 조용했다.", "여당은 환영했다."]


def coded(marked: str, hrefs: str = "") -> CodedText:
    """Text in which `<b>`, `<i>` open a span, `</b>`, `</i>` close it, and `<br>` stands alone."""
    codes: list[InlineCode] = []
    text = ""
    while marked:
        tag, _, rest = marked[1:].partition(">") if marked[0] == "<" else ("", "", "")
        if not tag:
            text, marked = text + marked[0], marked[1:]
            continue
        kind = CodeKind.END if tag[0] == "/" else CodeKind.STANDALONE if tag == "br" else CodeKind.START
        name = tag.strip("/")
        opened = [code for code in codes if code.subtype == f"xlf:{name}" and code.kind is CodeKind.START]
        number = opened[-1].id if kind is CodeKind.END else str(len(codes) + 1)
        char = chr(0xE000 + len(codes))
        line = "\n" if name == "br" else ""
        codes.append(InlineCode(char, kind, number, "fmt", f"xlf:{name}", f"<{tag}>", line))
        text, marked = text + char, rest
    return CodedText(text, tuple(codes))


def document(*blocks: str, language: str = "ko") -> Document:
    """The first block is the headline."""
    made = [
        Block(f"b{number}", BlockType.PARAGRAPH if number > 1 else BlockType.HEADING, coded(text),
              Role.BODY if number > 1 else Role.HEADLINE)
        for number, text in enumerate(blocks, 1)
    ]  # fmt: skip
    return Document("plain-text", tuple(made), Metadata(title=blocks[0], language=language), b"x")


@pytest.fixture
def desk(session, house):
    """An article and what a correction does to it."""
    return Desk(session, house)


class Desk:
    def __init__(self, session, house):
        self.session, self.house = session, house
        self.translator, self.editor = house.actor("translator"), house.actor("editor")

    def article(self, *blocks: str, language: str = "ko") -> Article:
        article = create(
            self.session, self.translator, self.house.newsroom, document(*blocks or KOREAN, language=language)
        )
        self.session.commit()
        return article

    def edition(self, *blocks: str, language: str = "ko", into: str = "en", said: list[str] | None = None):
        edition = self.house.edition(into, self.article(*blocks, language=language))
        for unit, target in zip(self.units(edition), said or [], strict=False):
            if target:
                confirm(self.session, self.translator, unit, unit.row_version, target)
        self.session.commit()
        return edition

    def correct(self, article: Article, *blocks: str):
        number = article.latest_number + 1
        version = store_version(
            self.session, self.editor, article, number, document(*blocks, language=article.language)
        )
        article.latest_number = number
        carried = carry_open_editions(self.session, self.editor, article, version)
        self.session.commit()
        self.session.expire_all()
        return carried

    def units(self, edition):
        return self.house.units(edition)

    def told(self, edition):
        return [
            (unit.source.plain, with_tokens(unit.coded_target), unit.state.value, unit.is_stale, unit.removed)
            for unit in self.units(edition)
        ]


SAID = ["Prices fall again", "The government presented new measures on the 3rd.", "Markets were calm.", "Welcome."]


def test_a_changed_sentence_keeps_its_target_and_shows_the_old_source(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, KOREAN[0], "정부는 4일 새 대책을 내놓았다. 시장은 조용했다.", KOREAN[2])
    assert desk.told(edition) == [
        ("물가 두 달째 하락", SAID[0], "translated", False, False),
        ("정부는 4일 새 대책을 내놓았다.", SAID[1], "initial", True, False),
        ("시장은 조용했다.", SAID[2], "translated", False, False),
        ("여당은 환영했다.", SAID[3], "translated", False, False),
    ]
    assert desk.units(edition)[1].previous_source.plain == "정부는 3일 새 대책을 내놓았다."
    assert edition.version.number == 2


def test_what_the_correction_makes_wrong_is_counted_at_once(desk):
    edition = desk.edition(said=SAID)
    assert progress(desk.session, [edition.id])[edition.id].findings.critical == 0
    desk.correct(edition.article, KOREAN[0], "정부는 4일 새 대책을 내놓았다. 시장은 조용했다.", KOREAN[2])
    assert progress(desk.session, [edition.id])[edition.id].findings.critical == 1


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("ja", ["物価下落", "政府は3日、対策を発表した。市場は静かだった。"], ["物価下落", "政府は4日、対策を発表した。市場は静かだった。"]),
        ("zh-Hans", ["物价下降", "政府3日公布了新措施。市场反应平静。"], ["物价下降", "政府4日公布了新措施。市场反应平静。"]),
        ("ar", ["تراجع الأسعار", "أعلنت الحكومة إجراءات جديدة يوم 3 مايو. بقيت الأسواق هادئة."],
         ["تراجع الأسعار", "أعلنت الحكومة إجراءات جديدة يوم 4 مايو. بقيت الأسواق هادئة."]),
        ("hi", ["महँगाई घटी", "सरकार ने 3 मई को नए कदम बताए। बाज़ार शांत रहा।"],
         ["महँगाई घटी", "सरकार ने 4 मई को नए कदम बताए। बाज़ार शांत रहा।"]),
    ],
)  # fmt: skip
def test_one_corrected_sentence_touches_one_unit_in_any_language(desk, language, old, new):
    edition = desk.edition(*old, language=language, said=["One", "Two", "Three"])
    carried = desk.correct(edition.article, *new)
    assert (carried.unchanged, carried.changed, carried.added, carried.removed) == (2, 1, 0, 0)
    assert [stale for *_, stale, _removed in desk.told(edition)] == [False, True, False]


def test_an_unchanged_unit_is_not_a_change(desk):
    edition = desk.edition(said=SAID)
    before = [(unit.id, unit.row_version, unit.updated_at) for unit in desk.units(edition)]
    revisions = desk.session.scalar(sa.select(sa.func.count(Revision.id)))
    desk.correct(edition.article, *KOREAN)
    assert [(unit.id, unit.row_version, unit.updated_at) for unit in desk.units(edition)] == before
    assert desk.session.scalar(sa.select(sa.func.count(Revision.id))) == revisions
    assert {unit.block.version_id for unit in desk.units(edition)} == {edition.version_id}


def test_a_changed_unit_is_a_revision_and_counts_on(desk):
    edition = desk.edition(said=SAID)
    before = desk.units(edition)[0].row_version
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    unit = desk.units(edition)[0]
    revision = desk.session.scalars(sa.select(Revision).order_by(Revision.id.desc()).limit(1)).one()
    assert (revision.unit_id, revision.origin, revision.by_id) == (unit.id, Origin.SOURCE_CHANGE, desk.editor.user_id)
    assert (revision.state_before, revision.state_after) == (UnitState.TRANSLATED, UnitState.INITIAL)
    assert revision.before == revision.after == SAID[0]
    assert unit.row_version == revision.unit_version == before + 1


def test_what_is_removed_stays_where_it_stood_and_what_is_new_waits(desk):
    edition = desk.edition(said=SAID)
    desk.correct(
        edition.article, KOREAN[0], "정부는 3일 새 대책을 내놓았다. 야당은 부족하다고 비판했다고 전했다.", KOREAN[2]
    )
    assert desk.told(edition) == [
        ("물가 두 달째 하락", SAID[0], "translated", False, False),
        ("정부는 3일 새 대책을 내놓았다.", SAID[1], "translated", False, False),
        ("시장은 조용했다.", SAID[2], "translated", False, True),
        ("야당은 부족하다고 비판했다고 전했다.", "", "initial", False, False),
        ("여당은 환영했다.", SAID[3], "translated", False, False),
    ]
    assert [unit.position for unit in desk.units(edition)] == [1, 2, 3, 4, 5]


def test_a_removed_sentence_that_stands_there_again_has_its_target_again(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, *KOREAN[:2])
    assert desk.told(edition)[3] == ("여당은 환영했다.", SAID[3], "translated", False, True)
    carried = desk.correct(edition.article, *KOREAN)
    assert (carried.back, carried.added) == (1, 0)
    assert desk.told(edition)[3] == ("여당은 환영했다.", SAID[3], "translated", False, False)


def test_a_unit_changed_twice_remembers_the_source_it_was_made_from(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    desk.correct(edition.article, "물가 넉 달째 하락", *KOREAN[1:])
    unit = desk.units(edition)[0]
    assert (unit.source.plain, unit.previous_source.plain) == ("물가 넉 달째 하락", "물가 두 달째 하락")


def test_a_correction_that_is_taken_back_leaves_nothing_stale(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    desk.correct(edition.article, *KOREAN)
    assert not any(unit.is_stale for unit in desk.units(edition))
    assert desk.units(edition)[0].target == SAID[0]


def test_a_stale_unit_is_done_again_by_confirming_it(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    unit = desk.units(edition)[0]
    confirm(desk.session, desk.translator, unit, unit.row_version, "Prices fall for a third month")
    desk.session.commit()
    assert not unit.is_stale
    assert unit.state is UnitState.TRANSLATED


def test_an_untouched_unit_moves_on_without_being_stale(desk):
    edition = desk.edition()
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    assert desk.told(edition)[0] == ("물가 석 달째 하락", "", "initial", False, False)


def test_a_sentence_left_out_on_purpose_is_asked_about_again(desk):
    edition = desk.edition(said=SAID)
    unit = desk.units(edition)[3]
    leave_out(desk.session, desk.translator, unit, unit.row_version, "repeats the headline")
    desk.session.commit()
    desk.correct(edition.article, *KOREAN[:2], "여당은 크게 환영했다.")
    unit = desk.units(edition)[3]
    assert (unit.state, unit.is_stale, unit.may_be_empty, unit.target) == (UnitState.INITIAL, True, True, "")


def test_a_moved_paragraph_takes_its_translation_along(desk):
    edition = desk.edition(said=SAID)
    desk.correct(edition.article, KOREAN[0], KOREAN[2], KOREAN[1])
    assert [target for _source, target, *_ in desk.told(edition)] == [SAID[0], SAID[3], SAID[1], SAID[2]]
    assert not any(unit.is_stale for unit in desk.units(edition))


def test_joined_sentences_stay_one_unit(desk):
    edition = desk.edition(said=SAID)
    _first, second, third, _last = desk.units(edition)
    join_with_next(desk.session, desk.translator, second, second.row_version)
    desk.session.commit()
    desk.correct(edition.article, KOREAN[0], "여당은 환영했다.", "시민들은 기다렸다. " + KOREAN[1])
    joined = desk.units(edition)[3]
    assert joined.source.plain == "정부는 3일 새 대책을 내놓았다. 시장은 조용했다."
    assert joined.target == f"{SAID[1]} {SAID[2]}"
    assert third.retired


def test_joined_sentences_that_were_parted_keep_their_text_with_the_longer_one(desk):
    edition = desk.edition(said=SAID)
    second = desk.units(edition)[1]
    join_with_next(desk.session, desk.translator, second, second.row_version)
    desk.session.commit()
    desk.correct(
        edition.article, KOREAN[0], "정부는 3일 새 대책을 내놓았다. 야당은 비판했다. 시장은 조용했다.", KOREAN[2]
    )
    assert desk.told(edition)[1:4] == [
        ("정부는 3일 새 대책을 내놓았다.", f"{SAID[1]} {SAID[2]}", "initial", True, False),
        ("야당은 비판했다.", "", "initial", False, False),
        ("시장은 조용했다.", "", "initial", False, False),
    ]


def test_a_split_sentence_stays_split_and_only_its_changed_half_goes_stale(desk):
    source = "정부는 3일 새 대책을 내놓았고, 시장은 조용했다."
    edition = desk.edition(KOREAN[0], source, said=["Prices fall", "The government acted; markets were calm."])
    unit = desk.units(edition)[1]
    split(desk.session, desk.translator, unit, unit.row_version, source.index("시장은"), 22)
    desk.session.commit()
    for half in desk.units(edition)[1:]:
        confirm(desk.session, desk.translator, half, half.row_version, half.target)
    desk.session.commit()
    desk.correct(edition.article, KOREAN[0], "정부는 어제 4일 새 대책을 내놓았고, 시장은 조용했다.")
    assert desk.told(edition)[1:] == [
        ("정부는 어제 4일 새 대책을 내놓았고,", "The government acted;", "initial", True, False),
        ("시장은 조용했다.", "markets were calm.", "translated", False, False),
    ]


def test_inline_codes_of_a_target_follow_those_of_the_source(desk):
    edition = desk.edition("대책", "정부는 <b>새 대책</b>을 내놓았다.", said=["Measures"])
    unit = desk.units(edition)[1]
    confirm(desk.session, desk.translator, unit, unit.row_version, "The government made ⟦1⟧new plans⟦/1⟧.")
    suggest(desk.session, desk.editor, unit, "It made ⟦1⟧plans⟦/1⟧.", "")
    desk.session.commit()
    desk.correct(edition.article, "대책", "<i>어제</i> 시장은 조용했다. 정부는 <b>새 대책</b>을 내놓았다.")
    unit = desk.units(edition)[2]
    assert unit.coded_target.text.count("\ue002") == 1
    assert with_tokens(unit.coded_target) == "The government made ⟦3⟧new plans⟦/3⟧."
    assert (unit.state, unit.is_stale) == (UnitState.TRANSLATED, False)
    from workbench.models import Suggestion

    assert desk.session.scalars(sa.select(Suggestion.target)).one() == "It made \ue002plans\ue003."


def test_going_back_behind_a_correction_speaks_the_codes_of_today(desk):
    edition = desk.edition("대책", "정부는 <b>새 대책</b>을 내놓았다.", said=["Measures"])
    unit = desk.units(edition)[1]
    confirm(desk.session, desk.translator, unit, unit.row_version, "It made ⟦1⟧new plans⟦/1⟧.")
    later = confirm_anyway(desk.session, desk.translator, unit, unit.row_version, "Without any.")
    desk.session.commit()
    desk.correct(edition.article, "대책", "<i>어제</i> 시장은 조용했다. 정부는 <b>새 대책</b>을 내놓았다.")
    unit = desk.units(edition)[2]
    restore(desk.session, desk.translator, unit, unit.row_version, later.id)
    assert with_tokens(unit.coded_target) == "It made ⟦3⟧new plans⟦/3⟧."
    told = [with_tokens(entry.after) for entry in grouped(history(desk.session, unit), unit.block.content)]
    assert (told[0], told[-1]) == ("It made ⟦3⟧new plans⟦/3⟧.", "It made ⟦1⟧new plans⟦/1⟧.")


def test_a_code_that_is_gone_leaves_the_words(desk):
    edition = desk.edition("대책", "정부는 <b>새 대책</b>을<br>내놓았다.")
    unit = desk.units(edition)[1]
    confirm(desk.session, desk.translator, unit, unit.row_version, "The government⟦3⟧made ⟦1⟧plans⟦/1⟧.")
    desk.session.commit()
    desk.correct(edition.article, "대책", "정부는 새 대책을 내놓았다.")
    unit = desk.units(edition)[1]
    assert (unit.target, unit.is_stale) == ("The government\nmade plans.", True)


def test_an_approved_edition_waits_until_an_editor_brings_it_up_to_date(desk):
    edition = desk.edition(said=SAID)
    submit(desk.session, desk.translator, edition)
    approve(desk.session, desk.editor, edition)
    desk.session.commit()
    carried = desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    assert (carried.editions, carried.waiting, edition.version.number) == (0, 1, 1)
    with pytest.raises(Refused):
        bring_up_to_date(desk.session, desk.translator, edition)
    bring_up_to_date(desk.session, desk.editor, edition)
    desk.session.commit()
    assert (edition.state, edition.version.number) == (EditionState.DRAFT, 2)
    assert [unit.state.value for unit in desk.units(edition)] == ["initial", "final", "final", "final"]
    assert edition.decisions[-1].verdict.value == "reopened"
    with pytest.raises(Problem):
        bring_up_to_date(desk.session, desk.editor, edition)


def test_an_approved_edition_that_nothing_changes_stays_approved(desk):
    edition = desk.edition(said=SAID)
    submit(desk.session, desk.translator, edition)
    approve(desk.session, desk.editor, edition)
    desk.session.commit()
    desk.correct(edition.article, *KOREAN)
    bring_up_to_date(desk.session, desk.editor, edition)
    assert (edition.state, edition.version.number) == (EditionState.APPROVED, 2)


def test_an_edition_that_was_reopened_without_the_new_source_catches_up_and_stays_open(desk):
    edition = desk.edition(said=SAID)
    submit(desk.session, desk.translator, edition)
    approve(desk.session, desk.editor, edition)
    desk.session.commit()
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    reopen_edition(desk.session, desk.editor, edition, "a typing mistake")
    desk.session.commit()
    decisions = len(edition.decisions)
    bring_up_to_date(desk.session, desk.translator, edition)
    desk.session.commit()
    desk.session.expire_all()
    assert (edition.state, edition.version.number) == (EditionState.IN_REVIEW, 2)
    assert len(edition.decisions) == decisions
    assert [unit.is_stale for unit in desk.units(edition)] == [True, False, False, False]


def test_an_edition_two_versions_behind_moves_on_to_the_latest_at_once(desk):
    edition = desk.edition(said=SAID)
    submit(desk.session, desk.translator, edition)
    approve(desk.session, desk.editor, edition)
    desk.session.commit()
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    desk.correct(edition.article, "물가 석 달째 하락", KOREAN[1].replace("3일", "4일"), KOREAN[2])
    bring_up_to_date(desk.session, desk.editor, edition)
    desk.session.commit()
    assert edition.version.number == 3
    assert [unit.is_stale for unit in desk.units(edition)] == [True, True, False, False]


def test_of_two_links_each_finds_itself_by_its_address():
    def link(number, address):
        return (
            InlineCode(chr(0xE000 + 2 * number), CodeKind.START, str(number), "link", "", f'<a href="{address}">'),
            InlineCode(chr(0xE001 + 2 * number), CodeKind.END, str(number), "link", "", "</a>"),
        )

    old = CodedText("\ue000one\ue001 and \ue002two\ue003", (*link(0, "/1"), *link(1, "/2")))
    new = CodedText("one and \ue000two\ue001", link(0, "/2"))
    codes = map_codes(old, new)
    assert codes.apply("\ue002zwei\ue003 und \ue000eins\ue001") == "\ue000zwei\ue001 und eins"


def test_a_save_made_from_the_old_source_is_refused_and_shown(desk):
    from workbench.services.problems import Outdated

    edition = desk.edition(said=SAID)
    unit = desk.units(edition)[0]
    seen = unit.row_version
    desk.correct(edition.article, "물가 석 달째 하락", *KOREAN[1:])
    with pytest.raises(Outdated):
        save_target(desk.session, desk.translator, desk.units(edition)[0], seen, "Prices fall, again")


def test_the_changes_between_two_versions_are_told_in_order(desk):
    article = desk.article()
    desk.correct(article, "물가 석 달째 하락", "시장은 조용했다. 야당은 부족하다고 비판했다고 전했다.", KOREAN[2])
    old, new = article.versions
    changes = version_changes(desk.session, old, new)
    assert [(each.kind, (each.new or each.old).plain) for each in changes] == [
        (ChangeKind.CHANGED, "물가 석 달째 하락"),
        (ChangeKind.REMOVED, "정부는 3일 새 대책을 내놓았다."),
        (ChangeKind.SAME, "시장은 조용했다."),
        (ChangeKind.ADDED, "야당은 부족하다고 비판했다고 전했다."),
        (ChangeKind.SAME, "여당은 환영했다."),
    ]
    assert changes[0].old.plain == "물가 두 달째 하락"


def test_two_thousand_units_move_on_in_a_bounded_number_of_statements(desk):
    paragraphs = [f"제{number}조의 첫 문장은 이렇다. 제{number}조의 둘째 문장은 저렇다." for number in range(1000)]
    edition = desk.edition("큰 법", *paragraphs)
    desk.session.execute(sa.text("UPDATE unit SET target = 'text', state = 'translated'"))
    desk.session.commit()
    desk.session.expire_all()
    corrected = [text.replace("이렇다", "그렇다") if at % 10 == 0 else text for at, text in enumerate(paragraphs)]
    statements = []
    sa.event.listen(db.engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    begun = time.perf_counter()
    carried = desk.correct(edition.article, "큰 법", *corrected[:-1], "끝으로 새 조항이 하나 붙었다는 이야기다.")
    assert time.perf_counter() - begun < 4
    assert (carried.unchanged, carried.changed) == (1899, 100)
    assert len(statements) < 60
