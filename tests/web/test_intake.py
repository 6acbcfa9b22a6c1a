"""Importing an article through the pages: paste, file and address; looking at it; saving it."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
import sqlalchemy as sa
from flask import g

from workbench.models import Article, ArticleVersion, Block, Intake, Segment
from workbench.services.fetching import Page

KOREAN = """<!doctype html><html lang="ko"><head><title>물가 두 달째 하락 - 새벽일보</title>
<meta property="og:title" content="물가 두 달째 하락"></head><body>
<nav><a href="/">홈</a> <a href="/politics">정치</a></nav>
<article><h1>물가 두 달째 하락</h1><p>입력 2026-09-03 08:00</p><p class="byline">김새벽 기자</p>
<p>정부는 3일 <b>새 대책</b>을 내놓았다. 시장은 조용했다. 시민들은 결과를 기다린다고 말했다.</p>
<p>여당은 대책을 환영했지만 야당은 부족하다고 비판했다. 다음 발표는 9월에 있을 예정이다.</p>
<p>한국은행은 연말까지 물가 상승률이 2% 안팎에서 움직일 것으로 내다봤다. 다만 국제유가와 환율이 변수라고 덧붙였다.</p>
<p><a href="#top">본문 바로가기</a></p></article>
</body></html>"""


@pytest.fixture
def door(house, sign_in):
    """The import page's addresses for a translator who is signed in."""
    return Door(sign_in(house.user("translator")), house)


class Door:
    def __init__(self, client, house):
        self.client, self.house, self.session = client, house, house.session
        self.address = f"/newsrooms/{house.newsroom.id}/import"

    def paste(self, text, **more):
        return self.client.post(self.address, data={"way": "paste", "text": text, **more})

    def upload(self, data, name, **more):
        return self.client.post(self.address, data={"way": "file", "file": (io.BytesIO(data), name), **more})

    def save(self, answer, **more):
        """Save what was read, with the form as the preview shows it."""
        assert answer.status_code == 302, answer.text
        page = self.client.get(answer.location).text
        return self.client.post(f"{answer.location}/save", data={**fields(page), **more})

    def count(self, model):
        self.session.rollback()
        return self.session.scalar(sa.select(sa.func.count(model.id)))

    def article(self):
        self.session.rollback()
        self.session.expire_all()
        return self.session.scalars(sa.select(Article).order_by(Article.id.desc()).limit(1)).one()


def fields(page):
    """What a browser would send of the preview's form."""
    sent = {}
    for name, body in re.findall(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', body) or re.search(r'<option value="([^"]*)"', body)
        sent[name] = chosen[1]
    sent["mark"] = re.search(r'name="mark" value="([^"]+)"', page)[1]
    for name, value in re.findall(r'<input type="radio" name="([^"]+)" value="([^"]*)" checked', page):
        sent[name] = value
    return sent


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("ko", "물가 하락\n\n정부는 3일 새 대책을 내놓았다. 시장은 조용했다.", 3),
        ("ja", "物価下落\n\n政府は3日、新しい対策を発表した。市場は静かだった。", 3),
        ("zh-Hans", "物价下降\n\n政府3日公布了新措施。市场对这个消息反应平静。", 3),
        ("ar", "تراجع الأسعار\n\nأعلنت الحكومة إجراءات جديدة يوم الاثنين. بقيت الأسواق هادئة.", 3),
        ("hi", "महँगाई घटी\n\nसरकार ने सोमवार को नए कदम बताए। बाज़ार शांत रहा।", 3),
        ("en", "Prices fall\n\nThe government said on Monday that it would act. The markets were calm.", 3),
    ],
)
def test_pasted_text_becomes_an_article_in_its_language(door, language, text, sentences):
    saved = door.save(door.paste(text))
    article = door.article()
    assert saved.location == f"/articles/{article.id}"
    assert (article.language, door.count(Segment)) == (language, sentences)
    assert article.title == text.partition("\n")[0]
    assert door.count(Intake) == 0


