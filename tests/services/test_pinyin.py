"""Search words: a surname is found under every reading."""

from __future__ import annotations

import pytest

from handover_app.services.pinyin import search_terms


@pytest.mark.parametrize(
    ("name", "right", "other"),
    [
        ("曾小明", "zengxiaoming", "cengxiaoming"),
        ("仇小明", "qiuxiaoming", "chouxiaoming"),
        ("翟小明", "zhaixiaoming", "dixiaoming"),
        ("区小明", "ouxiaoming", "quxiaoming"),
        ("解小明", "xiexiaoming", "jiexiaoming"),
        ("覃小明", "qinxiaoming", "tanxiaoming"),
    ],
)
def test_a_surname_is_found_under_its_right_and_its_usual_reading(
    name: str, right: str, other: str
) -> None:
    terms = search_terms(name)
    assert {name, right, other} <= set(terms)
    assert f"{right[0]}xm" in terms
    assert f"{other[0]}xm" in terms


def test_letters_stay_and_are_lower_case() -> None:
    assert search_terms("陈 Michael") == ("陈 michael", "chenmichael", "cm")


def test_the_dot_in_a_name_is_no_sign_to_type() -> None:
    assert "gulinaeraihemaitijiang" in search_terms("古丽娜尔·艾合买提江")


def test_u_with_dots_is_found_as_people_type_it() -> None:
    assert {"lvfang", "lyufang", "lf"} <= set(search_terms("吕芳"))


def test_rare_characters_have_readings_too() -> None:
    assert "dijie" in search_terms("𬱖㛃")


def test_long_names_do_not_make_endless_words() -> None:
    terms = search_terms("单于乐区" * 8)
    assert 0 < len(terms) < 200
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("name", ["", " ", "·"])
def test_a_name_without_characters_has_no_readings(name: str) -> None:
    assert len(search_terms(name)) <= 1
