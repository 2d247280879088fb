"""A day of inspections by the services alone: teams, crews, households that arrive one by one."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import time
from uuid import UUID

from handover_app.domain.defects import (
    CrewWish,
    DefectState,
    Finding,
    Mover,
    NoticeRun,
    OrderState,
    ReinspectionMethod,
    ReinspectionResult,
)
from handover_app.domain.inspections import (
    Conclusion,
    MeterKind,
    RefusalOrder,
    RefusalReason,
    SigningOrder,
    SigningParty,
    SigningState,
    TeamRole,
    TeamState,
    TeamWish,
)
from handover_app.domain.people import Role
from handover_app.domain.units import Unit
from handover_app.domain.visits import VisitorKind
from tests.services.hall import Hall, column, id_number, phone, rows, unit_file

OWNER_SIGNS = SigningOrder(party=SigningParty.OWNER, name="业主", state=SigningState.ON_PAPER)
CREWS = {"土建班": ("土建", "防水"), "门窗班": ("门窗", "入户门"), "水电班": ("给排水", "电气")}


@dataclass
class Flat:
    """A household in the middle of its walk."""

    unit_id: UUID
    left: int
    found: list[UUID] = field(default_factory=list)


class InspectionDay:
    """``teams`` teams and ``households`` flats; every choice comes from ``seed``."""

    def __init__(self, hall: Hall, teams: int, households: int, seed: int) -> None:
        self.hall, self.desks = hall, hall.desks
        self.chance = random.Random(seed)
        self.walks: dict[UUID, Flat] = {}
        self.concluded: list[UUID] = []
        self.refused: list[UUID] = []
        self.most_running = 0
        codes = [
            f"7-{1 + place % 4}-{3 + place // 8:02d}{place % 8:02d}" for place in range(households)
        ]
        self._import(codes)
        units = {row.code: row.id for row in self._units()}
        self.coming = [units[code] for code in codes]
        self.codes = {unit: code for code, unit in units.items()}
        self.chance.shuffle(self.coming)
        self._roster(teams)
        self.standard = [row for row in self.desks.defects.find_standard("", 200) if row.trade]

    def _import(self, codes: list[str]) -> None:
        pattern, lines = rows()[0], []
        for place, code in enumerate(codes, start=200):
            building, entrance, room = code.split("-")
            line = list(pattern)
            for heading, value in (
                ("楼栋", f"{building}号楼"), ("单元", f"{entrance}单元"),
                ("楼层", int(room[:2])), ("房号", room), ("房间编码", code),
                ("合同编号", f"HT-{place}"), ("客户名称", f"演练户{place}"),
                ("证件号码", id_number(place)), ("联系电话", phone(place)),
            ):  # fmt: skip
                line[column(heading)] = value
            lines.append(line)
        self.desks.unit_import.run(self.hall.act(Role.ADMINISTRATOR), unit_file(lines))
        self.desks.key_transfers.receive_all(self.hall.act(Role.KEY_CLERK))

    def _units(self) -> list[Unit]:
        with self.hall.database.read() as reading:
            return list(reading.units.all())

    def _roster(self, teams: int) -> None:
        for place in range(teams):
            members = tuple((role, f"{role.value}{place}", "") for role in TeamRole)
            wish = TeamWish(f"验房{place + 1}组", members, place % 7 == 0, time(0, 0), time(23, 59))
            self.desks.dispatch.add_team(self.hall.act(Role.DISPATCHER), wish)
        for name, trades in CREWS.items():
            crew = self.desks.crews.add(
                self.hall.act(Role.DISPATCHER), CrewWish(name, trades, 8, "班长", "", "3频道")
            )
            self.desks.crews.count(self.hall.act(Role.DISPATCHER), crew, 6)

    def live(self) -> None:
        """Five minutes a turn, until every household has concluded."""
        while self.coming or self.walks or self.desks.dispatch.board().waiting:
            for unit in self.coming[:3]:
                self.desks.visits.check_in(
                    self.hall.act(Role.RECEPTION), unit, VisitorKind.OWNER, identity_seen=True
                )
            del self.coming[:3]
            self.hall.clock.forward(minutes=5)
            self._dispatch()
            self._repair()
            for flat in list(self.walks.values()):
                self._walk(flat)

    def _dispatch(self) -> None:
        board = self.desks.dispatch.board()
        sent = set()
        for household in board.waiting:
            suggestion = board.suggestions.get(household.unit_id)
            if suggestion is None or suggestion.team_id in sent:
                continue
            sent.add(suggestion.team_id)
            self.desks.dispatch.assign(
                self.hall.act(Role.DISPATCHER), household.unit_id, suggestion.team_id
            )
            self.walks[household.unit_id] = Flat(household.unit_id, self.chance.randint(2, 5))
        board = self.desks.dispatch.board()
        busy = [team.unit_id for team in board.teams if team.unit_id is not None]
        assert len(busy) == len(set(busy)) == len(self.walks) == len(board.running)
        assert all(team.state is not TeamState.FREE for team in board.teams if team.unit_id)
        self.most_running = max(self.most_running, len(busy))

    def _repair(self) -> None:
        clerk, repairs = self.hall.act, self.desks.repairs
        for order in [each.order for each in repairs.board().orders]:
            if order.state is OrderState.REQUESTED:
                repairs.dispatch(clerk(Role.REPAIR), order.order_id)
            elif order.state is OrderState.DISPATCHED:
                repairs.arrive(clerk(Role.REPAIR), order.order_id)
            elif order.state is OrderState.ARRIVED:
                lines = self.desks.defects.of_unit(order.unit_id)
                on_it = [each.defect_id for each in lines if each.order == order.number]
                fixed = [each for each in on_it if self.chance.random() < 0.8]
                repairs.finish(clerk(Role.REPAIR), order.order_id, fixed, "其余待料")

    def _walk(self, flat: Flat) -> None:
        act, unit, desks = self.hall.act, flat.unit_id, self.desks
        if not flat.found:
            desks.dispatch.arrive(act(Role.INSPECTOR), unit)
            desks.inspections.read_meters(
                act(Role.INSPECTOR), unit, {MeterKind.WATER: "3.2"}, {MeterKind.WATER: "A-1"}
            )
            rows_ = self.chance.sample(self.standard, self.chance.randint(1, 6))
            found = desks.defects.log_all(
                act(Role.INSPECTOR), unit, [Finding(code=row.code) for row in rows_]
            )
            flat.found = [each.defect_id for each in found]
            quick = [each for each in found if any(each.trade in names for names in CREWS.values())]
            if quick and self.chance.random() < 0.7:
                ids = [each.defect_id for each in quick]
                desks.repairs.order(act(Role.INSPECTOR), unit, ids)
            return
        flat.left -= 1
        orders = [each for each in desks.repairs.of_unit(unit) if not each.state.over]
        if flat.left > 0 or orders:
            return
        repaired = [
            each.defect_id
            for each in desks.defects.of_unit(unit)
            if each.state is DefectState.REPAIRED
        ]
        if repaired:
            desks.repairs.confirm(act(Role.INSPECTOR), unit, repaired, "快修班")
        self._conclude(unit)
        del self.walks[unit]

    def _conclude(self, unit: UUID) -> None:
        act, desks = self.hall.act, self.desks
        open_ = [each for each in desks.defects.of_unit(unit) if each.open]
        conclusion = Conclusion.ACCEPTED_WITH_DEFECTS if open_ else Conclusion.ACCEPTED
        if self.chance.random() < 0.1:
            conclusion = Conclusion.REFUSED
        desks.inspections.conclude(act(Role.INSPECTOR), unit, conclusion, "")
        self.concluded.append(unit)
        if conclusion is Conclusion.REFUSED:
            self.refused.append(unit)
            order = RefusalOrder(reasons=(RefusalReason.CONTRACT_CLASS_DEFECT,))
            desks.acceptance.record_refusal(act(Role.INSPECTOR), unit, order, [OWNER_SIGNS])
        desks.visits.leave(act(Role.RECEPTION), unit)

    def evening(self) -> NoticeRun:
        """Notices to all contractors, half of them repaired, re-inspected, and signed for."""
        act, desks = self.hall.act, self.desks
        run = desks.notices.issue_all(act(Role.INSPECTOR))
        assert desks.notices.issue_all(act(Role.INSPECTOR)).notices == ()
        assert desks.defect_lists.todo(Mover.RECTIFICATION_DESK) == ()
        told = desks.defect_lists.todo(Mover.CONTRACTOR)
        mended = [each for each in told if self.chance.random() < 0.5]
        desks.defect_life.repaired(
            act(Role.INSPECTOR), [each.defect_id for each in mended], "施工单位", "已整改"
        )
        by_unit: dict[UUID, list[ReinspectionResult]] = {}
        for each in mended:
            passed = self.chance.random() < 0.7
            by_unit.setdefault(each.unit_id, []).append(
                ReinspectionResult(
                    defect_id=each.defect_id,
                    method=ReinspectionMethod.LOOKING,
                    passed=passed,
                    reason="" if passed else "仍有空响",
                )
            )
        for unit, results in by_unit.items():
            desks.reinspections.record(
                act(Role.INSPECTOR), unit, results, "复验员", owner_signing=OWNER_SIGNS
            )
        failed = sum(not each.passed for results in by_unit.values() for each in results)
        again = desks.defect_lists.todo(Mover.CONTRACTOR)
        assert sum(each.round == 2 for each in again) == failed
        return run
