"""What a newsroom renders in more than one way, over its articles."""

from __future__ import annotations

from workbench.consistency.renderings import What
from workbench.models import Concept, Term
from workbench.models.base import now
from workbench.models.newsroom import new_stamp
from workbench.services.renderings import languages_in, varying_in
from workbench.services.units import confirm_anyway, save_target

SENTENCE = "이 기사는 현지 취재를 바탕으로 작성되었습니다."
PAIR = ("ko", "en")


def another(house, session, *texts: str):
    article = house.article([SENTENCE], ["국회가 예산을 통과시켰다."], title=texts[0])
    edition = house.edition("en", article)
    for unit, text in zip(house.units(edition), texts, strict=False):
        confirm_anyway(session, house.actor("translator"), unit, unit.row_version, text)
    session.flush()
    return edition


def test_a_sentence_in_two_articles_is_told_with_its_places(house, session):
    one = another(house, session, "This article is based on local reporting.", "Parliament passed the budget.")
    other = another(house, session, "Reported from the ground.", "Parliament passed the budget.")
    told = varying_in(session, house.newsroom, PAIR)
    (found,) = told.varying
    assert (found.what, found.source) == (What.SENTENCE, SENTENCE)
    where = {each.words: told.where(each)[0] for each in found.renderings}
    assert where["Reported from the ground."].unit_id == house.units(other)[0].id
    assert where["This article is based on local reporting."].edition_id == one.id
    assert told.looked_at == 4


def test_a_term_with_two_words_is_told(house, session):
    concept = Concept(newsroom_id=house.newsroom.id)
    concept.terms = [
        Term(language=x, text=y) for x, y in (("ko", "국회"), ("en", "Parliament"), ("en", "National Assembly"))
    ]
    session.add(concept)
    house.newsroom.checking_stamp = new_stamp()
    another(house, session, "This article is based on local reporting.", "Parliament passed the budget.")
    another(house, session, "This article is based on local reporting.", "The National Assembly passed the budget.")
    found = varying_in(session, house.newsroom, PAIR).varying
    assert [each.source for each in found if each.what is What.TERM] == ["국회"]


def test_what_was_put_away_and_what_nobody_confirmed_is_left_out(house, session):
    another(house, session, "This article is based on local reporting.")
    gone = another(house, session, "Reported from the ground.")
    gone.archived_at = now()
    draft = house.edition("en", house.article([SENTENCE]))
    unit = house.units(draft)[0]
    save_target(session, house.actor("translator"), unit, unit.row_version, "Written on the spot.")
    session.flush()
    assert varying_in(session, house.newsroom, PAIR).varying == ()
    assert list(languages_in(session, house.newsroom.id)) == [PAIR]
    assert list(languages_in(session, house.newsroom.id + 1)) == []
