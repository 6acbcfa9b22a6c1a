"""Quotations, with the marks of many languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts import SURE, find_facts
from workbench.facts.quotations import Sort, find_quotations, speaker_of


def quoted(text: str, language: str) -> list[str]:
    return [text[slice(*each.inner)] for each in find_quotations(text, language)]


MARKED = [
    ("en", "“We will wait,” said Anna Berg.", ["We will wait,"]),
    ("en", "He wrote: 'It isn't over yet.'", ["It isn't over yet."]),
    ("en", "``Go home,'' she said.", ["Go home,"]),
    ("en-GB", "She said, ‘The dogs’ owner called it “odd” twice.’", ["The dogs’ owner called it “odd” twice.", "odd"]),
    ("ko", "그는 \"강물이 '천천히' 불어난다\"고 말했다.", ["강물이 '천천히' 불어난다", "천천히"]),
    ("ko", "이웃은 ‘이사할 생각은 없다’며 웃었다.", ["이사할 생각은 없다"]),
    ("ko", "그는 '문을 닫지 마세요,'라고 적었다.", ["문을 닫지 마세요,"]),
    ("ja", "店主は「『春の市』はもう開かない」と語った。", ["『春の市』はもう開かない", "春の市"]),
    ("zh", "他说：“明天我们去看海。”", ["明天我们去看海。"]),
    ("zh-TW", "她說：「我『真的』累了。」", ["我『真的』累了。", "真的"]),
    ("de", "„Der Zug fährt nicht“, sagte sie, »leider«.", ["Der Zug fährt nicht", "leider"]),
    ("fr", "« La rivière monte », a déclaré le maire.", ["La rivière monte"]),
    ("sv", "”Vi väntar här”, sade hon.", ["Vi väntar här"]),
    ("da", "»Vi venter«, sagde han.", ["Vi venter"]),
    ("pl", "Powiedział: „Poczekamy tutaj”.", ["Poczekamy tutaj"]),
    ("ru", "«Река „поднялась“ за ночь», — сказал он.", ["Река „поднялась“ за ночь", "поднялась"]),
    ("ar", 'قال: "سوف ننتظر هنا"', ["سوف ننتظر هنا"]),
    ("hi", "उन्होंने कहा, “हम यहीं रुकेंगे।”", ["हम यहीं रुकेंगे।"]),
]


@pytest.mark.parametrize(("language", "text", "words"), MARKED)
def test_the_words_between_the_marks_are_found(language: str, text: str, words: list[str]) -> None:
    assert quoted(text, language) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'He is 6\'6" tall and owns a 15" screen.'),
        ("en", "It's the boys' house, isn't it? Rock 'n' roll of the '90s."),
        ("en", "The O'Neills' dog"),
        ("fr", "L'hôtel d'Anna n'est pas l'auberge."),
        ("it", "L'altro giorno c'era un po' di vento."),
        ("ko", "키 6'6\" 선수"),
        ("en", "\"\" and ''"),
        ("en", '"'),
    ],
)
def test_apostrophes_and_measures_are_no_quotations(language: str, text: str) -> None:
    assert quoted(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '"They closed the road behind us.'),
        ("en", 'and nobody came back," she said'),
        ("ko", "“문이 잠겨 있었다."),
        ("zh", "我们明天再说。”"),
    ],
)
def test_a_quotation_split_by_its_segment_bears_witness_only(language: str, text: str) -> None:
    [fact] = [each for each in find_facts(text, language) if each.kind == "quote"]
    assert fact.sure < SURE


@pytest.mark.parametrize(
    ("language", "text", "sort"),
    [
        ("en", 'the so-called "reform" of schools', Sort.WORDS),
        ("en", '"We will not wait for them," he said.', Sort.SPEECH),
        ("fr", "« La crue », a déclaré Jean Petit.", Sort.SPEECH),
        ("zh", "他在读《红楼梦》。", Sort.TITLE),
        ("ja", "新刊『海の図書館』が出た。", Sort.TITLE),
        ("ko", "이른바 ‘물길’ 사업", Sort.WORDS),
    ],
)
def test_speech_words_and_titles_are_told_apart(language: str, text: str, sort: Sort) -> None:
    assert [each.sort for each in find_quotations(text, language)] == [sort]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“We will wait,” said Anna Berg.", "Anna Berg"),
        ("en", "Anna Berg said: “We will wait for the rain.”", "Anna Berg"),
        ("de", "„Wir warten auf den Regen“, sagte Anna Berg.", "Anna Berg"),
        ("ko", "한가람 시장은 “비를 기다리겠다”고 말했다.", "한가람 시장"),
    ],
)
def test_who_speaks_is_known_when_the_verb_is_plain(language: str, text: str, speaker: str) -> None:
    [quotation] = find_quotations(text, language)
    found = speaker_of(quotation, text, language)
    assert found is not None
    assert text[slice(*found)] == speaker


def test_a_quotation_leaves_the_facts_within_to_others() -> None:
    facts = find_facts('She said: "We lost 12 boats in the night."', "en")
    assert {fact.kind for fact in facts} >= {"quote", "number"}


@settings(deadline=None)
@given(
    st.text(alphabet="ab .,'\"“”‘’«»„「」『』《》 가é1\n", max_size=60),
    st.sampled_from(["en", "ko", "de", "zh", "tlh"]),
)
def test_any_text_is_read(text: str, language: str) -> None:
    for each in find_quotations(text, language):
        (start, end), (begin, stop) = each.span, each.inner
        assert 0 <= start <= begin <= stop <= end <= len(text)


@pytest.mark.parametrize("piece", ['"a ', "'a", "“‘", "a'", "«»", "``", '"a" said ', "s’ ", "said "])
def test_no_line_takes_long(piece: str) -> None:
    started = time.process_time()
    find_quotations((piece * 10_000)[:10_000], "en")
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ko", "“다리는 안전합니다. 점검은 매년 합니다”라고 김민서 과장은 말했다.", "김민서 과장"),
        ("ja", "「橋は安全です。点検は毎年行っています」とパク・ジフン氏は語った。", "パク・ジフン氏"),
        ("en", "Kim Min-seo, head of bridge safety, said: “We inspect the bridge every year.”", "Kim Min-seo"),
    ],
)
def test_who_speaks_may_stand_behind_or_be_told_more_of(language, text, speaker):
    [quotation] = find_quotations(text, language)
    assert text[slice(*speaker_of(quotation, text, language))] == speaker


def test_each_of_two_quotations_has_its_own_speaker():
    text = "“The bridge is safe this year,” Mayor Kim said. “Fares rose far too much,” said Park Ji-hoon."
    spans = [speaker_of(each, text, "en") for each in find_quotations(text, "en")]
    assert [text[slice(*span)] for span in spans] == ["Mayor Kim", "Park Ji-hoon"]
