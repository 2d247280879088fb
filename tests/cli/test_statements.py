"""`handover-app statements`: JSON, workbook and table, against figures computed by hand."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from handover_app.cli import main
from handover_app.domain.fees import ChargeItem
from handover_app.services.desks import open_desks

DATA = Path(__file__).parents[1] / "data"
KEYS = [
    "unit",
    "area_difference",
    "service_fee",
    "maintenance_fund",
    "deed_tax",
    "total",
    "rescission_right",
]
_AMOUNT = re.compile(r"-?\d+\.\d\d")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The clean sample with its fund collected and the deed tax estimated, to look at only."""
    path = str(tmp_path_factory.mktemp("statements") / "sample.sqlite")
    assert main(["import", "units", str(DATA / "chenghu-units.xlsx"), "--database", path]) == 0
    desks = open_desks(f"sqlite:///{path}")
    act = desks.people.console
    for code in (ChargeItem.MAINTENANCE_FUND, ChargeItem.DEED_TAX):
        item = desks.fees.catalogue().item(code)
        assert item is not None
        desks.fees.set_item(act(), item, replace(item, active=True))
    desks.contracts.set_homes(act(), desks.units.with_code("6-1-101").unit_id, 1)
    desks.close()
    return path


def answer(capsys: pytest.CaptureFixture[str], *call: str) -> Any:
    """The JSON that the command prints."""
    capsys.readouterr()
    assert main(["statements", "--json", *call]) == 0
    return json.loads(capsys.readouterr().out)


def sheet() -> dict[str, dict[str, Any]]:
    """The rows of the sample workbook by unit code."""
    rows = CalamineWorkbook.from_path(str(DATA / "chenghu-units.xlsx"))
    table = rows.get_sheet_by_index(0).to_python()
    start = next(place for place, row in enumerate(table) if "房间编码" in row)
    head = [str(cell) for cell in table[start]]
    found = [dict(zip(head, row, strict=True)) for row in table[start + 1 :]]
    return {str(row["房间编码"]): row for row in found if row["房间编码"]}


def fen(amount: Decimal) -> Decimal:
    """Rounded to the fen, halves away from zero."""
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def by_hand(row: dict[str, Any]) -> tuple[Decimal, bool]:
    """Area difference by the clause of the contract, and whether it gives a right."""
    inner = "套内" in str(row["计价方式"])
    names = (
        ("预售套内面积(㎡)", "实测套内面积(㎡)")
        if inner
        else (
            "预售建筑面积(㎡)",
            "实测建筑面积(㎡)",
        )
    )
    before, after = (Decimal(str(row[name])) for name in names)
    price, limit = Decimal(str(row["合同单价(元/㎡)"])), before * 3 / 100
    difference = after - before
    beyond = abs(difference) > limit
    right = beyond
    if not inner and row["预售套内面积(㎡)"] and row["实测套内面积(㎡)"]:
        old, new = (Decimal(str(row[f"{name}套内面积(㎡)"])) for name in ("预售", "实测"))
        right = right or abs(new - old) * 100 > 3 * old
    if not beyond:
        return fen(difference * price), right
    if difference > 0:
        return fen(limit * price), right
    return fen(-(limit + (abs(difference) - limit) * 2) * price), right


def test_the_json_has_every_unit_in_order_with_amounts_as_plain_text(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = answer(capsys, "--database", database)
    assert len(facts) == 706
    assert {tuple(each) for each in facts} == {tuple(KEYS)}
    codes = [each["unit"] for each in facts]
    assert set(codes) == set(sheet())
    assert [code.split("-")[0] for code in codes] == sorted(code.split("-")[0] for code in codes)
    amounts = [each[key] for each in facts for key in KEYS[1:6]]
    assert all(each is None or _AMOUNT.fullmatch(each) for each in amounts)
    assert {type(each["rescission_right"]) for each in facts} == {bool}


def test_every_amount_of_the_sample_is_that_of_a_second_computation(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, compared = sheet(), 0
    for facts in answer(capsys, "--database", database):
        row = rows[facts["unit"]]
        if not row["客户名称"]:
            continue
        measured = Decimal(str(row["实测建筑面积(㎡)"]))
        amount, right = by_hand(row)
        assert (Decimal(facts["area_difference"]), facts["rescission_right"]) == (amount, right)
        assert Decimal(facts["service_fee"]) == fen(measured * Decimal("2.80") * 3)
        assert Decimal(facts["maintenance_fund"]) == fen(measured * 145)
        known = [facts[key] for key in KEYS[1:5] if facts[key] is not None]
        assert Decimal(facts["total"]) == sum(Decimal(each) for each in known)
        compared += 1
    assert compared == 679
    assert any(
        each["area_difference"] and each["area_difference"].startswith("-")
        for each in answer(capsys, "--database", database)
    )


def test_a_deed_tax_is_estimated_where_the_homes_are_known_and_null_elsewhere(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = {each["unit"]: each for each in answer(capsys, "--database", database)}
    row = sheet()["6-1-101"]
    price = Decimal(str(row["合同总价(元)"])) + Decimal(facts["6-1-101"]["area_difference"])
    band = Decimal("0.01") if Decimal(str(row["实测建筑面积(㎡)"])) <= 140 else Decimal("0.015")
    assert Decimal(facts["6-1-101"]["deed_tax"]) == fen(fen(price / Decimal("1.09")) * band)
    assert facts["6-1-102"]["deed_tax"] is None


@pytest.mark.parametrize("building", ["6", "6号楼"])
def test_one_building_and_a_project_without_the_fund(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], building: str
) -> None:
    path = str(tmp_path / "p.sqlite")
    assert main(["import", "units", str(DATA / "chenghu-units.xlsx"), "--database", path]) == 0
    facts = answer(capsys, "--building", building, "--database", path)
    assert {each["unit"].split("-")[0] for each in facts} == {"6"}
    assert {(each["maintenance_fund"], each["deed_tax"]) for each in facts} == {(None, None)}
    first = facts[0]
    assert Decimal(first["total"]) == Decimal(first["area_difference"]) + Decimal(
        first["service_fee"]
    )


def test_an_unknown_building_is_one_line_and_exit_code_1(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.xlsx"
    for form in (["--json"], ["--out", str(out)], []):
        capsys.readouterr()
        assert main(["statements", "--building", "99", *form, "--database", database]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.splitlines()) == 1
        assert "99" in said.err
    assert not out.exists()


def test_json_and_a_workbook_at_once_are_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["statements", "--json", "--out", "x.xlsx"])
    assert stop.value.code == 2
    capsys.readouterr()


def test_the_workbook_says_the_same_as_the_json(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "statements.xlsx"
    call = ["--building", "6", "--database", database]
    assert main(["statements", "--out", str(out), *call]) == 0
    head, *rows = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    found = [dict(zip(head, row, strict=True)) for row in rows]
    facts = answer(capsys, *call)
    names = ("面积补差款", "物业服务费", "住宅专项维修资金", "契税（预估）", "合计")
    assert [
        (row["房间编码"], *(row[name] or None for name in names), bool(row["退房权"]))
        for row in found
    ] == [tuple(each[key] for key in KEYS) for each in facts]


def test_without_a_flag_it_is_a_table_to_read(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["statements", "--building", "6", "--database", database]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split() == KEYS[:6]
    assert lines[0].split()[0] == "6-1-101"
    assert lines[1].split()[4] == "-"
