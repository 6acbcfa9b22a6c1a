"""House style: rules that a newsroom writes itself, as "use X, not Y" or as a regular expression."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from workbench.checks.finding import N_, Fix, Found, Severity, Span

# A rule that needs longer than this for a text is told as slow; in seconds. The clock is the regex module's.
TIME_LIMIT = 0.01
# More findings of one rule in one text say nothing new.
MOST_FINDINGS = 20
MAX_PATTERN = 1_000


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule for the editions in `language` ("" for all; "de" holds for "de-AT" too).

    `pattern` is what is not to be written: a regular expression if `is_pattern`, else words. `instead` is what to write,
    `message` what people are told in place of "use X, not Y"; both may be empty."""

    language: str
    pattern: str
    is_pattern: bool = False
    message: str = ""
    instead: str = ""
    severity: Severity = Severity.MINOR

    @classmethod
    def words(
        cls, language: str, words: str, instead: str, message: str = "", severity: Severity = Severity.MINOR
    ) -> StyleRule:
        """ "Use `instead`, not `words`": whole words where the language puts spaces between them, in small or capitals."""
        return cls(language, words, False, message, instead, severity)

    @classmethod
    def expression(
        cls, language: str, pattern: str, message: str, instead: str = "", severity: Severity = Severity.MINOR
    ) -> StyleRule:
        """Nothing that the regular expression matches is to be written."""
        return cls(language, pattern, True, message, instead, severity)

    def concerns(self, language: str) -> bool:
        """Whether the rule holds for editions in the language tag."""
        mine, yours = self.language.lower().replace("_", "-"), language.lower().replace("_", "-")
        return not mine or yours == mine or yours.startswith(f"{mine}-")


def fault_of(rule: StyleRule) -> Found | None:
    """What is wrong with the rule itself, to tell beside its form; None where it can be used."""
    if not rule.pattern.strip():
        return Found(N_("The rule is empty: say what is not to be written."))
    if len(rule.pattern) > MAX_PATTERN:
        return Found(N_("The rule is too long: at most %(most)s characters."), {"most": str(MAX_PATTERN)})
    try:
        compiled = _compiled(rule)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        why, place = getattr(error, "msg", str(error)), getattr(error, "pos", None)
        told = {"why": str(why), "place": "?" if place is None else str(place + 1)}
        return Found(N_("This is no regular expression: %(why)s (character %(place)s)."), told)
    if compiled.match(""):
        return Found(N_("The rule matches where nothing stands: it would match everywhere."))
    return None


def broken_by(text: str, rule: StyleRule) -> Iterator[Found]:
    """Where the text breaks the rule. A rule that cannot be used or takes too long is told once, as a finding."""
    if _fault(rule):
        yield Found(N_("The house's rule “%(rule)s” cannot be used."), {"rule": rule.pattern[:60]})
        return
    try:
        spans = _spans(text, rule)
    except TimeoutError:
        yield Found(
            N_("The house's rule “%(rule)s” takes too long for this text and was left out."),
            {"rule": rule.pattern[:60]},
            severity=Severity.MINOR,
        )
        return
    for start, end in spans:
        yield _told(text[start:end], rule, (start, end))


@lru_cache(maxsize=1024)
def _fault(rule: StyleRule) -> Found | None:
    return fault_of(rule)


@lru_cache(maxsize=1024)
def _compiled(rule: StyleRule) -> regex.Pattern[str]:
    if rule.is_pattern:
        return regex.compile(rule.pattern)
    words = rule.pattern.strip()
    before = r"(?<![\p{L}\p{M}\p{N}])" if _is_spaced(words[:1]) else ""
    after = r"(?![\p{L}\p{M}\p{N}])" if _is_spaced(words[-1:]) else ""
    return regex.compile(f"{before}{regex.escape(words, literal_spaces=True)}{after}", regex.IGNORECASE)


def _is_spaced(letter: str) -> bool:
    """Whether it is a letter or digit of a script with spaces between words. Korean words carry their particles."""
    return bool(regex.match(r"[\p{L}\p{N}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]", letter, regex.V1))


def _spans(text: str, rule: StyleRule) -> list[Span]:
    found: list[Span] = []
    for match in _compiled(rule).finditer(text, timeout=TIME_LIMIT):
        if match.end() > match.start():
            found.append(match.span())
        if len(found) == MOST_FINDINGS:
            break
    return found


def _told(words: str, rule: StyleRule, span: Span) -> Found:
    values, fix = {"words": words, "instead": rule.instead}, _fix(words, rule, span)
    if rule.message:
        return Found(
            "%(message)s", {"message": rule.message, **values}, target=(span,), severity=rule.severity, fix=fix
        )
    message = (
        N_("House style: “%(instead)s”, not “%(words)s”.") if rule.instead else N_("House style: not “%(words)s”.")
    )
    return Found(message, values, target=(span,), severity=rule.severity, fix=fix)


def _fix(words: str, rule: StyleRule, span: Span) -> Fix | None:
    """What the rule says instead, with a capital where the words began with one."""
    if not rule.instead:
        return None
    capital = words[:1].isupper() and not words.isupper()
    return Fix(*span, rule.instead[:1].upper() + rule.instead[1:] if capital else rule.instead)
