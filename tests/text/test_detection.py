"""A text's language is told by its letters and its short words."""

import pytest

from workbench.text.detection import detect_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("정부는 3일 물가 안정 대책을 발표했다.", "ko"),
        ("政府は3日、物価を安定させる新しい対策を発表した。", "ja"),
        ("政府3日发布了稳定物价的新措施，市场反应平静，这是今年的第三次。", "zh-Hans"),
        ("政府3日發布了穩定物價的新措施，市場反應平靜，這是今年的第三次。", "zh-Hant"),
        ("The government presented new measures on the 3rd to keep prices stable.", "en"),
        ("Die Regierung hat am 3. November neue Maßnahmen vorgestellt, die auch für Mieter gelten.", "de"),
        ("Le gouvernement a présenté de nouvelles mesures pour les familles et les écoles.", "fr"),
        ("El gobierno presentó nuevas medidas para las familias y los colegios del país.", "es"),
        ("Rząd przedstawił nowe środki, które mają być wprowadzone już w tym roku.", "pl"),
        ("Правительство представило новые меры, но рынок это уже учёл.", "ru"),
        ("Уряд представив нові заходи, які діятимуть від січня.", "uk"),
        ("أعلنت الحكومة في الثالث من الشهر خطة جديدة على أن تبدأ بعد أسبوع.", "ar"),
        ("دولت برنامه تازه‌ای را برای کنترل قیمت‌ها اعلام کرد که از این هفته اجرا می‌شود.", "fa"),
        ("सरकार ने महंगाई को रोकने के लिए एक नई योजना बताई है।", "hi"),
        ("รัฐบาลประกาศมาตรการใหม่", "th"),
        ("Samsung와 LG는 AI 칩을 공개했다", "ko"),
    ],
)
def test_the_language_is_told(text, tag):
    assert detect_language(text) == tag


def test_figures_alone_tell_nothing():
    assert detect_language("3.14 – 2026 !") is None
    assert detect_language("") is None
