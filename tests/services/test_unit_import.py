"""Import: preview and run are the same code; what a desk changed is never overwritten."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import AreaTerms
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.workbooks import NotAWorkbook
from handover_app.services.unit_import import UnitFile
from handover_app.storage.tables.units import owners, units
from tests.services.hall import (
    HEADER,
    NIL,
    PAYS,
    SHARED,
    UNSOLD,
    Hall,
    column,
    id_number,
    phone,
    rows,
    unit_file,
)

DATA = Path(__file__).parent.parent / "data"


def changed(code: str, **cells: Any) -> UnitFile:
    """The hall's workbook with other cells in one row; keys are indices as `c5`."""
    lines = rows()
    for line in lines:
        if line[column("房间编码")] == code:
            for name, value in cells.items():
                line[int(name[1:])] = value
    return unit_file(lines)


def cell(heading: str) -> str:
    """The keyword of a column for `changed`."""
    return f"c{column(heading)}"


def owner_phones(hall: Hall, code: str) -> list[str]:
    """The phones of a flat's owners, in their order."""
    with hall.database.engine.connect() as connection:
        return list(
            connection.execute(
                select(owners.c.phone)
                .where(owners.c.unit_id == hall.unit(code))
                .order_by(owners.c.position)
            ).scalars()
        )


def correct(hall: Hall, code: str, number: str) -> None:
    """A desk sets the first owner's phone."""
    first = hall.desks.handover.card(hall.unit(code)).owners[0].owner_id
    hall.desks.units.correct_phone(hall.act(Role.RECEPTION), hall.unit(code), first, number)


def run(hall: Hall, file: UnitFile) -> Any:
    """Import as the administrator."""
    return hall.desks.unit_import.run(hall.act(Role.ADMINISTRATOR), file)


def test_a_first_import_makes_units_owners_keys_and_totals(empty_hall: Hall) -> None:
    empty_hall.furnish(units=False)
    before = len(empty_hall.journal())
    result = run(empty_hall, unit_file(rows()))
    assert (result.read, result.created, result.updated, result.unchanged) == (9, 9, 0, 0)
    assert (result.problems, result.clashes) == ((), ())
    names = Counter(row.name for row in empty_hall.since(before))
    assert names == {"UnitImported": 9, "KeySetMade": 9}
    assert empty_hall.count("owners") == 9
    assert empty_hall.count("keys") == empty_hall.count("key_movements") == 45
    assert [total.units for total in result.totals] == [6, 3]
    assert empty_hall.check_fails() == {}


def test_a_preview_says_the_same_and_leaves_no_trace(empty_hall: Hall) -> None:
    empty_hall.furnish(units=False)
    with empty_hall.changes_nothing():
        preview = empty_hall.desks.unit_import.preview(
            empty_hall.act(Role.ADMINISTRATOR), unit_file(rows())
        )
    assert preview == run(empty_hall, unit_file(rows()))


def test_a_second_import_changes_nothing_and_writes_nothing(hall: Hall) -> None:
    with hall.changes_nothing():
        result = run(hall, unit_file(rows()))
    assert (result.created, result.updated, result.unchanged) == (0, 0, 9)
    assert result.clashes == ()


