"""The sentence of each refusal: what did not happen, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.refused_ahead import AHEAD
from handover_app.ui.messages.refused_appointments import APPOINTMENTS
from handover_app.ui.messages.refused_at_desks import AT_DESKS
from handover_app.ui.messages.refused_cash_desk import CASH_DESK
from handover_app.ui.messages.refused_certificates import CERTIFICATES
from handover_app.ui.messages.refused_check_in import CHECK_IN
from handover_app.ui.messages.refused_defects import DEFECTS
from handover_app.ui.messages.refused_delivery import DELIVERY
from handover_app.ui.messages.refused_documents import DOCUMENTS
from handover_app.ui.messages.refused_everywhere import EVERYWHERE
from handover_app.ui.messages.refused_fees import FEES
from handover_app.ui.messages.refused_files import FILES
from handover_app.ui.messages.refused_gifts import GIFTS
from handover_app.ui.messages.refused_inspections import INSPECTIONS
from handover_app.ui.messages.refused_key_desk import KEY_DESK
from handover_app.ui.messages.refused_keys import KEYS
from handover_app.ui.messages.refused_labels import LABELS
from handover_app.ui.messages.refused_money import MONEY
from handover_app.ui.messages.refused_notices import NOTICES
from handover_app.ui.messages.refused_paper_days import PAPER_DAYS
from handover_app.ui.messages.refused_path import PATH
from handover_app.ui.messages.refused_queue import QUEUE
from handover_app.ui.messages.refused_shifts import SHIFTS
from handover_app.ui.messages.refused_tags import TAGS
from handover_app.ui.messages.refused_training import TRAINING

SENTENCES: dict[type[DomainError], Callable[[Any], str]] = {
    **EVERYWHERE,
    **MONEY,
    **CASH_DESK,
    **CHECK_IN,
    **AT_DESKS,
    **CERTIFICATES,
    **DEFECTS,
    **DELIVERY,
    **DOCUMENTS,
    **INSPECTIONS,
    **NOTICES,
    **PAPER_DAYS,
    **FILES,
    **FEES,
    **AHEAD,
    **APPOINTMENTS,
    **GIFTS,
    **PATH,
    **QUEUE,
    **SHIFTS,
    **TRAINING,
    **TAGS,
    **LABELS,
    **KEYS,
    **KEY_DESK,
}


def sentence(error: DomainError) -> str:
    """The words for a refusal, in the language of the window."""
    for kind in type(error).__mro__:
        if kind in SENTENCES:
            return SENTENCES[kind](error)
    return QCoreApplication.translate(
        "Messages", "This was refused ({name}). Nothing was changed. Ask the station's lead."
    ).format(name=type(error).__name__)


def unexpected() -> str:
    """The words for what nobody foresaw; its details go to the log, never into the sentence."""
    return QCoreApplication.translate(
        "Messages",
        "This did not work, and nothing was changed. What was saved before is safe. "
        "Try again; if it stays so, copy the details for whoever looks after the program.",
    )
