"""A program of its own: a cash desk and a key desk that work until they are done or killed.

Each line on stdout is something that the desk was told is saved: ``receipt NUMBER`` or
``keys CODE``.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handover_app.domain.fees import Payee
from handover_app.domain.keys import KeyElsewhere
from handover_app.domain.people import Role
from handover_app.domain.receipts import AlreadyTaken, NothingToPay, Payment, PaymentMethod
from tests.services.hall import UNSOLD, Clock, Hall


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def _take_money(hall: Hall, station: str) -> None:
    hall.open_shift(station)
    for code in sorted(set(hall.units()) - {UNSOLD}):
        unit = hall.unit(code)
        for payee in (Payee.PROPERTY_COMPANY, Payee.COLLECTED):
            bill = hall.desks.receipts.settlement(unit).open_total(payee)
            if not bill:
                continue
            try:
                ref = hall.desks.receipts.take_payment(
                    hall.act(Role.CASHIER, station),
                    unit,
                    payee,
                    [Payment(PaymentMethod.CASH, bill)],
                )
            except (AlreadyTaken, NothingToPay):
                continue  # another cashier was faster
            _say(f"receipt {ref.number}")


def _hand_keys_over(hall: Hall, station: str) -> None:
    for code in sorted(hall.units(), reverse=True):
        unit = hall.unit(code)
        if hall.desks.keys.of_unit(unit).handed_over:
            continue
        try:
            hall.hand_over(code, "业主", station=station)
        except KeyElsewhere:
            continue  # another desk was faster
        _say(f"keys {code}")


def main(url: str, photos: str, station: str) -> None:
    """Work through all flats at two desks at once."""
    hall = Hall(url, Clock(), Path(photos))
    hall.learn()
    _say("ready")
    with ThreadPoolExecutor() as desks:
        working = [
            desks.submit(work, hall, f"{station}{place}")
            for place, work in enumerate((_take_money, _hand_keys_over))
        ]
        for desk in working:
            desk.result()  # what went wrong at a desk ends the program with it
    hall.database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
