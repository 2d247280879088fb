"""The two lists of legal: refusal records, and units that are or may be deemed delivered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from handover_app.domain.inspections import (
    DeemedCandidate,
    DeemedCause,
    DeemedLine,
    LegalView,
    RefusalLine,
    RefusalReason,
)
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate
_NONE = "–"


@dataclass(frozen=True)
class DeemedRow:
    """A unit that may be deemed delivered (``candidate``), or one that is or was (``line``).

    ``early``: the contract's day is not over.
    """

    candidate: DeemedCandidate | None = None
    line: DeemedLine | None = None
    early: bool = False

    @property
    def unit_id(self) -> UUID:
        """The unit."""
        return self._either.unit_id

    @property
    def unit_code(self) -> str:
        """Its code."""
        return self._either.unit_code

    @property
    def cause(self) -> DeemedCause:
        """Why."""
        return self._either.cause

    @property
    def key(self) -> tuple[UUID, object]:
        """What tells the row again after a refresh."""
        return self.unit_id, None if self.line is None else self.line.at

    @property
    def standing(self) -> bool:
        """Whether it is deemed delivered now."""
        return self.line is not None and self.line.withdrawn_at is None

    @property
    def day(self) -> date | None:
        """The day that was set, or that of the contract."""
        return self.line.day if self.line is not None else self.candidate and self.candidate.due

    @property
    def _either(self) -> DeemedCandidate | DeemedLine:
        found = self.line or self.candidate
        assert found is not None  # a row is one of the two
        return found


def deemed_rows(view: LegalView, today: date) -> list[DeemedRow]:
    """What is deemed now first, then refusals without good reason, who never came, withdrawn."""
    lines = [DeemedRow(line=each) for each in view.deemed]
    ahead = [
        DeemedRow(candidate=each, early=each.due is not None and each.due >= today)
        for each in view.candidates
    ]
    refused = [each for each in ahead if each.cause is DeemedCause.REFUSED_WITHOUT_REASON]
    never = [each for each in ahead if each.cause is DeemedCause.NOT_COME]
    # Whoever may still come on the contract's day has not stayed away.
    never.sort(key=lambda each: each.early)
    standing = [each for each in lines if each.standing]
    return [*standing, *refused, *never, *(each for each in lines if not each.standing)]


def refusal_table() -> RowTable:
    """Refusal records, the newest first."""
    words = translate("LegalTab", "Refusal records")
    columns = [
        Column(translate("LegalTab", "Unit"), lambda row: row.unit_code, width=96),
        Column(
            translate("LegalTab", "Refused"),
            lambda row: local(row.made_at, "%m-%d %H:%M"),
            order=lambda row: row.made_at,
            width=108,
        ),
        Column(translate("LegalTab", "Reasons"), reasons_of, width=0),
        Column(
            translate("LegalTab", "Judgement"),
            judgement_of,
            icon=lambda row: _JUDGED[row.justified][0],
            tone=lambda row: _JUDGED[row.justified][1],
            width=190,
        ),
        Column(translate("LegalTab", "Next date"), _next_date, width=118),
        Column(
            translate("LegalTab", "Owner"),
            lambda row: _NONE if row.owner_signed is None else word(row.owner_signed),
            width=130,
        ),
        Column(translate("LegalTab", "Record"), lambda row: row.number, width=132),
    ]
    table = RowTable(words, columns, sortable=True)
    table.setObjectName("refusals")
    return table


def deemed_table() -> RowTable:
    """Units that are deemed delivered, or may be."""
    columns = [
        Column(translate("LegalTab", "Unit"), lambda row: row.unit_code, width=96),
        Column(
            translate("LegalTab", "State"),
            _state,
            icon=lambda row: "check" if row.standing else "minus" if row.line else "circle",
            tone=lambda row: Tone.WARN if row.standing else None,
            width=176,
        ),
        Column(translate("LegalTab", "Cause"), lambda row: word(row.cause), width=0),
        Column(
            translate("LegalTab", "Day"),
            lambda row: _NONE if row.day is None else row.day.isoformat(),
            width=104,
        ),
        Column(translate("LegalTab", "Owner, basis"), _remark, width=200),
    ]
    table = RowTable(translate("LegalTab", "Deemed delivered"), columns, sortable=True)
    table.setObjectName("deemed")
    return table


def reasons_of(row: RefusalLine) -> str:
    """The reasons in words; who ticked none said it in words of his own."""
    named = [word(each) for each in row.reasons if each is not RefusalReason.OTHER]
    named += [row.other] if row.other else []
    if RefusalReason.OTHER in row.reasons and not row.other:
        named.append(word(RefusalReason.OTHER))
    return "、".join(named) or row.owner_words.replace("\n", " ")


def judgement_of(row: RefusalLine) -> str:
    """What legal says of it."""
    return {
        None: translate("LegalTab", "not judged yet"),
        True: translate("LegalTab", "with good reason"),
        False: translate("LegalTab", "without good reason"),
    }[row.justified]


def filtered(rows: Sequence[DeemedRow], words: str) -> list[DeemedRow]:
    """The rows whose unit or owner has these words."""
    asked = words.strip().casefold()
    return [each for each in rows if asked in f"{each.unit_code} {_remark(each)}".casefold()]


_JUDGED: dict[bool | None, tuple[str, Tone | None]] = {
    None: ("clock-3", Tone.WARN),
    True: ("check", None),
    False: ("x", None),
}


def _next_date(row: RefusalLine) -> str:
    return _NONE if row.next_date is None else row.next_date.isoformat()


def _state(row: DeemedRow) -> str:
    if row.standing:
        return translate("LegalTab", "deemed delivered")
    if row.line is not None:
        return translate("LegalTab", "withdrawn")
    if row.early and row.cause is DeemedCause.NOT_COME:
        return translate("LegalTab", "not due yet")
    return translate("LegalTab", "may be set")


def _remark(row: DeemedRow) -> str:
    if row.line is not None:
        return row.line.basis.replace("\n", " ")
    return "" if row.candidate is None else row.candidate.owners
