"""All editions side by side: any two have a score, and the odd one out is plain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.consistency.articles import ARTICLE, MISTAKES, edition
from tests.consistency.encoders import Knowing
from workbench.checks import Severity
from workbench.consistency import EditionText, Together, edition_text, together

LANGUAGES = ("ko", "en", "ja", "zh", "de")
GROUPS = tuple(tuple((place,) for _ in LANGUAGES) for place in range(5))


def five(**mistakes: tuple[int, str, str]) -> Together:
    """The five editions with a mistake in some."""
    told = [edition(language, *([mistakes[language]] if language in mistakes else [])) for language in LANGUAGES]
    return Together(told, GROUPS)


def test_five_correct_editions_have_no_odd_one():
    told = five()
    assert [round(each.value) for each in told.standings] == [100] * 5
    assert told.odd_one is None


def test_three_say_280_million_and_one_says_28():
    told = five(ja=(0, "2億8千万", "2千8百万"))
    assert told.odd_one == LANGUAGES.index("ja")
    first = told.standings[2].charges[0]
    assert (first.dimension, first.evidence.agreed) == ("facts", 1.0)
    assert [place.sentence for place in first.evidence.target] == [0]


def test_the_source_may_be_the_odd_one():
    wrong = edition_text("ko", *(each.replace("12km", "21km") for each in ARTICLE["ko"]))
    told = Together([wrong, *(edition(language) for language in LANGUAGES[1:])], GROUPS)
    assert told.odd_one == 0


ODD = [(language, mistake) for language, every in MISTAKES.items() for mistake in every]


@pytest.mark.parametrize(("language", "mistake"), ODD)
def test_a_mistake_is_the_first_thing_said_against_its_edition(language, mistake):
    told = five(**{language: mistake})
    assert told.odd_one == LANGUAGES.index(language)
    first = told.standings[told.odd_one].evidence[0]
    places = {place.sentence for place in first.target} or {place.sentence for place in first.source}
    assert places == {mistake[0]}


def test_what_only_one_edition_leaves_out_is_said_against_it_alone():
    groups = (*GROUPS[:4], ((4,), (4,), (), (4,), (4,)))
    editions = [edition(language) for language in LANGUAGES]
    editions[2] = edition_text("ja", *ARTICLE["ja"][:4])
    told = Together(editions, groups)
    (omitted,) = told.standings[2].charges
    assert (omitted.evidence.kind, omitted.evidence.agreed, omitted.points) == ("omitted", 1.0, 10.0)
    assert [round(each.value) for number, each in enumerate(told.standings) if number != 2] == [100] * 4


def test_any_two_editions_have_a_score():
    told = five(de=(3, "Mai", "März"))
    assert told.between(2, 3).value > 97
    assert told.between(3, 4).measured["facts"].value < told.between(2, 3).measured["facts"].value


@pytest.mark.parametrize("one", range(5))
@pytest.mark.parametrize("other", range(5))
def test_facts_names_and_quotations_do_not_ask_which_edition_is_the_source(one, other):
    told = five(en=(0, "280 million", "28 million"), de=(4, "31", "13"))
    here, there = told.between(one, other), told.between(other, one)
    for name in ("facts", "quotations", "structure"):
        assert here.measured[name].value == pytest.approx(there.measured[name].value), name


def test_editions_of_which_nothing_is_known_are_paired():
    told = together(
        [edition("ko"), edition("en"), edition_text("de", *ARTICLE["de"][:3], *ARTICLE["de"][4:])], Knowing()
    )
    assert [each.kind for each in told.standings[2].evidence][:1] == ["omitted"]
    assert told.odd_one == 2
    assert told.scores[0].signature.endswith("encoder:use-multilingual-3/0")


def test_what_all_editions_have_and_the_source_lacks_is_said_against_the_source():
    editions = [edition_text("ko", *ARTICLE["ko"][:4]), *(edition(language) for language in LANGUAGES[1:])]
    told = together(editions, Knowing())
    assert told.odd_one == 0
    (omitted,) = told.standings[0].charges
    assert (omitted.evidence.kind, omitted.evidence.agreed) == ("omitted", 1.0)
    assert {place.sentence for place in omitted.evidence.source} == {4}
    assert told.between(1, 2).measured["coverage"].value == 100


def test_what_two_editions_add_each_for_itself_is_not_put_together():
    more = ("The mayor then left for a football match.", "Tickets are sold at the old harbour from Friday.")
    told = together(
        [edition("ko"), edition_text("en", *ARTICLE["en"], more[0]), edition_text("en", *ARTICLE["en"], more[1])],
        Knowing(),
    )
    assert [each.evidence.kind for each in told.standings[1].charges if each.points] == ["added"]
    assert told.between(1, 2).measured["coverage"].value < 100


LONG = {
    "en": "The harbour office reopened the ferry to the islands, and promised families that nobody will pay for tickets bought in spring.",
    "de": "Das Hafenamt nahm die Fähre zu den Inseln wieder in Betrieb und versprach den Familien, dass niemand für im Frühjahr gekaufte Karten bezahlt.",
    "fr": "Le bureau du port a rouvert le ferry vers les îles et a promis aux familles que personne ne paierait les billets achetés au printemps.",
    "es": "La oficina del puerto reabrió el ferri a las islas y prometió a las familias que nadie pagará los billetes comprados en primavera.",
    "ko": "항만청은 섬으로 가는 여객선 운항을 다시 시작했고, 봄에 산 표에 대해서는 아무도 돈을 내지 않을 것이라고 가족들에게 약속했다.",
}


def test_an_edition_that_says_less_than_all_others_is_told():
    told = {**LONG, "fr": "Le bureau du port a rouvert le ferry vers les îles."}
    groups = (((0,),) * len(told),)
    found = Together([edition_text(language, text) for language, text in told.items()], groups)
    assert found.odd_one == list(told).index("fr")
    assert [each.kind for each in found.standings[2].evidence][:1] == ["omission"]
    right = Together([edition_text(language, text) for language, text in LONG.items()], groups)
    assert right.odd_one is None


def test_a_trifle_makes_no_odd_one():
    told = five(en=(4, "31 votes", "thirty-one votes in 1 ballot"))
    assert 0 < told.standings[1].points < 1
    assert told.odd_one is None


def test_a_house_weighs_what_is_said():
    told = [edition(language, *([(3, "May", "March")] if language == "en" else [])) for language in LANGUAGES]
    for weight, points in ((0, 0), (25, 10), (50, 20)):
        found = Together(told, GROUPS, weights={"facts": weight})
        assert found.standings[1].points == pytest.approx(points)


def test_no_edition_is_refused():
    with pytest.raises(ValueError, match="no edition"):
        together([])


def test_two_editions_have_no_odd_one():
    told = together([edition("ko"), edition("en", (3, "May", "March"))])
    assert told.odd_one is None
    assert told.standings[0].charges[0].evidence.severity is Severity.CRITICAL


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_no_mistake_makes_an_edition_stand_higher(data):
    language = data.draw(st.sampled_from(sorted(MISTAKES)))
    told = data.draw(
        st.lists(st.sampled_from(MISTAKES[language]), unique_by=lambda each: each[0], min_size=1, max_size=3)
    )
    place = LANGUAGES.index(language)
    values = []
    for many in (len(told) - 1, len(told)):
        editions: list[EditionText] = [edition(each) for each in LANGUAGES]
        editions[place] = edition(language, *told[:many])
        values.append(Together(editions, GROUPS).standings[place].value)
    assert values[1] < values[0]
