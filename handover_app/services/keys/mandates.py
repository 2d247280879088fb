"""Keys that an owner leaves for repairs: retained, told, taken back (J03, form 6.10, L16)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Key,
    KeyMandate,
    KeyNotFound,
    KeyNotTheOwners,
    KeyState,
    MandateLine,
    MandateNotFound,
    MandateOrder,
    MandateRunning,
    OwnerTold,
    RetainedListMade,
    why_not,
)
from handover_app.domain.keys import MovementKind as Kind
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.signatures import Signature
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.defects.life import release_for_access
from handover_app.services.handover import require_unit
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.tagging import resolve
from handover_app.services.papers.key_handover_papers import key_mandate, retained_list
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.words import owner_names
from handover_app.storage.database import Database
from handover_app.storage.keys.mandates import HeldKey
from handover_app.storage.unit_of_work import Reading, UnitOfWork

MANDATE_BOOK = "钥匙委托"


class KeyMandateService:
    """At most one key of a unit stays behind, and only by its owner's written mandate."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def retain(self, act: Act, text: str, order: MandateOrder) -> MandateLine:
        """The owner brings the scanned key back for a repair.

        Raises:
            MandateRunning: a key of this unit is retained already.
            KeyNotTheOwners: the key was not handed over yet.
            MandateReasonMissing, BelongingsMissing, VisitorsMissing, SignatureEmpty: what the
                mandate lacks; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.HAND_OVER_KEYS)
            order = order.checked()
            scanned = resolve(work, [text], self._secret.of(work))[0]
            key_set, key = scanned.key_set, scanned.keys[0]
            refusal = why_not(Kind.RETAINED, key, key_set.code)
            if key_set.unit_id is None or key.state is KeyState.AT_DESK:
                refusal = KeyNotTheOwners(key.kind, key_set.code)
            unit = None if key_set.unit_id is None else require_unit(work, key_set.unit_id)
            if unit is not None:
                require_none_running(work, unit)
            if refusal is not None or unit is None:
                raise refusal or KeyNotFound
            identity = new_id()
            key_set.retain(key, identity, act.clerk, now)
            work.key_sets.save(key_set)
            mandate, paper = open_mandate(work, unit, key, order, identity, now)
            line = _line(_held(mandate, key_set.code, key), now, paper.paper_id)
            work.commit({"number": mandate.number, "paper": paper.paper_id})
            return line

    def tell(self, act: Act, mandate_id: UUID, how: str) -> MandateLine:
        """Note that the owner was told that the repairs are done and the key can be fetched.

        Raises:
            MandateNotFound, MandateEnded, OwnerAlreadyTold: there is nothing to tell.
            HowToldMissing: nobody says how.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.HAND_OVER_KEYS)
            mandate = _mandate(work, mandate_id)
            mandate.tell(how, now)
            work.key_mandates.save(mandate)
            work.record(
                OwnerTold(
                    unit_id=mandate.unit_id, mandate_id=mandate.id, number=mandate.number
                )
            )  # fmt: skip
            line = self._line_of(work, mandate, now)
            work.commit({"number": mandate.number})
            return line

    def give_back(
        self, act: Act, mandate_id: UUID, to: str, signature: Signature | None = None
    ) -> MandateLine:
        """The owner takes the key back against the mandate, which is issued anew with the return.

        ``signature`` None: signed on paper.

        Raises:
            KeyElsewhere: a crew still has the key; `.holder` says who.
            MandateNotFound, MandateEnded: there is nothing to give back.
            ReceiverMissing, SignatureEmpty: nobody signs for it.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.HAND_OVER_KEYS)
            set_id = work.key_mandates.set_of(mandate_id)
            key_set = None if set_id is None else work.key_sets.get(set_id)
            mandate = _mandate(work, mandate_id)
            mandate.give_back(to, signature, now)
            key = None if key_set is None else key_set.key_of(mandate.key_id)
            if key_set is None or key is None:
                raise KeyNotFound
            key_set.give_back(key, mandate.taken_back_by, act.clerk, now)
            work.key_sets.save(key_set)
            work.key_mandates.save(mandate)
            paper = _store(work, require_unit(work, mandate.unit_id), mandate, key.kind, now)
            line = _line(_held(mandate, key_set.code, key), now, paper.paper_id)
            work.commit({"number": mandate.number, "paper": paper.paper_id})
            return line

    def list(self) -> tuple[MandateLine, ...]:
        """Every key that is retained now, longest first (domain guide L16)."""
        with self._database.read() as reading:
            return _lines(reading, reading.key_mandates.running(), self._database.now())

    def of_unit(self, unit_id: UUID) -> tuple[MandateLine, ...]:
        """Every mandate of a unit, ended ones too, oldest first."""
        with self._database.read() as reading:
            return _lines(reading, reading.key_mandates.of_unit(unit_id), self._database.now())

    def list_paper(self, act: Act) -> PaperRef:
        """The list of retained keys as a paper (domain guide L16)."""
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.HAND_OVER_KEYS)
            lines = _lines(work, work.key_mandates.running(), now)
            ref = work.papers.store(retained_list(work, lines, now), None, new_id(), now)
            work.record(RetainedListMade(keys=len(lines)))
            work.commit({"paper": ref.paper_id})
            return ref

    def _line_of(self, work: UnitOfWork, mandate: KeyMandate, now: datetime) -> MandateLine:
        held = next(
            each
            for each in work.key_mandates.of_unit(mandate.unit_id)
            if each.mandate.id == mandate.id
        )
        return _lines(work, [held], now)[0]


def require_none_running(work: UnitOfWork, unit: Unit) -> None:
    """Raises: MandateRunning when a key of the unit is retained already (J03)."""
    running = work.key_mandates.running_of(unit.id)
    if running is not None:
        raise MandateRunning(unit.code, running.number, running.retained_at)


def open_mandate(
    work: UnitOfWork, unit: Unit, key: Key, order: MandateOrder, identity: UUID, now: datetime
) -> tuple[KeyMandate, PaperRef]:
    """Number and store the mandate of a key that was retained, with its paper.

    Defects of the unit that wait for access are released.
    """
    serial = work.take_number(MANDATE_BOOK)
    mandate = KeyMandate(
        id=identity,
        unit_id=unit.id,
        key_id=key.id,
        number=number_on_paper(work, f"WT-{work.act.station}-{serial:06d}"),
        owner=order.owner or "、".join(owner_names(unit)),
        reason=order.reason,
        belongings=order.belongings,
        who_may_enter=order.who_may_enter,
        expected_end=order.expected_end,
        signed_on_paper=order.signature is None,
        signature=order.signature,
        retained_at=now,
        clerk=work.act.clerk,
    )
    work.key_mandates.add(mandate)
    # A key was handed in: what could not be repaired for want of one goes on.
    release_for_access(work, [unit.id], now, mandate.number)
    return mandate, _store(work, unit, mandate, key.kind, now)


def _store(work: UnitOfWork, unit: Unit, mandate: KeyMandate, kind: str, now: datetime) -> PaperRef:
    paper = key_mandate(work, unit, mandate, kind, now)
    return work.papers.store(paper, unit.id, mandate.id, now)


def _mandate(work: UnitOfWork, mandate_id: UUID) -> KeyMandate:
    found = work.key_mandates.get(mandate_id)
    if found is None:
        raise MandateNotFound
    return found


def _held(mandate: KeyMandate, code: str, key: Key) -> HeldKey:
    return HeldKey(mandate, code, key.kind, key.state, key.holder)


def _lines(reading: Reading, held: list[HeldKey], now: datetime) -> tuple[MandateLine, ...]:
    papers = reading.papers.about_each([each.mandate.id for each in held])
    return tuple(
        _line(each, now, papers[each.mandate.id].paper_id if each.mandate.id in papers else None)
        for each in held
    )


def _line(held: HeldKey, now: datetime, paper_id: UUID | None) -> MandateLine:
    mandate = held.mandate
    until = mandate.taken_back_at or now
    return MandateLine(
        mandate_id=mandate.id,
        number=mandate.number,
        unit_id=mandate.unit_id,
        unit_code=held.code,
        key_id=mandate.key_id,
        key_kind=held.kind,
        key_state=held.state,
        holder=held.holder,
        owner=mandate.owner,
        reason=mandate.reason,
        belongings=mandate.belongings,
        who_may_enter=mandate.who_may_enter,
        expected_end=mandate.expected_end,
        retained_at=mandate.retained_at,
        days=(local_day(until) - local_day(mandate.retained_at)).days,
        state=mandate.state,
        told_at=mandate.told_at,
        told_how=mandate.told_how,
        taken_back_at=mandate.taken_back_at,
        taken_back_by=mandate.taken_back_by,
        paper_id=paper_id,
    )
