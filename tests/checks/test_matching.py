"""What stands on both sides is put aside first; nothing else is found unequal for it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks import check_pair, pair_of
from workbench.checks.comparison import compare
from workbench.checks.matching import not_repeated, unsaid
from workbench.facts import SURE, Fact, Qualifier
from workbench.facts.agreeing import Agreement, agreement

KINDS = st.sampled_from(
    [
        ("number", ""), ("ordinal", ""), ("percent", "percent"), ("percent_points", "percent_points"), ("money", "USD"),
        ("money", "USD/100"), ("money", "KRW"), ("quantity", "kilometer"), ("quantity", "mile"), ("quantity", "degree"),
        ("duration", "hour"), ("duration", "day"), ("duration", "month"), ("duration", "year"),
    ]
)  # fmt: skip
VALUES = st.sampled_from(["0", "1", "2", "3", "12", "24", "30", "60", "100", "150", "1000", "1200", "1234", "3.5"])
STEPS = st.sampled_from([None, "0.1", "1", "100", "1000"])


@st.composite
def facts(draw):
    sure, place = draw(st.sampled_from([0.4, SURE, 1.0])), draw(st.integers(0, 99))
    if draw(st.booleans()):
        kind, unit = draw(KINDS)
        step = draw(STEPS)
        return Fact(
            kind, place, place + 1, "x", Decimal(draw(VALUES)), unit, Decimal(step) if step else None,
            draw(st.sampled_from(Qualifier)), sure,
        )  # fmt: skip
    kind, value = draw(
        st.sampled_from(
            [
                ("date", "2024-05-03"),
                ("date", "XXXX-05-03"),
                ("date", "XXXX-WXX-5"),
                ("time", "T15:30"),
                ("time", "T03"),
                ("phone", "+821"),
            ]
        )
    )
    return Fact(
        kind,
        place,
        place + 1,
        value,
        value,
        draw(st.sampled_from(["", "P-1M", "P3D"])) if kind == "date" else "",
        sure=sure,
    )


SIDES = st.lists(facts(), max_size=8, unique_by=lambda fact: fact.start)


@given(SIDES, SIDES)
@settings(deadline=None, max_examples=300)
def test_what_is_put_aside_has_its_like_on_the_other_side(mine, yours):
    left = not_repeated(mine, yours)
    for fact in mine:
        if fact.sure >= SURE and fact not in left:
            assert any(agreement(fact, other) >= Agreement.VALUE for other in yours)
    assert unsaid(left, yours) == unsaid([fact for fact in mine if fact.sure >= SURE], yours)


@given(SIDES, SIDES)
@settings(deadline=None, max_examples=300)
def test_both_directions_find_the_same_facts_unequal(mine, yours):
    there, back = compare(tuple(mine), tuple(yours)), compare(tuple(yours), tuple(mine))
    assert {(each.source, each.target) for each in there} == {(each.target, each.source) for each in back}


@given(SIDES)
@settings(deadline=None)
def test_a_side_says_what_it_says(mine):
    assert compare(tuple(mine), tuple(mine)) == ()


def test_one_wrong_number_among_thousands_is_found():
    right = [str(number) for number in range(3000, 6000)]
    wrong = [*right[:1500], "77777", *right[1501:]]
    found = check_pair(pair_of(" ".join(right), "en", " ".join(wrong), "ko"))
    assert [each.values for each in found if each.check == "numbers"] == [
        {"source": "4500 = 4,500", "target": "77777 = 77,777"}
    ]
