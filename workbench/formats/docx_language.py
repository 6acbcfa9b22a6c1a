"""What a language asks of a run in a Word file: its fonts, its script, its direction."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workbench.text.language import direction, primary

LATIN_FONT = "Calibri"
# Fonts that Word brings along on Windows and macOS; other programs replace them by their own of the same script.
_EAST_ASIAN = {"ko": "Malgun Gothic", "ja": "Yu Gothic", "zh": "Microsoft YaHei", "yue": "Microsoft JhengHei"}
_TRADITIONAL = "Microsoft JhengHei"
_COMPLEX = {
    "ar": "Arial", "fa": "Arial", "ur": "Arial", "he": "Arial", "yi": "Arial", "ps": "Arial", "ckb": "Arial",
    "hi": "Nirmala UI", "mr": "Nirmala UI", "ne": "Nirmala UI", "bn": "Nirmala UI", "pa": "Nirmala UI",
    "gu": "Nirmala UI", "ta": "Nirmala UI", "te": "Nirmala UI", "kn": "Nirmala UI", "ml": "Nirmala UI",
    "si": "Nirmala UI", "th": "Leelawadee UI", "lo": "Leelawadee UI", "km": "Leelawadee UI", "my": "Myanmar Text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Script:
    """A language as Word's run properties take it; an empty font leaves the document's own."""

    language: str
    east_asian: str
    complex: str
    right_to_left: bool


def script_of(language: str) -> Script:
    """What runs in that language need."""
    base = primary(language)
    traditional = base == "zh" and {"hant", "tw", "hk", "mo"} & set(language.lower().split("-"))
    return Script(
        language=language,
        east_asian=_TRADITIONAL if traditional else _EAST_ASIAN.get(base, ""),
        complex=_COMPLEX.get(base, "Arial" if direction(language) == "rtl" else ""),
        right_to_left=direction(language) == "rtl",
    )


def set_paragraph(paragraph: Paragraph, script: Script) -> None:
    """Let the paragraph run in the script's direction."""
    if script.right_to_left:
        bidi = OxmlElement("w:bidi")
        paragraph._p.get_or_add_pPr().insert_element_before(
            bidi, "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )


def set_run(run: Run, script: Script) -> None:
    """Tell the run's fonts, direction and language. To be called after bold and italic were set."""
    font, properties = run.font, run._r.get_or_add_rPr()
    font.name = LATIN_FONT
    fonts = properties.find(qn("w:rFonts"))
    for place, name in (("w:eastAsia", script.east_asian), ("w:cs", script.complex)):
        if name:
            fonts.set(qn(place), name)
    if script.complex:
        font.complex_script = True
        font.cs_bold, font.cs_italic = font.bold, font.italic
    if script.right_to_left:
        font.rtl = True
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), script.language)
    if script.east_asian:
        tag.set(qn("w:eastAsia"), script.language)
    if script.complex:
        tag.set(qn("w:bidi"), script.language)
    properties.insert_element_before(tag, "w:eastAsianLayout", "w:specVanish", "w:oMath")
