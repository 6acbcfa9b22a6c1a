"""Japanese numbers spelled in hiragana, whose letters are words and particles too."""

from __future__ import annotations

import pytest

from workbench.facts import find_facts


def values(text: str) -> list[str]:
    return [fact.told_value for fact in find_facts(text, "ja") if fact.kind in ("number", "money")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("答えは「はちじゅうさん」でした。", ["83"]),
        ("さんびゃくろくじゅうご 人", ["365"]),
        ("いちまんにせんごひゃく", ["12500"]),
        ("値段は さんぜんろっぴゃく 円", ["3600"]),
        ("ろく、しち、はち、きゅう！", ["6", "7", "8", "9"]),
        ("じゅういち、じゅうに", ["11", "12"]),
        ("せん", ["1000"]),
    ],
)
def test_numbers_in_hiragana_are_read_where_nothing_else_can_stand(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "私には分かりませんし、行きません。",
        "お客さん、ごせんの駅に、にじゅうの扉があります。",
        "ごまんとある話を、しせんをそらして聞いた。",
        "よく、さんまんだと言われる。",
        "に",
    ],
)
def test_words_of_the_same_letters_are_no_numbers(text: str) -> None:
    assert values(text) == []
