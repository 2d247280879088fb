"""Do loans, mandates, bags, tags and sheets of the key desk say what the keys themselves say?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.keys import GONE, KeyState, TagState
from handover_app.domain.papers import PaperKind
from handover_app.domain.tags import BAG_TAG, KEY_TAG, short_id
from handover_app.storage.checks.things import key_holders
from handover_app.storage.tables.key_desk import (
    key_handovers,
    key_loans,
    key_mandates,
    key_transfers,
    stock_takes,
)
from handover_app.storage.tables.keys import key_bags, key_sets, key_tags, keys
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.units import units

_CODE = func.coalesce(units.c.code, key_sets.c.name).label("code")
_BOUND = key_tags.c.state == TagState.BOUND
_LENT = keys.c.state == KeyState.LENT
_GONE = keys.c.state.in_(sorted(GONE, key=lambda each: each.name))
_ON_FILE = (
    (key_handovers, PaperKind.KEY_HANDOVER),
    (key_transfers, PaperKind.KEY_TRANSFER),
    (key_mandates, PaperKind.KEY_MANDATE),
)


def key_desk(session: Session) -> list[str]:
    """Every key is in one hand, and what is noted beside the keys does not contradict them."""
    parts = (_loans, _mandates, _bags, _bag_tags, _tags, _handed_over, _sheets)
    return [*key_holders(session), *(failure for part in parts for failure in part(session))]


def _of_keys(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Code and kind of the keys of which one of these holds."""
    return (
        select(_CODE, keys.c.kind)
        .select_from(keys)
        .join(key_sets, key_sets.c.id == keys.c.key_set_id)
        .outerjoin(units, units.c.id == key_sets.c.unit_id)
        .where(or_(*conditions))
        .order_by(_CODE, keys.c.position)
    )


def _loans(session: Session) -> Iterator[str]:
    """A key that is out is on a loan, and no other key is."""
    loan = exists().where(key_loans.c.id == keys.c.loan_id)
    wrong = _of_keys(and_(_LENT, ~loan), and_(~_LENT, keys.c.loan_id.is_not(None)))
    for code, kind in session.execute(wrong):
        yield f"{code} {kind}: lent without a loan, or on a loan without being lent"


def _mandates(session: Session) -> Iterator[str]:
    """A key is kept by a mandate that runs, and a mandate that runs keeps its key (J03)."""
    runs = key_mandates.c.taken_back_at.is_(None)
    of_key = exists().where(
        key_mandates.c.id == keys.c.mandate_id, key_mandates.c.key_id == keys.c.id, runs
    )
    wrong = _of_keys(
        and_(keys.c.state == KeyState.RETAINED, keys.c.mandate_id.is_(None)),
        and_(keys.c.mandate_id.is_not(None), ~_GONE, ~of_key),
    )
    for code, kind in session.execute(wrong):
        yield f"{code} {kind}: kept without a mandate that runs"
    kept = exists().where(
        keys.c.id == key_mandates.c.key_id, keys.c.mandate_id == key_mandates.c.id, ~_GONE
    )
    # `open_unit` is what keeps a unit from having two of them.
    named = key_mandates.c.open_unit == key_mandates.c.unit_id
    astray = or_(and_(runs, ~kept), and_(runs, ~func.coalesce(named, False)),
                 and_(~runs, key_mandates.c.open_unit.is_not(None)))  # fmt: skip
    for number in session.scalars(_sorted(key_mandates.c.number, astray)):
        yield f"{number}: keeps no key, or ended and is open still"


def _bags(session: Session) -> Iterator[str]:
    """What is sealed stays together: one set, one state, one holder."""
    hands = func.count(func.distinct(keys.c.holder)), func.count(func.distinct(keys.c.state))
    inside = (
        select(
            key_bags.c.number,
            key_bags.c.opened_at.is_not(None).label("opened"),
            func.count(keys.c.id).label("keys"),
            *(each.label(name) for each, name in zip(hands, ("holders", "states"), strict=True)),
        )
        .outerjoin(keys, keys.c.bag_id == key_bags.c.id)
        .group_by(key_bags.c.number, key_bags.c.opened_at)
        .order_by(key_bags.c.number)
    )
    for row in session.execute(inside):
        if row.opened and row.keys:
            yield f"bag {row.number}: opened, and keys lie in it"
        elif not row.opened and (row.keys == 0 or max(row.holders, row.states) > 1):
            yield f"bag {row.number}: sealed, and its keys are elsewhere"
    strangers = (
        select(key_bags.c.number)
        .join(keys, keys.c.bag_id == key_bags.c.id)
        .where(keys.c.key_set_id != key_bags.c.key_set_id)
        .distinct()
        .order_by(key_bags.c.number)
    )
    for number in session.scalars(strangers):
        yield f"bag {number}: holds keys of another set"


