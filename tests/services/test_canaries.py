"""No full phone or identity number leaves for the journal, the log or an error's words."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import (
    Borrower,
    HandoverOrder,
    LedgerFilter,
    LoanOrder,
    MandateOrder,
    Receiver,
)
from handover_app.domain.people import Role, WrongPin
from handover_app.domain.receipts import RefundMethod
from handover_app.domain.refusals import DomainError
from handover_app.domain.units import NotAPhoneNumber
from handover_app.services.receipts import RefundWish
from tests.documents.reading import text
from tests.services.hall import (
    ACCOUNT,
    MORNING,
    NIL,
    OWED,
    PAYS,
    SHARED,
    Hall,
    column,
    id_number,
    phone,
    rows,
    unit_file,
)
from tests.services.key_desk import codes
from tests.services.test_key_ledger import cells

CARD = "6222000011112222"
BORROWER_PHONE = "17000009999"
AUTHORITY, BELONGINGS = "授权书苏示证字0042号", "梳妆台抽屉里有首饰盒"
"""What an agent takes keys on, and what lies in a flat whose key is kept: nobody's business."""


def canaries() -> set[str]:
    """Every number that identifies a person of the hall."""
    found = {id_number(serial) for serial in (*range(1, 10), 100)}
    found |= {phone(serial) for serial in (*range(1, 10), 5100)}
    return found | {"17000007777", "17000008888", CARD, BORROWER_PHONE, AUTHORITY, BELONGINGS}


def refund_to_card_and_account(hall: Hall) -> None:
    """A refund to a card is rejected, one to an account is made, looked at and corrected."""
    refunds, unit = hall.desks.refunds, hall.unit(OWED)
    to_card = RefundWish(RefundMethod.ORIGINAL_CARD, card_tail=CARD)
    refunds.apply(hall.act(Role.CASHIER), unit, to_card)
    (made,) = refunds.all()
    refunds.reject(hall.act(Role.FINANCE), made.refund_id, "改为转账")
    account = replace(ACCOUNT, number=CARD)
    refund = hall.refund(OWED, RefundWish(RefundMethod.TRANSFER, account=account))
    refunds.account(hall.act(Role.FINANCE), refund)
    refunds.correct_account(hall.act(Role.FINANCE), refund, account)


CREW = LoanOrder(
    borrower=Borrower(company="晨湖建设", person="曹壬", phone=BORROWER_PHONE), purpose="补漆"
)
MANDATE = MandateOrder(reason="外窗渗水", belongings=BELONGINGS, who_may_enter="门窗施工单位")


def to_agent(hall: Hall) -> HandoverOrder:
    """An agent takes the keys of `NIL`; one of them stays."""
    return HandoverOrder(
        receiver=Receiver("孔壬", is_agent=True), explained=True, authority=AUTHORITY,
        retained_key_id=hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].key_id, mandate=MANDATE,
    )  # fmt: skip


def day_at_the_key_desk(hall: Hall) -> None:
    """A crew borrows, is called and brings back; an agent takes keys, and one of them is kept."""
    desks, scanned = hall.desks, codes(hall, NIL)
    loan = desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, scanned)
    desks.key_loans.show_phone(hall.act(Role.KEY_CLERK), loan.loan_id)
    desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id, "稍后")
    desks.key_loans.evening_list(hall.act(Role.KEY_CLERK))
    desks.key_loans.take_back(hall.act(Role.KEY_CLERK), scanned)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    order = to_agent(hall)
    desks.key_handovers.hand_over(hall.act(Role.KEY_CLERK), hall.unit(NIL), order, scanned)
    (line,) = desks.key_mandates.list()
    desks.key_mandates.tell(hall.act(Role.KEY_CLERK), line.mandate_id, "电话")
    desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, scanned[:1])


