"""The data beside the standard list: methods, tolerances, the paper form and spare parts."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal

from handover_app.station import resource

FIT_OUTS = {"毛坯", "精装"}
"""What the column 交付标准 of the sample workbook says, which is imported as it stands."""
MOST_ON_A_PAGE = 45


def rows(name: str, header: str) -> list[dict[str, str]]:
    """The rows of a file, which has exactly this header and no empty or surplus cell."""
    with resource(f"sample/{name}").open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        found = list(reader)
    assert reader.fieldnames == header.split(",")
    assert [row for row in found if None in row or None in row.values()] == []
    assert [row for row in found if any(cell != cell.strip() for cell in row.values())] == []
    assert found
    return found


def standard_list() -> dict[str, dict[str, str]]:
    """The standard list by code."""
    with resource("sample/defects.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def test_every_standard_defect_has_a_method_of_its_own_that_fits_on_a_notice() -> None:
    methods = rows("defect_methods.csv", "code,method")
    assert sorted(row["code"] for row in methods) == sorted(standard_list())
    assert [row for row in methods if not 15 <= len(row["method"]) <= 100] == []
    used = Counter(row["method"] for row in methods)
    assert [method for method, times in used.items() if times > 6] == []


def test_every_tolerance_is_a_range_with_its_source() -> None:
    tolerances = rows("tolerances.csv", "code,low,high,unit,standard,note")
    codes = [row["code"] for row in tolerances]
    assert set(codes) <= set(standard_list())
    # A standard defect has one reading, so it can have but one range.
    assert len(codes) == len(set(codes))
    for row in tolerances:
        low, high = Decimal(row["low"]), Decimal(row["high"])
        assert (low.is_finite(), high.is_finite()) == (True, True), row
        assert low <= high, row
        assert row["unit"] in {"mm", "cm²", "%"}, row
        assert row["standard"], row


def test_the_paper_form_of_each_fit_out_fills_a_page_and_no_more() -> None:
    standard, form = standard_list(), rows("inspection_form.csv", "fit_out,room,codes")
    assert {row["fit_out"] for row in form} == FIT_OUTS
    places = [(row["fit_out"], row["room"]) for row in form]
    assert len(places) == len(set(places))
    offered: Counter[str] = Counter()
    for row in form:
        codes = row["codes"].split(" ")
        assert set(codes) <= set(standard), row
        assert len(codes) == len(set(codes)), row
        assert 4 <= len(codes) <= 7, row
        offered[row["fit_out"]] += len(codes)
    assert max(offered.values()) <= MOST_ON_A_PAGE


def test_the_form_of_a_bare_flat_asks_nothing_about_a_fit_out_that_is_not_there() -> None:
    standard = standard_list()
    form = rows("inspection_form.csv", "fit_out,room,codes")
    codes = {code for row in form if row["fit_out"] == "毛坯" for code in row["codes"].split()}
    assert sorted(code for code in codes if "精装" in standard[code]["部位"]) == []


def test_every_spare_part_is_for_a_trade_of_the_list_and_starts_above_its_warning() -> None:
    parts = rows("spare_parts.csv", "name,spec,unit,stock,warn_at,trade")
    named = Counter((row["name"], row["spec"]) for row in parts)
    assert [part for part, times in named.items() if times > 1] == []
    assert {row["trade"] for row in parts} <= {row["责任专业"] for row in standard_list().values()}
    assert [row for row in parts if not row["name"] or not row["unit"]] == []
    assert [row for row in parts if not int(row["stock"]) >= int(row["warn_at"]) >= 0] == []
