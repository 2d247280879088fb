"""Papers given before the packs keep their line and reopen no unit; a new project asks for more."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from alembic import command
from sqlalchemy import text

from handover_app.domain.gifts import DocumentUse, pack_of
from handover_app.domain.identity import new_id
from handover_app.storage.database import Database, migrate
from handover_app.storage.engines import make_engine
from handover_app.storage.migrations.upgrade import configuration

MORNING = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
OLD = ("QUALITY_BOOK", "INSTRUCTION_BOOK", "OWNER_MANUAL")


def old_project(url: str) -> tuple[UUID, UUID]:
    """A database of revision 0017: one unit has all three papers, the other one of them."""
    engine, config = make_engine(url), configuration()
    project, whole, part = (new_id() for _ in range(3))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0012")
        connection.execute(
            text(
                "INSERT INTO projects (id, name, secret, rehearsal, developer, property_company,"
                " principal, gift_name, version, changes) VALUES (:id, '项目', '00', false, '甲方',"
                " '乙方', '丙方', '礼包', 1, 0)"
            ),
            {"id": project.hex},
        )
        for unit, room, codes in ((whole, "101", OLD), (part, "102", OLD[:1])):
            connection.execute(
                text(
                    "INSERT INTO units (id, project_id, code, building, entrance, floor, room,"
                    " layout, fit_out, clause, payment, imported, version, changes) VALUES (:id,"
                    " :project, :code, '1号楼', '1单元', 1, :room, '', '毛坯',"
                    " 'GROSS_AREA_3_PERCENT', '', '{}', 1, 0)"
                ),
                {"id": unit.hex, "project": project.hex, "code": f"1-1-{room}", "room": room},
            )
            given = new_id()
            connection.execute(
                text("INSERT INTO article_lists (id, unit_id, version, changes)"
                     " VALUES (:id, :unit, 1, 1)"),
                {"id": given.hex, "unit": unit.hex},
            )  # fmt: skip
            for code in codes:
                connection.execute(
                    text("INSERT INTO article_issues (id, article_list_id, article, receiver,"
                         " clerk, at) VALUES (:id, :given, :code, '曾甲', :clerk, :at)"),
                    {"id": new_id().hex, "given": given.hex, "code": code,
                     "clerk": new_id().hex, "at": "2026-11-07 01:00:00.000000"},
                )  # fmt: skip
    engine.dispose()
    return whole, part


def test_papers_given_before_keep_their_line_and_reopen_no_unit(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.sqlite'}"
    whole, part = old_project(url)
    migrate(url)
    database = Database(url)
    with database.read() as reading:
        given = reading.articles.of_unit(whole)
        assert given is not None
        assert [(each.article, each.name, each.quantity) for each in given.issues] == [
            ("QUALITY_BOOK", "住宅质量保证书", 1),
            ("INSTRUCTION_BOOK", "住宅使用说明书", 1),
            ("OWNER_MANUAL", "业主手册", 1),
        ]
        assert {(each.receiver, each.at, each.explained_at) for each in given.issues} == {
            ("曾甲", MORNING, None)
        }
        facts = reading.handovers.facts()
        assert (facts[whole].articles_complete, facts[part].articles_complete) == (True, False)
        pack = pack_of(reading.packs.all(), "毛坯")
    assert pack.required == frozenset(OLD)
    assert "WATER_ELECTRIC_DRAWING" in [each.code for each in pack.of_use(DocumentUse.GIVEN)]
    database.close()


def test_a_new_project_asks_for_guide_and_drawing_too(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.read() as reading:
        packs = reading.packs.all()
    database.close()
    more = frozenset({"DECORATION_GUIDE", "WATER_ELECTRIC_DRAWING"})
    assert [each.required for each in packs] == [frozenset(OLD) | more] * 2
    assert [len(each.of_use(DocumentUse.SIGNED)) for each in packs] == [5, 5]
    assert [len(each.of_use(DocumentUse.SHOWN)) for each in packs] == [3, 3]
    assert (pack_of(packs, "精装修").name, pack_of(packs, "").name) == ("精装", "毛坯及未注明")
