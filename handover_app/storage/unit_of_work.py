"""Reading and writing: the repositories of one transaction, rights, events and the commit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import insert, inspect, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from handover_app.domain.acts import Act
from handover_app.domain.events import Aggregate, Event
from handover_app.domain.handover import HistoryLine
from handover_app.domain.identity import new_id
from handover_app.domain.people import (
    Approval,
    ApprovalNeeded,
    Clerk,
    NotAllowed,
    Right,
)
from handover_app.storage import journal
from handover_app.storage.ahead import (
    InvoiceExchangeRepository,
    PaymentListRepository,
    PriorPaymentRepository,
)
from handover_app.storage.cash_book import CashBookReader
from handover_app.storage.defects import (
    ContractorRepository,
    CrewRepository,
    DefectRepository,
    DefectTableRepository,
    NoticeRepository,
    OrderRepository,
    PartRepository,
    PhotoRepository,
    StandardRepository,
)
from handover_app.storage.delivery import (
    BatchRepository,
    CallRepository,
    ConditionRepository,
    DeliveryNoticeRepository,
    EnquiryRepository,
    MessageListRepository,
    MessageSettingsRepository,
)
from handover_app.storage.fees import FeeRepository
from handover_app.storage.gifts import (
    AgreementRepository,
    ArticleRepository,
    GiftRepository,
    GiftSetRepository,
    GiftStockRepository,
    PackRepository,
)
from handover_app.storage.handover import HandoverRepository
from handover_app.storage.inspections import (
    CalendarRepository,
    DeemedRepository,
    DispatchReader,
    InspectionRepository,
    RefusalRepository,
    SettingsRepository,
    SigningRepository,
    TeamRepository,
    UnitTagRepository,
)
from handover_app.storage.keys import (
    CabinetRepository,
    KeyDeskRepository,
    KeyHandoverRepository,
    KeyLedgerReader,
    KeyLoanRepository,
    KeyMandateRepository,
    KeySetRepository,
    StockTakeRepository,
)
from handover_app.storage.label_layouts import LabelLayoutRepository
from handover_app.storage.ledger import LedgerReader
from handover_app.storage.owner_files import OwnerFileReader
from handover_app.storage.paper_days import PaperDayRepository
from handover_app.storage.papers import PaperRepository
from handover_app.storage.people import ClerkRepository
from handover_app.storage.projects import ProjectRepository
from handover_app.storage.receipts import (
    ArrivalRepository,
    DecisionRepository,
    ReceiptRepository,
    RefundRepository,
    VoidRepository,
)
from handover_app.storage.reports import ReportReader
from handover_app.storage.repository import SilentChange
from handover_app.storage.shifts import ShiftRepository
from handover_app.storage.statements import StatementRepository
from handover_app.storage.tables.people import approvals, clerks
from handover_app.storage.terminals import TerminalRepository
from handover_app.storage.units import UnitRepository
from handover_app.storage.visits import (
    AppointmentRepository,
    AppointmentSettingsRepository,
    HouseholdRepository,
    QueueRepository,
    QueueSettingsRepository,
    SlotRepository,
    VisitRepository,
    VisitSettingsRepository,
)

Question = Callable[[Session], list[str]]
"""Something that `check` asks; the answers are failures in words."""


class Reading:
    """A consistent view of the database; nothing can be committed through it."""

    _locking = False

    def __init__(self, session: Session) -> None:
        self._session = session
        self._events: list[tuple[int, Event]] = []
        locking = self._locking
        self.projects = ProjectRepository(session, locking)
        self.units = UnitRepository(session, locking)
        self.visits = VisitRepository(session, locking)
        self.visit_settings = VisitSettingsRepository(session, locking)
        self.households = HouseholdRepository(session)
        self.queue = QueueRepository(session)
        self.queue_settings = QueueSettingsRepository(session, locking)
        self.handovers = HandoverRepository(session, locking)
        self.gifts = GiftRepository(session, locking)
        self.gift_stock = GiftStockRepository(session, locking)
        self.gift_sets = GiftSetRepository(session, locking)
        self.articles = ArticleRepository(session, locking)
        self.packs = PackRepository(session, locking)
        self.agreements = AgreementRepository(session)
        self.papers = PaperRepository(session, locking)
        self.clerks = ClerkRepository(session, locking)
        self.reports = ReportReader(session)
        self.paper_days = PaperDayRepository(session)
        self.owner_files = OwnerFileReader(session)
        self._open_appointments(session, locking)
        self.batches = BatchRepository(session, locking)
        self.delivery_conditions = ConditionRepository(session, locking)
        self.delivery_notices = DeliveryNoticeRepository(session, locking)
        self._open_money(session, locking)
        self._open_inspections(session, locking)
        self._open_defects(session, locking)
        self._open_keys(session, locking)

    def _open_appointments(self, session: Session, locking: bool) -> None:
        self.slots = SlotRepository(session, locking)
        self.appointments = AppointmentRepository(session, locking)
        self.appointment_settings = AppointmentSettingsRepository(session, locking)
        self.calls = CallRepository(session, locking)
        self.message_settings = MessageSettingsRepository(session, locking)
        self.message_lists = MessageListRepository(session, locking)
        self.enquiries = EnquiryRepository(session, locking)

    def _open_money(self, session: Session, locking: bool) -> None:
        self.fees = FeeRepository(session, locking)
        self.statements = StatementRepository(session, locking)
        self.receipts = ReceiptRepository(session, locking)
        self.ledger = LedgerReader(session)
        self.voids = VoidRepository(session, locking)
        self.arrivals = ArrivalRepository(session, locking)
        self.refunds = RefundRepository(session, locking)
        self.decisions = DecisionRepository(session, locking)
        self.shifts = ShiftRepository(session, locking)
        self.terminals = TerminalRepository(session, locking)
        self.cash_books = CashBookReader(session)
        self.prior_payments = PriorPaymentRepository(session, locking)
        self.payment_lists = PaymentListRepository(session, locking)
        self.invoice_exchanges = InvoiceExchangeRepository(session, locking)

    def _open_inspections(self, session: Session, locking: bool) -> None:
        self.inspections = InspectionRepository(session, locking)
        self.teams = TeamRepository(session, locking)
        self.dispatch = DispatchReader(session)
        self.acceptance_refusals = RefusalRepository(session, locking)
        self.deemed = DeemedRepository(session, locking)
        self.signings = SigningRepository(session)
        self.inspection_settings = SettingsRepository(session, locking)
        self.calendar = CalendarRepository(session)
        self.unit_tags = UnitTagRepository(session)

    def _open_defects(self, session: Session, locking: bool) -> None:
        self.defects = DefectRepository(session, locking)
        self.defect_table = DefectTableRepository(session)
        self.notices = NoticeRepository(session, locking)
        self.photos = PhotoRepository(session)
        self.contractors = ContractorRepository(session, locking)
        self.standards = StandardRepository(session)
        self.crews = CrewRepository(session, locking)
        self.orders = OrderRepository(session, locking)
        self.parts = PartRepository(session, locking)

    def _open_keys(self, session: Session, locking: bool) -> None:
        self.key_sets = KeySetRepository(session, locking, self._told)
        self.key_desk = KeyDeskRepository(session)
        self.key_cabinets = CabinetRepository(session, locking)
        self.key_handovers = KeyHandoverRepository(session)
        self.key_loans = KeyLoanRepository(session)
        self.key_mandates = KeyMandateRepository(session, locking)
        self.stock_takes = StockTakeRepository(session, locking)
        self.key_ledger = KeyLedgerReader(session)
        self.label_layouts = LabelLayoutRepository(session, locking)

    def _told(self, events: list[tuple[int, Event]]) -> None:
        """Take the events of what is saved by statements of its own."""
        self._events.extend(events)

    def history_of(self, unit_id: UUID) -> tuple[HistoryLine, ...]:
        """What the journal says of a unit, newest first."""
        return journal.history_of(self._session, unit_id)

    def ask(self, question: Question) -> list[str]:
        """Put a question of `storage.checks` to the stored rows; answers what fails."""
        try:
            return question(self._session)
        except (DBAPIError, LookupError, TypeError, ValueError) as error:
            # Rows that no code of ours wrote, or a table that is not there.
            return [f"cannot be read ({type(error).__name__})"]

    def clerk_name(self, clerk_id: UUID) -> str:
        """The clerk's name, or nothing for an unknown one."""
        return self.clerks.name_of(clerk_id)


