"""Which papers an owner file has, in which order, and what it misses by what happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

from handover_app.domain.papers import (
    FILE_ORDER,
    MissingPaper,
    PaperKind,
    StoredPaper,
    UnitHistory,
    filed,
    missing,
)

_serial = count(1)
MORNING = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
UNIT = UUID(int=1)


def paper(
    kind: PaperKind, number: str = "", *, subject: int = 1, name: str = "", minutes: int = 0
) -> StoredPaper:
    """A stored paper; each has an id of its own, later ones a greater one."""
    return StoredPaper(
        paper_id=UUID(int=next(_serial)),
        kind=kind,
        number=number,
        subject=UUID(int=subject),
        issued_at=MORNING + timedelta(minutes=minutes),
        name=name,
    )


def history(**facts: object) -> UnitHistory:
    """What happened with the unit."""
    return UnitHistory(unit_id=UNIT, **facts)  # type: ignore[arg-type]


def lacking(told: UnitHistory, *papers: StoredPaper) -> list[tuple[str, str]]:
    """Kind and name of what is missing."""
    return [(each.kind.name, each.name) for each in missing(told, papers)]


def test_the_papers_stand_in_the_order_of_the_day_however_they_came() -> None:
    mixed = [paper(kind, kind.name, name=kind.name) for kind in reversed(FILE_ORDER)]
    assert [each.kind for each in filed(mixed)] == list(FILE_ORDER)
    assert filed([paper(PaperKind.QUEUE_TICKET), paper(PaperKind.HOOK_MAP)]) == ()


def test_of_a_sheet_that_is_issued_again_the_newest_counts_and_of_money_every_paper() -> None:
    old, new = (paper(PaperKind.ARTICLES, minutes=each) for each in (1, 9))
    first, second = (paper(PaperKind.RECEIPT, f"SJ-{each}", minutes=each) for each in (2, 3))
    assert filed([new, second, old, first]) == (first, second, new)
    # A mandate that was given back is printed anew under its number.
    given, back = (paper(PaperKind.KEY_MANDATE, "WT-1", minutes=each) for each in (4, 5))
    assert filed([given, back]) == (back,)


def test_each_walk_each_agreement_and_each_urgency_of_a_notice_has_its_paper() -> None:
    refused = paper(PaperKind.INSPECTION_RECORD, subject=7, minutes=1)
    signed = paper(PaperKind.INSPECTION_RECORD, subject=7, minutes=2)
    accepted = paper(PaperKind.INSPECTION_RECORD, subject=8, minutes=3)
    assert filed([refused, signed, accepted]) == (signed, accepted)
    rules = [
        paper(PaperKind.PROPERTY_AGREEMENT, subject=9, name=each)
        for each in ("前期物业服务协议", "临时管理规约承诺书", "前期物业服务协议")
    ]
    assert [each.paper_id for each in filed(rules)] == [rules[1].paper_id, rules[2].paper_id]
    told = [
        paper(PaperKind.DELIVERY_NOTICE, f"JF-{place}", name=name)
        for place, name in enumerate(("FIRST", "FIRST", "SECOND"))
    ]
    assert filed(told) == (told[1], told[2])


def test_a_corrected_certificate_stays_beside_the_one_that_names_it() -> None:
    both = [paper(PaperKind.HANDOVER_CERTIFICATE, each) for each in ("JJ-1", "JJ-2")]
    assert filed(both) == tuple(both)


def test_before_the_day_only_the_invitation_is_missing_and_of_an_unsold_unit_nothing() -> None:
    assert lacking(history()) == [("DELIVERY_NOTICE", "")]
    assert lacking(history(sold=False, notified=True)) == []


def test_every_number_that_a_desk_gave_out_is_asked_for_by_its_own() -> None:
    told = history(
        notified=True,
        receipts=("SJ-1", "SJ-2"),
        refunds=("TK-1",),
        notices=("ZG-1",),
        refusals=("JS-1",),
        invoice_exchanges=("HP-1",),
        mandates=("WT-1",),
        area_settled=True,
    )
    there = [
        paper(PaperKind.DELIVERY_NOTICE, "JF-1"),
        paper(PaperKind.FEE_STATEMENT),
        paper(PaperKind.RECEIPT, "SJ-2"),
        paper(PaperKind.KEY_MANDATE, "WT-1"),
    ]
    assert lacking(told, *there) == [
        ("REFUSAL_RECORD", "JS-1"),
        ("RECTIFICATION_NOTICE", "ZG-1"),
        ("AREA_SETTLEMENT", ""),
        ("RECEIPT", "SJ-1"),
        ("INVOICE_EXCHANGE", "HP-1"),
        ("REFUND", "TK-1"),
    ]


def test_a_delivered_unit_misses_what_nobody_signed_and_its_certificate() -> None:
    told = history(
        checked_in=True,
        identity_checked=True,
        concluded=True,
        household_filled=True,
        unsigned=("消防安全告知书",),
        handed_over=True,
    )
    assert missing(told, [paper(PaperKind.DELIVERY_NOTICE)]) == (
        MissingPaper(PaperKind.IDENTITY_CHECK),
        MissingPaper(PaperKind.FLOW_SHEET),
        MissingPaper(PaperKind.INSPECTION_RECORD),
        MissingPaper(PaperKind.PROPERTY_AGREEMENT, "消防安全告知书"),
        MissingPaper(PaperKind.HOUSEHOLD_FORM),
        MissingPaper(PaperKind.ARTICLES),
        MissingPaper(PaperKind.KEY_HANDOVER),
        MissingPaper(PaperKind.HANDOVER_CERTIFICATE),
    )
    # Before the keys are signed for nobody asks yet what the household has not signed.
    assert lacking(history(unsigned=("消防安全告知书",))) == [("DELIVERY_NOTICE", "")]
