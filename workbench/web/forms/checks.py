"""What a newsroom chooses for its checks, its style rules, and how long parts of an article may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField, FieldList, Form, FormField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from workbench.checks.check import Check
from workbench.checks.house_style import MAX_PATTERN
from workbench.formats.document import Role
from workbench.models import CheckSetting, HouseStyleRule, RuleSeverity
from workbench.services.style_rules import LIMITED_ROLES, MAX_CHARACTERS, RuleDraft
from workbench.web.words import word

# In a pair's form: nothing is chosen for the pair, the newsroom's choice holds.
AS_ELSEWHERE = ""


class ChoiceForm(Form):
    """One check's setting."""

    setting = SelectField(_l("Severity"), validate_choice=True)


class ChoicesForm(FlaskForm):
    """Every check's setting, in the order of the checks."""

    choices = FieldList(FormField(ChoiceForm))
    reason = StringField(_l("Reason"), [Length(max=2_000)])

    def settings(self, checks: Iterable[Check]) -> list[tuple[str, CheckSetting | None]]:
        """What was chosen for each check; None where nothing is chosen for a pair."""
        told = zip(checks, self.choices, strict=True)
        return [
            (check.id, CheckSetting(each.form.setting.data) if each.form.setting.data else None) for check, each in told
        ]


def choices_form(
    checks: Sequence[Check], standing: Mapping[str, CheckSetting], severity_word: Mapping[str, str], *, for_pair: bool
) -> ChoicesForm:
    """The form with what stands; the first answer of each is what holds when nothing is chosen."""
    nothing = AS_ELSEWHERE if for_pair else CheckSetting.AS_IT_COMES.value
    stored = [{"setting": standing[each.id].value if each.id in standing else nothing} for each in checks]
    form = ChoicesForm(data={"choices": stored})
    for check, entry in zip(checks, form.choices, strict=False):
        usual = (CheckSetting.AS_IT_COMES.value, _l("As it comes (%(severity)s)", severity=severity_word[check.id]))
        others = [(each.value, word(each)) for each in CheckSetting if each is not CheckSetting.AS_IT_COMES]
        elsewhere = [(AS_ELSEWHERE, _l("As in the newsroom"))] if for_pair else []
        entry.form.setting.choices = [*elsewhere, usual, *others]
    return form


class RuleForm(FlaskForm):
    """A style rule, and a text to try it on."""

    pattern = StringField(
        _l("Not to be written"), [DataRequired(_l("Say what is not to be written.")), Length(max=MAX_PATTERN)]
    )
    is_pattern = BooleanField(_l("It is a regular expression"))
    instead = StringField(_l("Use instead"), [Length(max=300)])
    message = StringField(_l("What people are told"), [Length(max=2_000)])
    language = SelectField(_l("Editions in"))
    severity = SelectField(_l("Severity"))
    sample = TextAreaField(_l("Try it on a text"), [Length(max=MAX_CHARACTERS)])

    def draft(self) -> RuleDraft:
        """What was sent, as the service takes it."""
        return RuleDraft(
            language=self.language.data or "",
            pattern=self.pattern.data or "",
            is_pattern=bool(self.is_pattern.data),
            instead=self.instead.data or "",
            message=self.message.data or "",
            severity=RuleSeverity(self.severity.data),
        )


def rule_form(rule: HouseStyleRule | None, languages: Sequence[tuple[str, str]]) -> RuleForm:
    """The form, filled with the stored rule."""
    stored = (
        {name: getattr(rule, name) for name in ("pattern", "is_pattern", "instead", "message", "language")}
        if rule
        else {}
    )
    severity = rule.severity if rule else RuleSeverity.MINOR
    form = RuleForm(data={**stored, "severity": severity.value})
    own = (
        [(rule.language, rule.language)]
        if rule and rule.language not in {"", *(tag for tag, _name in languages)}
        else []
    )
    form.language.choices = [("", _l("All languages")), *own, *languages]
    form.severity.choices = [(each.value, word(each)) for each in RuleSeverity]
    return form


class LimitForm(Form):
    """The most characters of one part in one language."""

    characters = IntegerField(_l("Characters"), [Optional(), NumberRange(1, MAX_CHARACTERS)])


class LimitsForm(FlaskForm):
    """Every limit, in the order of `limit_places`."""

    limits = FieldList(FormField(LimitForm))

    def wanted(self, places: Sequence[tuple[Role, str]]) -> list[tuple[Role, str, int | None]]:
        """The limits that were sent; None for none."""
        told = zip(places, self.limits, strict=True)
        return [(role, language, entry.form.characters.data) for (role, language), entry in told]


def limit_places(languages: Iterable[str]) -> list[tuple[Role, str]]:
    """The parts and languages that can have a limit: each part for all languages, and for each one."""
    tags = ["", *dict.fromkeys(languages)]
    return [(role, tag) for tag in tags for role in LIMITED_ROLES]


def limits_form(places: Sequence[tuple[Role, str]], standing: Mapping[tuple[Role, str], int]) -> LimitsForm:
    """The form with the limits that stand."""
    return LimitsForm(data={"limits": [{"characters": standing.get(place)} for place in places]})