def test_an_uploaded_page_is_previewed_before_anything_is_stored(door):
    answer = door.upload(KOREAN.encode(), "prices.html")
    page = door.client.get(answer.location).text
    assert "김새벽 기자" in page
    assert "시장은 조용했다." in page
    assert door.count(Article) == 0
    door.save(answer)
    version = door.session.scalars(sa.select(ArticleVersion)).one()
    assert (version.file_name, version.format, version.skeleton) == ("prices.html", "html", KOREAN.encode())


def test_roles_language_and_metadata_are_stored_as_they_were_set(door):
    answer = door.paste("물가 하락\n\n정부는 새 대책을 내놓았다.\n\n구독 신청은 여기로")
    door.save(
        answer, **{"role-0": "headline", "role-2": "boilerplate", "title": "물가", "section": "경제", "byline": "김"}
    )
    article = door.article()
    assert (article.title, article.section, article.versions[0].about["byline"]) == ("물가", "경제", "김")
    roles = {block.text: (block.role.value, block.translate) for block in article.versions[0].blocks}
    assert roles["물가 하락"] == ("headline", True)
    assert roles["구독 신청은 여기로"] == ("boilerplate", False)


def test_without_scripts_a_block_is_left_out_and_taken_back(door):
    answer = door.paste("물가 하락\n\n정부는 새 대책을 내놓았다.\n\n구독 신청은 여기로")
    page = door.client.get(answer.location).text
    out = door.client.post(answer.location, data={**fields(page), "leave_out": "2"})
    assert out.location == f"{answer.location}#block-2"
    page = door.client.get(answer.location).text
    assert re.search(r'class="part [^"]*part--out" id="block-2"', page)
    door.client.post(answer.location, data={**fields(page), "take_back": "2"})
    page = door.client.get(answer.location).text
    assert not re.search(r'class="part [^"]*part--out" id="block-2"', page)


def test_furniture_of_a_page_can_be_taken_back_and_is_translated_then(door):
    answer = door.upload(KOREAN.encode(), "prices.html")
    page = door.client.get(answer.location).text
    out = re.findall(r'part--out" id="block-(\d+)"', page)
    assert out, "the page has furniture"
    door.save(answer, **{f"role-{out[0]}": "body"})
    taken = door.article().versions[0].blocks[int(out[0])]
    assert taken.translate
    assert taken.segments


