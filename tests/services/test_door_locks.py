"""The electronic lock is set up or not, and the door may bear a seal: never a code (J04)."""

from __future__ import annotations

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import KeySetSummary, KeyTextTooLong, LockSetup
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.units import UnitNotFound
from tests.services.hall import NIL, Hall


def note(hall: Hall, setup: LockSetup, seal: str) -> KeySetSummary:
    act = hall.act(Role.KEY_CLERK)
    return hall.desks.key_locks.note_lock(act, hall.unit(NIL), setup, seal)


def test_what_is_noted_of_the_lock_stands_with_the_keys(hall: Hall) -> None:
    with hall.records("LockNoted") as journalled:
        said = note(hall, LockSetup.SET_UP, " F-0815 ")
    assert (said.lock_setup, said.door_seal) == (LockSetup.SET_UP, "F-0815")
    assert journalled[0].data["lock_setup"] == "SET_UP"
    assert journalled[0].unit_id == hall.unit(NIL)
    assert hall.desks.keys.of_unit(hall.unit(NIL)) == said


def test_a_seal_may_be_taken_off_again(hall: Hall) -> None:
    note(hall, LockSetup.NOT_SET_UP, "F-0815")
    assert note(hall, LockSetup.NOT_SET_UP, "").door_seal == ""


def test_what_is_noted_already_is_no_second_row(hall: Hall) -> None:
    note(hall, LockSetup.SET_UP, "F-0815")
    with hall.changes_nothing():
        note(hall, LockSetup.SET_UP, "F-0815 ")


def test_a_seal_has_forty_signs_at_most(hall: Hall) -> None:
    assert note(hall, LockSetup.SET_UP, "9" * 40).door_seal == "9" * 40
    with hall.refuses(KeyTextTooLong) as refused:
        note(hall, LockSetup.SET_UP, "9" * 41)
    assert refused.value.facts() == {"limit": 40}


def test_a_lock_of_a_unit_that_is_not_there_is_refused(hall: Hall) -> None:
    with hall.refuses(UnitNotFound):
        hall.desks.key_locks.note_lock(hall.act(Role.KEY_CLERK), new_id(), LockSetup.SET_UP, "")


def test_only_who_tries_or_hands_over_keys_notes_a_lock(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.key_locks.note_lock(hall.act(Role.CASHIER), hall.unit(NIL), LockSetup.SET_UP, "")


def test_a_note_that_is_repeated_is_answered_as_done(hall: Hall) -> None:
    act, unit = hall.act(Role.KEY_CLERK), hall.unit(NIL)
    hall.desks.key_locks.note_lock(act, unit, LockSetup.SET_UP, "")
    with hall.changes_nothing(), pytest.raises(AlreadyDone):
        hall.desks.key_locks.note_lock(act, unit, LockSetup.SET_UP, "")
