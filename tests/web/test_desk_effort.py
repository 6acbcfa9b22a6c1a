"""How much a reviewer changed, told for each sentence: beside it in the review, and in its panel."""

import pytest
from sqlalchemy import event

from workbench.models import EditionState

TEXTS = {
    "en": ("Prices fell last year", "Prices fell this year"),
    "ja": ("物価は下落しました。", "物価は上昇しました。"),
    "zh-Hans": ("物价下跌了。", "物价上涨了。"),
    "ar": ("تراجعت الأسعار كثيرا", "تراجعت الأسعار قليلا"),
}


@pytest.fixture(params=TEXTS)
def edition(request, house, session):
    """An edition in review: the first sentence was changed since, the second was not."""
    made = house.edition(request.param)
    handed_over, now = TEXTS[request.param]
    for unit, text in zip(house.units(made)[:2], (now, handed_over), strict=True):
        unit.submitted_target, unit.target, unit.state = handed_over, text, "translated"
    made.state = EditionState.IN_REVIEW
    session.commit()
    return made


def test_the_review_is_told_of_each_changed_sentence_with_the_signature(house, edition, sign_in):
    numbers = [unit.id for unit in house.units(edition)]
    address = f"/editions/{edition.id}/effort?units={','.join(map(str, numbers))},x,9999999"
    told = sign_in(house.user("editor")).get(address).json
    assert list(told["units"]) == [str(numbers[0])]
    assert told["units"][str(numbers[0])].startswith("TER ")
    assert "chrF2++|nrefs:1" in told["signature"]
    assert f"asian:{'yes' if edition.language in ('ja', 'zh-Hans') else 'no'}" in told["signature"]


def test_the_panel_shows_the_figures_and_how_they_were_computed(house, edition, sign_in):
    changed, untouched, never = (unit.id for unit in house.units(edition))
    client = sign_in(house.user("editor"))
    page = client.get(f"/units/{changed}/panel").text
    assert "TER|nrefs:1" in page
    assert "chrF2++|nrefs:1" in page
    assert "<del>" in page
    same = client.get(f"/units/{untouched}/panel").text
    assert '<dd class="figures">0</dd>' in same
    assert '<dd class="figures">100</dd>' in same
    assert "chrF2++" not in client.get(f"/units/{never}/panel").text


def test_one_word_of_four_is_a_ter_of_25(house, session, sign_in):
    edition = house.edition("en")
    unit = house.units(edition)[0]
    unit.submitted_target, unit.target = TEXTS["en"]
    number = unit.id
    session.commit()
    told = sign_in(house.user("editor")).get(f"/editions/{edition.id}/effort?units={number}").json
    assert told["units"][str(number)].startswith("TER 25 · chrF2++ ")


def test_the_figures_of_other_newsrooms_are_not_told(house, edition, session, sign_in):
    other = house.edition("ko", house.article(["Prices fall"], ["Markets stayed calm."], language="en"))
    unit = house.units(other)[0]
    unit.submitted_target, unit.target = "가격 하락", "물가 하락"
    session.commit()
    told = sign_in(house.user("editor")).get(f"/editions/{edition.id}/effort?units={unit.id}").json
    assert told["units"] == {}


def test_a_hundred_sentences_take_three_statements(house, session, sign_in):
    edition = house.edition("en", house.article(["제목"], [f"{number}번째 문장이다." for number in range(40)]))
    for unit in house.units(edition):
        unit.submitted_target, unit.target = TEXTS["en"]
    numbers = ",".join(str(unit.id) for unit in house.units(edition))
    session.commit()
    client, ran = sign_in(house.user("editor")), []
    event.listen(session.get_bind(), "before_cursor_execute", lambda _c, _u, statement, *_: ran.append(statement))
    assert len(client.get(f"/editions/{edition.id}/effort?units={numbers}").json["units"]) == 41
    assert len([each for each in ran if each.startswith("SELECT")]) <= 3