def test_an_address_is_fetched_and_kept_without_its_tracking(door, monkeypatch):
    def fetch(url, policy):
        assert url == "https://news.example/a/1?utm_source=mail&id=7#top"
        return Page(url, KOREAN.encode("euc-kr"), "euc_kr", "text/html")

    monkeypatch.setattr("workbench.web.pages.intake.fetch_page", fetch)
    answer = door.client.post(
        door.address, data={"way": "address", "address": " news.example/a/1?utm_source=mail&id=7#top "}
    )
    door.save(answer)
    article = door.article()
    assert article.source_url == "https://news.example/a/1?id=7"
    assert article.versions[0].about["fetched"] is True
    assert any("정부는 3일" in block.text for block in article.versions[0].blocks)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/", "ftp://x.org/"],
)
def test_a_private_address_is_refused_in_words(door, address):
    answer = door.client.post(door.address, data={"way": "address", "address": address})
    assert answer.status_code == 400
    assert 'id="address-error"' in answer.text
    assert door.count(Intake) == 0


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.html", b"", "empty"),
        ("report.pdf", b"%PDF-1.7 ...", "kind of file"),
        ("photo", b"\x89PNG\r\n\x1a\n" + bytes(50), "kind of file"),
        ("letter.rtf", b"{\\rtf1 hello}", "kind of file"),
        ("only-script.html", b"<html><body><script>alert(1)</script></body></html>", "text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason_and_nothing_is_stored(door, name, data, words):
    answer = door.upload(data, name)
    assert answer.status_code == 400
    told = re.search(r'id="file-error".*?<span>(.*?)</span>', answer.text, re.S)[1]
    assert words in told
    assert "Nothing was stored" in told
    assert door.count(Intake) == door.count(Article) == 0


def test_a_script_never_reaches_a_page_or_the_text(door):
    hostile = KOREAN.replace("시장은", '<script>alert("x")</script><img src=x onerror=alert(2)>시장은')
    answer = door.upload(hostile.encode(), "<img src=x onerror=alert(3)>.html")
    page = door.client.get(answer.location).text
    assert "alert(" not in page
    door.save(answer)
    assert "alert(" not in "".join(block.text for block in door.article().versions[0].blocks)


def test_korean_bytes_of_an_old_encoding_are_read(door):
    old = KOREAN.replace("<head>", '<head><meta charset="euc-kr">').encode("euc-kr")
    door.save(door.upload(old, "old.html"))
    assert any("새 대책" in block.content.plain for block in door.article().versions[0].blocks)


def test_an_upload_of_25_megabytes_is_told_to_be_too_large(door):
    answer = door.upload(b"<p>" + b"x" * (25 * 1024 * 1024), "big.html")
    assert answer.status_code == 413
    assert "too large" in answer.text
    assert door.count(Intake) == 0


def test_an_archive_that_unpacks_to_far_more_is_refused_in_words(door):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(300 * 1024 * 1024))
    assert len(bomb.getvalue()) < 1024 * 1024
    answer = door.upload(bomb.getvalue(), "letter.docx")
    assert answer.status_code == 400
    assert "unpacks to far more" in answer.text
    assert door.count(Intake) == 0


def test_what_was_typed_stays_on_the_page_when_it_cannot_be_read(door):
    answer = door.client.post(door.address, data={"way": "address", "address": "http://127.0.0.1/<b>"})
    assert 'value="http://127.0.0.1/&lt;b&gt;"' in answer.text


def test_saving_without_a_language_asks_for_it_and_keeps_the_decisions(door):
    answer = door.paste("12 34\n\n56 78")
    shown = fields(door.client.get(answer.location).text)
    refused = door.client.post(f"{answer.location}/save", data={**shown, "language": "", "title": "Numbers"})
    assert refused.status_code == 400
    assert "language" in refused.text
    assert ">Numbers</textarea>" in refused.text
    assert door.count(Article) == 0


def test_the_same_page_again_is_offered_as_a_new_version(door, monkeypatch):
    pages = iter([KOREAN, KOREAN.replace("3일", "4일")])
    monkeypatch.setattr(
        "workbench.web.pages.intake.fetch_page",
        lambda url, policy: Page(url, next(pages).encode(), "utf-8", "text/html"),
    )
    first = door.client.post(door.address, data={"way": "address", "address": "https://news.example/1"})
    door.save(first)
    again = door.client.post(door.address, data={"way": "address", "address": "http://www.news.example/1/?fbclid=a"})
    page = door.client.get(again.location).text
    assert "It comes from the same address." in page
    assert "1 changed" in page
    door.save(again)
    article = door.article()
    assert (door.count(Article), article.latest_number) == (1, 2)


def test_a_separate_article_can_be_chosen_although_the_text_is_known(door):
    text = "물가 하락\n\n정부는 3일 새 대책을 내놓았다. 시장은 조용했다."
    door.save(door.paste(text))
    again = door.paste(text)
    assert "It says exactly the same." in door.client.get(again.location).text
    door.save(again, version_of="")
    assert door.count(Article) == 2