def test_only_who_imports_units_may(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.unit_import.run(hall.act(Role.LEAD), unit_file(rows()))
    with hall.refuses(NotAllowed):
        hall.desks.unit_import.preview(hall.act(Role.LEAD), unit_file(rows()))


def test_a_repeated_operation_is_answered_with_its_counts(empty_hall: Hall) -> None:
    empty_hall.furnish(units=False)
    act = empty_hall.act(Role.ADMINISTRATOR)
    empty_hall.desks.unit_import.run(act, unit_file(rows()))
    with pytest.raises(AlreadyDone) as done:
        empty_hall.desks.unit_import.run(act, unit_file(rows()))
    assert done.value.result == {"created": 9, "updated": 0}


def test_a_later_workbook_with_another_price_updates(hall: Hall) -> None:
    file = changed(PAYS, **{cell("合同单价(元/㎡)"): "12000.00"})
    with hall.records("UnitChangedByImport") as events:
        result = run(hall, file)
    assert (result.created, result.updated, result.unchanged) == (0, 1, 8)
    assert events[0].data == {"fields": ["unit_price"], "row": 2}
    with hall.database.engine.connect() as connection:
        price = connection.execute(select(units.c.unit_price).where(units.c.code == PAYS))
        assert price.scalar_one() == Money(12_000_00)
    with hall.changes_nothing():
        run(hall, file)


def test_a_phone_that_a_desk_corrected_is_kept_and_shown_with_the_workbooks(hall: Hall) -> None:
    correct(hall, PAYS, "17000007777")
    file = changed(PAYS, **{cell("联系电话"): "17000008888"})
    with hall.changes_nothing():
        result = run(hall, file)
    assert owner_phones(hall, PAYS) == ["17000007777"]
    (clash,) = result.clashes
    assert (clash.row, clash.unit, clash.column) == (2, PAYS, "联系电话")
    assert (clash.desk, clash.workbook) == ("170****7777", "170****8888")
    assert result.unchanged == 9


def test_the_old_phone_in_the_next_days_workbook_is_shown_as_a_clash_too(hall: Hall) -> None:
    correct(hall, PAYS, "17000007777")
    with hall.changes_nothing():
        result = run(hall, unit_file(rows()))
    assert [(c.desk, c.workbook) for c in result.clashes] == [("170****7777", "170****0001")]
    assert owner_phones(hall, PAYS) == ["17000007777"]


def test_once_the_workbook_says_what_the_desk_set_later_changes_come_through(hall: Hall) -> None:
    correct(hall, PAYS, "17000007777")
    with hall.records("UnitBaselineMoved"):
        result = run(hall, changed(PAYS, **{cell("联系电话"): "17000007777"}))
    assert (result.updated, result.clashes) == (0, ())
    run(hall, changed(PAYS, **{cell("联系电话"): "17000009999"}))
    assert owner_phones(hall, PAYS) == ["17000009999"]


def test_a_clash_in_one_field_does_not_hold_up_the_others(hall: Hall) -> None:
    correct(hall, PAYS, "17000007777")
    file = changed(PAYS, **{cell("联系电话"): "17000008888", cell("实测建筑面积(㎡)"): "102.00"})
    result = run(hall, file)
    assert (result.updated, len(result.clashes)) == (1, 1)
    line = hall.desks.receipts.settlement(hall.unit(PAYS)).lines[0].line
    assert line.amount == Money(20_000_00)


def test_another_owner_after_a_resale_comes_in_and_is_found(hall: Hall) -> None:
    file = changed(
        NIL,
        **{
            cell("客户名称"): "申癸",
            cell("证件号码"): id_number(50),
            cell("联系电话"): phone(50),
        },
    )
    result = run(hall, file)
    assert result.updated == 1
    assert [line.code for line in hall.desks.units.find("sg")] == [NIL]
    assert hall.desks.units.find("仇乙") == ()


def test_owners_may_leave_and_join(hall: Hall) -> None:
    alone = changed(
        SHARED, **{cell("共有人"): "", cell("共有人证件号码"): "", cell("共有人电话"): ""}
    )
    assert run(hall, alone).updated == 1
    assert owner_phones(hall, SHARED) == [phone(7)]
    assert run(hall, unit_file(rows())).updated == 1
    assert owner_phones(hall, SHARED) == [phone(7), phone(5100)]
    with hall.changes_nothing():
        run(hall, unit_file(rows()))


def test_an_unsold_flat_is_sold_later(hall: Hall) -> None:
    file = changed(
        UNSOLD,
        **{
            cell("合同编号"): "HT-006",
            cell("客户名称"): "新主",
            cell("证件类型"): "身份证",
            cell("证件号码"): id_number(60),
        },
    )
    assert run(hall, file).updated == 1
    hall.check_in(UNSOLD)


def test_a_column_that_the_workbook_lacks_says_nothing(hall: Hall) -> None:
    gone = {column("联系电话"), column("共有人电话"), column("实测建筑面积(㎡)")}
    header = [each for place, each in enumerate(HEADER) if place not in gone]
    lines = [[each for place, each in enumerate(line) if place not in gone] for line in rows()]
    with hall.changes_nothing():
        result = run(hall, unit_file(lines, header))
    assert result.unchanged == 9


def test_sound_rows_go_in_and_the_others_come_back_with_the_reason(empty_hall: Hall) -> None:
    empty_hall.furnish(units=False)
    lines = rows()
    lines[0][column("证件号码")] = lines[0][column("证件号码")][:-1] + "?"
    lines[1][column("实测建筑面积(㎡)")] = "约100"
    file = unit_file(lines)
    result = run(empty_hall, file)
    assert (result.read, result.created, result.left_out) == (9, 7, 2)
    assert [(p.row, p.kind.value) for p in result.problems] == [
        (2, "checksum"),
        (3, "not a number"),
    ]
    book = empty_hall.desks.unit_import.problem_workbook(file, result)
    sheet = openpyxl.load_workbook(BytesIO(book)).worksheets[0]
    assert [cell.value for cell in sheet[1]][-1] == "未导入原因"
    assert [row[column("房间编码")].value for row in sheet.iter_rows(min_row=2)] == [PAYS, NIL]
    assert "证件号码" in str(sheet.cell(2, len(HEADER) + 1).value)


def test_terms_that_a_later_workbook_brings_are_taken_over_and_a_desks_are_kept(
    hall: Hall,
) -> None:
    assert hall.desks.contracts.terms(hall.unit(PAYS)).method is AreaMethod.DIFFERENCE_TIMES_PRICE
    terms = AreaTerms(clause=AreaClause.GROSS_AREA_3_PERCENT, factor=Fraction(1))
    hall.desks.contracts.set_terms(hall.act(Role.FINANCE), [hall.unit(NIL)], terms)
    header = (*HEADER, "补差计算方式", "面积误差阈值(%)", "超出倍数")
    brought = unit_file([[*line, "B", "0.6", "1.5"] for line in rows()[:2]], header)
    result = run(hall, brought)
    assert (result.updated, [(each.unit, each.column) for each in result.clashes]) == (
        2,
        [(NIL, "超出倍数")],
    )
    assert hall.desks.contracts.terms(hall.unit(PAYS)) == AreaTerms(
        clause=AreaClause.GROSS_AREA_3_PERCENT,
        method=AreaMethod.NEW_TOTAL_LESS_OLD,
        threshold=Fraction(6, 1000),
        factor=Fraction(3, 2),
    )
    assert hall.desks.contracts.terms(hall.unit(NIL)).factor == 1, "the desk's stays"


# The sample workbooks; the small files above say the same of PostgreSQL


def test_the_clean_workbook_gives_706_units_679_sold_and_1096_owners(
    empty_sqlite_hall: Hall,
) -> None:
    desks = empty_sqlite_hall.desks
    desks.projects.ensure(desks.people.console(), sample=True)
    file = desks.unit_import.load(DATA / "chenghu-units.xlsx")
    result = desks.unit_import.run(desks.people.console(), file)
    assert (result.read, result.created, result.left_out) == (706, 706, 0)
    assert sum(total.sold for total in result.totals) == 679
    assert empty_sqlite_hall.count("owners") == 1096
    assert empty_sqlite_hall.count("keys") == 706 * 5
    with empty_sqlite_hall.changes_nothing():
        again = desks.unit_import.run(desks.people.console(), file)
    assert (again.unchanged, again.clashes) == (706, ())
    assert empty_sqlite_hall.check_fails() == {}


def test_the_messy_workbook_gives_exactly_what_is_expected_of_it(empty_sqlite_hall: Hall) -> None:
    expected = json.loads((DATA / "chenghu-units-messy.expected.json").read_text("utf-8"))
    desks = empty_sqlite_hall.desks
    desks.projects.ensure(desks.people.console(), sample=True)
    file = desks.unit_import.load(DATA / "chenghu-units-messy.xlsx")
    result = desks.unit_import.run(desks.people.console(), file)
    told = [(p.row, p.column, p.kind.value) for p in result.problems]
    assert told == [(p["row"], p["column"], p["kind"]) for p in expected["problem_rows"]]
    with empty_sqlite_hall.database.read() as reading:
        assert sorted(reading.units.by_codes()) == sorted(expected["clean_units"])
    assert result.created == len(expected["clean_units"])
    assert result.read == result.created + result.left_out


def test_a_file_that_is_no_workbook_is_named_and_nothing_is_written(
    hall: Hall, tmp_path: Path
) -> None:
    file = tmp_path / "units.xlsx"
    file.write_text("no workbook")
    with hall.changes_nothing(), pytest.raises(NotAWorkbook):
        hall.desks.unit_import.load(file)
