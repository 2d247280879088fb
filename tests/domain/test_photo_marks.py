"""Marks on a photo: stored as data, read again, refused when they are none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.defects import (
    LONGEST_WORDS,
    MOST_MARKS,
    Mark,
    MarkKind,
    MarksWrong,
    checked_marks,
    mark_of,
    marks_of,
)

ARROW = Mark(MarkKind.ARROW, 10, 20, 300, 400)
_places = st.integers(0, 1000)
_marks = st.one_of(
    st.builds(
        Mark, st.sampled_from([MarkKind.ARROW, MarkKind.CIRCLE]), _places, _places, _places, _places
    ),
    st.builds(
        Mark, st.just(MarkKind.TEXT), _places, _places,
        words=st.text(min_size=1, max_size=LONGEST_WORDS),
    ),
)  # fmt: skip


@given(st.lists(_marks, max_size=MOST_MARKS))
def test_what_was_drawn_is_read_as_it_was_stored(marks: list[Mark]) -> None:
    assert marks_of([each.data() for each in marks]) == tuple(marks)


def test_marks_lie_within_the_picture_and_say_something() -> None:
    assert checked_marks([ARROW] * MOST_MARKS, 750) == (ARROW,) * MOST_MARKS
    assert checked_marks([Mark(MarkKind.CIRCLE, 0, 0, 1000, 1333)], 1333)
    for wrong in (
        [ARROW] * (MOST_MARKS + 1),
        [Mark(MarkKind.ARROW, 0, 0, 1001, 0)],
        [Mark(MarkKind.ARROW, 0, 751, 0, 0)],
        [Mark(MarkKind.CIRCLE, 0, -1, 5, 5)],
        [Mark(MarkKind.ARROW, 0, 0, 5, 5, "words")],
        [Mark(MarkKind.TEXT, 0, 0, words="  ")],
        [Mark(MarkKind.TEXT, 0, 0, words="two\nlines")],
        [Mark(MarkKind.TEXT, 0, 0, words="长" * (LONGEST_WORDS + 1))],
    ):
        with pytest.raises(MarksWrong):
            checked_marks(wrong, 750)


def test_what_was_stored_by_somebody_else_is_refused_and_not_guessed_at() -> None:
    whole: dict[str, Any] = ARROW.data()
    assert mark_of(whole) == ARROW
    for name, value in (
        ("kind", "star"), ("x", "10"), ("x", 1.5), ("x", True), ("to_y", None), ("words", 5),
    ):  # fmt: skip
        with pytest.raises(MarksWrong):
            mark_of({**whole, name: value})
    for name in whole:
        with pytest.raises(MarksWrong):
            mark_of({key: value for key, value in whole.items() if key != name})
