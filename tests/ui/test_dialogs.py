"""Who sits here, the second person, and a yes: dialogs that call back and run no loop."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.people import ClerkSummary, Right, Role, SamePerson
from handover_app.ui.approval import ApprovalDialog, Consent
from handover_app.ui.background import InlineRunner
from handover_app.ui.dialogs import Question, WindowDialogs
from handover_app.ui.session import NobodySignedIn, Session
from handover_app.ui.sign_in import SignInDialog

pytestmark = pytest.mark.usefixtures("dressed")

APPROVAL = UUID(int=9)


class SecondPerson:
    """Stands in for the people's service: refuses the one who asks."""

    def __init__(self) -> None:
        self.asked: list[tuple[Right, Consent]] = []

    def approve(self, act: Act, right: Right, consent: Consent) -> UUID:
        """Consent unless the same person gives it."""
        self.asked.append((right, consent))
        if consent.name == "asker":
            raise SamePerson
        return APPROVAL


def test_name_and_pin_are_handed_over_and_a_refusal_empties_the_pin(qtbot) -> None:
    dialog = SignInDialog(["柳样例"], station="desk-1")
    qtbot.addWidget(dialog)
    given: list[tuple[str, str]] = []
    dialog.submitted.connect(lambda name, pin: given.append((name, pin)))
    dialog.go.click()
    assert given == []
    dialog.pin.setText("1234")
    dialog.go.click()
    assert given == [("柳样例", "1234")]
    dialog.tell("Not signed in.")
    assert dialog.pin.text() == ""


def test_the_first_administrators_pin_is_typed_twice_alike(qtbot) -> None:
    dialog = SignInDialog([], station="desk-1", first_start=True)
    qtbot.addWidget(dialog)
    made: list[tuple[str, str]] = []
    dialog.created.connect(lambda name, pin: made.append((name, pin)))
    dialog.name.setEditText("柳样例")
    dialog.pin.setText("1234")
    dialog.again.setText("1235")
    dialog.go.click()
    assert made == []
    dialog.pin.setText("1234")
    dialog.again.setText("1234")
    dialog.go.click()
    assert made == [("柳样例", "1234")]


def test_the_second_persons_consent_comes_back_with_the_act(qtbot) -> None:
    parent, person = QWidget(), SecondPerson()
    qtbot.addWidget(parent)
    dialogs = WindowDialogs(InlineRunner(), person.approve)
    act, got = Act(UUID(int=1), "desk-1"), []
    dialogs.approve(
        parent, act, Right.LIFT_GATE, "Lift the block?", lambda act, why: got.append((act, why))
    )
    dialog = parent.findChild(ApprovalDialog)
    dialog.give.click()
    assert person.asked == []
    for name in ("asker", "林样例"):
        dialog.name.setText(name)
        dialog.pin.setText("4321")
        dialog.reason.setText("instalments agreed")
        dialog.give.click()
        assert len(got) == (name != "asker")
    assert got == [(act.approved(APPROVAL), "instalments agreed")]
    assert person.asked[0][0] is Right.LIFT_GATE
    assert "4321" not in repr(person.asked)


def test_a_question_is_answered_by_the_word_of_the_deed(qtbot) -> None:
    parent, done = QWidget(), []
    qtbot.addWidget(parent)
    dialogs = WindowDialogs(InlineRunner(), SecondPerson().approve)
    dialogs.confirm(parent, "Hand over?", "Hand over", lambda: done.append(1))
    question = parent.findChild(Question)
    assert question.yes.text() == "Hand over"
    question.reject()
    assert done == []
    dialogs.confirm(parent, "Hand over?", "Hand over", lambda: done.append(1))
    parent.findChildren(Question)[-1].yes.click()
    assert done == [1]


@pytest.mark.parametrize("saving", [False, True])
def test_a_file_comes_back_as_a_path(qtbot, tmp_path: Path, saving: bool) -> None:
    parent, got = QWidget(), []
    qtbot.addWidget(parent)
    file = tmp_path / "units.xlsx"
    file.write_bytes(b"")
    dialogs = WindowDialogs(InlineRunner(), SecondPerson().approve)
    kinds = "Workbooks (*.xlsx)"
    ask = (
        partial(dialogs.save_file, parent, "Save", str(file), kinds)
        if saving
        else partial(dialogs.ask_file, parent, "Open", kinds)
    )
    ask(got.append)
    dialog = parent.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert got == [file]


def test_nobody_acts_while_nobody_is_signed_in(qtbot) -> None:
    session, changes = Session("desk-1"), []
    session.changed.connect(lambda: changes.append(1))
    with pytest.raises(NobodySignedIn):
        session.act()
    assert not session.may(Right.CHECK_IN)
    clerk = ClerkSummary(UUID(int=1), "柳样例", (Role.RECEPTION,), frozenset({Right.CHECK_IN}))
    session.sign_in(clerk)
    one, other = session.act(), session.act()
    assert (one.clerk, one.station) == (clerk.id, "desk-1")
    assert one.operation != other.operation
    assert session.may(Right.CHECK_IN, Right.TAKE_MONEY)
    assert not session.may(Right.TAKE_MONEY)
    session.sign_out()
    assert session.clerk is None
    assert changes == [1, 1]
