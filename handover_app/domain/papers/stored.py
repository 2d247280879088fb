"""The canonical text of a paper, for storing it with its number and printing it again unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from handover_app.domain.papers.acceptance import RefusalRecord
from handover_app.domain.papers.base import Paper, PaperKind
from handover_app.domain.papers.cash_desk import CashierReport, FeePoster, InvoiceExchange
from handover_app.domain.papers.certificate import HandoverCertificate
from handover_app.domain.papers.delivery import DeliveryNotice
from handover_app.domain.papers.desks import (
    Articles,
    FlowSheet,
    InspectionRecord,
)
from handover_app.domain.papers.gifts import GiftRegisterSheet
from handover_app.domain.papers.inspections import InspectionForm, OwnersCopy
from handover_app.domain.papers.key_room import (
    HookMap,
    KeyHandover,
    KeyList,
    KeyMandatePaper,
    KeyTransferSheet,
    StockTakeSheet,
)
from handover_app.domain.papers.owner_file import FiledPicture, OwnerFileCover
from handover_app.domain.papers.paper_days import BlankReceipt, PaperList
from handover_app.domain.papers.property_desk import HouseholdPaper, PropertyAgreement
from handover_app.domain.papers.queue import QueueTicket
from handover_app.domain.papers.reception import IdentityCheckSheet
from handover_app.domain.papers.rectification import RectificationNotice, Reinspection
from handover_app.domain.papers.repairs import CommandChart
from handover_app.domain.papers.settlement import (
    AreaSettlementSheet,
    FeeStatement,
    Receipt,
    Refund,
)

PAPER_CLASSES: Mapping[PaperKind, type[Paper]] = {
    cls.kind: cls
    for cls in (
        FlowSheet,
        IdentityCheckSheet,
        DeliveryNotice,
        FeeStatement,
        InspectionRecord,
        InspectionForm,
        OwnersCopy,
        Receipt,
        Refund,
        RectificationNotice,
        Reinspection,
        KeyHandover,
        Articles,
        GiftRegisterSheet,
        AreaSettlementSheet,
        FeePoster,
        CashierReport,
        InvoiceExchange,
        KeyMandatePaper,
        KeyTransferSheet,
        KeyList,
        HookMap,
        StockTakeSheet,
        RefusalRecord,
        CommandChart,
        QueueTicket,
        PropertyAgreement,
        HouseholdPaper,
        HandoverCertificate,
        OwnerFileCover,
        FiledPicture,
        PaperList,
        BlankReceipt,
    )
}


def to_json(paper: Paper) -> str:
    """The paper as canonical JSON: sorted keys, no spaces, decimals as text, times as ISO 8601.

    The same paper always gives the same text; characters stand as themselves and are not
    normalised, since normalising would change rare characters in names.
    """
    return json.dumps(
        _plain(paper), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def from_json(kind: PaperKind, text: str) -> Paper:
    """The paper that ``to_json`` wrote.

    A field that the stored text does not have yet takes its default, so that papers stored by an
    earlier version can still be printed.

    Raises:
        ValueError: the text is not a paper of this kind.
    """
    paper = _value(PAPER_CLASSES[kind], json.loads(text))
    if not isinstance(paper, Paper):
        raise ValueError(f"not a paper: {kind.value}")
    return paper


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    # Fractions are shares of a width, never money or areas.
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"a paper holds no {type(value).__name__}")


def _value(wanted: Any, raw: Any) -> Any:
    """Read ``raw`` as the annotated type ``wanted``; the types are those that ``_plain`` writes."""
    origin = get_origin(wanted)
    if origin in (Union, UnionType):
        options = [option for option in get_args(wanted) if option is not NoneType]
        return None if raw is None else _value(options[0], raw)
    if origin is tuple:
        if not isinstance(raw, list):
            raise ValueError("a list was expected")
        return tuple(_value(get_args(wanted)[0], item) for item in raw)
    if is_dataclass(wanted):
        return _instance(wanted, raw)
    if wanted in (Decimal, date, datetime) and not isinstance(raw, str):
        raise ValueError("a text was expected")
    if wanted is Decimal:
        return Decimal(raw)
    if wanted in (date, datetime):
        return wanted.fromisoformat(raw)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(raw)
    # A whole share is written without its point, and stays as it was written.
    if type(raw) is not wanted and not (wanted is float and type(raw) is int):
        raise ValueError(f"{wanted} was expected")
    return raw


def _instance(wanted: Any, raw: Any) -> Any:
    if not isinstance(raw, dict):
        raise ValueError(f"{wanted.__name__} was expected")
    hints = _hints(wanted)
    known = {f.name: f for f in fields(wanted)}
    unknown = sorted(raw.keys() - known.keys())
    missing = sorted(name for name, f in known.items() if f.default is MISSING and name not in raw)
    if unknown or missing:
        raise ValueError(f"{wanted.__name__}: unknown {unknown}, missing {missing}")
    return wanted(**{name: _value(hints[name], value) for name, value in raw.items()})


@lru_cache(maxsize=128)
def _hints(wanted: Any) -> Mapping[str, Any]:
    """The types of a class's fields: thousands of papers are read at once, of a few classes."""
    return get_type_hints(wanted)
