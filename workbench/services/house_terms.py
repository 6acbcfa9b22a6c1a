"""A newsroom's terms as the comparison of editions asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from workbench.checks import TermPair
from workbench.formats.document import Role
from workbench.models import Article
from workbench.services.house_checks import House, Place, house_of

# The check that looks for them; where the newsroom switched it off, no term is asked for.
CHECK = "terms"


@dataclass(frozen=True, slots=True)
class HouseTerms:
    """The terms of a newsroom's wishes for an article; two of the same `key` are the same."""

    key: str
    article_id: int
    house: House = field(compare=False)

    def terms_in(self, text: str, source_language: str, target_language: str) -> tuple[TermPair, ...]:
        """The terms that may stand in the text, with what an edition in the target language may say for them."""
        place = Place(source_language, target_language, self.article_id, 0, Role.BODY)
        return () if CHECK in self.house.choices_at(place).off else self.house.terms_in(text, place)


def terms_of(session: Session, article: Article) -> HouseTerms:
    """The terms that hold for the article."""
    house = house_of(session, article.newsroom_id, article.newsroom.checking_stamp)
    return HouseTerms(house.key, article.id, house)
