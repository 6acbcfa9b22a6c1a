"""A page that an edition was put into speaks of the edition: its language, words, addresses, and what it translates."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.formats.editions import whole
from workbench.formats.document import Alternate, Role, TranslatedBlock, TranslatedDocument
from workbench.formats.html import read, write_back
from workbench.formats.webpage.edition_head import open_graph_locale

KO = """<!DOCTYPE html>
<html lang="ko" dir="ltr">
<head>
<meta charset="utf-8">
<title>물가 두 달째 하락 | 새벽신문</title>
<meta name="description" content="채소 값이 내렸다.">
<meta property="og:title" content="물가 두 달째 하락">
<meta property="og:description" content="채소 값이 내렸다. - 새벽신문">
<meta property="og:site_name" content="새벽신문">
<meta property="og:locale" content="ko_KR">
<meta property="og:url" content="https://news.example/ko/1">
<meta name="twitter:title" content="[속보] 물가 두 달째 하락">
<meta name="twitter:description" content="시장의 반응은 조용했다. 전문가들은 효과가 나타나려면 …">
<meta property="article:published_time" content="2026-03-01T08:09:00+09:00">
<link rel="canonical" href="https://news.example/ko/1">
<link rel="amphtml" href="https://news.example/amp/ko/1">
<link rel="alternate" hreflang="en" href="https://news.example/old">
<link rel="alternate" hreflang="x-default" href="https://news.example/">
<link rel="stylesheet" href="/site.css">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "@id": "#org", "name": "새벽신문"},
 {"@type": "NewsArticle", "@id": "https://news.example/ko/1#article", "headline": "물가 두 달째 하락",
  "description": "채소 값이 내렸다.", "inLanguage": "ko", "datePublished": "2026-03-01T08:09:00+09:00",
  "dateModified": "2026-03-01T10:00:00+09:00", "author": [{"@type": "Person", "name": "김새벽"}],
  "publisher": {"@id": "#org"}, "mainEntityOfPage": "https://news.example/ko/1", "articleBody": "정부는 3일 …"}]}
