"""The desk's keys, and the words its script says."""

from __future__ import annotations

from collections.abc import Callable

from flask_babel import get_locale, ngettext
from flask_babel import gettext as _

# Keys by deed, named by the place on the keyboard (KeyboardEvent.code), so that no layout and no input method changes them.
KEYS = {
    "confirm": "Ctrl+Enter",
    "next": "Alt+ArrowDown",
    "previous": "Alt+ArrowUp",
    "unfinished": "Alt+Shift+ArrowDown",
    "copy": "Alt+KeyS",
    "undo": "Alt+KeyZ",
    "finding": "Alt+KeyI",
    "previousFinding": "Alt+Shift+KeyI",
    "fix": "Alt+KeyR",
    "silence": "Alt+KeyX",
    "code": "Alt+KeyG",
    "comment": "Alt+KeyM",
    "history": "Alt+KeyH",
    "find": "Ctrl+KeyF",
    "split": "Alt+Shift+KeyJ",
    "join": "Alt+KeyJ",
    "leaveOut": "Alt+KeyL",
    "help": "F1",
}


def key_names() -> dict[str, str]:
    """What each key does, in the person's language."""
    return {
        "confirm": _("Confirm and go to the next"),
        "next": _("Next sentence"),
        "previous": _("Previous sentence"),
        "unfinished": _("Next unfinished sentence"),
        "copy": _("Copy the source"),
        "undo": _("Take the last confirmation back"),
        "finding": _("Next finding"),
        "previousFinding": _("Previous finding"),
        "fix": _("Put the finding right"),
        "silence": _("Silence the finding"),
        "code": _("Insert the next inline code"),
        "comment": _("Comment"),
        "history": _("Show the history"),
        "find": _("Find"),
        "split": _("Split at the caret"),
        "join": _("Join with the next sentence"),
        "leaveOut": _("Leave out"),
        "help": _("Show all keys"),
    }


# One count for each plural category that a language of CLDR distinguishes among small whole numbers.
_COUNTS = (100, 11, 6, 3, 2, 1, 0)


def _forms(sentence: Callable[[int], str]) -> dict[str, str]:
    """The sentence in each plural form of the person's language, by CLDR's names ("one", "few", "other")."""
    locale = get_locale()
    category = locale.plural_form if locale else (lambda count: "one" if count == 1 else "other")
    return {category(count): sentence(count) for count in _COUNTS}


def desk_words(*, reviewing: bool) -> dict[str, str | dict[str, str]]:
    """The words the desk's script says; whoever reviews is told of judgements where others are told of confirmations."""
    return {
        "saving": _("Saving…"),
        "saved": _("Saved"),
        "unsaved": _("Not saved yet"),
        "offline": _("No connection. What you typed is kept in this browser and is saved when the connection is back."),
        "signedOut": _("You are signed out. Sign in in another tab: what you typed stays here."),
        "confirmed": _("Confirmed"),
        "reopened": _("The confirmation is taken back."),
        "nothingToUndo": _("There is no confirmation to take back."),
        "missing": _("Missing: %(codes)s", codes="{codes}"),
        "extra": _("Twice: %(codes)s", codes="{codes}"),
        "unknown": _("Not in the source: %(codes)s", codes="{codes}"),
        "unbalanced": _("Not in pairs: %(codes)s", codes="{codes}"),
        "codesTitle": _("The inline codes differ from the source"),
        "codesBody": _("Formatting or links would be lost. Keep the text as it is?"),
        "keep": _("Keep it as it is"),
        "back": _("Back to the text"),
        "changedBy": _("%(name)s changed this sentence meanwhile.", name="{name}"),
        "takeTheirs": _("Use their text"),
        "keepMine": _("Keep mine"),
        "draftKept": _("A text that was not saved last time is still here."),
        "found": _("%(count)s found", count="{count}"),
        "nothingUnfinished": _("Everything is reviewed or returned.") if reviewing else _("Everything is confirmed."),
        "characters": _forms(
            lambda count: ngettext("%(count)s character", "%(count)s characters", count, count="{count}")
        ),
        "words": _forms(lambda count: ngettext("%(count)s word", "%(count)s words", count, count="{count}")),
        "leftOut": _("Left out on purpose"),
        "translateSentence": _("Translate sentence %(number)s", number="{number}"),
        "comments": _("Comments"),
        "suggestions": _("Suggestions"),
        "nothingFits": _("No sentence fits this filter."),
        "pressKey": _("Press the new keys"),
        "keyTaken": _("These keys are taken."),
        "leaving": _("There is text that is not saved yet."),
        "reasonNeeded": _("Say why."),
        "loading": _("One moment"),
        "critical": _forms(lambda count: ngettext("%(count)s critical", "%(count)s critical", count, count="{count}")),
        "major": _forms(lambda count: ngettext("%(count)s major", "%(count)s major", count, count="{count}")),
        "minor": _forms(lambda count: ngettext("%(count)s minor", "%(count)s minor", count, count="{count}")),
        "findingsSaid": _forms(
            lambda count: ngettext("%(count)s finding.", "%(count)s findings.", count, count="{count}")
        ),
        "noFindings": _("No findings in this sentence."),
        "nothingFound": _("There are no findings."),
        "noFindingHere": _("There is no finding in this sentence."),
        "noFixHere": _("No finding in this sentence knows how to put itself right."),
        "fixed": _("Put right. Undo takes it back."),
        "notSilenced": _(
            "Findings of this edition cannot be silenced: it is approved, or your role does not allow it."
        ),
        "silenced": _("The finding is silenced until the text changes."),
        "switchedOff": _("The check is switched off here."),
        "otherSeverity": _("The check has another severity here."),
        "criticalTitle": _("There are critical findings"),
        "criticalReason": _("Why is the text right as it stands?"),
        "movedOn": _("The edition was handed over, returned or approved meanwhile. Load the page again to go on."),
        "noHistory": _("No change yet."),
        "ofAll": _("%(done)s of %(total)s", done="{done}", total="{total}"),
    }
