"""The services find a word for every member of the enumerations they print."""

from __future__ import annotations

from enum import Enum

import pytest

from handover_app.documents.wording import wording
from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.defects import DefectState
from handover_app.domain.fees import AreaMethod, FeePaper, Formula, StartRule
from handover_app.domain.handover import Stage, StepState
from handover_app.domain.inspections import Conclusion, MeterKind, TeamRole
from handover_app.domain.receipts import PaymentMethod, RefundMethod, RefundState
from handover_app.domain.receipts.decisions import RESCISSION_CHOICES
from handover_app.domain.visits import VisitorKind


@pytest.mark.parametrize(
    ("group", "members"),
    [
        ("stages", Stage),
        ("states", StepState),
        ("visitors", VisitorKind),
        ("roles", TeamRole),
        ("meters", MeterKind),
        ("meter_units", MeterKind),
        ("conclusions", Conclusion),
        ("defects", DefectState),
        ("refund_states", RefundState),
        ("area_methods", AreaMethod),
        ("fee_papers", FeePaper),
        ("formulas", Formula),
        ("start_rules", StartRule),
        ("methods", PaymentMethod),
        ("refund_methods", RefundMethod),
        ("clauses", AreaClause),
    ],
)
def test_every_member_has_its_word(group: str, members: type[Enum]) -> None:
    assert set(wording().map(f"words.{group}")) == {member.name for member in members}


def test_every_choice_of_an_owner_who_may_rescind_has_its_word() -> None:
    assert set(wording().map("words.choices")) == {each.name for each in RESCISSION_CHOICES}
