"""Every refusal has a sentence, every choice a word, every event a line, in both languages."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

import handover_app.domain
from handover_app import station
from handover_app.domain.canonical import plain
from handover_app.domain.events import Event
from handover_app.domain.handover import Stage, StepState, StepSummary
from handover_app.domain.money import InvalidAmount, Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.ui import translation
from handover_app.ui.messages import (
    SENTENCES,
    event_line,
    flag_word,
    sentence,
    step_detail,
    word,
    word_of_name,
)
from handover_app.ui.messages.words import WORDS
from tests.cases import every_case

for _module in pkgutil.walk_packages(handover_app.domain.__path__, "handover_app.domain."):
    importlib.import_module(_module.name)


def _below(kind: type) -> list[type]:
    found = []
    for each in kind.__subclasses__():
        found += [each, *_below(each)]
    return [each for each in found if each.__module__.startswith("handover_app.domain")]


HAPPENED = [kind for kind in _below(Event) if not kind.__subclasses__()]
"""Every event; what several share, and nothing ever is by itself, is left out."""


def _sample(hint: Any) -> Any:
    """Some value of a field's type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return (_sample(arguments[0]),)
    if origin is dict:
        return {}
    if origin is not None:
        return _sample(arguments[0])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if is_dataclass(hint) and hint is not Money:
        return _made(hint)
    known = {
        str: "3-2-1801",
        int: 3,
        bool: True,
        date: date(2026, 12, 2),
        datetime: datetime(2026, 12, 2, tzinfo=UTC),
        timedelta: timedelta(seconds=60),
        UUID: UUID(int=1),
        Decimal: Decimal("1.5"),
        Money: Money(12345),
    }
    return known.get(hint)


def _made(kind: type) -> Any:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else []
    return kind(**{name: _sample(hints[name]) for name in names})


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: Any) -> Any:
    translation.install(qapp, request.param, station.resource)
    yield request.param
    translation.install(qapp, "en", station.resource)


def test_every_refusal_has_a_sentence_with_all_its_facts(language: str) -> None:
    with every_case() as case:
        for kind in _below(DomainError):
            with case(kind.__name__):
                assert kind in SENTENCES
                said = sentence(_made(kind))
                assert "{" not in said
                assert said.endswith((".", "。", ")"))


def test_every_sentence_says_what_did_not_happen_what_is_safe_and_what_to_do(
    language: str,
) -> None:
    with every_case() as case:
        for kind in _below(DomainError):
            with case(kind.__name__):
                said = sentence(_made(kind))
                assert len(re.findall(r"[.;](?=\s|$)|[。；]", said)) >= 3, said


def test_every_event_has_a_line_made_of_what_the_journal_keeps(language: str) -> None:
    with every_case() as case:
        for kind in HAPPENED:
            with case(kind.__name__):
                made = _made(kind)
                said = event_line(made.event_name, plain(made.data()))
                assert said
                assert said != made.event_name
                assert "{" not in said


def test_every_word_is_translated(qapp: Any) -> None:
    english = {member: word(member) for member in WORDS}
    translation.install(qapp, "zh_CN", station.resource)
    same = [text for member, text in english.items() if word(member) == text]
    translation.install(qapp, "en", station.resource)
    assert same == []
    assert word(StepState.DONE) == "Done"


@pytest.mark.parametrize("kind", [Stage, StepState, PaperKind, Right])
def test_every_stage_state_paper_and_right_has_a_word(kind: type[Enum]) -> None:
    assert all(member in WORDS for member in kind)


def test_an_unknown_refusal_and_an_unknown_event_are_still_told() -> None:
    class Strange(DomainError):
        """Of a newer version."""

    assert "Strange" in sentence(Strange())
    assert event_line("OfANewerVersion", {}) == "OfANewerVersion"
    assert word_of_name(Stage, "OF_A_NEWER_VERSION") == "OF_A_NEWER_VERSION"
    assert flag_word("VIP") == "VIP"


def test_a_step_says_its_conclusion_its_team_or_nothing() -> None:
    def said(detail: str) -> str:
        return step_detail(StepSummary(Stage.INSPECTION, StepState.DONE, None, detail))

    assert said("ACCEPTED_WITH_DEFECTS") == "Accepted with defects"
    assert said("UNKNOWN") == "Measured area missing"
    assert said("Team 7") == "Team 7"
    assert said("") == ""


def test_a_sentence_does_not_repeat_what_was_typed_into_a_money_field() -> None:
    assert "secret" not in sentence(InvalidAmount("secret"))
