"""A defect from the first look to the owner's second signature; its rounds stand side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from handover_app.domain.defects import events
from handover_app.domain.defects.records import DefectStep, Doing, Photo, PhotoKind
from handover_app.domain.defects.refusals import (
    AfterPhotoMissing,
    CountWrong,
    DefectClosed,
    ReasonMissing,
    ReinspectionOpen,
    StepNotPossible,
)
from handover_app.domain.defects.states import (
    TO_REPAIR,
    DefectState,
    Mover,
    ReinspectionMethod,
    StepKind,
    whose_move,
)
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money

State = DefectState
Kind = StepKind
CHANGEABLE = (
    "room", "item", "description", "trade", "contractor", "severity", "due", "note", "demand",
    "measured",
)  # fmt: skip
"""Fields that a desk may set while the defect is not settled."""


@dataclass(eq=False, kw_only=True)
class Defect(Aggregate):
    """A defect of one unit; ``number`` is never reused within the unit.

    ``found_at`` is when it was seen, ``entered_at`` when it was typed; ``paper_line`` the line of
    the paper form it came from. ``held_from`` is the state that a dispute or a missing key
    interrupted, ``order_id`` the crew's order that is running.
    """

    id: UUID
    unit_id: UUID
    inspection_id: UUID
    number: int
    code: str
    room: str
    item: str
    description: str
    trade: str
    contractor: str
    severity: int
    due: date
    in_contract: bool
    state: DefectState
    found_at: datetime
    entered_at: datetime
    days: int = 0
    round: int = 1
    note: str = ""
    demand: str = ""
    measured: Decimal | None = None
    paper_line: int | None = None
    on_the_spot: bool = False
    closed_at: datetime | None = None
    held_from: DefectState | None = None
    joined_into: UUID | None = None
    split_from: UUID | None = None
    notice_id: UUID | None = None
    order_id: UUID | None = None
    steps: list[DefectStep] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def move(self) -> Mover:
        """Who has to move next."""
        return whose_move(self.state, with_crew=self.order_id is not None)

    @property
    def repeated(self) -> int:
        """How often a repair failed its re-inspection (domain guide C12)."""
        return self.round - 1

    def logged(self, doing: Doing) -> None:
        """Record the finding."""
        self._step(Kind.NOTED, doing)
        self.record(
            events.DefectLogged(**self._named(), code=self.code, trade=self.trade)
        )  # fmt: skip

    def change(self, doing: Doing, values: dict[str, Any]) -> None:
        """Set some of `CHANGEABLE`; what it was before stays in the step's note (`was_before`).

        Another contractor has been told nothing yet: the defect waits for a notice again.

        Raises:
            StepNotPossible: the defect is settled.
        """
        self._require(Kind.CHANGED, not self.state.settled)
        changed = [
            name for name in CHANGEABLE if values.get(name, ...) not in (..., self._at(name))
        ]
        if not changed:
            return
        before = "\n".join(f"{name}={self._at(name)}" for name in changed)
        for name in changed:
            setattr(self, name, values[name])
        if "contractor" in changed and self.notice_id is not None:
            self.notice_id = None
            if self.state in TO_REPAIR and self.order_id is None:
                self.state = State.NOTED
        self._step(Kind.CHANGED, doing, note=before)
        self.record(events.DefectChanged(**self._named(), fields=tuple(changed), due=self.due))

    def order(self, doing: Doing, order_id: UUID) -> None:
        """A crew is sent for.

        Raises:
            StepNotPossible: there is nothing to repair now.
        """
        self._require(Kind.ORDERED, self.state in TO_REPAIR)
        self.order_id, self.state = order_id, State.ASSIGNED
        self._step(Kind.ORDERED, doing, reference=order_id)
        self.record(events.DefectOrdered(**self._named(), order_id=order_id, round=self.round))

    def release_crew(self, doing: Doing) -> None:
        """The crew left without a repair: the defect waits for a notice, or for its contractor."""
        self.order_id = None
        if self.state in TO_REPAIR:
            self.state = State.ASSIGNED if self.notice_id else State.NOTED
        self._step(Kind.CHANGED, doing)
        self.record(events.DefectChanged(**self._named(), fields=("order_id",), due=self.due))

    def notify(self, doing: Doing, notice_id: UUID) -> None:
        """A rectification notice names the defect from now on.

        Raises:
            StepNotPossible: there is nothing to repair now.
        """
        self._require(Kind.NOTIFIED, self.state in TO_REPAIR)
        self.notice_id = notice_id
        if self.state is State.NOTED:
            self.state = State.ASSIGNED
        self._step(Kind.NOTIFIED, doing, reference=notice_id)
        self.record(events.DefectNotified(**self._named(), notice_id=notice_id, round=self.round))

    def start(self, doing: Doing) -> None:
        """The repair begins.

        Raises:
            StepNotPossible: nobody was told of it, or it is repaired.
        """
        self._require(Kind.STARTED, self.state is State.ASSIGNED)
        self.state = State.IN_REPAIR
        self._step(Kind.STARTED, doing)
        self.record(events.RepairStarted(**self._named(), round=self.round))

    def repaired(self, doing: Doing, *, after_photo: bool) -> None:
        """The crew or the contractor reports the repair as done.

        ``after_photo``: the project demands a photo of this round's repair.

        Raises:
            StepNotPossible: there is nothing to repair now.
            AfterPhotoMissing: the photo is not there.
        """
        self._require(Kind.REPAIRED, self.state in TO_REPAIR)
        if after_photo and not self._has_after_photo():
            raise AfterPhotoMissing(self.number)
        self.state, self.order_id = State.REPAIRED, None
        self._step(Kind.REPAIRED, doing)
        self.record(events.DefectRepaired(**self._named(), round=self.round, who=doing.who))

    def reinspect(self, doing: Doing, method: ReinspectionMethod, *, passed: bool) -> None:
        """Somebody looked at the repair; failed: the next round begins (domain guide C12, 6.5).

        Raises:
            StepNotPossible: nothing was reported as repaired.
            ReasonMissing: failed without a reason.
        """
        kind = Kind.PASSED if passed else Kind.FAILED
        self._require(kind, self.state is State.REPAIRED)
        if not passed and not doing.note.strip():
            raise ReasonMissing(kind)
        this = self.round
        self._step(kind, doing, method=method)
        if passed:
            self.state = State.PASSED
        else:
            self.round += 1
            self.state = State.ASSIGNED if self.notice_id else State.NOTED
        self.record(
            events.DefectReinspected(
                **self._named(), round=this, method=method, passed=passed, reason=doing.note
            )
        )

    def close(self, doing: Doing) -> None:
        """The owner signed, or the desk closes with a note, after a passed re-inspection.

        Raises:
            DefectClosed: it was closed before.
            ReinspectionOpen: nobody has looked at the repair.
            StepNotPossible: it is not repaired.
        """
        if self.state is State.CLOSED:
            raise DefectClosed(self.number)
        if self.state is State.REPAIRED:
            raise ReinspectionOpen(self.number)
        self._require(Kind.CLOSED, self.state is State.PASSED)
        self._end(State.CLOSED, Kind.CLOSED, doing)
        self.record(events.DefectDone(**self._named(), round=self.round))

    def close_on_the_spot(self, doing: Doing, *, after_photo: bool = False) -> None:
        """The crew mended it at once and the owner saw it.

        Raises:
            DefectClosed: it was closed before.
            StepNotPossible: it is cancelled, disputed or waits.
            AfterPhotoMissing: the project demands a photo of the repair.
        """
        if self.state is State.CLOSED:
            raise DefectClosed(self.number)
        allowed = self.state in TO_REPAIR or self.state is State.REPAIRED
        self._require(Kind.CLOSED_ON_THE_SPOT, allowed)
        if after_photo and not self._has_after_photo():
            raise AfterPhotoMissing(self.number)
        self.on_the_spot = True
        self._end(State.CLOSED, Kind.CLOSED_ON_THE_SPOT, doing)
        self.record(events.DefectClosedOnTheSpot(**self._named()))

    def dispute(self, doing: Doing) -> None:
        """The contractor says that it is not his.

        Raises:
            StepNotPossible: no contractor was told, or it is repaired.
            ReasonMissing: he gives no reason.
        """
        self._require(Kind.DISPUTED, self.state in (State.ASSIGNED, State.IN_REPAIR))
        self._reason(Kind.DISPUTED, doing)
        self.held_from, self.state = self.state, State.DISPUTED
        self._step(Kind.DISPUTED, doing)
        self.record(events.DefectDisputed(**self._named(), reason=doing.note))

    def settle_dispute(self, doing: Doing, contractor: str | None) -> None:
        """The lead decides; ``contractor`` None: it stays with him, else who has it now.

        Raises:
            StepNotPossible: nothing is disputed.
            ReasonMissing: the decision has no reason.
        """
        accepted = contractor is not None
        kind = Kind.DISPUTE_ACCEPTED if accepted else Kind.DISPUTE_REJECTED
        self._require(kind, self.state is State.DISPUTED)
        self._reason(kind, doing)
        self.state, self.held_from = self.held_from or State.ASSIGNED, None
        if contractor is not None:
            self.contractor, self.notice_id, self.state = contractor, None, State.NOTED
        self._step(kind, doing)
        self.record(
            events.DisputeSettled(
                **self._named(), accepted=accepted, contractor=self.contractor, reason=doing.note
            )
        )

    def wait_for_access(self, doing: Doing) -> None:
        """Nobody can get in until a key is handed in.

        Raises:
            StepNotPossible: the defect is settled, or waits already.
        """
        open_ = self.state in TO_REPAIR or self.state in (State.REPAIRED, State.PASSED)
        self._require(Kind.NO_ACCESS, open_)
        self.held_from, self.state = self.state, State.WAITING_ACCESS
        self._step(Kind.NO_ACCESS, doing)
        self.record(events.AccessMissing(**self._named(), reason=doing.note))

    def give_access(self, doing: Doing) -> None:
        """A key was handed in: the defect goes on where it stood.

        Raises:
            StepNotPossible: it does not wait for access.
        """
        self._require(Kind.ACCESS_GIVEN, self.state is State.WAITING_ACCESS)
        self.state, self.held_from = self.held_from or State.NOTED, None
        self._step(Kind.ACCESS_GIVEN, doing)
        self.record(events.AccessGiven(**self._named()))

    def cannot_fix(self, doing: Doing, compensation: Money | None) -> None:
        """It stays as it is: wording (the note) and compensation were agreed with the owner.

        Raises:
            StepNotPossible: the defect is settled.
            ReasonMissing: there is no agreed wording.
            CountWrong: the compensation is below zero.
        """
        self._require(Kind.CANNOT_FIX, not self.state.settled)
        self._reason(Kind.CANNOT_FIX, doing)
        if compensation is not None and compensation.fen < 0:
            raise CountWrong
        self._end(State.CANNOT_FIX, Kind.CANNOT_FIX, doing, amount=compensation)
        self.record(
            events.DefectUnfixable(
                **self._named(), wording=doing.note, compensation=compensation
            )
        )  # fmt: skip

    def cancel(self, doing: Doing, joined_into: UUID | None = None) -> None:
        """Withdraw the defect; its number stays used.

        Raises:
            StepNotPossible: the defect is settled.
            ReasonMissing: there is no reason.
        """
        self._require(Kind.CANCELLED, not self.state.settled)
        self._reason(Kind.CANCELLED, doing)
        self.joined_into = joined_into
        self._end(State.CANCELLED, Kind.CANCELLED, doing)
        self.record(
            events.DefectCancelled(**self._named(), reason=doing.note, joined_into=joined_into)
        )

    def add_photo(self, photo: Photo) -> None:
        """Attach a stored photo to the round it was taken in."""
        photo.round = self.round
        self.photos.append(photo)
        self.record(
            events.PhotoAdded(
                unit_id=self.unit_id,
                photo_id=photo.id,
                defect_id=self.id,
                sha256=photo.sha256,
                original_sha256=photo.original_sha256,
            )
        )

    def _has_after_photo(self) -> bool:
        return any(
            each.kind is PhotoKind.AFTER and each.round == self.round for each in self.photos
        )

    def _at(self, name: str) -> Any:
        return getattr(self, name)

    def _named(self) -> dict[str, Any]:
        return {"unit_id": self.unit_id, "defect_id": self.id, "number": self.number}

    def _require(self, step: StepKind, possible: bool) -> None:
        if not possible:
            raise StepNotPossible(self.number, self.state, step)

    def _reason(self, step: StepKind, doing: Doing) -> None:
        if not doing.note.strip():
            raise ReasonMissing(step)

    def _end(self, state: DefectState, kind: StepKind, doing: Doing, **more: Any) -> None:
        self._step(kind, doing, **more)
        self.state, self.order_id, self.held_from = state, None, None
        self.closed_at = doing.at

    def _step(self, kind: StepKind, doing: Doing, note: str | None = None, **more: Any) -> None:
        self.steps.append(
            DefectStep(
                id=new_id(),
                kind=kind,
                round=self.round,
                at=doing.at,
                entered_at=doing.entered_at,
                clerk=doing.clerk,
                who=doing.who.strip(),
                note=(doing.note if note is None else note).strip(),
                **more,
            )
        )
