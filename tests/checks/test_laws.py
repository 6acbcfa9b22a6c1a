"""What holds for every text in every language."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks import check_pair, checks, pair_of
from workbench.checks.comparison import How

GRAVEST = {check.id: max(check.severity, check.gravest) for check in checks()}
TAGS = st.sampled_from(
    ["en", "ko", "ja", "zh", "zh-Hant-TW", "de", "fr", "fr-CA", "es", "ru", "ar", "hi", "th", "tr", "sr-Latn"]
)
WORDS = st.sampled_from(
    "not no nicht kein 不 없다 지않 ない नहीं لا 3 3.5 1,234.5 50% $3 5억 三 two million the the ( ) （ “ ” « » ? ! . 。 , ، ’ \u00a0 "
    "Monday 5월 3일 시장은 市長は Die Stadt la ville Москва \u200b \u202e \ue000 ⟦1⟧ \n".split(" ")
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80),
    st.lists(WORDS, max_size=16).map(" ".join),
    st.lists(WORDS, max_size=12).map("".join),
)


@given(TEXTS, TAGS, TEXTS, TAGS)
@settings(deadline=None, max_examples=200)
def test_findings_lie_inside_the_texts_and_are_the_same_again(source, source_language, target, target_language):
    found = check_pair(pair_of(source, source_language, target, target_language))
    for finding in found:
        assert all(0 <= start <= end <= len(source) for start, end in finding.source)
        assert all(0 <= start < end <= len(target) for start, end in finding.target)
        assert "%(" not in finding.told or "%(" in source + target
        assert finding.severity <= GRAVEST[finding.check]
    assert found == check_pair(pair_of(source, source_language, target, target_language))


@given(TEXTS, st.text(max_size=12), TEXTS, st.text(max_size=12))
@settings(deadline=None, max_examples=100)
def test_any_words_may_stand_for_the_language(source, source_language, target, target_language):
    check_pair(pair_of(source, source_language, target, target_language))


@given(TEXTS, TAGS, TEXTS, TAGS)
@settings(deadline=None, max_examples=200)
def test_both_directions_find_the_same_facts_unequal(source, source_language, target, target_language):
    there = pair_of(source, source_language, target, target_language).differences
    back = pair_of(target, target_language, source, source_language).differences
    turned = {How.MISSING: How.EXTRA, How.EXTRA: How.MISSING}

    def facts(differences, side):
        return sorted((fact.start, fact.end) for each in differences if (fact := getattr(each, side)))

    assert facts(there, "source") == facts(back, "target")
    assert facts(there, "target") == facts(back, "source")
    assert sorted(each.how.value for each in there) == sorted(turned.get(each.how, each.how).value for each in back)


@given(TEXTS, TAGS)
@settings(deadline=None, max_examples=100)
def test_a_text_denies_as_often_as_itself(text, language):
    found = check_pair(pair_of(text, language, text, language))
    assert [finding for finding in found if finding.kind in ("negation", "omission", "addition")] == []
