"""Owner files: the papers in their order, what is missing, a building in one run, who made them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import update

from handover_app.domain.fees import Payee
from handover_app.domain.gifts import CertificateOrder, SignOrder
from handover_app.domain.inspections import Conclusion, RefusalOrder, RefusalReason, TeamRole
from handover_app.domain.papers import MissingGlyphs, OwnerFileLine
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.units import BuildingNotFound
from handover_app.services.owner_files import OwnerFile
from handover_app.storage.tables.units import owners
from tests.services.hall import BEYOND, NIL, OWED, PAYS, UNMEASURED, UNSOLD, Hall


def line(hall: Hall, code: str) -> OwnerFileLine:
    """A unit's row of the table."""
    found = {each.unit_code: each for each in hall.desks.owner_files.standing()}
    return found[code]


def lacking(hall: Hall, code: str) -> list[str]:
    """The kinds of the missing papers, or the names of what was not signed."""
    return [each.name or each.kind.name for each in line(hall, code).missing]


def made(hall: Hall, code: str) -> OwnerFile:
    """The property desk makes a unit's file."""
    return hall.desks.owner_files.of_unit(hall.act(Role.PROPERTY_DESK), hall.unit(code))


def pages(pdf: bytes) -> list[str]:
    """The words of each page, without blanks."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_a_file_grows_with_the_household_and_says_what_it_misses(
    hall: Hall, tmp_path: Path
) -> None:
    unit, desks = hall.unit(PAYS), hall.desks
    assert (line(hall, PAYS).papers, lacking(hall, PAYS)) == (0, ["DELIVERY_NOTICE"])
    assert lacking(hall, UNSOLD) == []

    hall.check_in(PAYS)
    order = RefusalOrder(reasons=(RefusalReason.AREA,), owner_words="面积不对")
    team = [(role, role.value) for role in TeamRole]
    desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "1组", team)
    desks.acceptance.refuse(hall.act(Role.INSPECTOR), unit, order)
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    receipt = hall.pay(PAYS, Payee.DEVELOPER)
    hall.hand_over(PAYS)
    before = lacking(hall, PAYS)
    assert {"DELIVERY_NOTICE", "AREA_SETTLEMENT", "ARTICLES", "HANDOVER_CERTIFICATE"} < set(before)
    assert "消防安全告知书" in before
    assert "KEY_HANDOVER" not in before

    desks.articles.issue_all(hall.act(Role.PROPERTY_DESK), unit)
    desks.agreements.sign_rest_on_paper(hall.act(Role.PROPERTY_DESK), unit)
    wish = CertificateOrder(signers=(SignOrder(signer="曾甲"),))
    desks.certificates.issue(hall.act(Role.PROPERTY_DESK), unit, wish)
    # The household form alone is left to be signed: nobody has filled it in.
    assert lacking(hall, PAYS)[-1] == "住户信息表"
    scan = tmp_path / "acceptance.jpg"
    Image.new("RGB", (300, 400), "white").save(scan)
    desks.articles.file_annex(hall.act(Role.PROPERTY_DESK), unit, scan, "FH-1")
    act = hall.act(Role.PROPERTY_DESK, "物业台")
    with hall.records("OwnerFileMade") as rows:
        file = desks.owner_files.of_unit(act, unit)
    assert rows[0].unit_id == unit
    assert rows[0].data == {
        "unit_code": PAYS,
        "papers": file.papers,
        "missing": len(file.missing),
    }
    assert hall.count("paper_prints") == 0, "a file is no printing"
    assert file.name == f"{PAYS} 业户档案.pdf"

    words = pages(file.pdf)
    assert all(each in words[0] for each in ("目录", "缺少的文件", "交付通知书", "曾甲"))
    assert "propertydesk" in words[0]
    heads = [
        next(place for place, page in enumerate(words) if place and title in page)
        for title in ("交付费用清单", "交房流程单", "验房记录表", "拒收记录", receipt.number)
    ]
    assert heads == sorted(heads)
    assert all("补打" in page for page in words[1:-1]), "every paper is marked as a copy"
    assert sum("验房记录表" in page for page in words[1:]) == 1, "the newest edition of a walk's"
    assert "分户验收记录" in words[-1]
    assert len(PdfReader(BytesIO(file.pdf)).pages[-1].images) == 1


def test_a_building_is_made_in_one_run_with_an_index_and_can_be_stopped(hall: Hall) -> None:
    hall.check_in(NIL)
    kept: dict[str, bytes] = {}
    told: list[tuple[int, int]] = []
    act = hall.act(Role.PROPERTY_DESK)
    files = hall.desks.owner_files
    with hall.records(*["OwnerFileMade"] * 5) as rows:
        run = files.of_building(
            act, "1", kept.__setitem__, progress=lambda done, total: told.append((done, total))
        )
    assert (run.written, run.unsold, run.cancelled) == (5, 1, False)
    assert told == [(each, 5) for each in range(6)]
    assert len({row.unit_id for row in rows}) == 5
    *names, index = kept
    assert names == [f"{code} 业户档案.pdf" for code in (PAYS, NIL, OWED, BEYOND, UNMEASURED)]
    assert index == "1 业户档案缺件表.xlsx"
    sheet = CalamineWorkbook.from_filelike(BytesIO(kept[index])).get_sheet_by_index(0).to_python()
    assert sheet[0][0] == "房号"
    row = next(each for each in sheet if each[0] == NIL)
    assert row[2] == "未交付"
    assert "签到/身份核验表" in row[5] or "交付通知书" in row[5]
    assert row[6] == f"{NIL} 业户档案.pdf"
    assert hall.count("paper_prints") == 0

    kept.clear()
    run = files.of_building(
        hall.act(Role.PROPERTY_DESK), None, kept.__setitem__, cancelled=lambda: len(kept) == 2
    )
    assert (run.written, run.cancelled, len(kept)) == (2, True, 3)


def test_who_may_not_see_the_household_form_makes_no_file(sqlite_hall: Hall) -> None:
    hall = sqlite_hall
    files, kept = hall.desks.owner_files, dict[str, bytes]()
    with hall.refuses(NotAllowed):
        files.of_unit(hall.act(Role.CASHIER), hall.unit(PAYS))
    with hall.refuses(NotAllowed):
        files.of_building(hall.act(Role.CASHIER), "1", kept.__setitem__)
    with pytest.raises(BuildingNotFound):
        files.of_building(hall.act(Role.LEAD), "99", kept.__setitem__)
    assert kept == {}


def test_a_name_that_the_font_cannot_draw_stops_only_its_own_file(sqlite_hall: Hall) -> None:
    hall = sqlite_hall
    with hall.database.engine.begin() as connection:
        connection.execute(
            update(owners).where(owners.c.unit_id == hall.unit(NIL)).values(name="王\U00020000")
        )
    with pytest.raises(MissingGlyphs):
        made(hall, NIL)
    kept: dict[str, bytes] = {}
    act = hall.act(Role.PROPERTY_DESK)
    run = hall.desks.owner_files.of_building(act, "1", kept.__setitem__)
    assert (run.written, run.unfit, len(kept)) == (4, (NIL,), 5)