def test_a_corrected_source_of_an_article_remembers_what_was_left_out(door):
    text = "물가 하락\n\n정부는 3일 새 대책을 내놓았다.\n\n구독 신청은 여기로"
    door.save(door.paste(text), **{"role-2": "boilerplate"})
    article = door.article()
    answer = door.paste(text.replace("3일", "4일"), article=article.id)
    page = door.client.get(answer.location).text
    assert fields(page)["role-2"] == "boilerplate"
    assert fields(page)["version_of"] == str(article.id)
    saved = door.save(answer)
    assert "Version 2 is stored" in door.client.get(saved.location).text


def test_a_corrected_source_in_another_language_is_refused(door):
    door.save(door.paste("물가 하락\n\n정부는 새 대책을 내놓았다."))
    number = door.article().id
    answer = door.paste("Prices fall\n\nThe government said that it would act.", article=number)
    assert door.save(answer, version_of=number).status_code == 409
    assert door.count(ArticleVersion) == 1


def test_an_import_belongs_to_the_person_who_began_it(door, house, app):
    answer = door.paste("물가 하락\n\n정부는 새 대책을 내놓았다.")
    other = app.test_client()
    g.pop("_login_user")  # the fixture's application context outlives the request, and so would the person
    with other.session_transaction() as kept:
        kept["_user_id"], kept["_fresh"] = house.user("administrator").fs_uniquifier, True
    assert other.get(answer.location).status_code == 404
    assert other.post(f"{answer.location}/save", data={}).status_code == 404


def test_a_reader_imports_nothing(house, sign_in):
    client = sign_in(house.user("reader"))
    address = f"/newsrooms/{house.newsroom.id}/import"
    assert client.get(address).status_code == 403
    assert client.post(address, data={"way": "paste", "text": "Hello there."}).status_code == 403


def test_an_article_of_another_newsroom_cannot_be_given_a_version(door, house):
    from workbench.models import Newsroom

    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    house.session.add(elsewhere)
    house.session.flush()
    foreign = Article(newsroom_id=elsewhere.id, language="ko", title="Secret")
    house.session.add(foreign)
    house.session.commit()
    answer = door.paste("물가 하락\n\n정부는 새 대책을 내놓았다.")
    assert door.save(answer, version_of=foreign.id).status_code == 404
    assert door.paste("물가 하락", article=foreign.id).status_code == 404


def test_a_discarded_import_is_gone(door):
    answer = door.paste("물가 하락\n\n정부는 새 대책을 내놓았다.")
    door.client.post(f"{answer.location}/discard", data=fields(door.client.get(answer.location).text))
    assert door.count(Intake) == 0
    assert door.client.get(answer.location).status_code == 404


def test_an_old_preview_never_saves_a_newer_document(door):
    first = door.paste("أعلنت البلدية خطة جديدة.\n\nتبدأ الخطة الشهر القادم.")
    shown = fields(door.client.get(first.location).text)
    door.client.post(f"{first.location}/discard", data=shown)
    second = door.paste("市政府公布了新计划。\n\n计划从下个月开始。")
    door.session.rollback()
    refused = door.client.post(f"{second.location}/save", data=shown)
    assert refused.status_code == 409
    assert "not the newest" in refused.text
    assert door.count(Article) == 0


def test_pasted_formatting_is_kept(door):
    rich = "<!--StartFragment--><h1>물가 하락</h1><p>정부는 <b>새 대책</b>을 내놓았다.</p><!--EndFragment-->"
    answer = door.paste("물가 하락\n정부는 새 대책을 내놓았다.", rich=rich)
    assert "part__bold" in door.client.get(answer.location).text


def test_blocks_count_as_many_as_were_read(door):
    door.save(door.paste("하나는 이렇다.\n\n둘은 저렇다.\n\n셋은 그렇다."))
    assert door.count(Block) == 3


def test_whoever_sent_too_much_finds_the_way_back(door):
    here = f"http://localhost{door.address}"
    sent = {"way": "file", "file": (io.BytesIO(b"x" * (25 * 1024 * 1024)), "big.html")}
    page = door.client.post(door.address, data=sent, headers={"Referer": here}).text
    assert f'href="{here}"' in page
