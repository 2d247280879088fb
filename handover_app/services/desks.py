"""All services together: what a window, the command line and the rehearsal work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.refusals import DomainError
from handover_app.services.certificates import CertificateService
from handover_app.services.checks import CheckService
from handover_app.services.contracts import ContractService
from handover_app.services.defects.contractors import ContractorService
from handover_app.services.defects.crews import CrewService
from handover_app.services.defects.life import DefectLifeService
from handover_app.services.defects.listing import DefectListService
from handover_app.services.defects.logging import DefectService
from handover_app.services.defects.notices import NoticeService
from handover_app.services.defects.parts import PartService
from handover_app.services.defects.photos import PhotoService
from handover_app.services.defects.reinspecting import ReinspectionService
from handover_app.services.defects.repairs import RepairService
from handover_app.services.defects.replies import ReplySheetService
from handover_app.services.delivery.batches import BatchService
from handover_app.services.delivery.calls import CallService
from handover_app.services.delivery.conditions import ConditionService
from handover_app.services.delivery.enquiries import EnquiryService
from handover_app.services.delivery.messages import MessageService
from handover_app.services.delivery.notices import DeliveryNoticeService
from handover_app.services.fees import FeeService
from handover_app.services.gifts import (
    AgreementService,
    ArticleService,
    GiftService,
    GiftSetService,
    GiftStockService,
    PackService,
)
from handover_app.services.handover import HandoverService
from handover_app.services.inspections.acceptance import AcceptanceService
from handover_app.services.inspections.dispatching import DispatchService
from handover_app.services.inspections.forms import InspectionFormService
from handover_app.services.inspections.inspecting import InspectionService
from handover_app.services.inspections.settings import InspectionSettingsService
from handover_app.services.invoice_exchanges import InvoiceExchangeService
from handover_app.services.keys import (
    BagService,
    CabinetService,
    KeyHandoverService,
    KeyKindService,
    KeyLedgerService,
    KeyListService,
    KeyLockService,
    KeyMandateService,
    KeyService,
    KeyTagService,
    KeyTransferService,
    LoanService,
    Secret,
    StockTakeService,
)
from handover_app.services.label_layouts import LabelLayoutService
from handover_app.services.owner_files import OwnerFileService
from handover_app.services.paper_days import PaperDayService
from handover_app.services.papers.service import PaperService
from handover_app.services.payment_lists import PaymentListService
from handover_app.services.people import Argon2Hasher, PeopleService, PinHasher
from handover_app.services.prior_payments import PriorPaymentService
from handover_app.services.projects import ProjectService
from handover_app.services.receipts import (
    CancelService,
    ConversionService,
    DecisionService,
    ReceiptService,
    RefundService,
)
from handover_app.services.reports import ReportService
from handover_app.services.shifts import DayService, ShiftService
from handover_app.services.statements import StatementService
from handover_app.services.terminals import TerminalService
from handover_app.services.training import TrainingService
from handover_app.services.unit_import import UnitImportService
from handover_app.services.units import UnitService
from handover_app.services.visits.appointment_import import AppointmentImportService
from handover_app.services.visits.appointments import AppointmentService
from handover_app.services.visits.authorities import AuthorityService
from handover_app.services.visits.check_in import VisitService
from handover_app.services.visits.queue import QueueService
from handover_app.services.visits.queue_settings import QueueSettingsService
from handover_app.services.visits.reception import ReceptionService
from handover_app.services.visits.settings import VisitSettingsService
from handover_app.station import resource
from handover_app.storage.changes import ChangeWatcher
from handover_app.storage.database import Database, is_new, migrate
from handover_app.storage.photos import PhotoStore
from handover_app.storage.print_pictures import PrintPictures


@dataclass(frozen=True)
class Desks:
    """The services of one open database."""

    database: Database
    people: PeopleService
    projects: ProjectService
    units: UnitService
    unit_import: UnitImportService
    visits: VisitService
    appointments: AppointmentService
    appointment_imports: AppointmentImportService
    call_lists: CallService
    text_messages: MessageService
    enquiries: EnquiryService
    reception: ReceptionService
    authorities: AuthorityService
    visit_settings: VisitSettingsService
    queue: QueueService
    queue_settings: QueueSettingsService
    handover: HandoverService
    receipts: ReceiptService
    cancels: CancelService
    conversions: ConversionService
    decisions: DecisionService
    refunds: RefundService
    shifts: ShiftService
    days: DayService
    terminals: TerminalService
    inspections: InspectionService
    dispatch: DispatchService
    acceptance: AcceptanceService
    inspection_settings: InspectionSettingsService
    inspection_forms: InspectionFormService
    defects: DefectService
    defect_life: DefectLifeService
    defect_lists: DefectListService
    photos: PhotoService
    notices: NoticeService
    contractors: ContractorService
    reply_sheets: ReplySheetService
    reinspections: ReinspectionService
    repairs: RepairService
    crews: CrewService
    parts: PartService
    keys: KeyService
    key_tags: KeyTagService
    key_transfers: KeyTransferService
    key_cabinets: CabinetService
    key_bags: BagService
    key_lists: KeyListService
    key_kinds: KeyKindService
    key_handovers: KeyHandoverService
    key_mandates: KeyMandateService
    key_locks: KeyLockService
    key_loans: LoanService
    stock_takes: StockTakeService
    key_ledger: KeyLedgerService
    label_layouts: LabelLayoutService
    delivery_batches: BatchService
    delivery_conditions: ConditionService
    delivery_notices: DeliveryNoticeService
    gifts: GiftService
    gift_stock: GiftStockService
    gift_sets: GiftSetService
    articles: ArticleService
    agreements: AgreementService
    certificates: CertificateService
    packs: PackService
    owner_files: OwnerFileService
    papers: PaperService
    paper_days: PaperDayService
    reports: ReportService
    fees: FeeService
    contracts: ContractService
    statements: StatementService
    prior_payments: PriorPaymentService
    payment_lists: PaymentListService
    invoice_exchanges: InvoiceExchangeService
    checks: CheckService
    training: TrainingService
    _watches: list[Callable[[], None]] = field(default_factory=list, repr=False)

    def now(self) -> datetime:
        """The present (UTC), by the clock of this database."""
        return self.database.now()

    def watch(self, on_change: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        """Tell which areas have changed, here or at another station, until the answer is called.

        ``on_change`` is called in other threads. When the watch begins to stand, and again after
        a lost connection, it is told of all areas.
        """
        watcher = ChangeWatcher(self.database, lambda change: on_change(change.topics))
        forget = self.database.listen(lambda change: on_change(change.topics))

        def stop() -> None:
            forget()
            watcher.stop()
            if stop in self._watches:
                self._watches.remove(stop)

        self._watches.append(stop)
        watcher.start()
        return stop

    def tell_operations(self, told: Callable[[UUID | None], None]) -> Callable[[], None]:
        """Tell each operation committed here, in the writing thread, until the answer is called."""
        return self.database.listen(lambda change: told(change.operation))

    def close(self) -> None:
        """End every watch and give the database back."""
        for stop in tuple(self._watches):
            stop()
        self.database.close()


def desks_of(database: Database, hasher: PinHasher) -> Desks:
    """The services over a database."""
    photos, secret = PhotoStore(database.photos), Secret()
    return Desks(
        database=database,
        people=PeopleService(database, hasher),
        projects=ProjectService(database),
        units=UnitService(database),
        unit_import=UnitImportService(database),
        handover=HandoverService(database),
        receipts=ReceiptService(database),
        cancels=CancelService(database),
        conversions=ConversionService(database),
        decisions=DecisionService(database),
        refunds=RefundService(database),
        shifts=ShiftService(database),
        days=DayService(database),
        terminals=TerminalService(database),
        **_reception_services(database, secret),
        **_delivery_services(database, secret),
        **_paper_services(database),
        **_inspection_services(database, photos, secret),
        **_key_services(database, secret),
        owner_files=OwnerFileService(database, PrintPictures(photos)),
        papers=PaperService(database, PrintPictures(photos)),
        paper_days=PaperDayService(database),
        reports=ReportService(database),
        fees=FeeService(database),
        contracts=ContractService(database),
        statements=StatementService(database),
        prior_payments=PriorPaymentService(database),
        payment_lists=PaymentListService(database),
        invoice_exchanges=InvoiceExchangeService(database),
        checks=CheckService(database, photos),
        training=TrainingService(database),
    )


def _reception_services(database: Database, secret: Secret) -> dict[str, Any]:
    """The services of who comes, when, and who is next."""
    return {
        "visits": VisitService(database, secret),
        "reception": ReceptionService(database),
        "authorities": AuthorityService(database),
        "visit_settings": VisitSettingsService(database),
        "queue": QueueService(database, secret),
        "queue_settings": QueueSettingsService(database),
        "appointments": AppointmentService(database),
        "appointment_imports": AppointmentImportService(database),
    }


def _delivery_services(database: Database, secret: Secret) -> dict[str, Any]:
    """The services of what comes before the day."""
    return {
        "delivery_batches": BatchService(database),
        "delivery_conditions": ConditionService(database),
        "delivery_notices": DeliveryNoticeService(database, secret),
        "call_lists": CallService(database),
        "text_messages": MessageService(database),
        "enquiries": EnquiryService(database),
    }


def _paper_services(database: Database) -> dict[str, Any]:
    """The services of gifts, documents and what is signed."""
    return {
        "gifts": GiftService(database),
        "gift_stock": GiftStockService(database),
        "gift_sets": GiftSetService(database),
        "articles": ArticleService(database),
        "agreements": AgreementService(database),
        "certificates": CertificateService(database),
        "packs": PackService(database),
    }


def _inspection_services(database: Database, photos: PhotoStore, secret: Secret) -> dict[str, Any]:
    """The services of the inspection, the repair crews and the rectification."""
    return {
        "inspections": InspectionService(database),
        "dispatch": DispatchService(database),
        "acceptance": AcceptanceService(database),
        "inspection_settings": InspectionSettingsService(database),
        "inspection_forms": InspectionFormService(database, secret),
        "defects": DefectService(database, photos),
        "defect_life": DefectLifeService(database),
        "defect_lists": DefectListService(database),
        "photos": PhotoService(database, photos),
        "notices": NoticeService(database, PaperService(database, PrintPictures(photos))),
        "contractors": ContractorService(database),
        "reply_sheets": ReplySheetService(database),
        "reinspections": ReinspectionService(database),
        "repairs": RepairService(database),
        "crews": CrewService(database),
        "parts": PartService(database),
    }


def _key_services(database: Database, secret: Secret) -> dict[str, Any]:
    """The services of the key desk and the key room; they read the project's secret once."""
    return {
        "keys": KeyService(database, secret),
        "key_tags": KeyTagService(database, secret),
        "key_transfers": KeyTransferService(database),
        "key_cabinets": CabinetService(database, secret),
        "key_bags": BagService(database, secret),
        "key_handovers": KeyHandoverService(database, secret),
        "key_mandates": KeyMandateService(database, secret),
        "key_locks": KeyLockService(database, secret),
        "key_loans": LoanService(database, secret),
        "stock_takes": StockTakeService(database, secret),
        "key_ledger": KeyLedgerService(database),
        "label_layouts": LabelLayoutService(database),
        "key_lists": KeyListService(database),
        "key_kinds": KeyKindService(database),
    }