def _bag_tags(session: Session) -> Iterator[str]:
    """A bag bears a tag as long as it is sealed."""
    bears = exists().where(key_tags.c.bag_id == key_bags.c.id, _BOUND)
    sealed = key_bags.c.opened_at.is_(None)
    for number in session.scalars(
        _sorted(key_bags.c.number, or_(and_(sealed, ~bears), and_(~sealed, bears)))
    ):
        yield f"bag {number}: sealed without a tag, or opened with one"


def _tags(session: Session) -> Iterator[str]:
    """A tag that counts hangs on one thing, of the set that it names; a blank one on nothing."""
    nothing = and_(key_tags.c.key_id.is_(None), key_tags.c.bag_id.is_(None))
    on_key = exists().where(
        keys.c.id == key_tags.c.key_id, keys.c.key_set_id == key_tags.c.key_set_id, ~_GONE
    )
    on_bag = exists().where(
        key_bags.c.id == key_tags.c.bag_id, key_bags.c.key_set_id == key_tags.c.key_set_id
    )
    fits = or_(
        and_(key_tags.c.kind == KEY_TAG, key_tags.c.bag_id.is_(None), on_key),
        and_(key_tags.c.kind == BAG_TAG, key_tags.c.key_id.is_(None), on_bag),
    )
    wrong = or_(and_(_BOUND, ~fits), and_(key_tags.c.state == TagState.BLANK, ~nothing))
    for number in session.scalars(_sorted(key_tags.c.number, wrong)):
        yield f"tag {short_id(number)}: hangs on nothing that it may hang on"
    twice = (
        select(key_tags.c.key_id, key_tags.c.bag_id, func.min(key_tags.c.number).label("first"))
        .where(_BOUND)
        .group_by(key_tags.c.key_id, key_tags.c.bag_id)
        .having(func.count() > 1)
        .order_by(func.min(key_tags.c.number))
    )
    for row in session.execute(twice):
        yield f"tag {short_id(row.first)}: what it hangs on bears another one"


def _handed_over(session: Session) -> Iterator[str]:
    """The owner signed a sheet before a key is the owner's (J02), in each earlier version too."""
    signed = exists().where(
        papers.c.subject == key_sets.c.id, papers.c.kind == PaperKind.KEY_HANDOVER
    )
    gone = exists().where(keys.c.key_set_id == key_sets.c.id, keys.c.state == KeyState.HANDED_OVER)
    noted = key_sets.c.handed_over_at.is_not(None)
    wrong = (
        select(_CODE)
        .select_from(key_sets)
        .outerjoin(units, units.c.id == key_sets.c.unit_id)
        .where(or_(and_(noted, ~signed), and_(gone, ~noted)))
        .order_by(_CODE)
    )
    for code in session.scalars(wrong):
        yield f"{code}: handed over without a sheet"


def _sheets(session: Session) -> Iterator[str]:
    """What has a number has its paper."""
    for table, kind in _ON_FILE:
        there = select(papers.c.number).where(papers.c.kind == kind)
        yield from _without(session.scalars(_sorted(table.c.number, table.c.number.not_in(there))))
    signed = exists().where(papers.c.subject == stock_takes.c.id)
    closed = stock_takes.c.closed_at.is_not(None)
    yield from _without(session.scalars(_sorted(stock_takes.c.number, and_(closed, ~signed))))


def _without(numbers: Iterable[str]) -> Iterator[str]:
    return (f"{number}: its paper is gone" for number in numbers)


def _sorted(column: ColumnElement[Any], where: ColumnElement[bool]) -> Select[Any]:
    return select(column).where(where).order_by(column)
