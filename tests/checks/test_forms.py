"""The checks of form: what they tell, and what they leave alone."""

from __future__ import annotations

import pytest

from workbench.checks import check_pair, pair_of

# check, source language and text, target language and text
TOLD = [
    ("spacing", "en", "It rained.", "ko", "비가  내렸다."),
    ("spacing", "en", "The CEO resigned.", "ko", "CEO 는 사임했다."),
    ("spacing", "en", "The mayor spoke.", "zh", "市长 发表了讲话。"),
    ("spacing", "en", "Is it true?", "fr", "Est-ce vrai?"),
    ("spacing", "ko", "비가 내렸다.", "en", "It rained. "),
    ("spacing", "ko", "그는 (웃으며) 말했다.", "en", "He said ( laughing ) so."),
    ("punctuation", "en", "It rained, then it snowed.", "zh", "先下雨,后下雪。"),
    ("punctuation", "en", "It rained.", "ja", "雨が降った."),
    ("punctuation", "ja", "雨が降った。", "en", "It rained。"),
    ("punctuation", "en", "Where is he, then?", "ar", "أين هو, إذن؟"),
    ("punctuation", "en", "Where is he?", "es", "Dónde está?"),
    ("punctuation", "ko", "비가 내렸다.", "de", "Es regnete.."),
    ("quotation_marks", "en", "“Yes,” he said.", "de", "«Ja», sagte er, „ja”."),
    ("quotation_marks", "en", "“Yes,” he said.", "ja", '"はい"と彼は言った。'),
    ("number_forms", "en", "It cost 1,234.50 euros.", "fr", "Cela a coûté 1,234.50 euros."),
    ("number_forms", "de", "Es kostete 1.234,50 Euro.", "en", "It cost 1.234,50 euros."),
    ("number_forms", "en", "12 people", "ko", "１２명"),
    ("number_forms", "en", "Up 5%.", "de", "Plus 5%."),
    ("number_forms", "fr", "Hausse de 5 %.", "en", "Up 5 %."),
    ("first_letter", "ja", "雨が降った。", "en", "it rained."),
    ("brackets", "en", "He (55) left.", "hi", "वह (55 चला गया।"),
    ("repeated_words", "ja", "雨が降った。", "de", "Es hat hat geregnet."),
    ("invisible_characters", "en", "Rain", "ko", "비\u200b가 온다"),
    ("lookalikes", "en", "The bank", "ru", "Бaнк закрыт"),
    ("doubled_text", "en", "It rained all day long.", "zh", "整天都在下雨。整天都在下雨。整天都在下雨。整天都在下雨。"),
    ("wrong_script", "en", "The council passed the budget.", "hi", "The council has passed the budget."),
    ("untranslated", "en", "The council has passed the budget today.", "de", "The council has passed the budget today."),
    (
        "untranslated", "en", "The mayor said that the old bridge would stay closed until the end of May.", "ko",
        "시장은 the old bridge would stay closed until the end of May 라고 말했다.",
    ),
]  # fmt: skip

QUIET = [
    ("en", "It rained, then it snowed.", "ko", "비가 내리고, 이어 눈이 왔다."),
    ("en", "The CEO of SK Hynix resigned on Monday.", "ko", "SK하이닉스 CEO가 월요일 사임했다."),
    ("en", "Air Niugini said so.", "ja", "エア ニウギニがそう発表した。"),
    ("en", "“Yes,” he said.", "ja", "「はい」と彼は言った。"),
    ("en", "“Yes,” he said.", "zh-Hant", "他說：「是的。」"),
    ("en", "“Yes,” he said.", "fr", "« Oui », a-t-il dit."),
    ("en", "“Yes,” he said.", "de", "„Ja“, sagte er."),
    ("en", "“Yes,” he said.", "de-CH", "«Ja», sagte er."),
    ("en", "Is it true?", "fr-CA", "Est-ce vrai?"),
    ("en", "Is it true? Yes!", "es", "¿Es cierto? ¡Sí!"),
    ("en", "At 13:45, see www.example.org.", "fr", "À 13:45, voir www.example.org."),
    ("en", "It cost 1,234.50 euros.", "de", "Das kostete 1.234,50 Euro."),
    ("en", "It cost 1,234.50 pesos.", "es-MX", "Costó 1,234.50 pesos."),
    ("en", "Version 1.2.3 at 192.168.1.1", "en-GB", "Version 1.2.3 at 192.168.1.1"),
    ("en", "The 5% rule", "de", "Die 5%-Hürde"),
    ("ko", "그 제품은 새롭다.", "en", "iPhone sales rose."),
    ("ko", "시장은 정말 정말 기쁘다고 했다.", "en", "The mayor was very, very happy."),
    ("en", "He had had enough.", "en-GB", "He had had enough."),
    ("en", "They walked slowly.", "id", "Mereka berjalan pelan pelan."),
    ("en", "A family 👨‍👩‍👧 and a flag.", "ko", "가족 👨‍👩‍👧 과 깃발."),
    ("en", "He knows.", "hi", "वह जानता है, क्‍योंकि उसने देखा।"),
    ("en", "a) first, b) second :)", "de", "a) erstens, b) zweitens :)"),
    ("en", "SMS costs 3 µm", "ru", "SMSка стоит 3 µm"),
    ("en", "Bridge closed at the weekend", "de", "Brücke am Wochenende gesperrt"),
    ("en", "The mayor spoke on 3 May.", "ar", "تحدث العمدة في ٣ مايو، ثم غادر."),
    ("ko", "시장은 “책을 읽자”고 말했다.", "zh", "市长说：“读书吧。”"),
]  # fmt: skip
FORMS = {check for check, *_ in TOLD} | {"sentence_end", "length_limit", "inline_codes"}


def forms(source_language, source, target_language, target):
    found = check_pair(pair_of(source, source_language, target, target_language))
    return {finding.check for finding in found} & FORMS


@pytest.mark.parametrize(("check", "source_language", "source", "target_language", "target"), TOLD)
def test_a_fault_of_form_is_told(check, source_language, source, target_language, target):
    assert check in forms(source_language, source, target_language, target)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_what_is_right_is_left_alone(source_language, source, target_language, target):
    assert forms(source_language, source, target_language, target) == set()


def test_a_long_sentence_without_its_mark_is_told_and_a_headline_is_not():
    source = (
        "시장은 낡은 다리를 오월 말까지 닫고 그동안 새 다리를 지을 것이며 주민들은 배를 타고 강을 건너게 된다고 밝혔다."
    )
    long = "The mayor said the old bridge would stay closed until the end of May, while a new one is built and residents cross the river by boat"
    assert "sentence_end" in forms("ko", source, "en", long)
    assert "sentence_end" not in forms("ko", "다리가 닫힌다.", "en", "Bridge to close")


def test_only_harm_is_more_than_minor():
    severe = {"invisible_characters", "doubled_text", "wrong_script", "untranslated"}
    for check, source_language, source, target_language, target in TOLD:
        found = check_pair(pair_of(source, source_language, target, target_language))
        worst = max(finding.severity for finding in found if finding.check == check)
        assert worst == 1 or check in severe
