"""Whatever is done with a defect in whatever order: its life beside a plain model of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from handover_app.domain.defects import (
    AfterPhotoMissing,
    Defect,
    DefectClosed,
    DefectState,
    Doing,
    Mover,
    Photo,
    PhotoKind,
    ReasonMissing,
    ReinspectionMethod,
    ReinspectionOpen,
    StepNotPossible,
    rounds_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError

START = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
CLERK = UUID(int=7)
OPEN = ("noted", "assigned", "in repair", "repaired", "passed", "disputed", "waiting")
TO_REPAIR = OPEN[:3]
STATES = {
    "noted": DefectState.NOTED,
    "assigned": DefectState.ASSIGNED,
    "in repair": DefectState.IN_REPAIR,
    "repaired": DefectState.REPAIRED,
    "passed": DefectState.PASSED,
    "closed": DefectState.CLOSED,
    "disputed": DefectState.DISPUTED,
    "waiting": DefectState.WAITING_ACCESS,
    "cannot": DefectState.CANNOT_FIX,
    "cancelled": DefectState.CANCELLED,
}
words = st.sampled_from(["", "  ", "业主要求", "墙面已重做"])


@dataclass(frozen=True)
class Pencil:
    """What somebody with a pencil would note of the defect."""

    state: str = "noted"
    round: int = 1
    told: bool = False
    crew: bool = False
    held: str = ""
    photos_after: frozenset[int] = frozenset()
    done: int = 1

    def then(self, **changes: object) -> Pencil:
        """One more step was taken."""
        return replace(self, done=self.done + 1, **changes)  # type: ignore[arg-type]


class DefectLife(RuleBasedStateMachine):
    """One defect, a crew, a contractor, an inspector, an owner and a lead."""

    @initialize()
    def note(self) -> None:
        """The team notes it."""
        self.now = START
        self.written: list[tuple[object, ...]] = []
        self.pencil = Pencil()
        self.defect = Defect(
            id=new_id(),
            unit_id=new_id(),
            inspection_id=new_id(),
            number=3,
            code="TJ-001",
            room="主卧",
            item="墙面抹灰",
            description="墙面空鼓",
            trade="土建",
            contractor="总包施工单位",
            severity=2,
            due=date(2026, 12, 12),
            in_contract=False,
            state=DefectState.NOTED,
            found_at=START,
            entered_at=START,
        )
        self.defect.logged(self.doing())

    def doing(self, note: str = "") -> Doing:
        """Somebody does something, a minute later."""
        self.now += timedelta(minutes=1)
        return Doing(CLERK, self.now, self.now, "某人", note)

    def attempt(
        self, act: Callable[[], None], refusal: type[DomainError] | None, after: Pencil
    ) -> None:
        """Do it; it is refused just as the model says, and then nothing has changed."""
        before = (self.defect.state, self.defect.round, len(self.defect.steps))
        events = len(self.defect.take_events())
        assert events or self.pencil.done
        try:
            act()
        except DomainError as error:
            assert refusal is type(error), (refusal, error)  # noqa: PT017 - told or not
            assert before == (self.defect.state, self.defect.round, len(self.defect.steps))
            assert not self.defect.has_events()
        else:
            assert refusal is None, f"{refusal} was expected"
            assert after is self.pencil or self.defect.has_events()
            self.pencil = after

    @rule()
    def tell_the_contractor(self) -> None:
        """A notice names it."""
        now = self.pencil
        state = "assigned" if now.state == "noted" else now.state
        self.attempt(
            lambda: self.defect.notify(self.doing(), new_id()),
            None if now.state in TO_REPAIR else StepNotPossible,
            now.then(state=state, told=True),
        )

    @rule()
    def order_a_crew(self) -> None:
        """The inspector sends for a crew."""
        now = self.pencil
        self.attempt(
            lambda: self.defect.order(self.doing(), new_id()),
            None if now.state in TO_REPAIR else StepNotPossible,
            now.then(state="assigned", crew=True),
        )

    @rule()
    def crew_leaves(self) -> None:
        """The crew could not mend it."""
        now = self.pencil
        if now.crew:
            back = "assigned" if now.told else "noted"
            state = back if now.state in TO_REPAIR else now.state
            self.attempt(
                lambda: self.defect.release_crew(self.doing()),
                None,
                now.then(state=state, crew=False),
            )

    @rule()
    def start(self) -> None:
        """The repair begins."""
        now = self.pencil
        self.attempt(
            lambda: self.defect.start(self.doing()),
            None if now.state == "assigned" else StepNotPossible,
            now.then(state="in repair"),
        )

    @rule(demanded=st.booleans())
    def repaired(self, demanded: bool) -> None:
        """It is reported as mended."""
        now = self.pencil
        refusal: type[DomainError] | None = None
        if now.state not in TO_REPAIR:
            refusal = StepNotPossible
        elif demanded and now.round not in now.photos_after:
            refusal = AfterPhotoMissing
        self.attempt(
            lambda: self.defect.repaired(self.doing(), after_photo=demanded),
            refusal,
            now.then(state="repaired", crew=False),
        )

    @rule(passed=st.booleans(), reason=words, method=st.sampled_from(ReinspectionMethod))
    def reinspect(self, passed: bool, reason: str, method: ReinspectionMethod) -> None:
        """Somebody looks at the repair."""
        now = self.pencil
        refusal: type[DomainError] | None = None
        if now.state != "repaired":
            refusal = StepNotPossible
        elif not passed and not reason.strip():
            refusal = ReasonMissing
        again = now.then(state="assigned" if now.told else "noted", round=now.round + 1)
        self.attempt(
            lambda: self.defect.reinspect(self.doing(reason), method, passed=passed),
            refusal,
            now.then(state="passed") if passed else again,
        )

    @rule()
    def close(self) -> None:
        """The owner signs."""
        now = self.pencil
        refusal: type[DomainError] | None = {
            "passed": None,
            "closed": DefectClosed,
            "repaired": ReinspectionOpen,
        }.get(now.state, StepNotPossible)
        self.attempt(
            lambda: self.defect.close(self.doing()), refusal, now.then(state="closed", crew=False)
        )

    @rule()
    def close_on_the_spot(self) -> None:
        """The owner sees the crew mend it."""
        now = self.pencil
        refusal: type[DomainError] | None = StepNotPossible
        if now.state in (*TO_REPAIR, "repaired"):
            refusal = None
        elif now.state == "closed":
            refusal = DefectClosed
        self.attempt(
            lambda: self.defect.close_on_the_spot(self.doing()),
            refusal,
            now.then(state="closed", crew=False, held=""),
        )

    @rule(reason=words)
    def dispute(self, reason: str) -> None:
        """The contractor says that it is not his."""
        now = self.pencil
        refusal: type[DomainError] | None = None
        if now.state not in ("assigned", "in repair"):
            refusal = StepNotPossible
        elif not reason.strip():
            refusal = ReasonMissing
        self.attempt(
            lambda: self.defect.dispute(self.doing(reason)),
            refusal,
            now.then(state="disputed", held=now.state),
        )

    @rule(accepted=st.booleans(), reason=words)
    def settle(self, accepted: bool, reason: str) -> None:
        """The lead decides."""
        now = self.pencil
        refusal: type[DomainError] | None = None
        if now.state != "disputed":
            refusal = StepNotPossible
        elif not reason.strip():
            refusal = ReasonMissing
        after = now.then(state=now.held, held="")
        if accepted:
            after = now.then(state="noted", held="", told=False)
        self.attempt(
            lambda: self.defect.settle_dispute(
                self.doing(reason), "门窗施工单位" if accepted else None
            ),
            refusal,
            after,
        )

    @rule()
    def nobody_gets_in(self) -> None:
        """There is no key."""
        now = self.pencil
        self.attempt(
            lambda: self.defect.wait_for_access(self.doing()),
            None if now.state in (*TO_REPAIR, "repaired", "passed") else StepNotPossible,
            now.then(state="waiting", held=now.state),
        )

    @rule()
    def a_key_is_handed_in(self) -> None:
        """The flat can be entered."""
        now = self.pencil
        self.attempt(
            lambda: self.defect.give_access(self.doing()),
            None if now.state == "waiting" else StepNotPossible,
            now.then(state=now.held, held=""),
        )

    @rule(reason=words, cancel=st.booleans())
    def end(self, reason: str, cancel: bool) -> None:
        """It is withdrawn, or stays as it is by agreement; seldom, so that days are long."""
        now = self.pencil
        if now.done < 8:
            return
        refusal: type[DomainError] | None = None
        if now.state not in OPEN:
            refusal = StepNotPossible
        elif not reason.strip():
            refusal = ReasonMissing
        after = now.then(state="cancelled" if cancel else "cannot", held="", crew=False)
        if cancel:
            self.attempt(lambda: self.defect.cancel(self.doing(reason)), refusal, after)
        else:
            self.attempt(
                lambda: self.defect.cannot_fix(self.doing(reason), Money(500_00)), refusal, after
            )

    @rule(room=st.sampled_from(["主卧", "次卧"]), due=st.dates(date(2026, 12, 6), date(2027, 1, 9)))
    def change(self, room: str, due: date) -> None:
        """A desk corrects it."""
        now = self.pencil
        same = (self.defect.room, self.defect.due) == (room, due)
        self.attempt(
            lambda: self.defect.change(self.doing(), {"room": room, "due": due}),
            None if now.state in OPEN else StepNotPossible,
            now if same else now.then(),
        )

    @rule(kind=st.sampled_from([PhotoKind.BEFORE, PhotoKind.AFTER]))
    def photograph(self, kind: PhotoKind) -> None:
        """A photo belongs to the round in which it was taken."""
        photo = Photo(
            id=new_id(),
            unit_id=self.defect.unit_id,
            kind=kind,
            sha256="a" * 64,
            original_sha256="b" * 64,
            bytes=1,
            at=self.now,
            clerk=CLERK,
        )
        self.defect.add_photo(photo)
        assert photo.round == self.pencil.round
        if kind is PhotoKind.AFTER:
            taken = self.pencil.photos_after | {self.pencil.round}
            self.pencil = replace(self.pencil, photos_after=taken)

    @invariant()
    def stands_where_the_pencil_says(self) -> None:
        """State, round, whose move, and one step for each thing that was done."""
        if not hasattr(self, "defect"):
            return
        now = self.pencil
        assert self.defect.state is STATES[now.state]
        assert (self.defect.round, self.defect.repeated) == (now.round, now.round - 1)
        assert len(self.defect.steps) == now.done
        assert (self.defect.move is Mover.NOBODY) == (now.state not in OPEN)
        assert (self.defect.closed_at is None) == (now.state in OPEN)
        if now.crew and now.state in TO_REPAIR:
            assert self.defect.move is Mover.CREW

    @invariant()
    def what_was_written_stays(self) -> None:
        """Nothing of an earlier round is ever overwritten; the rounds stand side by side."""
        if not hasattr(self, "defect"):
            return
        steps = [astuple(step) for step in self.defect.steps]
        assert steps[: len(self.written)] == self.written
        self.written = steps
        rounds = rounds_of(self.defect.steps)
        assert list(rounds) == sorted(rounds)
        assert max(rounds) <= self.defect.round
        assert sum(len(found) for found in rounds.values()) == len(steps)


TestDefectLife = DefectLife.TestCase
