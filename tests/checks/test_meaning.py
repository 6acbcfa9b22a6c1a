"""What an encoder says of a pair, and what follows; without one nothing changes, and what it does not cover stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
import pytest

from workbench.checks import Finding, Pair, check_pair, pair_of
from workbench.checks.evidence import LEFT_OUT, evidence_of_omission
from workbench.checks.looking_at_meaning import Unmeasured, usual_of, with_meaning
from workbench.text.encoding_sentences import Vectors

SOURCE = "시의회는 내년 예산안을 통과시켰지만, 도서관 세 곳을 새로 짓는 계획은 다음 회기로 미루기로 했다."
KEPT = "The city council passed next year's budget bill in the end."
TRANSLATION = (
    "The city council passed next year's budget but put off plans for three new libraries to the next session."
)
ADDED = f"{TRANSLATION} The mayor thanked everybody for the long night."


class Subjects:
    """An encoder to which a text is about so much of each subject: a word of it, a dimension."""

    signature, licence = "use-multilingual-3/0", "CC0-1.0"
    words = (("예산", "budget"), ("도서관", "libraries"), ("다리", "ferry"), ("시장", "mayor"))

    def __init__(self) -> None:
        self.asked: list[str] = []

    def covers(self, language: str) -> bool:
        return language in ("ko", "en")

    def encode(self, sentences: Sequence[str]) -> Vectors:
        self.asked += sentences
        about = [[any(word in each for word in words) + 0.05 for words in self.words] for each in sentences]
        rows = numpy.asarray(about, dtype=numpy.float32)
        return numpy.asarray(rows / numpy.linalg.norm(rows, axis=1, keepdims=True), dtype=numpy.float32)


def looked_at(source: str, target: str) -> Pair:
    return with_meaning([pair_of(source, "ko", target, "en")], Subjects())[0]


def of(check: str, pair: Pair) -> list[Finding]:
    return [finding for finding in check_pair(pair) if finding.check == check]


def test_a_translation_has_the_meaning_of_its_source() -> None:
    pair = looked_at(SOURCE, TRANSLATION)
    assert pair.meaning is not None
    assert pair.meaning.similarity == pytest.approx(1, abs=1e-4)
    assert pair.meaning.deviation > 1
    assert {finding.kind for finding in check_pair(pair)}.isdisjoint({"omission", "addition", "meaning"})


def test_the_part_that_is_left_out_is_named_and_marked() -> None:
    (finding,) = of("omission", looked_at(SOURCE, KEPT))
    ((start, end),) = finding.source
    assert SOURCE[start:end] == "도서관 세 곳을 새로 짓는 계획은 다음 회기로 미루기로 했다."
    assert SOURCE[start:end] in finding.told
    assert finding.target == ()


def test_the_sentence_that_is_added_is_named_and_marked() -> None:
    (finding,) = of("addition", looked_at(SOURCE, ADDED))
    assert [ADDED[start:end] for start, end in finding.target] == ["The mayor thanked everybody for the long night."]


def test_a_text_about_other_things_says_something_else() -> None:
    pair = looked_at(SOURCE, "The ferry to the island will not run until the storm has passed over the bay.")
    assert [finding.kind for finding in of("other_meaning", pair)] == ["meaning"]


def test_short_texts_are_translated_too_freely_to_say_something_else() -> None:
    assert not of("other_meaning", looked_at("시장은 웃었다.", "It's a ferry."))


def test_without_an_encoder_lengths_decide_alone() -> None:
    pair = pair_of(SOURCE, "ko", KEPT, "en")
    assert evidence_of_omission(pair) is None
    assert evidence_of_omission(looked_at(SOURCE, KEPT)) > LEFT_OUT  # type: ignore[operator]
    assert of("omission", pair) == []


def test_languages_the_encoder_never_learned_and_empty_sides_stay_as_they_are() -> None:
    pairs = [
        pair_of("कार्यक्रम शाम को शुरू होगा।", "hi", "The event begins in the evening.", "en"),
        pair_of("Xin chào các bạn.", "vi", "안녕하세요, 여러분.", "ko"),
        pair_of(SOURCE, "ko", " ", "en"),
    ]
    encoder = Subjects()
    assert with_meaning(pairs, encoder) == pairs
    assert encoder.asked == []


def test_many_pairs_are_encoded_together_and_no_text_twice() -> None:
    encoder = Subjects()
    pairs = [pair_of(SOURCE, "ko", target, "en") for target in (TRANSLATION, KEPT, KEPT)]
    looked = with_meaning(pairs, encoder)
    assert [each.target.text for each in looked] == [TRANSLATION, KEPT, KEPT]
    assert looked[1].meaning == looked[2].meaning
    assert len(encoder.asked) == len(set(encoder.asked))
    assert with_meaning([], encoder) == []


def test_a_model_whose_figures_nobody_knows_is_refused() -> None:
    encoder = Subjects()
    encoder.signature = "crystal-ball/9.1"  # type: ignore[misc]
    with pytest.raises(Unmeasured, match="calibrate_meaning"):
        usual_of(encoder)


def test_inline_codes_are_no_part_of_the_meaning_and_spans_keep_their_places() -> None:
    coded = f"\ue000{SOURCE[:20]}\ue001{SOURCE[20:]}"
    (finding,) = of("omission", looked_at(coded, KEPT))
    ((start, end),) = finding.source
    assert coded[start:end].startswith("도서관")
    assert coded[start:end].endswith("했다.")
