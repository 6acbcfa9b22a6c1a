"""The matrix: which rows are there, how a person reads them, and the files they become."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from lxml import html

from workbench.services.units import save_target

TEXTS = {
    "en": ("280 million dollars for new bridge", "The bridge is 12 kilometers long.", "Mayor Kim Haneul welcomed it."),
    "ja": ("新しい橋に2800万ドル", "橋は長さ12キロだ。", "キム・ハヌル市長は歓迎した。"),
    "zh-Hans": ("新大桥耗资2.8亿美元", "大桥长12公里。", ""),
}


@pytest.fixture
def article(house, session):
    made = house.article(["새 다리에 2억 8천만 달러"], ["다리는 길이 12km다.", "김하늘 시장은 환영했다."])
    for language, texts in TEXTS.items():
        edition = house.edition(language, made)
        for unit, text in zip(house.units(edition), texts, strict=True):
            if text:
                save_target(session, house.actor("translator"), unit, unit.row_version, text)
    session.commit()
    return made


@pytest.fixture
def page(house, sign_in, article):
    """The page that the reader gets with that query."""

    def get(query="", locale="en", suffix=""):
        house.user("reader").locale = locale
        house.session.commit()
        return sign_in(house.user("reader")).get(f"/articles/{article.id}/matrix{suffix}{query}")

    return get


def rows(answer):
    found = html.document_fromstring(answer.text).xpath("//table[@id='matrix']/tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


def test_differences_stand_first_with_words_value_and_the_odd_one_out(page):
    money = next(row for row in rows(page()) if row[1] == "Amount of money")
    assert money[2].startswith("2억 8천만 달러")
    assert "280,000,000" in money[2]
    assert money[4].startswith("新しい橋に2800万ドル"[5:])
    assert "Differs" in money[4]
    assert money[4].endswith("stands out")
    assert "stands out" not in money[3] + money[5]


def test_a_sentence_that_one_edition_leaves_out_is_missing_there(page):
    sentence = next(row for row in rows(page("?kinds=sentences")) if row[0] == "3")
    assert sentence[5].startswith("Missing")
    assert sentence[3] == "Mayor Kim Haneul welcomed it. Agrees"


def test_all_rows_are_there_when_asked_for_and_kinds_narrow_them(page):
    everything = rows(page("?rows=all"))
    assert len(everything) > len(rows(page()))
    assert {row[1] for row in rows(page("?rows=all&kinds=facts"))} == {"Amount of money", "Quantity"}
    assert {row[1] for row in rows(page("?rows=all&kinds=sentences"))} == {"Sentence"}
    assert rows(page("?kinds=nonsense&rows=%00")) == rows(page())


def test_words_lead_to_their_unit_at_the_desk(house, page, article):
    found = html.document_fromstring(page().text).xpath("//td[contains(@class, 'differs')]//a/@href")
    japanese = next(e for e in _editions(house, article) if e.language == "ja")
    assert f"/editions/{japanese.id}#u{house.units(japanese)[0].id}" in found


def _editions(house, article):
    from workbench.models import Edition

    return house.session.query(Edition).filter_by(article_id=article.id).all()


@pytest.mark.parametrize(("locale", "word"), [("ko", "다름"), ("ja", "相違"), ("de", "Abweichend"), ("ar", "مختلف")])
def test_states_are_words_of_the_person_s_language(page, locale, word):
    assert word in page(locale=locale).text


def test_an_article_without_editions_says_what_will_stand_here(house, sign_in):
    article = house.article()
    answer = sign_in(house.user("reader")).get(f"/articles/{article.id}/matrix")
    assert "Nothing to compare yet" in answer.text


def test_strangers_do_not_learn_that_it_exists(house, client, sign_in, article):
    from tests.conftest import make_user

    stranger = make_user(house.session, "Stran Ger")
    house.session.commit()
    assert sign_in(stranger).get(f"/articles/{article.id}/matrix").status_code == 404
    assert sign_in(stranger).get(f"/articles/{article.id}/matrix/csv").status_code == 404


def test_every_two_editions_have_a_score_and_the_wrong_one_stands_lowest(page):
    found = html.document_fromstring(page().text)
    table = found.xpath("//section[@aria-labelledby='pairs-title']//tbody/tr")
    assert [row.xpath("th")[0].text for row in table] == ["English", "Japanese", "Chinese (Simplified)"]
    assert [len(row.xpath("td[@title]")) for row in table] == [1, 2, 3]
    assert all("consistency|version" in cell for row in table for cell in row.xpath("td/@title"))


def test_the_edition_that_stands_lowest_is_named(house, session, page, article):
    chinese = next(e for e in _editions(house, article) if e.language == "zh-Hans")
    unit = house.units(chinese)[2]
    save_target(session, house.actor("translator"), unit, unit.row_version, "市长金哈努尔表示欢迎。")
    session.commit()
    assert "Japanese stands lowest among all." in page().text


def test_long_articles_wait_to_be_asked_for_every_pair(page, monkeypatch):
    monkeypatch.setattr("workbench.web.pages.matrix.MOST_AT_ONCE", 1)
    assert "Compare every two" in page().text
    assert "Compare every two" not in page("?pairs=1").text


def test_the_files_hold_the_rows_that_are_shown(page):
    shown = rows(page("?rows=all"))
    table = list(csv.reader(io.StringIO(page("?rows=all", suffix="/csv").data.decode("utf-8-sig"), newline="")))
    (sheet,) = openpyxl.load_workbook(io.BytesIO(page("?rows=all", suffix="/xlsx").data)).worksheets
    assert len(table) == sheet.max_row == len(shown) + 1
    assert table[0][2:4] == ["Korean (ko)", "Korean (ko): state"]
    money = next(line for line in table if line[1] == "Amount of money")
    assert money[6:8] == ["2800万ドル = USD 28,000,000", "Differs (stands out)"]


def test_the_page_as_a_file_needs_nothing_else(page):
    answer = page(suffix="/html")
    told = html.document_fromstring(answer.data.decode())
    assert told.xpath("//link | //script | //a | //img") == []
    assert "2800万ドル" in told.text_content()
    assert "consistency|version" in told.text_content()
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_there_is_no_other_format(page):
    assert page(suffix="/exe").status_code == 404


def test_a_hostile_title_and_text_stay_text(house, session, sign_in):
    article = house.article(["<img src=x onerror=alert(1)> 5%"], title="=cmd()</title><script>x</script>")
    edition = house.edition("en", article)
    save_target(session, house.actor("translator"), house.units(edition)[0], 1, "<script>alert(1)</script> 6%")
    session.commit()
    client = sign_in(house.user("reader"))
    for suffix in ("", "/html"):
        page = client.get(f"/articles/{article.id}/matrix{suffix}").text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
