"""The key desk: tags, scans, trying, handing over, and who has a key."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import (
    KeyElsewhere,
    KeyFaulty,
    KeyOfAnotherUnit,
    KeysMissing,
    KeyState,
    NoKeySet,
    Receiver,
    ReceiverMissing,
    TagForged,
    TagOfAnotherProject,
    TagUnknown,
    TagVoid,
)
from handover_app.domain.people import Role
from handover_app.domain.tags import NotATag, tag_code
from handover_app.domain.units import BuildingNotFound
from handover_app.storage.tables.keys import keys
from handover_app.storage.tables.papers import papers
from tests.services.hall import MORNING, NIL, PAYS, Hall, race


def ready(hall: Hall, code: str = NIL) -> tuple[str, ...]:
    """Bring a flat without area difference before the gate; the codes of its keys."""
    hall.inspect(code, Conclusion.ACCEPTED)
    return hall.desks.keys.codes(hall.unit(code))


def secret(hall: Hall) -> bytes:
    """The key that signs the project's tags."""
    with hall.database.read() as reading:
        project = reading.projects.only()
    assert project is not None
    return project.key


def tag_numbers(hall: Hall) -> set[int]:
    """Every tag number in use."""
    with hall.database.read() as reading:
        return reading.key_sets.tag_numbers()


def unused(hall: Hall) -> int:
    """A tag number that no key bears."""
    return next(number for number in range(10**6) if number not in tag_numbers(hall))


def test_a_flat_gets_five_keys_each_with_a_tag_of_its_own(hall: Hall) -> None:
    summary = hall.desks.keys.of_unit(hall.unit(NIL))
    assert len(summary.keys) == 5
    assert {key.state for key in summary.keys} == {KeyState.RECEIVED}
    assert len(tag_numbers(hall)) == hall.count("keys") == 5 * 9
    codes = hall.desks.keys.codes(hall.unit(NIL))
    assert len(set(codes)) == 5
    assert {len(code) for code in codes} == {29}


def test_a_scan_gives_context_and_writes_nothing(hall: Hall) -> None:
    code = hall.desks.keys.codes(hall.unit(NIL))[2]
    act = hall.act(Role.CASHIER)
    with hall.changes_nothing():
        verdict = hall.desks.keys.scan(act, code)
    assert (verdict.unit_code, verdict.unit_id) == (NIL, hall.unit(NIL))
    line = hall.desks.keys.of_unit(hall.unit(NIL)).keys[2]
    assert verdict.key == line
    typed = f" {line.short_id[:5]} {line.short_id[5:]} "
    assert hall.desks.keys.scan(hall.act(Role.CASHIER), typed).key == line
    wide = code.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    assert hall.desks.keys.scan(hall.act(Role.CASHIER), wide).key == line


@pytest.mark.parametrize("text", ["", "6901234567892", "1" * 28, "https://example.com", "钥匙"])
def test_what_is_no_tag_of_ours_is_said_and_journalled(hall: Hall, text: str) -> None:
    with hall.refuses(NotATag) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), text)
    assert refused.value.facts() == {"text_length": len(text)}


def test_a_forged_tag_is_known_by_its_signature(hall: Hall) -> None:
    number = min(tag_numbers(hall))
    with hall.refuses(TagForged):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), tag_code(b"wrong", 1, number, 1))


def test_a_tag_of_another_project_is_told_from_a_forged_one(hall: Hall) -> None:
    code = tag_code(b"their key", 1, unused(hall), 1)
    with hall.refuses(TagOfAnotherProject):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)


def test_a_sound_tag_that_no_key_bears_is_unknown(hall: Hall) -> None:
    with hall.refuses(TagUnknown):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), tag_code(secret(hall), 1, unused(hall), 1))


def test_a_sound_code_of_another_kind_is_no_key_tag(hall: Hall) -> None:
    with hall.refuses(NotATag):
        hall.desks.keys.scan(
            hall.act(Role.KEY_CLERK), tag_code(secret(hall), 2, min(tag_numbers(hall)), 1)
        )


def test_a_new_label_voids_the_old_one(hall: Hall) -> None:
    old = hall.desks.keys.codes(hall.unit(NIL))[0]
    with hall.records("TagReplaced") as rows:
        pdf = hall.desks.keys.replace_label(hall.act(Role.KEY_CLERK), old)
    assert rows[0].data["issue"] == 2
    assert pdf.startswith(b"%PDF")
    with hall.refuses(TagVoid):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), old)
    new = hall.desks.keys.codes(hall.unit(NIL))[0]
    assert new != old
    assert hall.desks.keys.scan(hall.act(Role.KEY_CLERK), new).unit_code == NIL


def test_trying_a_key_notes_whether_it_works(hall: Hall) -> None:
    code = hall.desks.keys.codes(hall.unit(NIL))[0]
    with hall.records("KeyTried") as rows:
        summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    assert rows[0].data["works"] is True
    assert [key.state for key in summary.keys].count(KeyState.TRIED) == 1
    assert not summary.tried
    summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code, works=False)
    assert summary.keys[0].state is KeyState.FAULTY
    for each in hall.desks.keys.codes(hall.unit(NIL)):
        summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), each)
    assert summary.tried


