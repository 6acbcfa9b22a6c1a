"""Repairs that findings offer: what each check makes of a sentence, and laws that hold for every text."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings

from tests.checks.test_laws import TAGS, TEXTS
from workbench.checks import Pair, Side, check_pair, pair_of
from workbench.checks.fixing import fixed
from workbench.checks.house_style import StyleRule
from workbench.text.inline import CodedText, CodeKind, InlineCode

BANKS = "Die Bank hat am Montag in Frankfurt und in Berlin mehrere hundert Filialen für immer geschlossen, wie eine Sprecherin am späten Abend vor dem Rathaus sagte"
KOREAN = "은행은 월요일 프랑크푸르트와 베를린에 있는 지점 수백 곳을 영구 폐쇄했다고 대변인이 저녁에 밝혔다."
CHINESE = "该银行周一永久关闭了位于法兰克福和柏林的数百家分行，发言人当晚在市政厅前告诉记者，员工将在明年年底之前陆续转到其他城市的分行工作，客户也可以继续使用网上银行"


def repaired(pair: Pair, check: str) -> str:
    """The target with the first fix of the check in it."""
    fix = next(each.fix for each in check_pair(pair) if each.check == check and each.fix)
    return fixed(pair.target.text, fix)


@pytest.mark.parametrize(
    ("check", "language", "wrong", "right"),
    [
        ("spacing", "en", "The bridge is  closed.", "The bridge is closed."),
        ("spacing", "en", "The bridge is closed , the road open.", "The bridge is closed, the road open."),
        ("spacing", "de", "Die Brücke ( aus Stahl) steht.", "Die Brücke (aus Stahl) steht."),
        ("spacing", "fr", "Pourquoi? Parce que.", "Pourquoi\u202f? Parce que."),
        ("spacing", "fr", "Le maire a dit: non.", "Le maire a dit\u00a0: non."),
        ("spacing", "fr", "Il a dit «non» hier.", "Il a dit «\u00a0non» hier."),
        ("spacing", "ko", "KBS 는 보도했다.", "KBS는 보도했다."),
        ("spacing", "zh-Hans", "市长 宣布了计划。", "市长宣布了计划。"),
        ("spacing", "ja", " 橋は閉鎖された。", "橋は閉鎖された。"),
        ("number_forms", "de", "Das kostete 1,234.50 Euro.", "Das kostete 1.234,50 Euro."),
        ("number_forms", "fr", "Cela a coûté 1,234.50 euros.", "Cela a coûté 1\u202f234,50 euros."),
        ("number_forms", "en", "It cost 1.234.567 euros.", "It cost 1,234,567 euros."),
        ("number_forms", "ko", "값은 ２０２４원이다.", "값은 2024원이다."),
        ("number_forms", "de", "Es waren 5%.", "Es waren 5\u00a0%."),
        ("number_forms", "en", "It was 5 % more.", "It was 5% more."),
        ("punctuation", "ja", "橋は閉鎖,道路は開通。", "橋は閉鎖、道路は開通。"),
        ("punctuation", "zh-Hans", "桥梁关闭,道路畅通。", "桥梁关闭，道路畅通。"),
        ("punctuation", "zh-Hans", "桥梁关闭, 道路畅通。", "桥梁关闭，道路畅通。"),
        ("punctuation", "zh-Hant", "橋樑關閉.", "橋樑關閉。"),
        ("punctuation", "ja", "橋は閉鎖...", "橋は閉鎖……"),
        ("punctuation", "ko", "다리는 폐쇄됐고，도로는 열렸다.", "다리는 폐쇄됐고, 도로는 열렸다."),
        ("punctuation", "ar", "أُغلق الجسر, وفُتح الطريق.", "أُغلق الجسر، وفُتح الطريق."),
        ("punctuation", "ar", "هل أُغلق الجسر?", "هل أُغلق الجسر؟"),
        ("punctuation", "fr", "Il l´a dit.", "Il l’a dit."),
        ("punctuation", "hi", "पुल बंद है,, सड़क खुली है।", "पुल बंद है, सड़क खुली है।"),
        ("repeated_words", "en", "The mayor announced the the the plan.", "The mayor announced the plan."),
        ("repeated_words", "ko", "시장은 계획을 계획을 발표했다.", "시장은 계획을 발표했다."),
        ("doubled_text", "ja", "市長は計画を発表したばかりだ。 市長は計画を発表したばかりだ。", "市長は計画を発表したばかりだ。"),
        ("first_letter", "en", "“the bridge is closed.”", "“The bridge is closed.”"),
        ("first_letter", "tr", "iki köprü kapalı.", "İki köprü kapalı."),
        ("invisible_characters", "en", "Change your \u202epassword.", "Change your password."),
        ("invisible_characters", "ja", "橋は\u200b閉鎖された。", "橋は閉鎖された。"),
        ("lookalikes", "en", "The b\u0430nk is closed.", "The bank is closed."),
        ("lookalikes", "ru", "Б\u0430нк зaкрыт.", "Б\u0430нк закрыт."),
        ("quotation_marks", "fr", "„Nous sommes prêts“, a-t-elle dit.", "«\u00a0Nous sommes prêts\u00a0», a-t-elle dit."),
        ("quotation_marks", "de", "Er sagte “ja” und “nein”.", "Er sagte „ja“ und „nein“."),
        ("quotation_marks", "en", "She said « yes ».", "She said “yes”."),
        ("quotation_marks", "ja", '市長は"読もう"と言った。', "市長は「読もう」と言った。"),
        ("sentence_end", "de", BANKS, f"{BANKS}."),
        ("sentence_end", "zh-Hans", CHINESE, f"{CHINESE}。"),
        ("identifiers", "en", "Flight MH71 crashed in 2014.", "Flight MH17 crashed in 2014."),
        ("inline_codes", "en", "Tickets are ⟦1⟧sold out.", "Tickets are sold out."),
    ],
)  # fmt: skip
def test_a_finding_repairs_what_it_is_about(check: str, language: str, wrong: str, right: str) -> None:
    source = {"identifiers": "MH17편은 2014년에 추락했다.", "sentence_end": KOREAN}.get(check, "다리는 폐쇄됐다.")
    assert repaired(pair_of(source, "ko", wrong, language), check) == right


@pytest.mark.parametrize(
    ("check", "language", "wrong"),
    [
        ("quotation_marks", "de", "Er sagte “sie rief ”ja“ und ging”."),
        ("quotation_marks", "fr", "Il a dit „non."),
        ("quotation_marks", "ja", "6'2\"の男が”と言った。"),
        ("invisible_characters", "en", "The caf\ufffd is closed."),
        ("lookalikes", "en", "The bдnk, the бank and the b\u0430nд."),
        ("sentence_end", "es", "El banco " * 30 + "cerró"),
        ("terms", "en", "The bridge is closed."),
    ],
)
def test_where_a_person_has_to_choose_nothing_is_offered(check: str, language: str, wrong: str) -> None:
    source = "은행은 왜 문을 닫았는가? " if check == "sentence_end" else "다리는 폐쇄됐다."
    found = [each for each in check_pair(pair_of(source, "ko", wrong, language)) if each.check == check]
    assert [each.fix for each in found] == [None] * len(found)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("It would fight climate change.", "It would fight the climate crisis."),
        ("Climate change is here.", "The climate crisis is here."),
    ],
)
def test_a_rule_of_the_house_is_followed_with_the_capital_that_stood_there(wrong: str, right: str) -> None:
    rule = StyleRule.words("en", "climate change", "the climate crisis")
    pair = Pair(Side("기후 위기에 대응한다.", "ko"), Side(wrong, "en"), style_rules=(rule,))
    assert repaired(pair, "house_style") == right


def test_a_rule_that_would_find_its_own_words_again_offers_nothing() -> None:
    rule = StyleRule.words("en", "crisis", "climate crisis")
    pair = Pair(Side("위기다.", "ko"), Side("A crisis.", "en"), style_rules=(rule,))
    assert [each.fix for each in check_pair(pair)] == [None]


def test_a_doubled_code_goes_where_it_stands_last() -> None:
    code = InlineCode("\ue000", CodeKind.STANDALONE, "1")
    source = CodedText("표는\ue000 매진됐다.", (code,))
    pair = Pair(Side(source.text, "ko"), Side("Tickets\ue000 are sold\ue000 out.", "en"), coded_source=source)
    assert repaired(pair, "inline_codes") == "Tickets\ue000 are sold out."


@given(TEXTS, TAGS, TEXTS, TAGS)
@settings(deadline=None, max_examples=400)
def test_a_fix_removes_its_finding_and_brings_no_new_one_of_its_check(source, source_language, target, target_language):
    before = check_pair(pair_of(source, source_language, target, target_language))
    for finding in before:
        if finding.fix is None:
            continue
        assert 0 <= finding.fix.start <= finding.fix.end <= len(target)
        text = fixed(target, finding.fix)
        after = check_pair(pair_of(source, source_language, text, target_language))
        had, has = (Counter(each.told for each in some if each.check == finding.check) for some in (before, after))
        assert has <= had
        assert has[finding.told] < had[finding.told]


@given(TEXTS, TAGS, TEXTS, TAGS)
@settings(deadline=None, max_examples=200)
def test_fixing_comes_to_an_end(source, source_language, target, target_language):
    pressed = len(check_pair(pair_of(source, source_language, target, target_language)))
    for _ in range(2 * pressed + 10):
        fixes = [each.fix for each in check_pair(pair_of(source, source_language, target, target_language)) if each.fix]
        if not fixes:
            return
        target = fixed(target, fixes[0])
    assert not fixes
