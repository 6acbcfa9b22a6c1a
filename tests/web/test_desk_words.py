"""The words the desk's script says, in every form a language needs."""

from __future__ import annotations

import pytest

from workbench.app import create_app
from workbench.web.desk_words import desk_words


@pytest.mark.parametrize(
    ("language", "forms"),
    [("en", {"one", "other"}), ("ko", {"other"}), ("ar", {"zero", "one", "two", "few", "many", "other"})],
)
def test_a_count_has_every_form_of_the_language(tmp_path, language, forms):
    with create_app({"TESTING": True}, tmp_path).test_request_context(headers={"Accept-Language": language}):
        assert set(desk_words(reviewing=False)["words"]) == forms
