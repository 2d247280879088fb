"""Whatever is typed at the desks of the inspection is kept as text or refused by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from handover_app.domain.defects import (
    CrewWish,
    Finding,
    MeterOnPaper,
    PaperEntry,
    PartWish,
    ReinspectionMethod,
    ReinspectionResult,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    Conclusion,
    DeemedCause,
    MeterKind,
    RefusalOrder,
    RefusalReason,
    RemarkKind,
    SigningOrder,
    SigningParty,
    SigningState,
    TeamRole,
    TeamWish,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.refusals import DomainError
from tests.cases import every_case
from tests.services.hall import NIL, OWED, PAYS, PAYS_TOO, Hall
from tests.services.rectifying import LAMP, PLASTER, give_phone, inspect, log, main_contractor

LONG, SIGNS = "长" * 10_000, "a\x00b\x07\u2028\ud800c"
"""More than any column keeps; signs that no database keeps."""
BEFORE, BEYOND = date(1900, 1, 1), date(9999, 12, 31)
HUGE = 10**20
Try = Callable[[], object]


def _defects(hall: Hall, text: str) -> Mapping[str, Try]:
    flat, desks = hall.unit(NIL), hall.desks
    inspector, lead = hall.act(Role.INSPECTOR), hall.act(Role.LEAD)
    one, two, told = log(hall, NIL), log(hall, NIL, LAMP), log(hall, PAYS)
    spot = log(hall, NIL)
    desks.notices.issue_by_hand(hall.act(Role.LEAD), [told.defect_id])
    first, other = one.defect_id, two.defect_id
    fields = ("code", "room", "item", "description", "trade", "contractor", "note", "demand")
    life = desks.defect_life
    tries: dict[str, Try] = {
        f"log {name}": lambda name=name: desks.defects.log(  # type: ignore[misc]
            hall.act(Role.INSPECTOR), flat, Finding(**({"code": PLASTER} | {name: text}))
        )
        for name in (*fields, "measured")
    }
    tries |= {
        f"change {name}": lambda name=name: life.change(  # type: ignore[misc]
            hall.act(Role.INSPECTOR), first, {name: text}
        )
        for name in (*fields[1:], "measured")
    }
    return tries | {
        "duplicate": lambda: life.duplicate(inspector, first, [text]),
        "split": lambda: life.split(hall.act(Role.INSPECTOR), first, [text, text]),
        "start": lambda: life.start(lead, [told.defect_id], text),
        "dispute who": lambda: life.dispute(hall.act(Role.LEAD), told.defect_id, text, "理由"),
        "dispute": lambda: life.dispute(hall.act(Role.LEAD), told.defect_id, "他", text),
        "settle": lambda: life.settle_dispute(hall.act(Role.LEAD), told.defect_id, text),
        "settle to": lambda: life.settle_dispute(hall.act(Role.LEAD), told.defect_id, "理由", text),
        "no access": lambda: life.wait_for_access(hall.act(Role.LEAD), [told.defect_id], text),
        "access": lambda: life.give_access(hall.act(Role.LEAD), [told.defect_id], text),
        "repaired": lambda: life.repaired(hall.act(Role.LEAD), [told.defect_id], text, text),
        "reinspected": lambda: desks.reinspections.record(
            hall.act(Role.INSPECTOR),
            hall.unit(PAYS),
            [
                ReinspectionResult(
                    defect_id=told.defect_id,
                    method=ReinspectionMethod.LOOKING,
                    passed=False,
                    reason=text,
                )
            ],
            text,
        ),
        "on the spot": lambda: desks.defects.close_on_the_spot(
            hall.act(Role.INSPECTOR), spot.defect_id, who=text
        ),
        "cannot fix": lambda: life.cannot_fix(hall.act(Role.LEAD), spot.defect_id, text, Money(-5)),
        "join": lambda: life.join(hall.act(Role.INSPECTOR), first, [other], text),
        "cancel": lambda: life.cancel(hall.act(Role.INSPECTOR), [first], text),
    }


def _roster(hall: Hall, text: str) -> Mapping[str, Try]:
    desks = hall.desks
    crew = desks.crews.add(hall.act(Role.LEAD), CrewWish(f"一班{new_id().hex}", ("土建",), 4))
    part = desks.parts.add(hall.act(Role.LEAD), PartWish("合页", new_id().hex, "个", "门窗", 1))
    keeper = hall.act(Role.LEAD)
    contractor = main_contractor(hall)
    return {
        **{
            f"crew {place}": lambda values=values: desks.crews.add(  # type: ignore[misc]
                hall.act(Role.LEAD), CrewWish(*values)
            )
            for place, values in enumerate(
                (
                    (text, ("土建",), 1),
                    (f"{text[:3]}班1", (text,), 1),
                    ("班2", ("土建",), 1, text),
                    ("班3", ("土建",), 1, "", text),
                    ("班4", ("土建",), 1, "", "", text),
                    ("班5", ("土建",), 1, "", "", "", text),
                    ("班6", ("土建",), HUGE),
                )
            )
        },
        "train": lambda: desks.crews.train(keeper, crew, text, BEYOND, 3),
        "trainer": lambda: desks.crews.train(hall.act(Role.LEAD), crew, "安全", BEFORE, 3, text),
        "attended": lambda: desks.crews.train(hall.act(Role.LEAD), crew, "安全", BEFORE, HUGE),
        "count": lambda: desks.crews.count(hall.act(Role.LEAD), crew, HUGE),
        **{
            f"part {place}": lambda values=values: desks.parts.add(  # type: ignore[misc]
                hall.act(Role.LEAD), PartWish(*values)
            )
            for place, values in enumerate(
                (
                    (text, "1", "个", "门窗", 1),
                    ("件1", text, "个", "门窗", 1),
                    ("件2", "1", text, "门窗", 1),
                    ("件3", "1", "个", text, 1),
                    ("件4", "1", "个", "门窗", HUGE),
                )
            )
        },
        "move": lambda: desks.parts.move(hall.act(Role.LEAD), part, 5, text),
        "move much": lambda: desks.parts.move(hall.act(Role.LEAD), part, HUGE, "入库"),
        "contractor": lambda: desks.contractors.set(hall.act(Role.LEAD), None, name=text),
        "contractor person": lambda: desks.contractors.set(
            hall.act(Role.LEAD), None, name="新单位1", person=text
        ),
        "contractor phone": lambda: desks.contractors.set(
            hall.act(Role.LEAD), None, name="新单位2", phone=text
        ),
        "contractor trade": lambda: desks.contractors.set(
            hall.act(Role.LEAD), None, name="新单位3", responsibilities=[(text, "")]
        ),
        "contractor building": lambda: desks.contractors.set(
            hall.act(Role.LEAD), contractor.contractor_id, name=contractor.name,
            responsibilities=[*contractor.responsibilities, ("土建", text)],
        ),
    }  # fmt: skip


def _teams(hall: Hall, text: str) -> Mapping[str, Try]:
    desks, lead = hall.desks, hall.act(Role.LEAD)
    member = ((TeamRole.SALES, "甲", ""),)
    return {
        "team": lambda: desks.dispatch.add_team(lead, TeamWish(text, member)),
        "member": lambda: desks.dispatch.add_team(
            hall.act(Role.LEAD), TeamWish("二组", ((TeamRole.SALES, text, ""),))
        ),
        "member phone": lambda: desks.dispatch.add_team(
            hall.act(Role.LEAD), TeamWish("三组", ((TeamRole.SALES, "甲", text),))
        ),
        "cover": lambda: desks.dispatch.add_team(
            hall.act(Role.LEAD), TeamWish("四组", member, cover_id=new_id())
        ),
        "assign": lambda: desks.inspections.assign(
            hall.act(Role.DISPATCHER), hall.unit(OWED), text, [(TeamRole.SALES, text)]
        ),
        "special": lambda: desks.dispatch.mark_special(
            hall.act(Role.DISPATCHER), hall.unit(NIL), text
        ),
        "meter": lambda: desks.inspections.read_meters(
            hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.WATER: text}
        ),
        "meter number": lambda: desks.inspections.read_meters(
            hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.WATER: "1"},
            {MeterKind.WATER: text},
        ),
        "many digits": lambda: desks.inspections.read_meters(
            hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.WATER: "9" * 60}
        ),
        "exponent": lambda: desks.inspections.read_meters(
            hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.WATER: "1e999"}
        ),
        "remark": lambda: desks.inspections.remark(
            hall.act(Role.INSPECTOR), hall.unit(NIL), RemarkKind.NOTE, "客厅", text
        ),
        "remark room": lambda: desks.inspections.remark(
            hall.act(Role.INSPECTOR), hall.unit(NIL), RemarkKind.NOTE, text, "好"
        ),
        **{
            f"setting {name}": lambda name=name: desks.inspection_settings.set(  # type: ignore[misc]
                hall.act(Role.ADMINISTRATOR), {name: text}
            )
            for name in ("hotline", "commander", "commander_phone", "channel", "watched_folder")
        },
        "day": lambda: desks.inspection_settings.set_day(
            hall.act(Role.ADMINISTRATOR), BEYOND, False, text
        ),
        "enter": lambda: desks.inspection_forms.enter(
            hall.act(Role.INSPECTOR), hall.unit(NIL), _entry(hall, text, 1)
        ),
        "enter number": lambda: desks.inspection_forms.enter(
            hall.act(Role.INSPECTOR), hall.unit(NIL), _entry(hall, "说明", 2, number=text)
        ),
        "enter line": lambda: desks.inspection_forms.enter(
            hall.act(Role.INSPECTOR), hall.unit(NIL), _entry(hall, "说明", HUGE)
        ),
        "conclude": lambda: desks.inspections.conclude(
            hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.ACCEPTED_WITH_DEFECTS, text
        ),
        "call back": lambda: desks.dispatch.call_back(
            hall.act(Role.DISPATCHER), hall.unit(OWED), text
        ),
    }  # fmt: skip


def _entry(hall: Hall, words: str, line: int, number: str = "") -> PaperEntry:
    return PaperEntry(
        happened_at=hall.clock() - timedelta(minutes=5),
        findings=(Finding(code=PLASTER, description=words, paper_line=line),),
        meters=(MeterOnPaper(MeterKind.POWER, number, "12"),),
        conclusion=Conclusion.ACCEPTED_WITH_DEFECTS,
        reason=words,
    )


def _legal(hall: Hall, text: str) -> Mapping[str, Try]:
    desks, unit = hall.desks, hall.unit(PAYS)
    signing = SigningOrder(
        party=SigningParty.OWNER, name=text, state=SigningState.REFUSED, reason=text
    )
    sound, refusal = RefusalOrder(reasons=(), owner_words="不收"), _refusal(hall)
    return {
        "refuse": lambda: desks.acceptance.refuse(
            hall.act(Role.INSPECTOR), unit, RefusalOrder(reasons=(), owner_words=text)
        ),
        "other": lambda: desks.acceptance.refuse(
            hall.act(Role.INSPECTOR), unit, RefusalOrder(reasons=(), other=text, owner_words="不")
        ),
        "offered": lambda: desks.acceptance.refuse(
            hall.act(Role.INSPECTOR), unit,
            RefusalOrder(reasons=(), owner_words="不", offered=text, next_date=BEYOND),
        ),
        "signing": lambda: desks.acceptance.refuse(
            hall.act(Role.INSPECTOR), unit, sound, [signing]
        ),
        "record": lambda: desks.acceptance.sign_record(
            hall.act(Role.INSPECTOR), unit, [signing]
        ),
        "judge": lambda: desks.acceptance.judge(
            hall.act(Role.LEGAL), refusal, justified=False, basis=text
        ),
        "deem": lambda: desks.acceptance.deem_delivered(
            hall.act(Role.LEGAL), hall.unit(PAYS_TOO), DeemedCause.NOT_COME, BEFORE, text, text
        ),
        "deem soundly": lambda: desks.acceptance.deem_delivered(
            hall.act(Role.LEGAL), hall.unit(PAYS_TOO), DeemedCause.NOT_COME, BEFORE, "依据", "凭证"
        ),
        "withdraw": lambda: desks.acceptance.withdraw_deemed(
            hall.act(Role.LEGAL), hall.unit(PAYS_TOO), text
        ),
    }  # fmt: skip


def _refusal(hall: Hall) -> UUID:
    sound = RefusalOrder(reasons=(RefusalReason.OTHER,), other="其他")
    hall.desks.acceptance.refuse(hall.act(Role.INSPECTOR), hall.unit(PAYS), sound)
    return hall.desks.acceptance.refusals(hall.unit(PAYS))[-1].refusal_id


def _orders(hall: Hall, text: str) -> Mapping[str, Try]:
    desks, unit = hall.desks, hall.unit(PAYS)
    crew = desks.crews.add(hall.act(Role.LEAD), CrewWish(f"抢修班{new_id().hex}", ("土建",), 4))
    desks.crews.count(hall.act(Role.LEAD), crew, 4)
    found = [log(hall, PAYS).defect_id for _ in range(3)]
    made = [
        desks.repairs.order(hall.act(Role.INSPECTOR), unit, [each], crew)[0].order_id
        for each in found
    ]
    for order in made:
        desks.repairs.arrive(hall.act(Role.REPAIR), order)
    give_phone(hall, main_contractor(hall))
    third = desks.notices.issue_by_hand(hall.act(Role.LEAD), [log(hall, NIL).defect_id])
    return {
        "escalate": lambda: desks.repairs.escalate(hall.act(Role.LEAD), made[0], text),
        "finish": lambda: desks.repairs.finish(hall.act(Role.REPAIR), made[0], [], text),
        "parts": lambda: desks.repairs.finish(
            hall.act(Role.REPAIR), made[1], [found[1]], "", {desks.parts.list()[0].part_id: HUGE}
        ),
        "cancel": lambda: desks.repairs.cancel(hall.act(Role.REPAIR), made[2], text),
        "confirm": lambda: desks.repairs.confirm(
            hall.act(Role.INSPECTOR), unit, [found[0]], text
        ),
        "contractor": lambda: desks.notices.issue_contractor(hall.act(Role.LEAD), text),
        "due": lambda: desks.notices.issue_contractor(hall.act(Role.LEAD), "示例", BEFORE),
        "third party": lambda: desks.notices.issue_third_party(
            hall.act(Role.LEAD), third.notice_id, text, Money(100), BEYOND
        ),
        "third cost": lambda: desks.notices.issue_third_party(
            hall.act(Role.LEAD), third.notice_id, "他厂", Money(-5), BEYOND
        ),
        "severity": lambda: desks.defects.log(
            hall.act(Role.INSPECTOR), unit, Finding(code=PLASTER, severity=HUGE)
        ),
        "due of a defect": lambda: desks.defects.log(
            hall.act(Role.INSPECTOR), unit, Finding(code=PLASTER, due=BEYOND)
        ),
        "found long ago": lambda: desks.defects.log(
            hall.act(Role.INSPECTOR), unit,
            Finding(code=PLASTER, found_at=datetime(1900, 1, 1, tzinfo=UTC)),
        ),
        "changed severity": lambda: desks.defect_life.change(
            hall.act(Role.INSPECTOR), found[1], {"severity": HUGE}
        ),
        "building": lambda: desks.inspection_forms.print_building(
            hall.act(Role.DISPATCHER), text
        ),
        "days": lambda: desks.inspection_settings.deadline(HUGE),
        "workbook": lambda: desks.defect_lists.workbook(
            hall.act(Role.LEAD), desks.defect_lists.all().rows, text
        ),
    }  # fmt: skip


def test_texts_of_any_length_and_sign_are_kept_or_refused_by_name(hall: Hall) -> None:
    inspect(hall, NIL, PAYS)
    hall.check_in(NIL)
    with every_case() as case:
        for text in (LONG, SIGNS, " "):
            for desk in (_defects, _roster, _teams, _legal, _orders):
                for name, attempt in desk(hall, text).items():
                    with case((name, text[:5])):
                        before = hall.stored()
                        try:
                            attempt()
                        except DomainError:
                            assert hall.stored() == before
    assert not hall.check_fails()