</script>
<script type="application/ld+json">{"@type":"BreadcrumbList",  "name":"경제"}</script>
</head>
<body>
<h1>물가 두 달째 하락</h1>
<p class="standfirst">채소 값이 내렸다.</p>
<p>시장의 반응은 조용했다. 전문가들은 효과가 나타나려면 적어도 석 달은 걸릴 것이라고 내다봤다.</p>
</body></html>
"""
WORDS = {
    "en": ("Prices fall <again> & again", 'Greens are "cheaper".', "Markets stayed calm."),
    "ar": ("الأسعار تتراجع للشهر الثاني", "تراجعت أسعار الخضار.", "بقيت الأسواق هادئة."),
    "ja": ("物価、2か月連続で下落", "野菜が値下がりした。", "市場は静かだった。"),
    "zh-Hans": ("物价连续两个月下降", "蔬菜降价了。", "市场反应平静。"),
    "de": ("Preise fallen erneut", "Gemüse ist billiger.", "Die Märkte blieben ruhig."),
}


def edition(language, source=KO, **changes):
    """The source with a headline, a standfirst and a paragraph in that language, as the exporting service makes it."""
    document = read(source.encode())
    headline, standfirst, paragraph = WORDS[language]
    said = {Role.HEADLINE: headline, Role.STANDFIRST: standfirst}
    by_text = {
        block.content.plain: block.content.with_text(said.get(block.role, paragraph)) for block in document.blocks
    }
    made = whole(document, lambda content: by_text[content.plain], language)
    metadata = replace(document.metadata, title=headline, standfirst=standfirst, language=language, url="")
    given = {"alternates": (Alternate("ko", "https://news.example/ko/1"), Alternate("en", "https://news.example/en/1"))}
    return replace(made, metadata=metadata, translators=("Aoi Tanaka",), **{**given, **changes})


def page_of(language, source=KO, **changes):
    return write_back(edition(language, source, **changes)).decode()


def things(page):
    return [json.loads(each) for each in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)]


def article_of(page):
    return next(each for each in things(page)[0]["@graph"] if each["@type"] == "NewsArticle")


@pytest.mark.parametrize("language", WORDS)
def test_the_root_tells_language_and_direction(language):
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in page_of(language)


@pytest.mark.parametrize("language", ["ar", "ja", "zh-Hans", "de"])
def test_titles_and_descriptions_are_the_edition_s_and_keep_the_site_s_name(language):
    page = page_of(language)
    headline, standfirst, paragraph = WORDS[language]
    assert f"<title>{headline} | 새벽신문</title>" in page
    assert f'<meta property="og:title" content="{headline}">' in page
    assert f'<meta name="twitter:title" content="[속보] {headline}">' in page
    assert f'<meta name="description" content="{standfirst}">' in page
    assert f'<meta property="og:description" content="{standfirst} - 새벽신문">' in page
    assert f'<meta name="twitter:description" content="{paragraph}">' in page


def test_every_word_is_escaped():
    page = page_of("en")
    assert "<title>Prices fall &lt;again&gt; &amp; again | 새벽신문</title>" in page
    assert 'content="Greens are &quot;cheaper&quot;."' in page


@pytest.mark.parametrize(
    ("language", "locale"),
    [("en", "en_US"), ("ar", "ar_EG"), ("ja", "ja_JP"), ("zh-Hant", "zh_TW"), ("pt-BR", "pt_BR"), ("zh-Hans", "zh_CN")],
)
def test_open_graph_names_a_territory_with_the_language(language, locale):
    assert open_graph_locale(language) == locale


def test_the_page_s_locale_is_the_edition_s():
    assert '<meta property="og:locale" content="ja_JP">' in page_of("ja")


def test_the_source_s_addresses_are_not_left_as_the_edition_s():
    page = page_of("ja")
    assert "canonical" not in page
    assert "og:url" not in page
    assert "amphtml" not in page


def test_the_edition_s_own_address_is_told_when_it_is_known():
    own = replace(edition("ar").metadata, url="https://news.example/ar/1?a=1&b=2")
    page = write_back(replace(edition("ar"), metadata=own)).decode()
    assert '<link rel="canonical" href="https://news.example/ar/1?a=1&amp;b=2">' in page
    assert '<meta property="og:url" content="https://news.example/ar/1?a=1&amp;b=2">' in page
    assert article_of(page)["url"] == "https://news.example/ar/1?a=1&b=2"


def test_the_alternates_are_the_article_s_editions_and_what_the_page_had_besides():
    page = page_of("ja")
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', page) == [
        ("x-default", "https://news.example/"),
        ("ko", "https://news.example/ko/1"),
        ("en", "https://news.example/en/1"),
    ]


@pytest.mark.parametrize("language", WORDS)
def test_the_article_s_linked_data_are_the_edition_s(language):
    assert article_of(page_of(language)) == {
        "@type": "NewsArticle",
        "headline": WORDS[language][0],
        "description": WORDS[language][1],
        "datePublished": "2026-03-01T08:09:00+09:00",
        "dateModified": "2026-03-01T10:00:00+09:00",
        "author": [{"@type": "Person", "name": "김새벽"}],
        "publisher": {"@id": "#org"},
        "inLanguage": language,
        "translator": [{"@type": "Person", "name": "Aoi Tanaka"}],
        "translationOfWork": {
            "@type": "NewsArticle",
            "@id": "https://news.example/ko/1#article",
            "inLanguage": "ko",
            "headline": "물가 두 달째 하락",
            "url": "https://news.example/ko/1",
        },
    }


def test_what_else_the_page_tells_machines_stays_as_it_was():
    page = page_of("de")
    assert '<script type="application/ld+json">{"@type":"BreadcrumbList",  "name":"경제"}</script>' in page
    assert {"@type": "Organization", "@id": "#org", "name": "새벽신문"} in things(page)[0]["@graph"]
    assert '<link rel="stylesheet" href="/site.css">' in page
    assert '<meta property="article:published_time" content="2026-03-01T08:09:00+09:00">' in page


def test_a_page_that_told_machines_nothing_tells_them_of_the_edition():
    page = page_of(
        "ar", "<!doctype html><title>물가</title><h1>물가</h1><p class=standfirst>값이 내렸다.</p><p>본문이다.</p>"
    )
    assert page.startswith('<!doctype html><html lang="ar" dir="rtl"><title>الأسعار تتراجع للشهر الثاني</title>')
    assert '<meta name="description" content="تراجعت أسعار الخضار.">' in page
    (told,) = things(page)
    assert (told["inLanguage"], told["translationOfWork"]["inLanguage"]) == ("ar", "ko")
    assert page.index("</script>") < page.index("<h1>")


def test_nothing_in_linked_data_closes_its_script():
    hostile = replace(edition("de").metadata, title="</script><script>alert(1)</script><!--")
    page = write_back(replace(edition("de"), metadata=hostile)).decode()
    assert "<script>alert" not in page
    assert len(things(page)) == 2


def test_letters_an_old_encoding_lacks_are_escapes_in_scripts_and_references_in_text():
    source = KO.replace("utf-8", "euc-kr").encode("euc-kr")
    document = read(source)
    made = edition("ar")
    made = replace(
        made,
        document=document,
        blocks=tuple(replace(each, block=block) for each, block in zip(made.blocks, document.blocks, strict=True)),
    )
    page = write_back(made).decode("euc-kr")
    assert article_of(page)["headline"] == WORDS["ar"][0]
    assert "<title>&#1575;" in page


def test_a_page_that_ran_from_right_to_left_is_turned_with_all_its_parts():
    source = (
        '<html lang="ar" dir="rtl"><head><title>خبر</title></head><body dir="rtl"><main lang="ar">'
        '<h1>خبر</h1><p lang="ar">اجتمع المجلس يوم الاثنين.</p><p lang="en">Quoted.</p></main></body></html>'
    )
    made = replace(edition("de", source), source_language="ar")
    page = write_back(made).decode()
    assert "rtl" not in page
    assert '<main lang="de" dir="ltr">' in page
    assert '<p lang="de" dir="ltr">' in page
    assert '<p lang="en">' in page


def test_a_draft_is_kept_from_search_engines():
    page = page_of("ja", draft=True, draft_label="下書き")
    assert '<meta name="robots" content="noindex">' in page
    assert "<strong>下書き</strong>" in page


def test_a_draft_that_nobody_translated_is_the_source_and_says_that_it_is_a_draft():
    document = read(KO.encode())
    untouched = tuple(TranslatedBlock(block) for block in document.blocks)
    draft = TranslatedDocument(document, "ar", "ko", untouched, draft=True, draft_label="مسودة")
    page = write_back(draft).decode()
    mark = re.search(r'<p role="note".*?</p>', page)
    assert mark
    assert "مسودة" in mark[0]
    assert page.replace(mark[0], "") == KO


@pytest.mark.parametrize("broken", ["{not json", '{"@type": "NewsArticle"', "[" * 50_000])
def test_linked_data_that_nobody_can_read_is_left_and_the_edition_s_own_added(broken):
    source = f'<html lang="ko"><head><script type="application/ld+json">{broken}</script></head><body><h1>물가</h1><p>값이 내렸다.</p></body></html>'
    page = page_of("de", source)
    assert broken in page
    assert '"inLanguage": "de"' in page


@pytest.mark.parametrize(
    "told",
    [
        '<link rel="canonical" href="https://news.example/ko/7">',
        '<meta property="og:url" content="https://news.example/ko/7">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "물가", "url": "https://news.example/ko/7"}</script>',
    ],
)
def test_the_original_stands_where_its_page_said(told):
    source = f"<html lang=ko><head><title>물가</title>{told}</head><body><h1>물가</h1><p>값이 두 달째 내렸다.</p></body></html>"
    (article,) = things(page_of("de", source))
    assert article["translationOfWork"]["url"] == "https://news.example/ko/7"
    assert "url" not in article
