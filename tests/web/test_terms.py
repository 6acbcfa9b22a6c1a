"""The termbase: written down, found, changed, put away."""

import pytest
from sqlalchemy import select

from workbench.models import Concept, Newsroom, Term, TermStatus


def lines(*terms, **more):
    """A form's data: each term is (language, text, status, id)."""
    data = dict(more)
    for number, term in enumerate(terms):
        language, text, status, known = (*term, "preferred", "")[:4] if len(term) == 2 else (*term, "")[:4]
        data |= {
            f"terms-{number}-language": language,
            f"terms-{number}-text": text,
            f"terms-{number}-status": status,
            f"terms-{number}-id": known,
        }
    return data


@pytest.fixture
def ministry(house, session):
    """A concept with a Korean, an English and a forbidden English term."""
    concept = Concept(newsroom_id=house.newsroom.id, subject="politics")
    session.add(concept)
    session.flush()
    session.add_all(
        [
            Term(concept_id=concept.id, language="ko", text="국방부"),
            Term(concept_id=concept.id, language="en", text="Ministry of National Defense"),
            Term(concept_id=concept.id, language="en", text="Defence Office", status=TermStatus.FORBIDDEN),
        ]
    )
    session.commit()
    return concept


@pytest.fixture
def terms(house, sign_in):
    """The translator's browser and the address of the termbase."""
    return sign_in(house.user("translator")), f"/newsrooms/{house.newsroom.id}/terms"


def test_an_empty_termbase_says_what_it_is_for(terms):
    client, address = terms
    assert "No terms yet" in client.get(address).text


def test_a_concept_is_written_down(terms, session):
    client, address = terms
    data = lines(
        ("ko", "파이낸셜타임스"), ("zh-hans", "金融时报"), ("ar", "  فاينانشال   تايمز "), ("", ""), subject="names"
    )
    assert client.post(f"{address}/new", data=data).location == address
    stored = session.scalars(select(Term).order_by(Term.id)).all()
    assert [(term.language, term.text) for term in stored] == [
        ("ko", "파이낸셜타임스"),
        ("zh-Hans", "金融时报"),
        ("ar", "فاينانشال تايمز"),
    ]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ([("ko", "  ")], "A concept needs at least one term."),
        ([("xx-nowhere", "word")], "is no language tag we know"),
        ([("", "word")], "is no language tag we know"),
        ([("en", "Ministry"), ("en", "ｍｉｎｉｓｔｒｙ")], "stands here twice"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_stored(terms, session, sent, said):
    client, address = terms
    assert said in client.post(f"{address}/new", data=lines(*sent)).text
    assert session.scalars(select(Concept)).all() == []


def test_a_term_is_changed_one_goes_and_one_comes(terms, session, ministry):
    client, address = terms
    korean, english, _forbidden = ministry.terms
    number = korean.id
    data = lines(
        ("ko", "국방부", "admitted", number), ("en", "Defense Ministry", "preferred", english.id), ("ja", "国防部")
    )
    client.post(f"{address}/{ministry.id}", data=data)
    session.expire_all()
    stored = session.scalars(select(Term).order_by(Term.id)).all()
    assert [term.text for term in stored] == ["국방부", "Defense Ministry", "国防部"]
    assert (stored[0].id, stored[0].status) == (number, TermStatus.ADMITTED)


def test_another_concepts_term_is_not_taken_over(terms, session, ministry):
    client, address = terms
    client.post(f"{address}/new", data=lines(("ko", "통일부", "preferred", ministry.terms[0].id)))
    session.expire_all()
    assert session.get(Concept, ministry.id).terms[0].text == "국방부"


@pytest.mark.parametrize("words", ["국방", "ministry defense", "politics"])
def test_words_of_a_term_or_subject_find_it(terms, ministry, words):
    client, address = terms
    page = client.get(address, query_string={"q": words}).text
    assert "Ministry of National Defense" in page
    assert "Forbidden" in page


def test_what_is_not_there_is_not_found(terms, ministry):
    client, address = terms
    assert "No concept fits" in client.get(address, query_string={"q": "%"}).text
    assert "No concept fits" in client.get(address, query_string={"language": "ja"}).text


def test_a_term_carries_its_language_and_direction(terms, session, ministry):
    client, address = terms
    session.add(Term(concept_id=ministry.id, language="ar", text="وزارة الدفاع"))
    session.commit()
    assert 'lang="ar" dir="rtl">وزارة الدفاع' in client.get(address).text


def test_an_editor_archives_and_takes_it_out_again(house, session, sign_in, ministry):
    client, address = sign_in(house.user("editor")), f"/newsrooms/{house.newsroom.id}/terms"
    page = client.post(f"{address}/{ministry.id}/archive", follow_redirects=True).text
    assert "No terms yet" in page
    assert f'action="{address}/{ministry.id}/restore"' in page
    assert "국방부" in client.get(f"{address}?archived=1").text
    client.post(f"{address}/{ministry.id}/restore")
    assert "국방부" in client.get(address).text


def test_a_reader_looks_and_changes_nothing(house, session, sign_in, ministry):
    client, address = sign_in(house.user("reader")), f"/newsrooms/{house.newsroom.id}/terms"
    page = client.get(address).text
    assert "국방부" in page
    assert "Add a concept" not in page
    assert client.get(f"{address}/new").status_code == 403
    assert client.post(f"{address}/{ministry.id}", data=lines(("ko", "x"))).status_code == 403
    assert client.post(f"{address}/{ministry.id}/archive").status_code == 403


def test_a_translator_does_not_archive(terms, ministry):
    client, address = terms
    assert client.post(f"{address}/{ministry.id}/archive").status_code == 403


def test_another_newsrooms_concept_is_not_there(terms, session, ministry):
    client, address = terms
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    session.add(elsewhere)
    session.flush()
    ministry.newsroom_id = elsewhere.id
    session.commit()
    assert "국방부" not in client.get(address).text
    assert client.get(f"{address}/{ministry.id}").status_code == 404
    assert client.post(f"{address}/{ministry.id}", data=lines(("ko", "x"))).status_code == 404
