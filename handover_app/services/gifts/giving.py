"""Gifts given to households: one a unit, whatever the owner concludes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    NOTED,
    GiftAlreadyIssued,
    GiftException,
    GiftExceptionNote,
    GiftExceptionUnfit,
    GiftIssue,
    GiftIssueLine,
    GiftMovement,
    GiftMovementKind,
    GiftRegister,
    GiftRegisterMade,
    GiftSet,
    GiftSetNotFound,
    GiftSummary,
    GiftWithheld,
    Mover,
    StockState,
    reason_of,
    set_of,
)
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.gifts.parts import parts_of
from handover_app.services.gifts.stock import article_lines
from handover_app.services.handover import open_gate, require_unit
from handover_app.services.papers import property_papers
from handover_app.services.papers.gift_papers import gift_register
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class GiftService:
    """One gift a unit; it has no gate before it unless a project sets one (J05, J06)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue_gift(self, act: Act, unit_id: UUID, receiver: str = "") -> PaperRef:
        """Give the unit's gift, whatever the owner concluded (domain guide J06).

        Raises:
            UnitNotSold: nobody owns the unit.
            GiftAlreadyIssued: when and by whom it was given.
            GiftWithheld: since when, by whom and why it is held back.
            GiftStockShort: an article of the set has run out.
            GateClosed: this project asks for something before the gift.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            open_gate(work, unit, Stage.GIFT)
            given = work.gifts.of_unit(unit_id)
            if given is not None:
                raise GiftAlreadyIssued(given.at, work.clerk_name(given.clerk), given.receiver)
            notes = work.gifts.exceptions(unit_id)
            if notes and notes[-1].kind is GiftException.WITHHELD:
                raise GiftWithheld(notes[-1].at, notes[-1].clerk, notes[-1].reason)
            ref = _give(work, unit, receiver, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def issue_again(self, act: Act, unit_id: UUID, reason: str, receiver: str = "") -> PaperRef:
        """Give one more gift, or one that is withheld, by the consent of who has the right.

        Raises:
            ApprovalNeeded: somebody with the right consents with a PIN.
            ReasonMissing: there are no words.
            GiftExceptionUnfit: the first gift was not given yet, and nothing holds it back.
            GiftStockShort: an article of the set has run out.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
            approval = work.approval(Right.EXCEPT_GIFT)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            words = reason_of(reason)
            first = work.gifts.of_unit(unit_id)
            if first is None and not work.gifts.exceptions(unit_id):
                raise GiftExceptionUnfit(GiftException.SECOND)
            ref = _give(work, unit, receiver, now, words, approval.approver)
            work.commit({"paper": ref.paper_id})
            return ref

    def except_gift(self, act: Act, unit_id: UUID, kind: GiftException, reason: str) -> None:
        """Note that the unit's gift is withheld, or that the owner takes none (form 6.11).

        Raises:
            ApprovalNeeded: somebody with the right consents with a PIN.
            ReasonMissing: there are no words.
            GiftExceptionUnfit: the gift was given; or a second one, which is issued instead.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
            approval = work.approval(Right.EXCEPT_GIFT)
            require_unit(work, unit_id).require_sold()
            if kind not in NOTED or work.gifts.of_unit(unit_id) is not None:
                raise GiftExceptionUnfit(kind)
            work.gifts.note(
                GiftExceptionNote.made(unit_id, kind, reason, act.clerk, approval.approver, now)
            )
            work.commit()

    def of_unit(self, unit_id: UUID) -> GiftSummary:
        """The unit's gift: what was given, what differs, or what it would get now."""
        with self._database.read() as reading:
            return summary_of(reading, unit_id)

    def register(self, day: date | None = None) -> GiftRegister:
        """Everything that was given on a day of the venue, or ever, with what differed."""
        with self._database.read() as reading:
            return reading.gifts.register(None if day is None else _span(day))

    def print_register(self, act: Act, day: date | None = None) -> PaperRef:
        """The register of gifts with the balance of every article (礼品发放登记, form 6.11)."""
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_GIFT)
            found = work.gifts.register(None if day is None else _span(day))
            paper = gift_register(work, found, article_lines(work), day, now)
            ref = work.papers.store(paper, None, new_id(), now)
            work.record(GiftRegisterMade(gifts=len(found.given), day=day))
            work.commit({"paper": ref.paper_id})
            return ref


def summary_of(reading: Reading, unit_id: UUID) -> GiftSummary:
    """The unit's gift."""
    unit = require_unit(reading, unit_id)
    given = reading.gifts.given(unit_id)
    notes = [] if given else reading.gifts.exceptions(unit_id)
    found = set_of(reading.gift_sets.all(), unit)
    first = given[0] if given else None
    return GiftSummary(
        unit_id=unit_id,
        unit_code=unit.code,
        gift=first.gift if first else found.name if found else "",
        gift_at=first.at if first else None,
        gift_by=first.clerk if first else "",
        gift_to=first.receiver if first else "",
        parts=parts_of(reading, found) if found else (),
        given=tuple(given),
        exception=notes[-1] if notes else None,
    )


def _give(
    work: UnitOfWork,
    unit: Unit,
    receiver: str,
    now: datetime,
    reason: str = "",
    approver: UUID | None = None,
) -> PaperRef:
    """The next gift of the unit, its articles out of the stock, and the sheet to sign."""
    found = set_of(work.gift_sets.all(), unit)
    if found is None:
        raise GiftSetNotFound
    gift = GiftIssue(
        id=new_id(),
        unit_id=unit.id,
        number=work.gifts.last_number(unit.id) + 1,
        gift=found.name,
        receiver=receiver.strip() or unit.owners[0].name,
        clerk=work.act.clerk,
        at=now,
        set_id=found.id,
        reason=reason,
        approver=approver,
    )
    # The rows of the articles are held before anything is written, by all desks in one order.
    take = _taken(work, found, gift)
    gift.issued()
    work.gifts.add(gift)
    work.flush()
    for each in take:
        work.gift_stock.move(each)
    paper = property_papers.articles(work, unit, now)
    return work.papers.store(paper, unit.id, gift.id, now)


def _taken(work: UnitOfWork, found: GiftSet, gift: GiftIssue) -> list[GiftMovement]:
    """What leaves the stock; an article whose stock nobody keeps is only named on the gift."""
    held = work.gift_stock.held(line.article_id for line in found.lines)
    states = work.gift_stock.states(held)
    by = Mover(gift.clerk, gift.at, gift.id)
    moved = []
    for line in found.lines:
        article = held[line.article_id]
        gift.lines.append(
            GiftIssueLine(
                id=new_id(),
                article_id=article.id,
                name=article.name,
                measure=article.measure,
                quantity=line.quantity,
                cost=article.cost,
            )
        )
        state = states.get(article.id, StockState())
        if state.kept:
            kind = GiftMovementKind.ISSUED
            moved.append(article.move(kind, line.quantity, "", state, by))
    return moved


def _span(day: date) -> tuple[datetime, datetime]:
    """The day of the venue, as moments."""
    start = datetime.combine(day, time.min).astimezone()
    return start, datetime.combine(day + timedelta(days=1), time.min).astimezone()
