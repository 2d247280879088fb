"""Gifts given to households: one a unit, whatever the owner concludes."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import GiftAlreadyIssued, GiftIssue, GiftSummary
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.handover import require_unit
from handover_app.services.papers import property_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


class GiftService:
    """One gift a unit; it has no gate before it (domain guide J05, J06)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue_gift(self, act: Act, unit_id: UUID, receiver: str = "") -> PaperRef:
        """Give the unit's gift; there is no gate before it (domain guide J06).

        Raises:
            GiftAlreadyIssued: when and by whom it was given.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            given = work.gifts.of_unit(unit_id)
            if given is not None:
                raise GiftAlreadyIssued(given.at, work.clerk_name(given.clerk), given.receiver)
            gift = GiftIssue(
                id=new_id(),
                unit_id=unit_id,
                gift=work.projects.only().gift_name,
                receiver=receiver.strip() or unit.owners[0].name,
                clerk=act.clerk,
                at=now,
            )
            gift.issued()
            work.gifts.add(gift)
            work.flush()
            paper = property_papers.articles(work, unit, now)
            ref = work.papers.store(paper, unit_id, gift.id, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def of_unit(self, unit_id: UUID) -> GiftSummary:
        """The unit's gift."""
        with self._database.read() as reading:
            return summary_of(reading, unit_id)


def summary_of(reading: Reading, unit_id: UUID) -> GiftSummary:
    """The unit's gift."""
    unit = require_unit(reading, unit_id)
    gift = reading.gifts.of_unit(unit_id)
    return GiftSummary(
        unit_id=unit_id,
        unit_code=unit.code,
        gift=gift.gift if gift else reading.projects.only().gift_name,
        gift_at=gift.at if gift else None,
        gift_by=reading.clerk_name(gift.clerk) if gift else "",
        gift_to=gift.receiver if gift else "",
    )
