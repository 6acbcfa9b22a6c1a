"""What is found in units and editions: counted with every save, without what was silenced."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from workbench.models import AuditEntry, CheckSetting, Concept, Term, TermStatus, Unit, UnitState
from workbench.services import check_choices, review, silencing, style_rules, terms, units
from workbench.services.check_choices import Scope, choose
from workbench.services.editions import progress
from workbench.services.findings import (
    Counts,
    EditionFindings,
    bring_up_to_date,
    findings_of,
    findings_of_edition,
    write_counts,
)
from workbench.services.problems import Invalid, Missing, Refused
from workbench.services.style_rules import RuleDraft
from workbench.services.terms import TermDraft

# The second sentence of the house's article says the 3rd.
WRONG = "The government presented new measures on the 4th."
RIGHT = "The government presented new measures on the 3rd."


@pytest.fixture
def edition(house):
    """An English edition of three sentences."""
    return house.edition("en")


@pytest.fixture
def translator(house):
    return house.actor("translator")


def counts(unit):
    return Counts(unit.critical_findings, unit.major_findings, unit.minor_findings)


def typed(session, translator, unit, text):
    units.save_target(session, translator, unit, unit.row_version, text)
    session.flush()
    return unit


def checks_in(session, unit):
    return [each.finding.check for each in findings_of(session, unit).told]


def test_a_save_counts_what_is_found(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    assert unit.critical_findings == 1
    typed(session, translator, unit, RIGHT)
    assert counts(unit) == Counts()


def test_an_emptied_unit_has_no_findings(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    assert counts(typed(session, translator, unit, "")) == Counts()


def test_lists_add_up_what_units_have(house, session, edition, translator):
    typed(session, translator, house.units(edition)[1], WRONG)
    session.commit()
    assert progress(session, [edition.id])[edition.id].findings.critical == 1


def test_units_that_were_never_looked_at_are_counted_when_the_edition_is_opened(house, session, edition):
    unit = house.units(edition)[1]
    session.execute(update(Unit).where(Unit.id == unit.id).values(target=WRONG))
    session.commit()
    version = unit.row_version
    found, rows = findings_of_edition(EditionFindings(session, edition))
    write_counts(session, rows)
    session.commit()
    session.refresh(unit)
    assert [each.unit_id for each in found.found] == [unit.id]
    assert (unit.critical_findings, unit.row_version) == (1, version)
    assert findings_of_edition(EditionFindings(session, edition))[1] == []


def test_so_many_at_once_and_the_rest_later(house, session, edition, translator):
    for unit in house.units(edition):
        session.execute(update(Unit).where(Unit.id == unit.id).values(target="On the 4th."))
    session.commit()
    first, rows = findings_of_edition(EditionFindings(session, edition), most=2)
    assert (first.left, len(rows)) == (1, 2)


def test_counts_of_a_text_that_was_changed_meanwhile_are_not_written(house, session, edition, translator):
    unit = house.units(edition)[1]
    session.execute(update(Unit).where(Unit.id == unit.id).values(target=WRONG))
    session.commit()
    _found, rows = findings_of_edition(EditionFindings(session, edition))
    session.refresh(unit)
    typed(session, translator, unit, RIGHT)
    write_counts(session, rows)
    session.refresh(unit)
    assert counts(unit) == Counts()


def test_a_silenced_finding_is_not_counted_and_comes_again_when_its_words_change(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    version = unit.row_version
    [told] = findings_of(session, unit).told
    made = silencing.silence(session, translator, unit, told.digest, "The ministry corrected the day.")
    session.commit()
    session.refresh(unit)
    assert (counts(unit), unit.row_version) == (Counts(), version)
    assert [each.digest for each in findings_of(session, unit).silenced] == [told.digest]
    typed(session, translator, unit, WRONG.replace("measures", "steps"))
    assert counts(unit) == Counts(), "another word was changed"
    typed(session, translator, unit, WRONG.replace("4th", "5th"))
    assert unit.critical_findings == 1
    assert made.reason == "The ministry corrected the day."
    entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "silenced")).one()
    assert entry.details["reason"] == made.reason


def test_silencing_needs_a_reason_and_a_finding(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    [told] = findings_of(session, unit).told
    with pytest.raises(Invalid):
        silencing.silence(session, translator, unit, told.digest, " ")
    with pytest.raises(Missing):
        silencing.silence(session, translator, unit, "nothing", "Because.")
    with pytest.raises(Refused):
        silencing.silence(session, house.actor("reader"), unit, told.digest, "Because.")


def test_a_silence_that_is_lifted_is_kept_and_the_finding_told_again(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    [told] = findings_of(session, unit).told
    made = silencing.silence(session, translator, unit, told.digest, "A slip.")
    silencing.lift(session, house.actor("editor"), made)
    session.commit()
    session.refresh(unit)
    assert unit.critical_findings == 1
    assert (made.lifted_by_id, made.lifted_at is None) == (house.user("editor").id, False)
    again = silencing.silence(session, translator, unit, told.digest, "Once more.")
    assert [each.id for each in silencing.silences_of(session, unit)] == [again.id]


def test_the_narrowest_choice_wins(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    [check] = checks_in(session, unit)
    administrator, editor = house.actor("administrator"), house.actor("editor")

    def severity():
        session.expire_all()
        return [each.finding.severity.word for each in findings_of(session, unit).told]

    choose(session, administrator, check, CheckSetting.MINOR)
    assert severity() == ["minor"]
    choose(session, administrator, check, CheckSetting.MAJOR, Scope(("ko", "en")))
    assert severity() == ["major"]
    choose(session, editor, check, CheckSetting.OFF, Scope(article=edition.article), "All days are relative.")
    assert severity() == []
    choose(session, translator, check, CheckSetting.AS_IT_COMES, Scope(unit=unit), "This one counts.")
    assert severity() == ["critical"]
    exceptions = [each for each in check_choices.choices_in(session, house.newsroom.id) if each.unit_id]
    check_choices.end(session, editor, exceptions[0])
    session.flush()
    assert severity() == []


def test_a_choice_for_another_pair_of_languages_does_not_count(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], WRONG)
    [check] = checks_in(session, unit)
    choose(session, house.actor("administrator"), check, CheckSetting.OFF, Scope(("ko", "ja")))
    session.expire_all()
    assert checks_in(session, unit) == [check]


def test_choices_say_who_may_and_exceptions_say_why(house, session, edition, translator):
    unit = house.units(edition)[1]
    with pytest.raises(Refused):
        choose(session, house.actor("editor"), "numbers", CheckSetting.OFF)
    with pytest.raises(Refused):
        choose(session, translator, "numbers", CheckSetting.OFF, Scope(article=edition.article), "No.")
    with pytest.raises(Invalid):
        choose(session, translator, "numbers", CheckSetting.OFF, Scope(unit=unit), "")
    with pytest.raises(Invalid):
        choose(session, house.actor("administrator"), "no such check", CheckSetting.OFF)


def test_a_choice_is_made_once_and_its_history_stays(house, session):
    administrator = house.actor("administrator")
    assert choose(session, administrator, "numbers", CheckSetting.OFF) is not None
    assert choose(session, administrator, "numbers", CheckSetting.OFF) is None
    choose(session, administrator, "numbers", CheckSetting.MINOR)
    choose(session, administrator, "numbers", CheckSetting.AS_IT_COMES)
    session.flush()
    assert check_choices.choices_in(session, house.newsroom.id) == []
    assert len(session.scalars(select(AuditEntry).where(AuditEntry.action == "chose")).all()) == 3


def test_terms_of_the_house_are_asked_for(house, session, edition, translator):
    said = [TermDraft("ko", "대책"), TermDraft("en", "package"), TermDraft("en", "plan", TermStatus.FORBIDDEN)]
    terms.save_concept(session, house.actor("editor"), None, said)
    session.commit()
    unit = typed(session, translator, house.units(edition)[1], RIGHT)
    assert checks_in(session, unit) == ["terms"]
    typed(session, translator, unit, "The government presented a new package on the 3rd.")
    assert checks_in(session, unit) == []


def test_terms_that_were_put_away_are_not_asked_for(house, session, edition, translator):
    said = [TermDraft("ko", "대책"), TermDraft("en", "package")]
    concept = terms.save_concept(session, house.actor("editor"), None, said)
    unit = typed(session, translator, house.units(edition)[1], RIGHT)
    terms.archive_concept(session, house.actor("editor"), concept)
    session.flush()
    session.expire_all()
    assert checks_in(session, unit) == []


def test_house_style_is_looked_after(house, session, edition, translator):
    administrator = house.actor("administrator")
    rule = style_rules.save_rule(session, administrator, None, RuleDraft("en", "presented", instead="announced"))
    unit = typed(session, translator, house.units(edition)[1], RIGHT)
    session.expire_all()
    assert checks_in(session, unit) == ["house_style"]
    style_rules.set_active(session, administrator, rule, active=False)
    session.flush()
    session.expire_all()
    assert checks_in(session, unit) == []


def test_a_rule_that_cannot_be_used_is_refused_with_what_is_wrong(house, session):
    with pytest.raises(Invalid, match="no regular expression"):
        style_rules.save_rule(session, house.actor("administrator"), None, RuleDraft("en", "(open", is_pattern=True))
    with pytest.raises(Invalid, match="no language tag"):
        style_rules.save_rule(session, house.actor("administrator"), None, RuleDraft("xx-nowhere", "word"))
    with pytest.raises(Refused):
        style_rules.save_rule(session, house.actor("editor"), None, RuleDraft("en", "word"))


def test_a_rule_is_tried_before_it_is_kept():
    found = style_rules.try_rule(
        RuleDraft("en", r"\bvery\b", is_pattern=True, message="Say it plainly."), "A very big day."
    )
    assert [each.target for each in found] == [((2, 6),)]


def test_headlines_have_the_length_that_the_newsroom_gives_them(house, session, edition, translator):
    role = house.units(edition)[0].block.role
    administrator = house.actor("administrator")
    style_rules.set_limits(session, administrator, [(role, "", 10), (role, "en", 20)])
    headline = typed(session, translator, house.units(edition)[0], "Prices fall for a second month")
    session.expire_all()
    assert "length_limit" in checks_in(session, headline)
    style_rules.set_limits(session, administrator, [(role, "en", None), (role, "", 200)])
    session.expire_all()
    assert "length_limit" not in checks_in(session, headline)
    with pytest.raises(Invalid):
        style_rules.set_limits(session, administrator, [(role, "", -1)])


def test_dates_are_read_as_of_the_day_the_article_was_published(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], "The government presented new measures on June 3.")
    edition.version.about = {"published": "2026-07-03T09:00:00+09:00"}
    session.commit()
    session.expire_all()
    units.save_target(session, translator, unit, unit.row_version, "The government presented new measures on July 3.")
    assert counts(unit) == Counts()


def ready(house, session, translator, edition, text=WRONG):
    """Hand the edition over with that second sentence."""
    texts = ["Prices fall again", text, "Markets were calm."]
    for unit, each in zip(house.units(edition), texts, strict=True):
        units.confirm(session, translator, unit, unit.row_version, each)
    review.submit(session, translator, edition)
    session.commit()


def test_accepting_a_text_with_a_critical_finding_asks_for_a_reason(house, session, edition, translator):
    ready(house, session, translator, edition)
    editor, unit = house.actor("editor"), house.units(edition)[1]
    with pytest.raises(units.CriticalFindings) as raised:
        units.confirm(session, editor, unit, unit.row_version, unit.target)
    assert [each.finding.severity.word for each in raised.value.found] == ["critical"]
    revision = units.confirm(session, editor, unit, unit.row_version, unit.target, "The ministry moved it.")
    assert (unit.state, revision.reason) == (UnitState.REVIEWED, "The ministry moved it.")


def test_translators_are_not_asked_while_they_draft(house, session, edition, translator):
    unit = house.units(edition)[1]
    assert units.confirm(session, translator, unit, unit.row_version, WRONG).state_after is UnitState.TRANSLATED


def test_accepting_all_leaves_out_what_has_critical_findings(house, session, edition, translator):
    ready(house, session, translator, edition)
    assert review.accept_unchanged(session, house.actor("editor"), edition) == 2
    assert house.units(edition)[1].state is UnitState.TRANSLATED


def test_approving_with_a_critical_finding_asks_for_a_reason_and_keeps_it(house, session, edition, translator):
    ready(house, session, translator, edition)
    editor = house.actor("editor")
    with pytest.raises(Invalid, match="1 critical"):
        review.approve(session, editor, edition)
    decision = review.approve(session, editor, edition, "Out at nine, corrected at ten.")
    assert decision.reason == "Out at nine, corrected at ten."


def test_approving_without_one_asks_nothing(house, session, edition, translator):
    ready(house, session, translator, edition, RIGHT)
    assert review.approve(session, house.actor("editor"), edition).reason is None


def test_a_new_source_is_looked_at_again(house, session, edition, translator):
    unit = typed(session, translator, house.units(edition)[1], RIGHT)
    unit.block.text = unit.block.text.replace("3일", "9일")
    session.commit()
    bring_up_to_date(session, edition)
    session.refresh(unit)
    assert unit.critical_findings == 1


def test_a_concept_written_straight_into_the_tables_is_no_surprise(house, session, edition, translator):
    concept = Concept(newsroom_id=house.newsroom.id)
    concept.terms = [Term(language="ko", text="시장"), Term(language="en", text="market")]
    session.add(concept)
    session.commit()
    unit = typed(session, translator, house.units(edition)[2], "Investors were calm.")
    assert checks_in(session, unit) == ["terms"]