def test_the_keys_are_handed_over_with_the_sheet(hall: Hall) -> None:
    codes = ready(hall)
    with hall.records("KeysHandedOver") as rows:
        summary = hall.desks.keys.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(NIL), Receiver(" 仇乙 "), codes
        )
    assert (rows[0].data["receiver"], rows[0].data["keys"]) == ("仇乙", 5)
    assert summary.handed_over
    assert summary.handed_over_at == MORNING
    assert {(key.state, key.holder) for key in summary.keys} == {(KeyState.HANDED_OVER, "仇乙")}
    with hall.database.engine.connect() as connection:
        sheet = connection.execute(select(papers).where(papers.c.id == summary.paper_id)).one()
    paper = json.loads(sheet.data)
    assert sheet.number == "YS-S1-000001"
    assert sum(line["count"] for line in paper["keys"]) == 5
    assert paper["receiver"] == "仇乙"
    assert len(paper["receiver_id_tail"]) == 4
    assert hall.check_fails() == {}


def test_a_second_handover_says_who_has_the_keys(hall: Hall) -> None:
    codes = ready(hall)
    hall.hand_over(NIL, "仇乙")
    hall.clock.forward(hours=1)
    with hall.refuses(KeyElsewhere) as refused:
        hall.hand_over(NIL, "他人", station="S2")
    facts = refused.value.facts()
    assert (facts["holder"], facts["at"]) == ("仇乙", MORNING)
    with hall.refuses(KeyElsewhere):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[0])


def test_every_key_of_the_set_must_be_scanned(hall: Hall) -> None:
    codes = ready(hall)
    kinds = [key.kind for key in hall.desks.keys.of_unit(hall.unit(NIL)).keys]
    with hall.refuses(KeysMissing) as refused:
        hall.desks.keys.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(NIL), Receiver("仇乙"), codes[1:4] * 2
        )
    assert refused.value.facts() == {"kinds": (kinds[0], kinds[4])}


def test_a_key_of_another_flat_is_named(hall: Hall) -> None:
    codes = ready(hall)
    foreign = hall.desks.keys.codes(hall.unit(PAYS))[0]
    with hall.refuses(KeyOfAnotherUnit) as refused:
        hall.desks.keys.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(NIL), Receiver("仇乙"), (*codes, foreign)
        )
    assert refused.value.facts() == {"code": PAYS}


def test_a_faulty_key_and_a_nameless_receiver_are_refused(hall: Hall) -> None:
    codes = ready(hall)
    with hall.refuses(ReceiverMissing):
        hall.hand_over(NIL, "  ")
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[3], works=False)
    with hall.refuses(KeyFaulty):
        hall.hand_over(NIL, "仇乙")
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes[3])
    hall.hand_over(NIL, "仇乙")


def test_a_void_label_hands_nothing_over(hall: Hall) -> None:
    codes = ready(hall)
    hall.desks.keys.replace_label(hall.act(Role.KEY_CLERK), codes[0])
    with hall.refuses(TagVoid):
        hall.desks.keys.hand_over(hall.act(Role.KEY_CLERK), hall.unit(NIL), Receiver("仇乙"), codes)


def test_a_repeated_handover_is_answered_with_its_sheet(hall: Hall) -> None:
    ready(hall)
    act = hall.act(Role.KEY_CLERK)
    summary = hall.hand_over(NIL, "仇乙", act=act)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.hand_over(NIL, "仇乙", act=act)
    assert done.value.result == {"number": "YS-S1-000001", "paper": str(summary.paper_id)}


def test_of_two_key_desks_at_once_one_hands_over(hall: Hall) -> None:
    ready(hall)
    answers = race(
        lambda: hall.hand_over(NIL, "仇乙", station="S1"),
        lambda: hall.hand_over(NIL, "仇乙", station="S2"),
    )
    assert sorted(type(each).__name__ for each in answers) == ["KeyElsewhere", "KeySetSummary"]
    assert hall.count("key_movements") == 5 * 9 + 5
    assert hall.check_fails() == {}


def test_scans_do_not_stand_in_the_way_of_a_handover(hall: Hall) -> None:
    codes = ready(hall)

    def scan() -> int:
        for code in codes * 3:
            hall.desks.keys.scan(hall.act(Role.KEY_CLERK, "S2"), code)
        return 1

    answers = race(scan, lambda: hall.hand_over(NIL, "仇乙"), scan)
    assert [type(each).__name__ for each in answers] == ["int", "KeySetSummary", "int"]


def test_labels_are_printed_for_a_building_that_is_there(hall: Hall) -> None:
    assert hall.desks.keys.labels("2").startswith(b"%PDF")
    assert hall.desks.keys.labels("2号楼") == hall.desks.keys.labels("2")
    with pytest.raises(BuildingNotFound):
        hall.desks.keys.labels("9")


def test_a_flat_without_keys_on_the_books_says_so(hall: Hall) -> None:
    hall.damage("DELETE FROM key_movements", "DELETE FROM keys", "DELETE FROM key_sets")
    with pytest.raises(NoKeySet):
        hall.desks.keys.of_unit(hall.unit(NIL))
    with hall.refuses(NoKeySet):
        hall.desks.keys.hand_over(hall.act(Role.KEY_CLERK), hall.unit(NIL), Receiver("仇乙"), [])


def test_a_tag_number_tells_nothing_of_the_flat(sqlite_hall: Hall) -> None:
    with sqlite_hall.database.engine.connect() as connection:
        numbers = list(connection.execute(select(keys.c.tag_number).order_by(keys.c.id)).scalars())
    assert numbers != sorted(numbers)
    assert max(numbers) - min(numbers) > 10**6
