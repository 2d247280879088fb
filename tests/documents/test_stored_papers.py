"""A paper comes back from its stored text as it was issued."""

from __future__ import annotations

import json

import pytest

from handover_app.documents.papers import render
from handover_app.domain.papers import PaperKind, from_json, to_json
from tests.documents.sample_papers import BARE, FORTY, FULL, FULLEST

ALL = [*FULL.values(), *FULLEST, *FORTY.values(), *BARE.values()]


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.kind.value)
def test_a_paper_comes_back_equal(paper: object) -> None:
    again = from_json(paper.kind, to_json(paper))  # type: ignore[attr-defined, arg-type]
    assert again == paper
    assert to_json(again) == to_json(paper)  # type: ignore[arg-type]


def test_a_reprint_from_the_stored_text_is_the_same_page() -> None:
    paper = FULL[PaperKind.RECEIPT]
    assert render(from_json(paper.kind, to_json(paper))) == render(paper)


def test_the_text_is_canonical() -> None:
    stored = to_json(FULL[PaperKind.RECEIPT])
    raw = json.loads(stored)
    assert json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":")) == stored
    assert raw["lines"][0]["quantity"] == "135.80"
    assert raw["head"]["issued_at"] == "2026-06-18T12:30:00"


def test_a_field_added_later_takes_its_default() -> None:
    raw = json.loads(to_json(FULL[PaperKind.ARTICLES]))
    del raw["remark"]
    assert from_json(PaperKind.ARTICLES, json.dumps(raw)).remark == ""


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        '{"head":{"project":"P","unit_code":"U"},"nonsense":1}',
        '{"head":[],"owners":[]}',
        '{"head":{"project":1,"unit_code":"U"}}',
        '{"head":{"project":"P","unit_code":"U"},"issued_at":5}',
        '{"head":{"project":"P","unit_code":"U"},"owners":"U"}',
    ],
)
def test_a_text_that_is_no_paper_of_the_kind_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected|missing"):
        from_json(PaperKind.ARTICLES, text)