class UnitOfWork(Reading):
    """One transaction of one act; only ``commit()`` makes it last."""

    _locking = True

    def __init__(self, session: Session, act: Act, now: Any, unit_id: UUID | None = None) -> None:
        super().__init__(session)
        self.act = act
        self._unit_id = unit_id
        self.committed = False
        self.topics: frozenset[str] = frozenset()
        self._now = now

    @cached_property
    def clerk(self) -> Clerk:
        """Whoever acts.

        Raises:
            NotAllowed: nobody with this identity.
        """
        found = self._session.get(Clerk, self.act.clerk)
        if found is None:
            raise NotAllowed(Right.PRINT_PAPERS)
        return found

    def now(self) -> datetime:
        """The present (UTC), by the clock of the database."""
        moment: datetime = self._now()
        return moment

    def require(self, right: Right) -> None:
        """Raises: NotAllowed when the clerk's roles do not include the right."""
        if right not in self.clerk.rights:
            raise NotAllowed(right)

    def approval(self, right: Right) -> Approval:
        """The second person's consent to this very operation.

        Raises:
            ApprovalNeeded: there is none, or it is for another operation or right.
        """
        row = self._session.execute(
            select(approvals, clerks.c.name)
            .join(clerks, clerks.c.id == approvals.c.approver)
            .where(
                approvals.c.id == self.act.approval,
                approvals.c.operation == self.act.operation,
                approvals.c.right == right,
                approvals.c.approver != self.act.clerk,
            )
        ).one_or_none()
        if row is None:
            raise ApprovalNeeded(right)
        return Approval(row.id, row.operation, row.approver, row.name, row.right, row.reason)

    def add_approval(self, operation: UUID, approver: UUID, right: Right, reason: str) -> UUID:
        """Store a second person's consent to one operation; returns its id."""
        identity = new_id()
        self._session.execute(
            insert(approvals).values(
                id=identity,
                operation=operation,
                approver=approver,
                right=right,
                reason=reason,
                at=self._now(),
            )
        )
        return identity

    def take_number(self, book: str, station: str | None = None) -> int:
        """The next number of a series of this station (or of ``station``), without a gap."""
        return journal.take_number(self._session, station or self.act.station, book)

    def chain_head(self) -> str:
        """The hash at the head of this station's journal, printed on papers as an anchor."""
        return journal.chain_head(self._session, self.act.station)[1]

    def record(self, event: Event) -> None:
        """Note a fact that no single aggregate owns (settings, catalogues)."""
        recorder = Aggregate()
        recorder.changes = 0  # no dataclass, so nothing set it
        recorder.record(event)
        self._events.extend(recorder.take_events())

    def flush(self) -> None:
        """Send what changed to the database, so that queries of this transaction see it."""
        self._collect()
        self._session.flush()

    def has_events(self) -> bool:
        """Whether anything noted waits for the commit."""
        self._collect()
        return bool(self._events)

    def commit(self, result: dict[str, Any] | None = None) -> None:
        """Write events and the operation, and make everything last.

        ``result`` is what a repetition of the operation is answered with.

        Raises:
            SilentChange: an aggregate changed, or the operation went by, without an event.
            SheetUnknown, SheetDone, SheetOfAnotherUnit, SheetOfAnotherKind, NotHappenedYet,
            ApprovalNeeded: the operation enters a sheet of paper that can't be entered so.
        """
        self._enter_paper()
        self._collect()
        self.key_sets.check_saved()
        now = self._now()
        self._session.flush()
        events = [event for _, event in sorted(self._events, key=lambda pair: pair[0])]
        if not events:
            raise SilentChange("operation")  # `check` would miss its rows in the journal
        journal.note_operation(self._session, self.act, now, result or {})
        journal.append(self._session, self.act, now, events)
        self._session.commit()
        self.committed = True
        self.topics = frozenset(event.topic for event in events)

    def _enter_paper(self) -> None:
        """The sheet that this operation enters is done with it, or nothing is."""
        if self.act.back is not None:
            self.flush()
            done = {event.event_name for _, event in self._events}
            self.record(self.paper_days.enter(self.act, self._unit_id, done, self._now()))

    def _collect(self) -> None:
        new = list(self._session.new)  # each look at `session.new` makes the set anew
        old = list(self._session.identity_map.values())
        changed = [*new, *(each for each in old if self._session.is_modified(each))]
        spoken = []
        for root in [*new, *old]:
            if isinstance(root, Aggregate) and root.has_events():
                self._events.extend(root.take_events())
                spoken.append(root)
        # A child has no events of its own: its root must have spoken since the last look.
        accounted = {id(root) for root in spoken}
        if len(changed) > len(spoken):
            accounted |= {id(child) for root in spoken for child in _below(root)}
        for each in changed:
            if id(each) not in accounted:
                raise SilentChange(type(each).__name__)


def _below(root: Aggregate) -> Iterator[object]:
    """Everything that belongs to a root."""
    state = inspect(root)
    for child, _, _, _ in state.mapper.cascade_iterator("save-update", state):
        yield child
