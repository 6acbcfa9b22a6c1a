"""Names: what is found, and which spellings are one name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import SURE, Fact, find_facts
from workbench.facts.names.romanising import HEARD, MISSING, OTHER, SAME, UNKNOWN, heard_in, same_name


def names(text: str, language: str) -> list[Fact]:
    return [fact for fact in find_facts(text, language) if fact.kind == "name"]


SAME_NAMES = [
    ("이재명", "ko", "Lee Jae-myung", "en"),
    ("김서연", "ko", "Kim Seo-yeon", "en"),
    ("정하윤", "ko", "Ha-yoon Chung", "en"),
    ("박준호", "ko", "Pak Chun-ho", "en"),
    ("최유진", "ko", "Choi Yoo-jin", "en"),
    ("노지훈", "ko", "Roh Ji-hoon", "en"),
    ("유승민", "ko", "Ryu Seung-min", "en"),
    ("문가영", "ko", "Moon Ka-young", "en"),
    ("캐버노", "ko", "Kavanaugh", "en"),
    ("カバノー", "ja", "Kavanaugh", "en"),
    ("卡瓦诺", "zh", "Kavanaugh", "en"),
    ("Кавано", "ru", "Kavanaugh", "en"),
    ("젤렌스키", "ko", "Zelensky", "en"),
    ("泽连斯基", "zh", "Zelensky", "en"),
    ("Зеленський", "uk", "Zelenskyy", "en"),
    ("ट्रंप", "hi", "Trump", "en"),
    ("نتنياهو", "ar", "Netanyahu", "en"),
    ("Μητσοτάκης", "el", "Mitsotakis", "en"),
    ("习近平", "zh", "Xi Jinping", "en"),
    ("시진핑", "ko", "习近平", "zh"),
    ("蔡英文", "zh-TW", "Tsai Ing-wen", "en"),
    ("あべ しんぞう", "ja", "Shinzo Abe", "en"),
    ("シュワルツ", "ja", "슈바르츠", "ko"),
    ("Путин", "ru", "Poutine", "fr"),
    ("메르켈", "ko", "Merkel", "de"),
]

OTHER_NAMES = [
    ("김정은", "ko", "Kim Jong-il", "en"),
    ("박서준", "ko", "Park Min-young", "en"),
    ("이재명", "ko", "Moon Jae-in", "en"),
    ("트럼프", "ko", "Kavanaugh", "en"),
    ("カバノー", "ja", "Schwartz", "en"),
    ("卡瓦诺", "zh", "Merkel", "en"),
    ("Зеленский", "ru", "Macron", "en"),
    ("मोदी", "hi", "Schumer", "en"),
    ("ترامب", "ar", "Kavanaugh", "en"),
]


@pytest.mark.parametrize("pair", SAME_NAMES)
def test_spellings_of_one_name_are_recognised(pair: tuple[str, str, str, str]) -> None:
    assert same_name(*pair) >= SAME


@pytest.mark.parametrize("pair", OTHER_NAMES)
def test_other_names_are_not_taken_for_it(pair: tuple[str, str, str, str]) -> None:
    assert same_name(*pair) < SAME


def test_names_that_have_no_sound_in_common_are_known_to_differ() -> None:
    assert same_name("김서연", "ko", "Zelensky", "en") <= OTHER


def test_japanese_characters_do_not_tell_how_they_sound() -> None:
    assert same_name("山田花子", "ja", "Hanako Yamada", "en") == UNKNOWN


SPELLINGS = st.text(alphabet="abchknorstuvyz -'가나박이명캐버노カバノー卡瓦诺КавноترامبΜητ\u0301", max_size=12)


@settings(deadline=None)
@given(
    SPELLINGS,
    SPELLINGS,
    st.sampled_from(["en", "ko", "ja", "zh", "ru", "xx"]),
    st.sampled_from(["en", "ko", "ja", "zh"]),
)
def test_the_order_of_the_two_does_not_matter(one: str, other: str, one_language: str, other_language: str) -> None:
    score = same_name(one, one_language, other, other_language)
    assert score == same_name(other, other_language, one, one_language)
    assert 0 <= score <= 1


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from(["en", "ko", "ja", "zh", "ar", "hi", "und"]))
def test_a_name_is_the_same_as_itself(text: str, language: str) -> None:
    assert same_name(text, language, text, language) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("브렛 캐버노 지명자는 대답하지 않았다.", "ko"),
        ("指名されたブレット・カバノー氏は答えなかった。", "ja"),
        ("被提名人布雷特·卡瓦诺没有回答。", "zh"),
        ("Кандидат Бретт Кавано не ответил.", "ru"),
        ("لم يرد المرشح بريت كافانو.", "ar"),
    ],
)
def test_a_name_is_heard_in_a_sentence_of_another_script(text: str, language: str) -> None:
    heard = heard_in("Brett Kavanaugh", "en", text, language)
    missing = heard_in("Orrin Hatch", "en", text, language)
    assert heard is not None
    assert heard.score >= HEARD
    assert missing is not None
    assert missing.score < MISSING


def test_a_japanese_name_may_stand_in_characters() -> None:
    assert heard_in("Hanako Yamada", "en", "山田花子さんは答えなかった。", "ja") is None


CODES = [
    ("KR", "territory", [("ko", "한국은 늦게 답했다."), ("en", "South Korea answered late."), ("ja", "韓国は遅れて答えた。"), ("zh", "韩国回复得晚。"), ("zh-TW", "韓國回覆得晚。"), ("fr", "La Corée du Sud a répondu."), ("de", "Südkorea antwortete spät."), ("ru", "Южная Корея ответила поздно."), ("ar", "ردت كوريا الجنوبية متأخرة."), ("hi", "दक्षिण कोरिया ने देर से जवाब दिया।"), ("vi", "Hàn Quốc trả lời muộn.")]),
    ("US", "territory", [("ko", "미국의 답"), ("ko", "美 정부의 답"), ("ja", "米国の答え"), ("zh", "美国的答复"), ("en", "the U.S. answer"), ("en", "an American answer"), ("de", "die amerikanische Antwort"), ("fr", "la réponse américaine"), ("ru", "ответ американского"), ("es", "la respuesta de EE. UU.")]),
    ("GB", "territory", [("ko", "영국 총리"), ("en", "the UK"), ("en", "Britain's answer"), ("ja", "イギリスの首相"), ("zh", "英国首相"), ("fr", "au Royaume-Uni"), ("ru", "в Великобритании")]),
    ("Seoul", "city", [("ko", "서울에서"), ("en", "in Seoul"), ("ja", "ソウルで"), ("zh", "在首尔"), ("ru", "в Сеуле"), ("ar", "في سيول")]),
    ("UN", "organisation", [("ko", "유엔은"), ("en", "the United Nations"), ("ja", "国連は"), ("zh", "联合国"), ("fr", "l’ONU et l’ONU"), ("ru", "ООН"), ("de", "die Vereinten Nationen")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "language", "text"),
    [(value, unit, language, text) for value, unit, texts in CODES for language, text in texts],
)
def test_what_is_named_has_one_code_in_every_language(value: str, unit: str, language: str, text: str) -> None:
    assert (value, unit) in [(fact.value, fact.unit) for fact in names(text, language) if fact.sure >= SURE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they ate turkey with china cups"),
        ("zh", "他去了马里兰州"),
        ("ko", "그런 수단으로는 안 된다"),
        ("en", "Jordan Smith won."),
        ("zh", "其中国家队最强"),
    ],
)
def test_a_word_that_only_looks_like_a_country_raises_no_alarm(language: str, text: str) -> None:
    assert [fact for fact in names(text, language) if fact.sure >= SURE and fact.unit == "territory"] == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Yesterday Senator Mira Okafor met Liam van der Berg.", "Mira Okafor"),
        ("en", "Yesterday Senator Mira Okafor met Liam van der Berg.", "Liam van der Berg"),
        ("en", "Reporters asked Karim al-Haddad twice.", "Karim al-Haddad"),
        ("fr", "Le ministre Paul Lemoine a parlé.", "Paul Lemoine"),
        ("de", "Gestern sprach Präsident Karl Lindner.", "Karl Lindner"),
        ("ru", "Вчера выступила Анна Беляева.", "Анна Беляева"),
        ("ko", "어제 BTS가 공연했다.", "BTS"),
        ("ja", "昨日はパウル・リンドナー氏が話した。", "パウル・リンドナー"),
        ("zh", "昨天保罗·林德纳说了话。", "保罗·林德纳"),
        ("ko", "어제 린드너 총리가 말했다.", "린드너"),
    ],
)
def test_names_are_found_by_capitals_scripts_and_titles(language: str, text: str, name: str) -> None:
    assert name in [fact.value for fact in names(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("ko", "어제 젤렌스키(Zelensky)는 떠났다.", "젤렌스키(Zelensky)"),
        ("zh", "昨天泽连斯基（Zelensky）离开了。", "泽连斯基（Zelensky）"),
        ("ja", "昨日ゼレンスキー（Zelensky）は去った。", "ゼレンスキー（Zelensky）"),
        ("en", "Yesterday Kim Seo-yeon (김서연) left.", "Kim Seo-yeon (김서연)"),
    ],
)
def test_a_name_in_two_scripts_is_one_name(language: str, text: str, span: str) -> None:
    assert [fact.text for fact in names(text, language)] == [span]


def test_a_sentence_does_not_begin_with_a_name_for_its_capital() -> None:
    assert names("Nobody answered before Monday. However, rain fell.", "en") == []


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "ko", "ja", "zh", "de", "ar", "ru", "hi", "x-none"]))
def test_any_text_is_read(text: str, language: str) -> None:
    for fact in names(text, language):
        assert fact.text == text[fact.start : fact.end]
        assert fact.value


@pytest.mark.parametrize(
    "piece", ["A ", "Mr ", "US ", "カ", "カ・", "中·", "美", "가 대통령 ", "(A", "가(Aa)", "ولا", "अे", "Aa Bb "]
)
@pytest.mark.parametrize("language", ["en", "ko", "ja", "zh", "ar"])
def test_no_line_takes_long(piece: str, language: str) -> None:
    line = (piece * 10_000)[:10_000]
    find_facts("", language)
    started = time.process_time()
    names(line, language)
    assert time.process_time() - started < 1.5


def test_a_name_does_not_end_with_a_particle() -> None:
    assert "Armada" in [fact.value for fact in names("Habló la Armada de Estados Unidos.", "es")]


def test_a_common_noun_before_a_korean_title_raises_no_alarm() -> None:
    assert [fact for fact in names("정부 대변인은 답하지 않았다.", "ko") if fact.sure >= SURE] == []