def whole_day(hall: Hall) -> list[DomainError]:
    """Something of everything, with refusals; the refusals."""
    refused: list[DomainError] = []
    desks = hall.desks
    owner = desks.handover.card(hall.unit(PAYS)).owners[0].owner_id
    desks.units.correct_phone(hall.act(Role.RECEPTION), hall.unit(PAYS), owner, "17000007777")
    with pytest.raises(NotAPhoneNumber) as wrong:
        desks.units.correct_phone(
            hall.act(Role.RECEPTION), hall.unit(PAYS), owner, f"{id_number(1)}"
        )
    refused.append(wrong.value)
    lines = rows()
    lines[0][column("联系电话")] = "17000008888"
    lines[1][column("证件号码")] = id_number(2)[:-1] + "?"
    lines[2][column("联系电话")] = f"{phone(3)}0"
    result = desks.unit_import.run(hall.act(Role.ADMINISTRATOR), unit_file(lines))
    assert result.clashes
    assert result.problems
    assert not any(canary in str(result.clashes) for canary in canaries())
    assert not any(canary in str(result.problems) for canary in canaries())
    hall.check_in(PAYS)
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    hall.pay(PAYS, Payee.DEVELOPER)
    hall.hand_over(PAYS)
    hall.articles(SHARED)
    day_at_the_key_desk(hall)
    refund_to_card_and_account(hall)
    for attempt in (
        lambda: hall.check_in(PAYS),
        lambda: hall.hand_over(PAYS),
        lambda: hall.hand_over(NIL),
        lambda: desks.people.sign_in(Role.LEAD.value, "0000", "S1"),
        lambda: desks.keys.scan(hall.act(Role.KEY_CLERK), phone(1)),
        lambda: desks.keys.scan(hall.act(Role.KEY_CLERK), id_number(1)),
        lambda: desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, [BORROWER_PHONE]),
        lambda: desks.key_loans.lend(hall.act(Role.KEY_CLERK), replace(CREW, due=MORNING), []),
        lambda: hall.desks.key_handovers.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(NIL), to_agent(hall), []
        ),
        lambda: desks.key_mandates.retain(
            hall.act(Role.KEY_CLERK), codes(hall, NIL)[0], replace(MANDATE, reason="")
        ),
    ):
        with pytest.raises(DomainError) as caught:
            attempt()
        refused.append(caught.value)
    assert any(isinstance(each, WrongPin) for each in refused)
    return refused


def test_journal_log_and_refusals_carry_no_number_of_a_person(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        refused = whole_day(hall)
    told = {
        "journal": str(hall.journal()),
        "log": caplog.text,
        "refusals": " ".join(map(str, refused)),
        "operations": str(hall.content()["operations"]),
    }
    for place, words in told.items():
        assert [each for each in canaries() if each in words] == [], place


def test_no_list_of_the_key_desk_carries_a_phone_an_authority_or_belongings(hall: Hall) -> None:
    """What is written out, hung up or named as a file; the mandate's own paper is the owner's."""
    desks = hall.desks
    day_at_the_key_desk(hall)
    refs = [
        desks.key_loans.evening_list(hall.act(Role.KEY_CLERK)),
        desks.key_mandates.list_paper(hall.act(Role.KEY_CLERK)),
    ]
    printed = [desks.papers.print(hall.act(Role.KEY_CLERK), ref.paper_id) for ref in refs]
    asked = LedgerFilter()
    told = {
        "lists": "".join(text(each.pdf) for each in printed),
        "ledger": text(desks.key_ledger.pdf(hall.act(Role.KEY_CLERK), asked)),
        "workbook": str(cells(desks.key_ledger.workbook(hall.act(Role.KEY_CLERK), asked))),
        "loans": str(desks.key_loans.board()),
        "scan": str(desks.keys.scan(hall.act(Role.KEY_CLERK), codes(hall, PAYS)[0])),
        "files": " ".join(
            each.name + each.title for each in desks.papers.all_of_unit(hall.unit(NIL))
        ),
    }
    for place, words in told.items():
        assert [each for each in canaries() if each in words.replace("\n", "")] == [], place
    assert "曹壬" in told["workbook"]
    assert "曹壬" in told["lists"]


def test_the_canaries_are_really_there(hall: Hall) -> None:
    """The control: the table of owners holds them in full."""
    owners = str(hall.content()["owners"])
    assert id_number(1) in owners
    assert phone(1) in owners
    day_at_the_key_desk(hall)
    content = hall.content()
    assert BORROWER_PHONE in str(content["key_loans"])
    assert AUTHORITY in str(content["key_handovers"])
    assert BELONGINGS in str(content["key_mandates"])
