"""The command chart: everybody with trade, phone and channel, the sums, and what is lacking."""

from __future__ import annotations

from dataclasses import replace

from handover_app.documents import papers as documents
from tests.documents.reading import pages
from tests.documents.sample_repair_papers import chart, longest_chart


def test_the_chart_says_who_commands_and_how_each_crew_is_reached() -> None:
    [page] = pages(documents.render(chart()))
    for words in (
        "快修指挥通讯表", "总指挥", "王𬱖", "170-0000-6100", "第1组", "170-0000-6101", "周𠅤𬭎㼆",
        "1号楼架空层东侧", "合计（人）", "36", "30", "未做服务培训：第2组",
    ):  # fmt: skip
        assert words in page


def test_long_names_are_not_cut_and_without_gaps_nothing_is_lacking() -> None:
    text = "".join(pages(documents.render(longest_chart())))
    for words in ("欧阳㛃䶮", "118", "97", "无班组的专业：电梯、消防", "每日18:00统一充电"):
        assert words in text
    bare = "".join(pages(documents.render(replace(chart(), gaps=()))))
    assert "未做服务培训" not in bare


def test_many_crews_go_on_over_pages_with_their_header() -> None:
    printed = pages(documents.render(chart(40)))
    assert len(printed) >= 2
    assert all("对讲频道" in page for page in printed[:2])
    assert "合计（人）240" in printed[-1]
