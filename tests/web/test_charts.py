"""Where the points and names of a chart stand."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from workbench.web.charts import HEIGHT, WIDTH, chart

MONDAY = datetime.date(2026, 11, 23)
WEEKS = [MONDAY + datetime.timedelta(weeks=number) for number in range(-8, 1)]


def test_higher_is_further_up_and_later_further_on():
    (line,) = chart({"English": [(WEEKS[0], 90.0), (WEEKS[8], 98.0)]}).lines
    first, last = line.points
    assert first.y > last.y
    assert first.x < last.x


def test_small_changes_fill_the_picture():
    assert [value for _y, value in chart({"日本語": [(MONDAY, 96.5)]}).rules] == [96, 97, 98, 99, 100]
    assert [value for _y, value in chart({"日本語": [(MONDAY, 41.0)]}).rules] == [40, 60, 80, 100]


def test_one_day_stands_in_the_middle_and_long_rows_of_days_are_thinned():
    assert len(chart({"a": [(MONDAY, 100.0)]}).days) == 1
    assert len(chart({"a": [(day, 100.0) for day in WEEKS]}).days) == 6


@given(
    st.dictionaries(
        st.sampled_from(["한국어", "English", "日本語", "العربية"]),
        st.lists(
            st.tuples(st.sampled_from(WEEKS), st.floats(0, 100)), min_size=1, max_size=5, unique_by=lambda p: p[0]
        ),
        min_size=1,
    )
)
def test_everything_stands_inside_and_no_name_lies_on_another(series):
    made = chart({name: sorted(points) for name, points in series.items()})
    points = [point for line in made.lines for point in line.points]
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT for point in points)
    assert made.rules[0][1] <= min(point.value for point in points)
    places = sorted(line.label_y for line in made.lines)
    assert all(lower - upper >= 14.9 for upper, lower in zip(places, places[1:], strict=False))
    assert places[-1] <= HEIGHT
