"""The list of articles and the page of one."""

from datetime import timedelta

import pytest
from sqlalchemy import event, select

from workbench.models import Article, ArticleVersion, Duty, EditionState, Membership, Newsroom, Task, User, db
from workbench.models.base import now
from workbench.services.editions import assign


@pytest.fixture
def stranger(session, house):
    """An administrator of another newsroom."""
    elsewhere = Newsroom(name="Elsewhere", slug="elsewhere", languages=["en"])
    user = User(name="Sol", email="sol@example.org", fs_uniquifier="sol")
    session.add_all([elsewhere, user])
    session.flush()
    session.add(Membership(user_id=user.id, newsroom_id=elsewhere.id, duty=Duty.ADMINISTRATOR))
    session.commit()
    return user


@pytest.fixture
def index(house, sign_in):
    """The list's page as the translator sees it, for a query."""

    def page(**query):
        return sign_in(house.user("translator")).get(f"/newsrooms/{house.newsroom.id}", query_string=query).text

    return page


def test_an_empty_list_invites_to_import(index, house):
    assert "Import the first article" in index()
    assert f"/newsrooms/{house.newsroom.id}/import" in index()


def test_a_reader_is_not_invited_to_import(house, sign_in):
    assert "/import" not in sign_in(house.user("reader")).get(f"/newsrooms/{house.newsroom.id}").text


def test_an_article_shows_its_title_in_its_language_and_its_editions(index, house):
    edition = house.edition("ja", house.article(["الحكومة تعلن خطة جديدة"], ["تبدأ الخطة غدا."], language="ar"))
    page = index()
    assert 'lang="ar" dir="rtl">الحكومة تعلن خطة جديدة</a>' in page
    assert f'href="/editions/{edition.id}"' in page
    assert "Draft" in page


def test_words_find_titles_and_stand_for_themselves(index, house):
    house.article(["물가 두 달째 하락"], ["정부는 새 대책을 내놓았다."])
    house.article(["100% der Stimmen"], ["Das Ergebnis steht fest."], language="de")
    assert "100% der Stimmen" not in index(q="물가")
    assert "물가 두 달째" in index(q="물가 하락")
    assert "물가 두 달째" not in index(q="%")
    assert "100% der Stimmen" in index(q="0%")


def test_filters_by_language_state_and_my_work(index, house, session):
    mine = house.edition("en", house.article(["태풍 북상"], ["비가 온다."]))
    other = house.edition("ja", house.article(["결승골"], ["신인이 넣었다."]))
    assign(session, house.actor("editor"), mine, house.user("translator"), Task.TRANSLATE)
    other.state = EditionState.APPROVED
    session.commit()
    for query in ({"language": "ja"}, {"state": "approved"}, {"language": "ja", "state": "approved"}):
        assert "결승골" in index(**query), query
        assert "태풍 북상" not in index(**query), query
    assert "태풍 북상" in index(mine=1)
    assert "결승골" not in index(mine=1)
    assert "No article fits" in index(language="ja", state="draft")
    assert "태풍 북상" in index(language="ko")


def test_a_senseless_query_is_no_error(index, house):
    house.article()
    assert "물가 두 달째" in index(state="nonsense", page="-7")
    assert "물가 두 달째" in index(page="999999")


def test_fifty_stand_on_a_page_in_few_statements(house, session, sign_in):
    for number in range(60):
        session.add(Article(newsroom_id=house.newsroom.id, language="ko", title=f"기사 {number:03}"))
    session.commit()
    first = session.query(Article).order_by(Article.id.desc()).first()
    session.add(
        ArticleVersion(article_id=first.id, number=1, format="html", skeleton=b"", text_digest="", skeleton_digest="")
    )
    session.commit()
    for language in ("en", "ja"):
        house.edition(language, first)
    client = sign_in(house.user("translator"))
    asked = []
    event.listen(db.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    page = client.get(f"/newsrooms/{house.newsroom.id}").text
    assert page.count("기사 0") == 50
    assert "Page 1 of 2" in page
    assert len([each for each in asked if each.startswith("SELECT")]) <= 10
    assert client.get(f"/newsrooms/{house.newsroom.id}?page=2").text.count("기사 0") == 10


def test_the_earliest_deadline_of_open_work_is_told(index, house, session):
    edition = house.edition("en")
    edition.deadline = now() - timedelta(hours=3)
    session.commit()
    assert "3 hours ago" in index()
    edition.state = EditionState.PUBLISHED
    session.commit()
    assert "3 hours ago" not in index()


def test_another_newsrooms_list_and_articles_are_not_there(house, stranger, sign_in):
    article = house.article()
    client = sign_in(stranger)
    assert client.get(f"/newsrooms/{house.newsroom.id}").status_code == 404
    assert client.get(f"/articles/{article.id}").status_code == 404
    assert client.post(f"/articles/{article.id}/archive").status_code == 404
    assert client.post(f"/articles/{article.id}/editions", data={"language": "fr"}).status_code == 404


def test_an_archived_article_leaves_the_list_and_comes_back(house, session, sign_in):
    article = house.article()
    client = sign_in(house.user("editor"))
    page = client.post(f"/articles/{article.id}/archive", follow_redirects=True).text
    assert "is archived." in page
    assert f'action="/articles/{article.id}/restore"' in page
    assert "Import the first article" in page
    archive = client.get(f"/newsrooms/{house.newsroom.id}?archived=1").text
    assert "물가 두 달째 하락" in archive
    client.post(f"/articles/{article.id}/restore")
    assert "물가 두 달째 하락" in client.get(f"/newsrooms/{house.newsroom.id}").text


@pytest.mark.parametrize("duty", ["reader", "translator"])
def test_only_editors_archive(house, session, sign_in, duty):
    article = house.article()
    assert sign_in(house.user(duty)).post(f"/articles/{article.id}/archive").status_code == 403
    session.expire_all()
    assert session.get(Article, article.id).archived_at is None


def test_the_page_tells_what_a_new_version_changed(house, session, sign_in):
    article = house.article(["제목"], ["첫 문단."], ["둘째 문단."])
    second = house.article(["제목"], ["첫 문단."], ["고친 문단."], ["새 문단."])
    version = second.versions[0]
    version.article_id, version.number, article.latest_number = article.id, 2, 2
    session.commit()
    page = sign_in(house.user("reader")).get(f"/articles/{article.id}").text
    assert "+2" in page
    assert "−1" in page
    assert "paragraphs; 2 stayed" in page


def test_an_edition_made_from_an_older_version_says_so(house, session, sign_in):
    edition = house.edition("en")
    client = sign_in(house.user("reader"))
    assert "Source changed" not in client.get(f"/articles/{edition.article_id}").text
    edition.article.latest_number = 2
    session.commit()
    assert "Source changed" in client.get(f"/articles/{edition.article_id}").text


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026-11-20T08:30+09:00", "11/19/26, 11:30"),
        ("2026-11-20T08:30", "11/20/26, 8:30"),
        ("2026-11-20", "Nov 20, 2026"),
        ("XXXX-05-04", "XXXX-05-04"),
    ],
)
def test_the_articles_own_dates_are_told_in_the_persons_language_and_zone(house, session, sign_in, published, shown):
    article = house.article()
    version = session.scalars(select(ArticleVersion).where(ArticleVersion.article_id == article.id)).one()
    version.about = {"published": published}
    session.commit()
    assert shown in sign_in(house.user("reader")).get(f"/articles/{article.id}").text
