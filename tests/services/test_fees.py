"""The catalogue: its rows by compare-and-swap, payees, files of evidence, consultations, poster."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from handover_app.domain.fee_records import (
    LARGEST_FILE,
    ConsultationEmpty,
    FileEmpty,
    FileNotOnRecord,
    FileTooLarge,
    FileUnreadable,
    LimitsUnfit,
)
from handover_app.domain.fees import (
    ChargeItem,
    FeeItem,
    FeeItemUnfit,
    FeeProblem,
    Formula,
    Payee,
)
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import NameMissing, NotAllowed, Role
from handover_app.domain.projects import MoneyLimits
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.units import BuildingNotFound, UnitNotFound
from tests.services.hall import PAYS, Hall, race

WASTE = FeeItem(
    item=ChargeItem("WASTE"),
    position=0,
    name="装修垃圾清运费",
    payee=Payee.PROPERTY_COMPANY,
    formula=Formula.FIXED,
    rate=Money(300_00),
)


def row(hall: Hall, item: ChargeItem) -> FeeItem:
    """The row of that code as it stands."""
    found = hall.desks.fees.catalogue().item(item)
    assert found is not None
    return found


def test_a_changed_row_counts_from_now_on_and_the_journal_has_both(hall: Hall) -> None:
    before = row(hall, ChargeItem.SERVICE_FEE)
    after = replace(before, rate=Money(315), rates={"高层": Money(330)}, months=12, cap_months=6)
    with hall.records("FeeItemSet") as rows:
        hall.desks.fees.set_item(hall.act(Role.FINANCE), before, after)
    assert rows[0].topic == "fees"
    assert (rows[0].data["before"]["rate"], rows[0].data["after"]["rate"]) == (280, 315)
    assert row(hall, ChargeItem.SERVICE_FEE) == after
    line = hall.desks.statements.rows()[0].lines[1]
    assert line.amount == Money(3_817_80), "101.00 × 3.15 × 12"
    assert line.warnings == ("预收 12 个月，超出当地上限 6 个月",)
    with hall.changes_nothing():
        hall.desks.fees.set_item(hall.act(Role.FINANCE), after, after)


def test_a_row_that_another_station_changed_is_not_written_over(hall: Hall) -> None:
    before = row(hall, ChargeItem.SERVICE_FEE)
    hall.desks.fees.set_item(hall.act(Role.FINANCE), before, replace(before, months=6))
    with hall.refuses(ChangedMeanwhile):
        hall.desks.fees.set_item(hall.act(Role.FINANCE), before, replace(before, rate=Money(1)))
    with hall.refuses(ChangedMeanwhile):
        other = replace(row(hall, ChargeItem.SERVICE_FEE), item=ChargeItem("OTHER"))
        hall.desks.fees.set_item(hall.act(Role.FINANCE), row(hall, ChargeItem.SERVICE_FEE), other)


def test_two_stations_that_change_one_row_at_once_leave_one_change(hall: Hall) -> None:
    before = row(hall, ChargeItem.SERVICE_FEE)
    tries = [
        lambda act=act, months=months: hall.desks.fees.set_item(
            act, before, replace(before, months=months)
        )
        for act, months in (
            (hall.act(Role.FINANCE, "S1"), 6),
            (hall.act(Role.ADMINISTRATOR, "S2"), 9),
        )
    ]
    answers = race(*tries)
    assert [type(each) for each in answers if each is not None] == [ChangedMeanwhile]
    assert row(hall, ChargeItem.SERVICE_FEE).months == (6 if answers[0] is None else 9)


def test_a_row_of_the_projects_own_is_added_charged_and_switched_off(hall: Hall) -> None:
    with hall.records("FeeItemAdded"):
        hall.desks.fees.add_item(hall.act(Role.FINANCE), WASTE)
    added = row(hall, WASTE.item)
    assert added == replace(WASTE, position=80)
    statement = hall.desks.statements.rows()[0]
    assert statement.lines[-1].item == WASTE.item
    assert statement.lines[-1].amount == Money(300_00)
    with hall.records("FeeItemSet"):
        hall.desks.fees.remove_item(hall.act(Role.FINANCE), added)
    assert not row(hall, WASTE.item).active
    assert hall.desks.statements.rows()[0].amount(WASTE.item) is None


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        (replace(WASTE, item=ChargeItem.SERVICE_FEE), FeeProblem.CODE_TWICE),
        (replace(WASTE, item=ChargeItem("垃圾")), FeeProblem.CODE),
        (replace(WASTE, name=" "), FeeProblem.NAME_MISSING),
        (replace(WASTE, rate=None), FeeProblem.RATE_MISSING),
        (replace(WASTE, rate=Money(-1)), FeeProblem.RATE_NEGATIVE),
    ],
)
def test_a_row_that_cannot_be_charged_is_refused(
    sqlite_hall: Hall, item: FeeItem, problem: FeeProblem
) -> None:
    with sqlite_hall.refuses(FeeItemUnfit) as caught:
        sqlite_hall.desks.fees.add_item(sqlite_hall.act(Role.FINANCE), item)
    assert caught.value.facts()["problem"] is problem


def test_the_order_of_the_rows_is_that_of_the_statement(hall: Hall) -> None:
    before = [each.item for each in hall.desks.fees.catalogue().items]
    after = [before[1], before[0], *before[2:]]
    with hall.records("FeeItemsOrdered"):
        hall.desks.fees.reorder(hall.act(Role.FINANCE), before, after)
    assert [each.item for each in hall.desks.fees.catalogue().items] == after
    assert hall.desks.statements.rows()[0].lines[0].item == ChargeItem.SERVICE_FEE
    with hall.refuses(ChangedMeanwhile):
        hall.desks.fees.reorder(hall.act(Role.FINANCE), before, before)


def test_a_rate_by_building_type_is_charged_in_that_building_only(hall: Hall) -> None:
    fee = row(hall, ChargeItem.SERVICE_FEE)
    hall.desks.fees.set_item(hall.act(Role.FINANCE), fee, replace(fee, rates={"别墅": Money(500)}))
    with hall.records("BuildingTypeSet"):
        hall.desks.fees.set_building_type(hall.act(Role.FINANCE), "2号楼", "", "别墅")
    assert hall.desks.fees.building_types() == {"1号楼": "", "2号楼": "别墅"}
    amounts = {
        each.code: each.amount(ChargeItem.SERVICE_FEE) for each in hall.desks.statements.rows()
    }
    assert amounts["2-1-0201"] == Money(1_515_00), "101.00 × 5.00 × 3"
    assert amounts["1-1-0101"] == Money(848_40), "101.00 × 2.80 × 3"
    with hall.refuses(ChangedMeanwhile):
        hall.desks.fees.set_building_type(hall.act(Role.FINANCE), "2号楼", "", "高层")
    with hall.refuses(BuildingNotFound):
        hall.desks.fees.set_building_type(hall.act(Role.FINANCE), "9号楼", "", "高层")


def test_payees_and_limits_are_set_against_what_was_shown(hall: Hall) -> None:
    shown = hall.desks.projects.summary()
    assert shown is not None
    before = (shown.names, shown.limits)
    names = replace(shown.names, developer=" 样例置业 ")
    limits = MoneyLimits(Money(500_00), 7, 30)
    with hall.records("PayeesSet"):
        hall.desks.fees.set_payees(hall.act(Role.FINANCE), before, names, limits)
    now = hall.desks.projects.summary()
    assert now is not None
    assert (now.names.developer, now.limits) == ("样例置业", limits)
    assert hall.desks.statements.rows()[0].lines[0].payee_name == "样例置业"
    with hall.refuses(ChangedMeanwhile):
        hall.desks.fees.set_payees(hall.act(Role.FINANCE), before, shown.names, limits)
    here = (now.names, now.limits)
    with hall.refuses(NameMissing):
        hall.desks.fees.set_payees(
            hall.act(Role.FINANCE), here, replace(names, tax_authority=" "), limits
        )
    for wrong in (replace(limits, cash_refund_limit=Money(-1)), replace(limits, refund_days=-1)):
        with hall.refuses(LimitsUnfit):
            hall.desks.fees.set_payees(hall.act(Role.FINANCE), here, names, wrong)


def test_the_basis_document_and_the_survey_report_come_back_as_they_were(
    hall: Hall, tmp_path: Path
) -> None:
    permit, report = tmp_path / "收费备案.pdf", tmp_path / "测绘报告.bin-unknown"
    permit.write_bytes(b"%PDF-1.7 \x00\xff")
    report.write_bytes(bytes(range(256)) * 5000)
    fee = row(hall, ChargeItem.SERVICE_FEE)
    with hall.records("BasisFiled"):
        kept = hall.desks.fees.attach_basis(hall.act(Role.FINANCE), fee, permit)
    assert row(hall, ChargeItem.SERVICE_FEE) == replace(fee, basis_file=kept)
    file = hall.desks.fees.file(kept)
    assert (file.name, file.media_type, file.content) == (
        "收费备案.pdf",
        "application/pdf",
        b"%PDF-1.7 \x00\xff",
    )
    with hall.records("SurveyReportFiled"):
        hall.desks.fees.file_survey(hall.act(Role.FINANCE), report, " 测-2026-015 ")
    summary = hall.desks.projects.summary()
    assert summary is not None
    assert summary.survey_number == "测-2026-015"
    assert hall.desks.fees.file(summary.survey_file).content == report.read_bytes()
    assert set(hall.desks.fees.file_names().values()) == {"收费备案.pdf", report.name}
    with hall.refuses(ChangedMeanwhile):
        hall.desks.fees.attach_basis(hall.act(Role.FINANCE), fee, permit)


def test_a_file_that_is_empty_too_large_or_gone_is_not_kept(
    sqlite_hall: Hall, tmp_path: Path
) -> None:
    fees, act = sqlite_hall.desks.fees, sqlite_hall.act(Role.FINANCE)
    empty, large = tmp_path / "empty.pdf", tmp_path / "large.pdf"
    empty.touch()
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with sqlite_hall.changes_nothing():
        for path, refusal in (
            (empty, FileEmpty),
            (large, FileTooLarge),
            (tmp_path / "gone.pdf", FileUnreadable),
            (tmp_path, FileUnreadable),
        ):
            with pytest.raises(refusal):
                fees.file_survey(act, path, "1")
        for nowhere in (None, new_id()):
            with pytest.raises(FileNotOnRecord):
                fees.file(nowhere)


def test_each_consultation_of_the_survey_is_logged_and_stays_out_of_the_journal(
    hall: Hall,
) -> None:
    unit = hall.unit(PAYS)
    with hall.records("SurveyConsulted") as rows:
        logged = hall.desks.fees.log_consultation(
            hall.act(Role.RECEPTION), unit, " 曾甲 ", "公摊怎么算", "已解释分摊表"
        )
    assert rows[0].unit_id == unit
    assert "曾甲" not in str(rows[0].data)
    (line,) = hall.desks.fees.consultations(unit)
    assert (line.consultation_id, line.code, line.who, line.answer, line.clerk) == (
        logged,
        PAYS,
        "曾甲",
        "已解释分摊表",
        Role.RECEPTION.value,
    )
    assert line.at == hall.clock()
    assert hall.desks.fees.consultations() == (line,)
    assert hall.desks.fees.consultations(hall.unit("1-1-0102")) == ()
    with hall.refuses(ConsultationEmpty):
        hall.desks.fees.log_consultation(hall.act(Role.RECEPTION), unit, "", "问", "")
    with hall.refuses(UnitNotFound):
        hall.desks.fees.log_consultation(hall.act(Role.RECEPTION), new_id(), "甲", "问", "")


def test_the_poster_names_every_fee_that_is_charged_and_where_the_survey_is(
    sqlite_hall: Hall, tmp_path: Path
) -> None:
    report = tmp_path / "测绘报告.pdf"
    report.write_bytes(b"%PDF")
    fees = sqlite_hall.desks.fees
    fees.file_survey(sqlite_hall.act(Role.FINANCE), report, "测2026015")
    service = row(sqlite_hall, ChargeItem.SERVICE_FEE)
    fees.set_item(
        sqlite_hall.act(Role.FINANCE), service, replace(service, rates={"别墅": Money(520)})
    )
    pages = PdfReader(BytesIO(fees.poster())).pages
    text = "".join(page.extract_text() for page in pages).replace("\n", "")
    for words in (
        "物业服务费",
        "2.80",
        "别墅",
        "5.20",
        "住宅专项维修资金专户",
        "145.00",
        "测2026015",
    ):
        assert words in text
    assert "契税" not in text, "what is switched off is not charged"
    permit = tmp_path / "收费备案.pdf"
    permit.write_bytes(b"%PDF")
    fees.attach_basis(
        sqlite_hall.act(Role.FINANCE), row(sqlite_hall, ChargeItem.SERVICE_FEE), permit
    )
    tax = row(sqlite_hall, ChargeItem.DEED_TAX)
    fees.set_item(sqlite_hall.act(Role.FINANCE), tax, replace(tax, active=True))
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(fees.poster())).pages)
    assert "收费备案.pdf" in text
    assert "家庭唯一住房，140㎡ 以上：1.5%" in text
    assert "家庭第三套及以上住房：3%" in text


@pytest.mark.parametrize("role", [Role.CASHIER, Role.LEAD, Role.RECEPTION])
def test_only_finance_and_the_administrator_set_fees(sqlite_hall: Hall, role: Role) -> None:
    fee = row(sqlite_hall, ChargeItem.SERVICE_FEE)
    with sqlite_hall.refuses(NotAllowed):
        sqlite_hall.desks.fees.set_item(sqlite_hall.act(role), fee, replace(fee, months=1))
    with sqlite_hall.refuses(NotAllowed):
        sqlite_hall.desks.fees.add_item(sqlite_hall.act(role), WASTE)
