"""No full phone or identity number leaves for the journal, the log or an error's words."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion
from handover_app.domain.people import Role, WrongPin
from handover_app.domain.receipts import RefundMethod
from handover_app.domain.refusals import DomainError
from handover_app.domain.units import NotAPhoneNumber
from handover_app.services.receipts import RefundWish
from tests.services.hall import (
    ACCOUNT,
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

CARD = "6222000011112222"


def canaries() -> set[str]:
    """Every number that identifies a person of the hall."""
    found = {id_number(serial) for serial in (*range(1, 10), 100)}
    found |= {phone(serial) for serial in (*range(1, 10), 5100)}
    return found | {"17000007777", "17000008888", CARD}


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
    refund_to_card_and_account(hall)
    for attempt in (
        lambda: hall.check_in(PAYS),
        lambda: hall.hand_over(PAYS),
        lambda: hall.hand_over(NIL),
        lambda: desks.people.sign_in(Role.LEAD.value, "0000", "S1"),
        lambda: desks.keys.scan(hall.act(Role.KEY_CLERK), phone(1)),
        lambda: desks.keys.scan(hall.act(Role.KEY_CLERK), id_number(1)),
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


def test_the_canaries_are_really_there(hall: Hall) -> None:
    """The control: the table of owners holds them in full."""
    owners = str(hall.content()["owners"])
    assert id_number(1) in owners
    assert phone(1) in owners
