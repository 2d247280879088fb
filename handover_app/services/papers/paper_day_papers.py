"""The papers of a day without the program, as data: lists, team sheets, receipts, key sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.delivery import ConditionState
from handover_app.domain.gifts import set_of
from handover_app.domain.handover import UnitFacts
from handover_app.domain.keys import HERE, KeySet
from handover_app.domain.paper_days import PaperSheet, SheetKind
from handover_app.domain.units import Unit
from handover_app.domain.visits import AppointmentNote
from handover_app.services.clock import local
from handover_app.services.papers.key_handover_papers import blank_key_handover
from handover_app.services.papers.paper_day_amounts import amount_rows
from handover_app.services.papers.words import list_columns, owner_names
from handover_app.storage.unit_of_work import Reading

_HAND, _LOW = 26, 21
_TEAM_LINES = 11
_SPARE = 6
"""Rows at the end of a list for whoever is not on it."""


@dataclass(frozen=True)
class Expected:
    """A household of the day, with its appointment if there is one."""

    unit: Unit
    note: AppointmentNote | None = None


@dataclass(frozen=True)
class PaperFile:
    """The papers of one file, which is named after the first list in it."""

    name: str
    papers: tuple[papers.Paper, ...]


@dataclass(frozen=True)
class DayData:
    """What the papers of a day are made from; ``sheets`` by kind and unit, open or done."""

    day: date
    now: datetime
    head: papers.PaperHead
    households: tuple[Expected, ...]
    sheets: tuple[PaperSheet, ...]
    facts: Mapping[UUID, UnitFacts]
    lacking: Mapping[UUID, Sequence[ConditionState]]
    appointed: int

    def sheet_of(self, kind: SheetKind) -> dict[UUID, PaperSheet]:
        """The sheets of a kind by their unit."""
        return {
            each.unit_id: each
            for each in self.sheets
            if each.kind is kind and each.unit_id is not None
        }


def day_files(reading: Reading, data: DayData) -> tuple[PaperFile, ...]:
    """Every file of the day, in the order in which they are needed; what is empty is left out."""
    files: list[tuple[str, Sequence[papers.Paper]]] = [
        ("check_in", [_check_in_list(data)]),
        ("amounts", [_amounts(reading, data)]),
        ("hooks", [_hooks(reading, data)]),
        ("teams", _team_sheets(reading, data)),
        ("receipts", _receipts(reading, data)),
        ("keys", _key_sheets(reading, data)),
        ("gifts", _gift_list(reading, data)),
    ]
    return tuple(
        PaperFile(f"{_words()[f'{name}_file']}-{data.day.isoformat()}", tuple(made))
        for name, made in files
        if made
    )


def _units(data: DayData) -> list[Unit]:
    return [each.unit for each in data.households]


def _words() -> Mapping[str, str]:
    return wording().map("words.paper_day")


def _list(
    data: DayData, name: str, shares: Sequence[float], rows: Iterable[Sequence[str]], **more: Any
) -> papers.PaperList:
    """A list by its name in the wording; ``more`` are further fields of the paper."""
    words = _words()
    columns = list_columns(words[f"{name}_columns"].split("|"), shares)
    right: tuple[int, ...] = more.pop("right", ())
    fields = {"title": words.get(f"{name}_title", ""), "height": _HAND, **more}
    return papers.PaperList(
        head=data.head,
        columns=tuple(replace(each, right=n in right) for n, each in enumerate(columns)),
        rows=tuple(tuple(row) for row in rows),
        **fields,
    )


def _notes(text: str, **values: object) -> tuple[str, ...]:
    return tuple(text.format(**values).split("|"))


def _check_in_list(data: DayData) -> papers.PaperList:
    """签到名单: by slot, then who has no appointment, a numbered line each."""
    words, sheets = _words(), data.sheet_of(SheetKind.CHECK_IN)
    day = wording().day(data.day)
    others = len(data.households) - data.appointed
    told = words["check_in_notes" if data.appointed else "check_in_none"]
    rows = []
    for each in data.households:
        unit, sheet = each.unit, sheets.get(each.unit.id)
        lacking = "、".join(_lack(one) for one in data.lacking.get(unit.id, ()))
        when = f"{each.note.begins:%H:%M}" if each.note else words["no_appointment"]
        phones = "、".join(dict.fromkeys(owner.phone[-4:] for owner in unit.owners if owner.phone))
        done = _done(sheet)
        rows.append(
            (sheet.number if sheet else "", unit.code, unit.owner_names, phones, when, lacking,
             done or words["box"], "", "", "")
        )  # fmt: skip
    shares = (2.6, 1.2, 2.4, 1.6, 0.9, 1.7, 0.7, 1.0, 1.7, 2.0)
    return _list(
        data, "check_in", shares, rows,
        notes=_notes(told, day=day, appointed=data.appointed, others=others),
        blank=_SPARE,
        signatures=tuple(words["check_in_signatures"].split("|")),
    )  # fmt: skip


def _lack(state: ConditionState) -> str:
    return wording().map("words.delivery_conditions")[state.condition.name]


def _done(sheet: PaperSheet | None) -> str:
    """What became of a sheet before this printing."""
    if sheet is None or sheet.done_at is None:
        return ""
    return _words()["returned" if sheet.returned else "entered"]


def _amounts(reading: Reading, data: DayData) -> papers.PaperList:
    """应收应退清单: unit by unit what each payee gets and what goes back, with the sums."""
    rows, totals = amount_rows(reading, _units(data), data.facts)
    shares = (1.4, 2.6, 3.4, 1.5, 1.5, 1.5, 2.2, 2.2)
    return _list(
        data, "amounts", shares, rows,
        notes=_notes(_words()["amounts_notes"], day=wording().day(data.day), moment=_moment(data)),
        totals=tuple(totals), height=_LOW, right=(3, 4),
    )  # fmt: skip


def _moment(data: DayData) -> str:
    return wording().moment(local(data.now))


def _hooks(reading: Reading, data: DayData) -> papers.PaperList:
    """钥匙挂位清单: in the order of the hooks, so that one walks along the cabinets once."""
    words = _words()
    sets = {each.unit_id: each for each in reading.key_sets.of_units([u.id for u in _units(data)])}
    found = [(sets[unit.id], unit) for unit in _units(data) if unit.id in sets]
    found.sort(key=lambda pair: (not pair[0].hook, pair[0].hook))
    rows = [_hook_row(key_set, unit) for key_set, unit in found]
    shares = (1.1, 1.2, 4.6, 2.8, 1.2, 1.2, 1.3, 1.2, 1.1)
    return _list(
        data, "hooks", shares, rows,
        notes=_notes(words["hooks_notes"], day=wording().day(data.day), moment=_moment(data)),
        height=_LOW,
    )  # fmt: skip


def _hook_row(key_set: KeySet, unit: Unit) -> tuple[str, ...]:
    words = _words()
    here = Counter(key.kind for key in key_set.live if key.state in HERE)
    out = Counter((key.kind, key.holder) for key in key_set.live if key.state not in HERE)
    bag = key_set.sealed_bag
    return (
        key_set.hook or words["no_hook"],
        unit.code,
        "、".join(words["count"].format(kind=kind, count=n) for kind, n in here.items()),
        "、".join(
            words["away"].format(kind=kind, count=n, holder=holder)
            for (kind, holder), n in out.items()
        ),
        bag.number if bag else "",
        *("",) * 4,
    )


def _team_sheets(reading: Reading, data: DayData) -> list[papers.Paper]:
    """验房登记表: a page a team; where there is no roster, one for any."""
    words, day = _words(), wording().day(data.day)
    teams = [
        (words["teams_title"].format(team=team.name), "　".join(m[1] for m in team.wish.members))
        for team in reading.teams.all()
        if team.active
    ]
    shares = (0.7, 1.6, 2.2, 1.0, 1.0, 1.2, 1.2, 1.2, 0.9, 1.7, 2.2)
    made: list[papers.Paper] = []
    for title, members in teams or [(words["teams_any"], "")]:
        told = words["teams_notes" if members else "teams_nobody"]
        lines = [(str(place), *("",) * 10) for place in range(1, _TEAM_LINES + 1)]
        made.append(
            _list(
                data,
                "teams",
                shares,
                lines,
                title=title,
                height=_HAND,
                notes=_notes(told, day=day, members=members),
                signatures=tuple(words["teams_signatures"].split("|")),
            )
        )
    return made


def _receipts(reading: Reading, data: DayData) -> list[papers.Paper]:
    """手工收据: as many as were numbered and are still open."""
    catalogue = reading.fees.catalogue()
    charged = catalogue.active()
    payees = dict.fromkeys(catalogue.names.of(each.payee) for each in charged)
    items = dict.fromkeys(each.name for each in charged)
    return [
        papers.BlankReceipt(
            head=replace(data.head, number=each.number), payees=tuple(payees), items=tuple(items)
        )
        for each in data.sheets
        if each.kind is SheetKind.RECEIPT and each.done_at is None
    ]


def _key_sheets(reading: Reading, data: DayData) -> list[papers.Paper]:
    """钥匙交接单 of each household, with the keys that the owner will get."""
    sheets = data.sheet_of(SheetKind.KEYS)
    sets = {each.unit_id: each for each in reading.key_sets.of_units([u.id for u in _units(data)])}
    made: list[papers.Paper] = []
    for unit in _units(data):
        sheet = sheets.get(unit.id)
        if sheet is not None and sheet.done_at is None:
            paper = blank_key_handover(reading, unit, sets.get(unit.id))
            made.append(replace(paper, head=replace(paper.head, number=sheet.number)))
    return made


def _gift_list(reading: Reading, data: DayData) -> list[papers.Paper]:
    """礼品领取名单: who has not got the gift yet, a numbered line each."""
    words, sheets = _words(), data.sheet_of(SheetKind.GIFT)
    sets = reading.gift_sets.all()
    rows = []
    for unit in _units(data):
        sheet = sheets.get(unit.id)
        if sheet is None:
            continue
        gift = set_of(sets, unit)
        given = _done(sheet)
        rows.append(
            (sheet.number, unit.code, "、".join(owner_names(unit)), gift.name if gift else "",
             given, "", "")
        )  # fmt: skip
    if not rows:
        return []
    shares = (2.2, 1.5, 2.6, 2.4, 1.2, 2.0, 2.2)
    notes = _notes(words["gifts_notes"], day=wording().day(data.day))
    signs = tuple(words["gifts_signatures"].split("|"))
    return [_list(data, "gifts", shares, rows, notes=notes, signatures=signs)]
