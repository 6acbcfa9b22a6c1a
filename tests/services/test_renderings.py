"""What a newsroom renders in more than one way, over its articles."""

from __future__ import annotations

from tests.services.test_comparing import filled
from workbench.consistency.renderings import What
from workbench.models import Concept, Term
from workbench.models.base import now
from workbench.services.renderings import renderings_in

SENTENCE = "이 기사는 현지 취재를 바탕으로 작성되었습니다."


def another(house, session, *texts: str):
    article = house.article([SENTENCE], ["국회가 예산을 통과시켰다."], title=texts[0])
    return filled(house, session, "en", *texts, article=article)


def test_a_sentence_in_two_articles_is_told_with_its_units(house, session):
    one = another(house, session, "This article is based on local reporting.", "Parliament passed the budget.")
    other = another(house, session, "Reported from the ground.", "Parliament passed the budget.")
    told = renderings_in(session, house.newsroom.id, "ko", "en")
    (found,) = told.varying
    assert (found.what, found.source) == (What.SENTENCE, SENTENCE)
    places = {each.words: each.places[0] for each in found.renderings}
    assert places["Reported from the ground."].article == other.article_id
    assert told.units[places["Reported from the ground."].passage] == house.units(other)[0].id
    assert places["This article is based on local reporting."].article == one.article_id


def test_a_term_with_two_words_is_told(house, session):
    concept = Concept(newsroom_id=house.newsroom.id)
    concept.terms = [
        Term(language=x, text=y) for x, y in (("ko", "국회"), ("en", "Parliament"), ("en", "National Assembly"))
    ]
    session.add(concept)
    another(house, session, "This article is based on local reporting.", "Parliament passed the budget.")
    another(house, session, "This article is based on local reporting.", "The National Assembly passed the budget.")
    found = renderings_in(session, house.newsroom.id, "ko", "en").varying
    assert [each.source for each in found if each.what is What.TERM] == ["국회"]


def test_what_was_put_away_and_other_newsrooms_are_left_out(house, session):
    another(house, session, "This article is based on local reporting.")
    gone = another(house, session, "Reported from the ground.")
    gone.archived_at = now()
    session.flush()
    assert renderings_in(session, house.newsroom.id, "ko", "en").varying == ()
    assert renderings_in(session, house.newsroom.id + 1, "ko", "en").units == ()
