"""Names are heard across scripts; a lost quotation is told, a lost pair of marks around a word is not worth a halt."""

from __future__ import annotations

import pytest

from workbench.checks import Severity, check_pair, pair_of

HEARD = [
    ("en", "Nora Whitfield opened the library.", "ko", "노라 휫필드가 도서관을 열었다."),
    ("en", "Nora Whitfield opened the library.", "ja", "ノラ・ホイットフィールドが図書館を開いた。"),
    ("ko", "이재명 대통령이 연설했다.", "en", "President Lee Jae-myung gave a speech."),
    ("en", "Martin Schulz lost the vote.", "ru", "Мартин Шульц проиграл голосование."),
    ("de", "Martin Schulz verlor die Wahl.", "en", "Martin Schulz lost the election."),
    ("en", "Daon Electronics posted a profit.", "ko", "다온전자가 이익을 냈다."),
]
# Several words with capitals that are nobody's name, and are translated.
TRANSLATED = [
    ("es", "La Feria del Libro abre hoy.", "en", "The book fair opens today."),
    ("es", "Ganó el Premio Comunicación Abierta.", "de", "Sie gewann den Preis für offene Verständigung."),
    ("fr", "La Croix Rouge a envoyé des tentes.", "ko", "적십자가 천막을 보냈다."),
    ("ru", "Международный Ярмарочный зал открыт.", "en", "The hall for international fairs is open."),
    ("ru", "Зрители МВФ ждут.", "de", "Die Zuschauer des IWF warten."),
    (
        "en",
        "She wrote “The Salt Garden and Other Doors” in a year.",
        "ko",
        "그녀는 『소금 정원과 다른 문들』을 1년 만에 썼다.",
    ),
    ("en", "The children watched Captain Turnip.", "zh", "孩子们看了《萝卜船长》。"),
]
SWAPPED = [
    ("en", "Nora Whitfield opened the library.", "ko", "마르틴 슐츠가 도서관을 열었다."),
    ("en", "Nora Whitfield opened the library.", "ja", "ゲオルク・シュミットが図書館を開いた。"),
    ("de", "Martin Schulz verlor die Wahl.", "en", "Georg Lindner lost the election."),
    ("en", "Nora Whitfield opened the library.", "zh", "格奥尔格·施密特为图书馆揭幕。"),
]


def checks(source_language: str, source: str, target_language: str, target: str) -> dict[str, Severity]:
    return {
        finding.check: finding.severity
        for finding in check_pair(pair_of(source, source_language, target, target_language))
    }


@pytest.mark.parametrize("pair", HEARD, ids=lambda pair: pair[3])
def test_a_name_is_heard_in_another_script(pair: tuple[str, str, str, str]) -> None:
    assert "names" not in checks(*pair)


@pytest.mark.parametrize("pair", TRANSLATED, ids=lambda pair: pair[1])
def test_what_is_nobodys_name_may_be_translated(pair: tuple[str, str, str, str]) -> None:
    assert "names" not in checks(*pair)


@pytest.mark.parametrize("pair", SWAPPED, ids=lambda pair: pair[3])
def test_another_persons_name_is_told(pair: tuple[str, str, str, str]) -> None:
    assert checks(*pair).get("names") == Severity.MAJOR


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("en", "He said he would be back soon and explain it to the citizens."),
        ("ja", "彼はすぐに戻って市民の皆さんに説明すると述べた。"),
        ("de", "Er sagte, er werde bald zurückkommen und es den Bürgern erklären."),
    ],
)
def test_speech_that_lost_its_marks_is_told(language: str, target: str) -> None:
    source = "그는 “곧 돌아와 시민 여러분께 자세히 설명하겠다”고 말했다."
    assert checks("ko", source, language, target).get("quotations") == Severity.MAJOR


def test_marks_of_another_language_are_marks() -> None:
    source = "그는 “곧 돌아와 시민 여러분께 자세히 설명하겠다”고 말했다."
    assert "quotations" not in checks("ko", source, "fr", "« Je reviendrai bientôt pour l’expliquer », a-t-il dit.")
    assert "quotations" not in checks("ko", source, "ja", "彼は「すぐに戻って市民の皆さんに説明する」と述べた。")


def test_a_word_that_lost_its_marks_is_minor() -> None:
    assert (
        checks("zh", "“保守党”召开会议。", "en", "The Conservatives hold a conference.").get(
            "quotations", Severity.MINOR
        )
        == Severity.MINOR
    )


def test_the_title_of_a_work_that_lost_its_marks_is_minor() -> None:
    found = checks(
        "en", "She sang “The Salt Garden and Other Doors” again.", "de", "Sie sang wieder ihr Lied vom Garten."
    )
    assert found.get("quotations") == Severity.MINOR


SPEECH = "We have waited long enough for this road, and we will not leave before somebody signs the paper"


def test_long_speech_that_lost_its_marks_is_told_where_another_word_has_them() -> None:
    source = f"“{SPEECH},” said the mayor of the “White Village”."
    lost = "Der Bürgermeister des „Weißen Dorfs“ sagte, man habe lange genug auf diese Straße gewartet und gehe nicht, bevor jemand unterschreibe."
    kept = "„Wir haben lange genug auf diese Straße gewartet und gehen nicht, bevor jemand unterschreibt“, sagte der Bürgermeister des Weißen Dorfs."
    assert checks("en", source, "de", lost).get("quotations") == Severity.MAJOR
    assert "quotations" not in checks("en", source, "de", kept)


def test_long_speech_may_be_quoted_in_parts() -> None:
    source = f"“{SPEECH},” said the mayor."
    parts = "Man habe „lange genug auf diese Straße gewartet“, sagte der Bürgermeister, und gehe nicht, „bevor jemand unterschreibt“."
    assert "quotations" not in checks("en", source, "de", parts)


def test_a_weekday_is_no_part_of_a_name() -> None:
    found = checks(
        "en", "Nobody came to the Harbour Assembly Saturday.", "ko", "토요일 항만 총회에는 아무도 오지 않았다."
    )
    assert "names" not in found


def test_quoted_words_that_speak_are_nobodys_speech() -> None:
    found = checks("zh", "“港务局”表示，码头明天开放。", "en", "The port office said the pier opens tomorrow.")
    assert found == {"quotations": Severity.MINOR}
    assert checks("zh", "“好的”，他说。", "en", "“All right,” he said.") == {}