def open_desks(
    url: str,
    hasher: PinHasher | None = None,
    *,
    sample: bool = False,
    rehearsal: bool = False,
    as_it_is: bool = False,
) -> Desks:
    """Open a database, bring it to the newest schema, and give a new one its default project.

    ``as_it_is`` leaves the schema of a database that is there alone, to look at its state.

    Raises:
        DatabaseAway, DatabaseUnfit: it can't be opened.
    """
    fitting = not as_it_is or is_new(url)
    desks = _opened(url, hasher, fitting=fitting)
    if fitting:
        desks.projects.ensure(desks.people.console(), sample=sample, rehearsal=rehearsal)
        desks.units.make_terms(desks.people.console())
    return desks


def sample_desks(url: str, hasher: PinHasher | None = None, *, rehearsal: bool = False) -> Desks:
    """A database with the sample project of the resources; a project that is there stays.

    Raises:
        DatabaseAway, DatabaseUnfit: it can't be opened.
    """
    desks = _opened(url, hasher, fitting=True)
    there = desks.projects.summary() is not None
    desks.projects.ensure(desks.people.console(), sample=True, rehearsal=rehearsal)
    if not there:
        file = desks.unit_import.load(resource("sample/chenghu-units.xlsx"))
        desks.unit_import.run(desks.people.console(), file)
        desks.key_transfers.receive_all(desks.people.console())
    return desks


def _opened(url: str, hasher: PinHasher | None, *, fitting: bool) -> Desks:
    """The services of a database that was found sound; ``fitting`` brings its schema up."""
    if fitting:
        migrate(url)
    database = Database(url)
    try:
        database.quick_check()
    except DomainError:
        database.close()
        raise
    return desks_of(database, hasher or Argon2Hasher())
