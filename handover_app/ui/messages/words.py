"""One word for each state, stage and choice, the same on every page."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.fees import ChargeItem
from handover_app.domain.gifts import GiftException
from handover_app.domain.handover import Condition, Effect, Stage, StepState, StepSummary
from handover_app.domain.inspections import Conclusion
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import ChargeState
from handover_app.domain.refusals import DomainError, Unfit
from handover_app.domain.reports import CellState
from handover_app.domain.unit_rows import ProblemKind
from handover_app.domain.visits import VisitorKind
from handover_app.ui.messages.words_ahead import AHEAD_WORDS
from handover_app.ui.messages.words_appointments import APPOINTMENT_WORDS
from handover_app.ui.messages.words_check_in import CHECK_IN_WORDS
from handover_app.ui.messages.words_defects import DEFECT_WORDS
from handover_app.ui.messages.words_delivery import DELIVERY_WORDS
from handover_app.ui.messages.words_documents import DOCUMENT_WORDS
from handover_app.ui.messages.words_fees import FEE_WORDS
from handover_app.ui.messages.words_gifts import GIFT_WORDS
from handover_app.ui.messages.words_handovers import HANDOVER_WORDS
from handover_app.ui.messages.words_inspections import INSPECTION_WORDS
from handover_app.ui.messages.words_keys import KEY_WORDS
from handover_app.ui.messages.words_labels import LABEL_WORDS
from handover_app.ui.messages.words_money import ITEM_WORDS, MONEY_WORDS
from handover_app.ui.messages.words_paper_days import PAPER_DAY_WORDS
from handover_app.ui.messages.words_shifts import SHIFT_WORDS

WORDS: dict[Enum, str] = {
    **AHEAD_WORDS,
    **APPOINTMENT_WORDS,
    **DEFECT_WORDS,
    **DELIVERY_WORDS,
    **DOCUMENT_WORDS,
    **INSPECTION_WORDS,
    **KEY_WORDS,
    **LABEL_WORDS,
    **MONEY_WORDS,
    **PAPER_DAY_WORDS,
    **FEE_WORDS,
    **CHECK_IN_WORDS,
    **GIFT_WORDS,
    **HANDOVER_WORDS,
    **SHIFT_WORDS,
    Stage.CHECK_IN: QT_TRANSLATE_NOOP("Words", "Check-in"),
    Stage.INSPECTION: QT_TRANSLATE_NOOP("Words", "Inspection"),
    Stage.SETTLEMENT: QT_TRANSLATE_NOOP("Words", "Settlement"),
    Stage.PAPERS: QT_TRANSLATE_NOOP("Words", "Papers"),
    Stage.KEYS: QT_TRANSLATE_NOOP("Words", "Keys"),
    Stage.GIFT: QT_TRANSLATE_NOOP("Words", "Gift"),
    StepState.NOT_STARTED: QT_TRANSLATE_NOOP("Words", "Not started"),
    StepState.WAITING: QT_TRANSLATE_NOOP("Words", "Waiting"),
    StepState.IN_HAND: QT_TRANSLATE_NOOP("Words", "In hand"),
    StepState.DONE: QT_TRANSLATE_NOOP("Words", "Done"),
    StepState.BLOCKED: QT_TRANSLATE_NOOP("Words", "Blocked"),
    StepState.REFUSED: QT_TRANSLATE_NOOP("Words", "Refused"),
    StepState.NOT_NEEDED: QT_TRANSLATE_NOOP("Words", "Not needed"),
    StepState.LATER: QT_TRANSLATE_NOOP("Words", "Later"),
    StepState.OVERDUE: QT_TRANSLATE_NOOP("Words", "Overdue"),
    Condition.AREA_DIFFERENCE_SETTLED: QT_TRANSLATE_NOOP("Words", "area difference not settled"),
    Condition.ACCEPTED: QT_TRANSLATE_NOOP("Words", "not accepted at the inspection"),
    Condition.SERVICE_FEE_PAID: QT_TRANSLATE_NOOP("Words", "service fee not paid"),
    Condition.MAINTENANCE_FUND_PAID: QT_TRANSLATE_NOOP("Words", "maintenance fund not paid"),
    Condition.PAPERS_ISSUED: QT_TRANSLATE_NOOP("Words", "books and manual not issued"),
    Condition.KEYS_TRIED: QT_TRANSLATE_NOOP("Words", "keys not tried"),
    Condition.CHECKED_IN: QT_TRANSLATE_NOOP("Words", "not checked in"),
    Effect.BLOCK: QT_TRANSLATE_NOOP("Words", "blocks"),
    Effect.WARN: QT_TRANSLATE_NOOP("Words", "warns"),
    Effect.IGNORE: QT_TRANSLATE_NOOP("Words", "ignored"),
    CellState.DELIVERED: QT_TRANSLATE_NOOP("Words", "Delivered"),
    CellState.IN_HAND: QT_TRANSLATE_NOOP("Words", "In hand"),
    CellState.BLOCKED: QT_TRANSLATE_NOOP("Words", "Blocked"),
    CellState.REFUSED: QT_TRANSLATE_NOOP("Words", "Refused the flat"),
    CellState.NOT_COME: QT_TRANSLATE_NOOP("Words", "Not come"),
    CellState.NOT_SOLD: QT_TRANSLATE_NOOP("Words", "Not sold"),
    PaperKind.FLOW_SHEET: QT_TRANSLATE_NOOP("Words", "Flow sheet"),
    PaperKind.FEE_STATEMENT: QT_TRANSLATE_NOOP("Words", "Fee statement"),
    PaperKind.INSPECTION_RECORD: QT_TRANSLATE_NOOP("Words", "Inspection record"),
    PaperKind.RECEIPT: QT_TRANSLATE_NOOP("Words", "Receipt"),
    PaperKind.REFUND: QT_TRANSLATE_NOOP("Words", "Refund paper"),
    PaperKind.RECTIFICATION_NOTICE: QT_TRANSLATE_NOOP("Words", "Rectification notice"),
    PaperKind.KEY_HANDOVER: QT_TRANSLATE_NOOP("Words", "Key handover sheet"),
    PaperKind.ARTICLES: QT_TRANSLATE_NOOP("Words", "Articles received"),
    PaperKind.QUEUE_TICKET: QT_TRANSLATE_NOOP("Words", "Queue ticket"),
    ProblemKind.MISSING: QT_TRANSLATE_NOOP("Words", "missing"),
    ProblemKind.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Words", "not a number"),
    ProblemKind.NEGATIVE: QT_TRANSLATE_NOOP("Words", "negative"),
    ProblemKind.CHECKSUM: QT_TRANSLATE_NOOP("Words", "check digit wrong"),
    ProblemKind.NOT_A_PHONE_NUMBER: QT_TRANSLATE_NOOP("Words", "not a phone number"),
    ProblemKind.DUPLICATE: QT_TRANSLATE_NOOP("Words", "duplicate"),
    ProblemKind.NOT_A_DATE: QT_TRANSLATE_NOOP("Words", "not a date"),
    Unfit.DAMAGED: QT_TRANSLATE_NOOP("Words", "it is damaged, or no database"),
    Unfit.OLD_SQLITE: QT_TRANSLATE_NOOP("Words", "the SQLite library is too old"),
    Unfit.UNKNOWN_SCHEMA: QT_TRANSLATE_NOOP("Words", "a newer or another program made it"),
    VisitorKind.OWNER: QT_TRANSLATE_NOOP("Words", "Owner"),
    VisitorKind.AGENT: QT_TRANSLATE_NOOP("Words", "Agent"),
    Role.LEAD: QT_TRANSLATE_NOOP("Words", "Lead"),
    Role.RECEPTION: QT_TRANSLATE_NOOP("Words", "Reception"),
    Role.CASHIER: QT_TRANSLATE_NOOP("Words", "Cashier"),
    Role.FINANCE: QT_TRANSLATE_NOOP("Words", "Finance"),
    Role.LEGAL: QT_TRANSLATE_NOOP("Words", "Legal"),
    Role.INSPECTOR: QT_TRANSLATE_NOOP("Words", "Inspector"),
    Role.DISPATCHER: QT_TRANSLATE_NOOP("Words", "Dispatcher"),
    Role.REPAIR: QT_TRANSLATE_NOOP("Words", "Repair"),
    Role.KEY_CLERK: QT_TRANSLATE_NOOP("Words", "Key clerk"),
    Role.GIFTS: QT_TRANSLATE_NOOP("Words", "Gifts and papers"),
    Role.COMPLAINTS: QT_TRANSLATE_NOOP("Words", "Complaints"),
    Role.PROPERTY_DESK: QT_TRANSLATE_NOOP("Words", "Property desk"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Words", "Administrator"),
    Right.IMPORT_UNITS: QT_TRANSLATE_NOOP("Words", "importing units"),
    Right.MANAGE_PEOPLE: QT_TRANSLATE_NOOP("Words", "managing people"),
    Right.CHANGE_SETTINGS: QT_TRANSLATE_NOOP("Words", "changing settings"),
    Right.CORRECT_OWNER: QT_TRANSLATE_NOOP("Words", "correcting an owner"),
    Right.CHECK_IN: QT_TRANSLATE_NOOP("Words", "checking in"),
    Right.TAKE_MONEY: QT_TRANSLATE_NOOP("Words", "taking money"),
    Right.ISSUE_REFUND: QT_TRANSLATE_NOOP("Words", "issuing a refund"),
    Right.APPROVE_REFUND: QT_TRANSLATE_NOOP("Words", "approving a refund"),
    Right.DECIDE_CHARGE: QT_TRANSLATE_NOOP("Words", "deciding on a charge"),
    Right.RECORD_RESCISSION: QT_TRANSLATE_NOOP("Words", "recording a rescission decision"),
    Right.VOID_RECEIPT: QT_TRANSLATE_NOOP("Words", "voiding a receipt"),
    Right.CHECK_REFUND: QT_TRANSLATE_NOOP("Words", "checking a refund"),
    Right.SEND_REFUNDS: QT_TRANSLATE_NOOP("Words", "sending refunds"),
    Right.CLOSE_DAY: QT_TRANSLATE_NOOP("Words", "closing the day"),
    Right.LIFT_CLOSING: QT_TRANSLATE_NOOP("Words", "lifting a block of the close"),
    Right.RECORD_PENALTY: QT_TRANSLATE_NOOP("Words", "recording a penalty"),
    Right.ISSUE_STATEMENTS: QT_TRANSLATE_NOOP("Words", "issuing fee statements"),
    Right.IMPORT_PAYMENTS: QT_TRANSLATE_NOOP("Words", "importing payments"),
    Right.WITNESS_CASH: QT_TRANSLATE_NOOP("Words", "witnessing cash"),
    Right.SET_FEES: QT_TRANSLATE_NOOP("Words", "setting fees"),
    Right.DISPATCH: QT_TRANSLATE_NOOP("Words", "sending teams"),
    Right.INSPECT: QT_TRANSLATE_NOOP("Words", "inspecting"),
    Right.ISSUE_NOTICE: QT_TRANSLATE_NOOP("Words", "issuing a notice"),
    Right.KEEP_ROSTER: QT_TRANSLATE_NOOP("Words", "keeping the roster"),
    Right.REPAIR: QT_TRANSLATE_NOOP("Words", "mending defects"),
    Right.SETTLE_DEFECTS: QT_TRANSLATE_NOOP("Words", "settling disputed defects"),
    Right.JUDGE_REFUSAL: QT_TRANSLATE_NOOP("Words", "judging a refusal"),
    Right.TRY_KEYS: QT_TRANSLATE_NOOP("Words", "trying keys"),
    Right.HAND_OVER_KEYS: QT_TRANSLATE_NOOP("Words", "handing over keys"),
    Right.LEND_KEYS: QT_TRANSLATE_NOOP("Words", "lending keys"),
    Right.KEEP_KEYS: QT_TRANSLATE_NOOP("Words", "keeping the key room"),
    Right.LIFT_GATE: QT_TRANSLATE_NOOP("Words", "lifting a block"),
    Right.ISSUE_GIFT: QT_TRANSLATE_NOOP("Words", "issuing gifts"),
    Right.ISSUE_ARTICLES: QT_TRANSLATE_NOOP("Words", "issuing documents"),
    Right.SEND_NOTICES: QT_TRANSLATE_NOOP("Words", "sending delivery notices"),
    Right.TICK_CONDITIONS: QT_TRANSLATE_NOOP("Words", "ticking delivery conditions"),
    Right.KEEP_APPOINTMENTS: QT_TRANSLATE_NOOP("Words", "keeping appointments"),
    Right.ENTER_PAPER: QT_TRANSLATE_NOOP("Words", "entering what was done on paper"),
    Right.PRINT_PAPERS: QT_TRANSLATE_NOOP("Words", "printing papers"),
    Right.SEE_BOARD: QT_TRANSLATE_NOOP("Words", "seeing the board"),
    Right.REHEARSE: QT_TRANSLATE_NOOP("Words", "rehearsing"),
}

_FLAGS: dict[str, str] = {
    "NOT_SOLD": QT_TRANSLATE_NOOP("Words", "Not sold"),
    "RESCINDED": QT_TRANSLATE_NOOP("Words", "Contract given back"),
    "DEEMED_DELIVERED": QT_TRANSLATE_NOOP("Words", "Deemed delivered"),
}


def word(member: Enum) -> str:
    """The word for a member of an enumeration, in the language of the window."""
    return QCoreApplication.translate("Words", WORDS[member])


def item_word(code: object) -> str:
    """The word for a charge that every project knows; the code of one that it added itself."""
    known = ITEM_WORDS.get(ChargeItem(str(code)))
    return str(code) if known is None else QCoreApplication.translate("Words", known)


def word_of_name(kind: type[Enum], name: object) -> str:
    """The word for a member by its name in the journal; the name itself if there is none."""
    member = kind.__members__.get(str(name))
    return str(name) if member is None else word(member)


def step_detail(step: StepSummary) -> str:
    """The second line of a step: a conclusion, what is missing, a team, or the state's word."""
    for kind in (Conclusion, ChargeState, GiftException):
        if step.detail in kind.__members__:
            return word_of_name(kind, step.detail)
    return step.detail


def flag_word(flag: str) -> str:
    """The word for a flag on the card; unknown ones, set by hand, are shown as they are."""
    return QCoreApplication.translate("Words", _FLAGS[flag]) if flag in _FLAGS else flag


def local(at: datetime, form: str = "%H:%M") -> str:
    """A moment (UTC) in the local time of this computer."""
    return at.astimezone().strftime(form)


def code_of(error: DomainError) -> str:
    """The unit's code that a refusal carries, under whichever name; empty if it has none."""
    facts = error.facts()
    return str(facts.get("unit_code", facts.get("code", "")))
