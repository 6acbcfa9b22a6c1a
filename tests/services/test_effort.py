"""How much a reviewer changed, with the signatures that say how it was computed."""

import pytest

from workbench.services.effort import Texts, effort


def test_an_untouched_text_costs_nothing():
    found = effort([Texts("Prices fall.", "Prices fall."), Texts("물가", "물가")], "en")
    assert (found.ter, found.chrf, found.changed, found.units) == (0.0, 100.0, 0, 2)


def test_one_word_of_four_is_a_ter_of_25():
    found = effort([Texts("Prices fell last year", "Prices fell this year")], "en")
    assert found.ter == 25.0
    assert 0 < found.chrf < 100


@pytest.mark.parametrize(("language", "asian"), [("zh-Hans", "yes"), ("ja", "yes"), ("ko", "no"), ("ar", "no")])
def test_the_signature_tells_how(language, asian):
    found = effort([Texts("价格下跌了", "价格上涨了")], language)
    assert f"asian:{asian}" in found.ter_signature
    assert "nw:2" in found.chrf_signature
    assert "version:" in found.ter_signature


def test_nothing_to_compare_is_no_figure():
    assert effort([], "en") is None
    assert effort([Texts("", "")], "en") is None
