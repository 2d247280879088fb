"""The handover certificate: when it is issued, who signs it, and that there is one of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.defects import Finding
from handover_app.domain.fees import Payee
from handover_app.domain.gifts import (
    AgreementChanged,
    AgreementReasonMissing,
    CertificateIssuedBefore,
    CertificateOrder,
    SignedTwice,
    SignerMissing,
    SignOrder,
)
from handover_app.domain.handover import GateClosed
from handover_app.domain.inspections import (
    Conclusion,
    MeterKind,
    RemarkKind,
    SigningState,
    TeamRole,
)
from handover_app.domain.papers import HandoverCertificate
from handover_app.domain.people import NotAllowed, Right, Role
from handover_app.domain.receipts import PaperRef
from handover_app.domain.signatures import Signature, SignatureEmpty
from handover_app.domain.units import UnitNotSold
from handover_app.domain.visits import (
    Arrival,
    AuthorityKind,
    AuthorityShown,
    BeyondAuthority,
    Scope,
    VisitorKind,
)
from tests.services.hall import MORNING, NIL, PAYS, SHARED, UNSOLD, Hall, race

STROKES = (((80, 120), (220, 60), (360, 140)),)


def order(*names: str, reason: str = "") -> CertificateOrder:
    """These sign on paper."""
    return CertificateOrder(signers=tuple(SignOrder(signer=each) for each in names), reason=reason)


def issue(hall: Hall, code: str, wish: CertificateOrder, station: str = "S1") -> PaperRef:
    """The property desk issues the certificate."""
    act = hall.act(Role.PROPERTY_DESK, station)
    return hall.desks.certificates.issue(act, hall.unit(code), wish)


def stored(hall: Hall, ref: PaperRef) -> HandoverCertificate:
    """The certificate as it was issued."""
    with hall.database.read() as reading:
        paper = reading.papers.get(ref.paper_id)
    assert isinstance(paper, HandoverCertificate)
    return paper


def with_defect(hall: Hall, code: str) -> None:
    """The owner takes the flat with one open defect, read meters and a reservation."""
    unit = hall.unit(code)
    team = [(role, role.value) for role in TeamRole]
    desks = hall.desks
    desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "1组", team)
    desks.inspections.read_meters(hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: "3.20"})
    note = "保留对层高的意见"
    desks.inspections.remark(hall.act(Role.INSPECTOR), unit, RemarkKind.NOTE, "客厅", note)
    finding = Finding(code="JJ-005", room="主卫")
    desks.defects.log(hall.act(Role.INSPECTOR), unit, finding)
    desks.inspections.conclude(
        hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED_WITH_DEFECTS, "先收楼"
    )


def test_it_says_all_that_passed_from_hand_to_hand_and_is_issued_once(hall: Hall) -> None:
    desk, unit = hall.desks.certificates, hall.unit(PAYS)
    hall.check_in(PAYS)
    with_defect(hall, PAYS)
    with hall.refuses(GateClosed):
        issue(hall, PAYS, order("曾甲"))
    assert desk.desk(unit).blockers
    hall.pay(PAYS, Payee.DEVELOPER)
    # The keys may go: at the key desk, in the same visit.
    seen = desk.desk(unit)
    assert (seen.blockers, seen.handed_over, seen.open_defects) == ((), False, 1)
    assert seen.signers == ("曾甲",)
    hall.hand_over(PAYS)
    hall.clock.forward(days=2)
    act = hall.act(Role.PROPERTY_DESK)
    with hall.records("AgreementSigned", "CertificateIssued") as rows:
        ref = desk.issue(act, unit, order("曾甲"))
    assert (ref.kind, ref.number) == ("HANDOVER_CERTIFICATE", "JJ-S1-000001")
    assert rows[1].data == {"number": ref.number, "replaces": "", "reason": ""}
    with pytest.raises(AlreadyDone):
        desk.issue(act, unit, order("曾甲"))

    paper = stored(hall, ref)
    assert paper.handed_on == date(2026, 11, 7), "the day of the keys, not of the certificate"
    assert paper.area.difference_fen == 10_000_00
    assert paper.area.receipt_number.startswith("SJ-S1-A")
    assert (paper.meters[0].reading, paper.key_sheet) == (Decimal("3.20"), "YS-S1-000001")
    assert sum(each.count for each in paper.keys) == len(hall.desks.keys.of_unit(unit).keys)
    assert [each.text for each in paper.reservations] == ["保留对层高的意见"]
    assert (len(paper.defects), paper.defects[0].promised is not None) == (1, True)
    assert "附件所列未整改问题 1 项" in paper.text
    assert "第八条" in paper.text
    assert (paper.shown, paper.given) == ((), ()), "what nobody saw or got is not certified"

    pages = PdfReader(
        BytesIO(hall.desks.papers.print(hall.act(Role.RECEPTION), ref.paper_id).pdf)
    ).pages
    heads = [page.extract_text() for page in pages]
    assert sum("第一份：甲方" in each for each in heads) * 2 == len(pages)
    assert sum("第二份：乙方" in each for each in heads) * 2 == len(pages)
    again = hall.desks.papers.print(hall.act(Role.RECEPTION), ref.paper_id).pdf
    assert "补打 第1次" in PdfReader(BytesIO(again)).pages[0].extract_text()

    with hall.refuses(CertificateIssuedBefore):
        issue(hall, PAYS, order("曾甲"))
    second = issue(hall, PAYS, order("曾甲", reason="水表底数写错"))
    corrected = stored(hall, second)
    assert second.number == "JJ-S1-000002", "a refused issue takes no number"
    assert (corrected.replaces, corrected.correction) == (ref.number, "水表底数写错")
    assert [each.number for each in desk.desk(unit).issued] == [ref.number, second.number]


def test_pane_paper_and_refusal_are_equal_ways_of_each_owner(hall: Hall) -> None:
    hall.inspect(SHARED, Conclusion.ACCEPTED)
    hall.pay(SHARED, Payee.DEVELOPER)
    unit = hall.unit(SHARED)
    text = hall.desks.certificates.desk(unit).text
    drawn = Signature(strokes=STROKES, text=text, at=MORNING)
    pane = SignOrder(signer="覃己", state=SigningState.ON_PANE, signature=drawn)
    declined = SignOrder(signer="孔壬", state=SigningState.REFUSED, reason="层高不符")
    for refusal, signers in (
        (SignerMissing, ()),
        (SignedTwice, (pane, replace(pane, signer=" 覃己 "))),
        (AgreementReasonMissing, (replace(declined, reason=" "),)),
        (SignatureEmpty, (replace(pane, signature=None),)),
        (AgreementChanged, (replace(pane, signature=replace(drawn, text="别的")),)),
    ):
        with hall.refuses(refusal):
            issue(hall, SHARED, CertificateOrder(signers=signers))
    paper = stored(hall, issue(hall, SHARED, CertificateOrder(signers=(pane, declined))))
    assert [(each.name, each.state, each.reason) for each in paper.signings] == [
        ("覃己", "手写屏签字", ""),
        ("孔壬", "拒签", "层高不符"),
    ]
    assert paper.signings[0].signed is not None
    assert paper.signings[0].signed.strokes == STROKES
    assert paper.text == text
    line = hall.desks.certificates.desk(unit).issued[0]
    assert (line.signers, line.refused) == (("覃己",), ("孔壬",))
    # The property desk's own list of what is signed knows nothing of it.
    assert all(each.state is None for each in hall.desks.agreements.desk(unit).agreements)


def test_only_the_property_desk_certifies_only_sold_flats_and_an_agent_who_may_sign(
    hall: Hall,
) -> None:
    with hall.refuses(UnitNotSold):
        issue(hall, UNSOLD, order("谁"))
    with hall.refuses(NotAllowed):
        hall.desks.certificates.issue(hall.act(Role.CASHIER), hall.unit(NIL), order("仇乙"))
    hall.inspect(NIL, Conclusion.ACCEPTED)
    shown = AuthorityShown(
        agent="代一", kind=AuthorityKind.NOTARISED, scopes=(Scope.TAKE_KEYS,), id_number="1234"
    )
    hall.desks.visits.check_in(
        hall.act(Role.RECEPTION), hall.unit(NIL), VisitorKind.AGENT, "代一",
        identity_seen=True, arrival=Arrival(authority=shown),
    )  # fmt: skip
    assert hall.desks.certificates.desk(hall.unit(NIL)).signers == ("代一",)
    with hall.refuses(BeyondAuthority):
        issue(hall, NIL, order("代一"))
    act = hall.approved(hall.act(Role.PROPERTY_DESK), Role.LEAD, Right.LIFT_GATE, "业主电话同意")
    ref = hall.desks.certificates.issue(act, hall.unit(NIL), order("代一"))
    paper = stored(hall, ref)
    assert (paper.agent, paper.authority != "") == ("代一", True)


def test_two_stations_at_once_issue_one_certificate(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)

    wish = order("仇乙")
    answers = race(*(partial(issue, hall, NIL, wish, station) for station in ("S1", "S2")))
    assert sorted(type(each).__name__ for each in answers) == [
        "CertificateIssuedBefore",
        "PaperRef",
    ]
    assert len(hall.desks.certificates.desk(hall.unit(NIL)).issued) == 1


def test_in_a_rehearsal_its_number_is_marked(sqlite_hall: Hall) -> None:
    hall = sqlite_hall
    hall.inspect(NIL, Conclusion.ACCEPTED)
    with hall.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE projects SET rehearsal = 1")
    ref = issue(hall, NIL, order("仇乙"))
    assert ref.number != "JJ-S1-000001"
    assert ref.number.endswith("JJ-S1-000001")
