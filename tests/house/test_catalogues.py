"""The interface speaks every one of its languages completely."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from workbench.config import INTERFACE_LANGUAGES

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("collect_messages", ROOT / "translations" / "collect_messages.py")
collect_messages = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(collect_messages)

PLACES = re.compile(r"%\((\w+)\)[sd]")


@pytest.fixture(scope="module")
def template():
    return collect_messages.collected()


def catalogue(language):
    with collect_messages.path_of(language).open("rb") as source:
        return read_po(source, locale=language)


def test_every_interface_language_has_a_catalogue():
    folders = {path.parts[-3] for path in (ROOT / "translations").glob("*/LC_MESSAGES/messages.po")}
    assert folders == set(INTERFACE_LANGUAGES)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_a_catalogue_holds_every_message_and_no_other(language, template):
    wanted = {message.id for message in template if message.id}
    assert {message.id for message in catalogue(language) if message.id} == wanted


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_no_message_is_missing_or_guessed(language):
    bad = [m.id for m in catalogue(language) if m.id and (m.fuzzy or not collect_messages._translated(m.string))]
    assert bad == []


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_translations_keep_the_places_for_values(language):
    broken = []
    for message in catalogue(language):
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        allowed = set().union(*(PLACES.findall(each) for each in ids))
        needed = set(PLACES.findall(ids[-1])) if len(ids) == 1 else set()
        broken += [text for text in texts if not needed <= set(PLACES.findall(text)) <= allowed]
    assert broken == []
