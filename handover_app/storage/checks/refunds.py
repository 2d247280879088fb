"""Refunds: only steps that may follow each other, and no money before the signature."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from handover_app.domain.receipts import RefundMethod, RefundState, may_follow
from handover_app.storage.tables.receipts import refund_steps, refunds


def refund_ways(session: Session) -> list[str]:
    """Every refund went a legal way; cash left in a shift, and nothing left unsigned."""
    ways: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for step in session.execute(
        select(refund_steps).order_by(refund_steps.c.refund_id, refund_steps.c.position)
    ):
        ways[step.refund_id].append(step)
    failures = []
    for refund in session.execute(select(refunds).order_by(refunds.c.number)):
        steps = ways[refund.id]
        if not steps:
            continue  # a paper older than steps
        cash = refund.method is RefundMethod.CASH
        left = [step for step in steps if step.state is RefundState.SENT]
        if not _legal(steps):
            failures.append(f"{refund.number}: its steps do not follow each other")
        elif left and refund.signed_at is None:
            failures.append(f"{refund.number}: sent before it was signed")
        elif any((step.shift_id is not None) is not cash for step in left):
            failures.append(f"{refund.number}: cash leaves the float of a shift, and nothing else")
    return failures


def _legal(steps: list[Row[Any]]) -> bool:
    """Whether these steps, by their places, are a way that a refund may go."""
    states = [step.state for step in steps]
    return (
        [step.position for step in steps] == list(range(len(steps)))
        and states[0] is RefundState.APPLIED
        and all(may_follow(*pair) for pair in pairwise(states))
    )
