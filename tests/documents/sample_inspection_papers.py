"""The papers of the inspection with the longest names, forty lines, or no data at all."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handover_app.domain.papers import (
    EnteredLater,
    FormItem,
    FormRoom,
    InspectionForm,
    InspectionRecord,
    MeterReading,
    OwnersCopy,
    Paper,
    PromisedLine,
    RecordSigning,
    RemarkLine,
    SignedBy,
    TeamMember,
    Tick,
)
from handover_app.domain.tags import UNIT_NUMBERS, UNIT_TAG, short_id, tag_code
from handover_app.station import resource
from tests.documents.sample_heads import NOON, OWNERS, bare_head, head
from tests.documents.sample_key_papers import strokes

FIT_OUTS = ("毛坯", "精装")
NUMBER = UNIT_NUMBERS.start + 117
CODE = tag_code(b"secret", UNIT_TAG, NUMBER, 1)
MEMBERS = (
    TeamMember(name="陪验员欧阳戊", role="客户陪同"),
    TeamMember(name="验房员丁", role="工程师"),
    TeamMember(name="物业员司马己", role="物业人员"),
)
CONCLUSIONS = ("收楼", "带问题收楼", "只看房", "拒收")


def _rows(name: str) -> list[list[str]]:
    with resource(f"sample/{name}").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def rooms(fit_out: str) -> tuple[FormRoom, ...]:
    """The rooms of a fit-out with the common items of the project's own tables."""
    words = {row[0]: (row[3], row[8] == "Y") for row in _rows("defects.csv")}
    return tuple(
        FormRoom(
            name=room,
            items=tuple(
                FormItem(words=words[code][0], code=code, in_contract=words[code][1])
                for code in codes.split()
            ),
        )
        for found, room, codes in _rows("inspection_form.csv")
        if found == fit_out
    )


def form(fit_out: str = FIT_OUTS[0]) -> InspectionForm:
    """A form of five owners, one of whom has the longest name."""
    return InspectionForm(
        head=head("YF-000045"),
        owners=OWNERS,
        contract_number="示测商预字〔2024〕第 0006180100123456 号",
        layout="D2-改（四室两厅两卫双阳台）",
        fit_out=fit_out,
        area=Decimal("142.35"),
        team="第二十九验房小组",
        members=MEMBERS,
        rooms=rooms(fit_out),
        meters=tuple(
            MeterReading(kind=kind, serial=serial, unit=unit)
            for kind, serial, unit in (
                ("水表", "S2406-118801", "m³"),
                ("电表", "D2406-118801-0007", "kWh"),
                ("燃气表", "", "m³"),
                ("中水表", "", "m³"),
            )
        ),
        conclusions=tuple(Tick(label=label) for label in CONCLUSIONS),
        short_id=short_id(NUMBER),
        qr=CODE,
    )


def owners_copy(lines: int = 3) -> OwnersCopy:
    """What an owner takes home."""
    return OwnersCopy(
        head=head("YF-000045"),
        owners=OWNERS,
        visitor="王𬱖",
        visitor_role="业主本人",
        team="第二十九验房小组",
        members=MEMBERS,
        walked_at=NOON,
        conclusion="带问题收楼",
        lines=tuple(
            PromisedLine(
                number=number,
                room="主卧" if number % 2 else "客厅兼餐厅",
                words=f"外窗密封胶条：第 {number} 处窗扇闭合不严，胶条脱落约 15 cm",
                promised=None if number == 2 else date(2026, 7, 2),
                state="协商处理" if number == 2 else "待整改",
            )
            for number in range(1, lines + 1)
        ),
        done=(PromisedLine(number=lines + 1, room="厨房", words="水槽下水管渗漏"),),
        hotline="400-000-0000（每日 8:30—20:00）",
    )


def told(record: InspectionRecord) -> InspectionRecord:
    """A record with all that it can say beside its findings."""
    return replace(
        record,
        lines=tuple(replace(line, promised=date(2026, 7, 2)) for line in record.lines),
        notes=(RemarkLine(room="阳台", text="业主拟自行封窗，已提示报备"),),
        good_points=(RemarkLine(room="客厅", text="墙面平整，业主满意"),),
        later=(
            EnteredLater(what="第 1、2 项", happened_at=NOON, entered_at=NOON.replace(hour=17)),
            EnteredLater(what="业主结论", happened_at=NOON, entered_at=NOON.replace(hour=18)),
        ),
        signed_text="本人已与验房小组共同查验，以上记录属实。",
        signings=(
            RecordSigning(
                party="业主",
                name="王𬱖",
                state="手写屏签字",
                signed=SignedBy(name="王𬱖", at=NOON, strokes=strokes()),
            ),
            RecordSigning(party="验房组", name="验房员丁", state="拒签", reason="数据未核对"),
        ),
    )


FULL_INSPECTION_PAPERS: tuple[Paper, ...] = (form(), owners_copy())
FULLEST_INSPECTION_PAPERS: tuple[Paper, ...] = (
    form("精装"),
    replace(owners_copy(), done=(), remark="业主自带验房师"),
)
FORTY_INSPECTION_PAPERS: tuple[Paper, ...] = (owners_copy(40),)
BARE_INSPECTION_PAPERS: tuple[Paper, ...] = (
    InspectionForm(head=bare_head()),
    OwnersCopy(head=bare_head()),
)
