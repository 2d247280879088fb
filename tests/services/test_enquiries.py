"""The enquiry log: what is asked at the telephones, who follows it up, and by when."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from handover_app.domain.delivery import (
    ENQUIRY_KINDS,
    EnquiryClosed,
    EnquiryFilter,
    EnquiryKindsWrong,
    EnquiryKindUnknown,
    EnquiryNotFound,
    EnquiryWindow,
    EnquiryWish,
    FollowUp,
    FollowUpIncomplete,
    FollowUpPast,
    NoEnquiries,
    QuestionMissing,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.units import NotAPhoneNumber
from tests.services.hall import NIL, PAYS, Clock, Hall
from tests.services.lists import cells, kinds

TODAY = date(2026, 11, 7)
LOANS = "贷款与付款"


@pytest.fixture(autouse=True)
def nine_in_the_morning(clock: Clock) -> None:
    """The venue's time, wherever the test runs."""
    clock.moment = datetime(2026, 11, 7, 9).astimezone()


def wish(**facts: object) -> EnquiryWish:
    """A question at the hotline."""
    told: dict[str, object] = {
        "window": EnquiryWindow.HOTLINE, "kind": LOANS, "question": "按揭还没放款能收房吗",
    }  # fmt: skip
    return EnquiryWish(**{**told, **facts})  # type: ignore[arg-type]


def test_a_question_is_noted_answered_followed_up_and_found_again(hall: Hall) -> None:
    service = hall.desks.enquiries
    note = service.note
    with hall.refuses(NoEnquiries):
        service.workbook(hall.act(Role.RECEPTION), EnquiryFilter())
    with hall.records("EnquiryNoted") as rows:
        first = note(
            hall.act(Role.RECEPTION),
            wish(
                asker="曾甲", phone="170 0000 0001", unit_id=hall.unit(PAYS),
                follow_by="财务 乙", follow_until=TODAY + timedelta(days=1),
            ),
        )  # fmt: skip
    assert not {"曾甲", "按揭还没放款能收房吗", "财务 乙"} & set(map(str, rows[0].data.values()))
    with hall.records("EnquiryNoted", "EnquiryFollowedUp"):
        note(hall.act(Role.RECEPTION), wish(question="=能带宠物吗", answer="可以", kind="其他"))
    lines = service.listed(EnquiryFilter())
    assert [(x.code, x.closed, x.phone) for x in lines] == [
        (PAYS, False, "170****0001"),
        ("", True, ""),
    ]
    assert len(service.listed(EnquiryFilter(open_only=True))) == 1
    assert len(service.listed(EnquiryFilter(kind="其他"))) == 1
    assert len(service.listed(EnquiryFilter(words="放款"))) == 1
    assert service.listed(EnquiryFilter(unit_id=hall.unit(NIL))) == ()
    assert service.listed(EnquiryFilter(window=EnquiryWindow.SITE)) == ()
    hall.clock.forward(days=2)
    assert service.listed(EnquiryFilter())[0].overdue
    follow = service.follow_up
    day = TODAY + timedelta(days=5)
    with hall.records("EnquiryFollowedUp"):
        follow(hall.act(Role.LEAD), first, FollowUp("已问银行", False, "丙", day))
    assert (lines := service.listed(EnquiryFilter()))[0].follow_by == "丙"
    assert [words for _, _, words in lines[0].steps] == ["已问银行"]
    with hall.records("EnquiryFollowedUp"):
        follow(hall.act(Role.LEAD), first, FollowUp("已放款，回电告知"))
    assert all(each.closed for each in service.listed(EnquiryFilter()))
    with hall.refuses(EnquiryClosed):
        follow(hall.act(Role.LEAD), first, FollowUp("又来电"))
    with hall.records("EnquiriesExported"):
        made = service.workbook(hall.act(Role.RECEPTION), EnquiryFilter())
    assert kinds(made.data) == {"s"}
    written = cells(made.data)
    assert {row[4] for row in written[1:]} == {"17000000001", None}
    assert "=能带宠物吗" in {row[6] for row in written}


def test_what_is_missing_is_said_and_the_table_of_kinds_is_the_projects_own(hall: Hall) -> None:
    service, act = hall.desks.enquiries, hall.act
    tomorrow = TODAY + timedelta(days=1)
    for refusal, facts in (
        (QuestionMissing, {"question": " "}),
        (EnquiryKindUnknown, {"kind": "天气"}),
        (NotAPhoneNumber, {"phone": "12"}),
        (FollowUpIncomplete, {"follow_by": "乙"}),
        (FollowUpIncomplete, {"follow_until": tomorrow}),
        (FollowUpPast, {"follow_by": "乙", "follow_until": TODAY - timedelta(days=1)}),
    ):
        with hall.refuses(refusal):
            service.note(act(Role.RECEPTION), wish(**facts))
    with hall.refuses(NotAllowed):
        service.note(act(Role.GIFTS), wish())
    with hall.refuses(EnquiryNotFound):
        service.follow_up(act(Role.RECEPTION), hall.unit(NIL), FollowUp("查无此事"))
    assert service.kinds() == ENQUIRY_KINDS
    for wrong in ((), ("车位", "车位"), tuple(map(str, range(41)))):
        with hall.refuses(EnquiryKindsWrong):
            service.set_kinds(act(Role.LEAD), wrong)
    with hall.records("EnquiryKindsSet"):
        service.set_kinds(act(Role.LEAD), ("车位", " 其他 ", ""))
    assert service.kinds() == ("车位", "其他")
    with hall.changes_nothing():
        service.set_kinds(act(Role.LEAD), ("车位", "其他"))
