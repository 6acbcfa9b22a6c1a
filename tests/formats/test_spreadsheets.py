"""Tables as spreadsheets: nothing that a cell says is run."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.spreadsheets import as_csv, as_xlsx

HOSTILE = ["=1+1", "+82 2 123", "-3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://example.org")', "＝1"]
PLAIN = ["2억 8천만 달러", "۲۸۰ میلیون", "zwei\nZeilen", 'ein "Wort", noch eins', ""]


def read_csv(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data):
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return sheet, [[cell.value or "" for cell in row] for row in sheet.rows]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_written_is_read(text):
    assert read_csv(as_csv(["A", "B"], [[text, "x"]]))[1] == [text, "x"]
    assert read_xlsx(as_xlsx("표", ["A"], [[text]]))[1] == [["A"], [text]]


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_csv_has_no_formulas(text):
    assert read_csv(as_csv(["A"], [[text]]))[1] == [f"'{text}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_workbook_has_text_cells_only(text):
    sheet, _rows = read_xlsx(as_xlsx("t", ["A"], [[text]]))
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == text


def test_the_head_stays_in_sight_and_sheets_run_as_the_language_does():
    sheet, _rows = read_xlsx(as_xlsx("مصفوفة: [1]?", ["أ", "ب"], [["1", "2"]], right_to_left=True))
    assert (sheet.freeze_panes, sheet.sheet_view.rightToLeft, sheet.title) == ("A2", True, "مصفوفة 1")


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), max_size=4))
def test_no_text_breaks_a_file(rows):
    assert len(read_xlsx(as_xlsx("t", ["A", "B"], rows))[1]) == len(rows) + 1
    assert as_csv(["A", "B"], rows).startswith(b"\xef\xbb\xbf")
