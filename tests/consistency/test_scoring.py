"""Scores tell what is lost, and nothing that is lost ever raises one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.consistency.articles import ARTICLE, MISTAKES, ONE_TO_ONE, edition, without
from tests.consistency.encoders import Knowing
from workbench.checks.likeness import likeness
from workbench.checks.meaning import Meaning
from workbench.consistency import (
    Compared,
    EditionText,
    Linked,
    Score,
    Sentence,
    compare,
    compare_linked,
    dimensions,
    edition_text,
    score,
)
from workbench.consistency.closeness import closeness

LANGUAGES = sorted(ARTICLE)


def scored(source: EditionText, target: EditionText, links: tuple[Linked, ...] = ONE_TO_ONE) -> Score:
    return score(Compared(source, target, links))


@pytest.mark.parametrize("language", LANGUAGES)
def test_identical_editions_score_100_in_every_dimension(language):
    told = scored(edition(language), edition(language))
    assert [round(each.value, 6) for each in told.measured.values()] == [100.0] * len(dimensions())
    assert told.value == pytest.approx(100)
    assert told.evidence == ()


@pytest.mark.parametrize("source", LANGUAGES)
@pytest.mark.parametrize("target", LANGUAGES)
def test_correct_editions_score_above_97_in_either_direction(source, target):
    assert scored(edition(source), edition(target)).value > 97


EVERY_MISTAKE = [(language, mistake) for language, told in MISTAKES.items() for mistake in told]


@pytest.mark.parametrize(("language", "mistake"), EVERY_MISTAKE)
def test_a_mistake_lowers_the_score_and_is_the_first_evidence(language, mistake):
    right, wrong = scored(edition("ko"), edition(language)), scored(edition("ko"), edition(language, mistake))
    assert wrong.value < right.value
    first = wrong.evidence[0]
    assert mistake[0] in {each.sentence for each in (*first.source, *first.target)}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damage_raises_a_score(data):
    language = data.draw(st.sampled_from(sorted(MISTAKES)))
    mistakes = data.draw(st.lists(st.sampled_from(MISTAKES[language]), unique_by=lambda each: each[0], max_size=3))
    extra = data.draw(st.sampled_from([each for each in MISTAKES[language] if each[0] not in {m[0] for m in mistakes}]))
    before = scored(edition("ko"), edition(language, *mistakes))
    after = scored(edition("ko"), edition(language, *mistakes, extra))
    assert after.value <= before.value + 1e-9
    for name in before.measured:
        assert after.measured[name].value <= before.measured[name].value + 1e-9, name
    place = data.draw(st.integers(0, 4))
    shorter = scored(edition("ko"), *without(edition(language, *mistakes), place))
    assert shorter.value < before.value


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_is_invented_never_raises_a_score(data):
    texts = list(ARTICLE["en"])
    source = edition("ko")
    before = scored(source, edition_text("en", *texts, written_on=source.written_on))
    inventions = [
        "7 boats came",
        "Nora Whitfield agreed",
        "on 6 July 2031",
        "“We will never pay a cent for it,” she said",
        "40 %",
    ]
    for place, words in data.draw(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(inventions)), max_size=6)):
        texts[place] = f"{texts[place][:-1]}; {words}."
        after = scored(source, edition_text("en", *texts, written_on=source.written_on))
        assert after.measured["facts"].value <= before.measured["facts"].value + 1e-9
        assert after.value <= before.value + 1e-9
        before = after


def test_what_is_left_out_and_added_is_told_with_its_words():
    source, target = edition("ko"), edition("en")
    shorter, links = without(target, 4)
    told = scored(source, shorter, links)
    assert [(each.kind, each.source[0].sentence) for each in told.evidence if each.kind == "omitted"] == [
        ("omitted", 4)
    ]
    longer = scored(shorter, source, tuple(Linked(each.targets, each.sources) for each in links))
    assert [(each.kind, each.target[0].sentence) for each in longer.evidence if each.kind == "added"] == [("added", 4)]


def test_what_stands_elsewhere_is_told_and_costs_little():
    source = edition("en")
    order = [0, 1, 3, 2, 4]
    target = EditionText("en", tuple(source.sentences[place] for place in order), source.written_on)
    links = tuple(Linked((place,), (order.index(place),), moved=place == 3) for place in range(5))
    told = scored(source, target, links)
    assert [each.kind for each in told.evidence] == ["moved"]
    assert 98 < told.value < 100


def test_a_headline_that_became_text_is_told():
    source = edition_text("en", "Bridge opens in May", "It is long.")
    target = EditionText("de", (Sentence("Die Brücke öffnet im Mai"), Sentence("Sie ist lang.")))
    told = scored(source, target, ONE_TO_ONE[:2])
    assert told.measured["structure"].value == 50


def test_old_sentences_make_an_edition_less_fresh():
    right = edition("en")
    old = EditionText(right.language, right.sentences, right.written_on, frozenset({1}))
    assert scored(edition("ko"), old).measured["freshness"].value == 80


def test_sentences_joined_in_the_edition_are_compared_as_one():
    source = edition("ko")
    texts = ARTICLE["en"]
    target = edition_text("en", *texts[:3], f"{texts[3]} {texts[4]}")
    links = (*ONE_TO_ONE[:3], Linked((3, 4), (3,)))
    assert scored(source, target, links).value > 97
    wrong = edition_text("en", *texts[:3], f"{texts[3]} {texts[4].replace('31', '30')}")
    (first, *_) = scored(source, wrong, links).evidence
    assert [each.sentence for each in first.source] == [4]
    assert wrong.sentences[3].text[first.target[0].start : first.target[0].end] == "30"


OTHER = "The ferry to the island will not run until the storm has passed over the coast."


def test_another_sentence_in_its_place_is_told_where_meaning_is_looked_at():
    wrong = edition("en", (3, ARTICLE["en"][3], OTHER))
    told = compare_linked(edition("ko"), wrong, ONE_TO_ONE, Knowing()).score
    (far,) = [each for each in told.measured["meaning"].evidence if each.kind == "meaning"]
    assert [place.sentence for place in far.target] == [3]
    assert told.measured["meaning"].value < 85
    assert told.signature.endswith("encoder:use-multilingual-3/0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_usual_translation_means_the_same_in_full(language):
    told = compare_linked(edition("ko"), edition(language), ONE_TO_ONE, Knowing()).score
    assert told.measured["meaning"].value == 100


def test_meaning_is_not_looked_at_in_a_language_the_encoder_does_not_know():
    hindi = edition_text("hi", "नया पुल 28 करोड़ डॉलर में बनेगा")
    told = compare_linked(edition_text("ko", ARTICLE["ko"][0]), hindi, ONE_TO_ONE[:1], Knowing()).score
    assert told.signature.endswith("encoder:none")


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_what_is_nearer_is_never_told_to_be_farther(one, other):
    low, high = (closeness(meaning_of(cosine)) for cosine in sorted((one, other)))
    assert 0 <= low <= high <= 1


def meaning_of(cosine: float) -> Meaning:
    usual = likeness(Knowing.signature).usual("ko", "de")
    return Meaning(cosine, usual.deviation(cosine), usual.above_unrelated(cosine))


def test_the_scale_goes_from_any_two_sentences_to_a_usual_translation():
    usual = likeness(Knowing.signature).usual("ko", "de")
    assert closeness(meaning_of(usual.translated - usual.spread)) == 1
    assert closeness(meaning_of(usual.unrelated)) == 0
    assert 0.4 < closeness(meaning_of((usual.unrelated + usual.translated) / 2)) < 1


def test_each_text_is_encoded_once():
    knowing = Knowing()
    compare(edition("ko"), edition("en"), knowing)
    assert len(knowing.asked) == len(set(knowing.asked))


def test_a_house_weighs_the_dimensions_and_the_signature_says_so():
    compared = Compared(edition("ko"), edition("en", MISTAKES["en"][0]), ONE_TO_ONE)
    facts_alone = {each.id: float(each.id == "facts") for each in dimensions()}
    told = score(compared, facts_alone, encoder="use-multilingual-3")
    assert told.value == told.measured["facts"].value
    assert "facts=1," in told.signature
    assert told.signature.endswith("encoder:use-multilingual-3")
    with pytest.raises(ValueError, match="weight"):
        score(compared, {"facts": -1})


def test_an_edition_without_sentences_is_compared_too():
    nothing = EditionText("ar", ())
    assert scored(nothing, nothing, ()).value == 100
    missing = scored(edition("ko"), nothing, tuple(Linked((place,), ()) for place in range(5)))
    assert missing.measured["coverage"].value == 0
    assert missing.value < 30
