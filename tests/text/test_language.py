"""Names of languages in themselves."""

from __future__ import annotations

import pytest

from workbench.text import language


@pytest.mark.parametrize("tag", language._OWN_NAMES)
def test_the_kept_names_are_those_of_the_locale_data(tag):
    assert language.own_name(tag) == language.name(tag, tag)


def test_other_languages_are_looked_up():
    assert language.own_name("sv") == "svenska"
