"""The section for the queue: what is passed over, when a wait is long, slip and display."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from handover_app.domain.handover import Stage
from handover_app.domain.inspections import SettingWrong
from handover_app.domain.people import Role
from handover_app.ui.settings.queue import QueueSection
from tests.ui.back_office import Office, opened, unnamed


def spin(section: QueueSection, name: str) -> QSpinBox:
    found = section.findChild(QSpinBox, name)
    assert found is not None
    return found


def test_limits_and_tolerance_are_typed_saved_and_refused_in_words(
    office: Office, qtbot: QtBot
) -> None:
    section = opened(QueueSection, office, qtbot)
    save, ticket = (
        section.findChild(QPushButton, "saveQueue"),
        section.findChild(QCheckBox, "ticket"),
    )
    assert save is not None
    assert ticket is not None
    assert unnamed(section) == []
    assert not save.isEnabled()
    spin(section, "skip_calls").setValue(5)
    spin(section, "amber:KEYS").setValue(4)
    spin(section, "red:KEYS").setValue(8)
    ticket.setChecked(True)
    save.click()
    found = office.desks.queue_settings.summary()
    assert (found.skip_calls, found.ticket) == (5, True)
    assert (found.limits_of(Stage.KEYS), found.limits_of(Stage.GIFT)) == ((4, 8), (10, 20))
    assert not save.isEnabled()
    spin(section, "amber:GIFT").setValue(30)
    save.click()
    assert isinstance(office.errors[-1], SettingWrong)
    assert spin(section, "amber:GIFT").value() == 30, "what was typed stays"
    assert save.isEnabled()
    office.session.sign_in(
        office.desks.people.add(office.desks.people.console(), "收银样例", "2468", [Role.CASHIER])
    )
    section.refresh()
    assert not spin(section, "skip_calls").isEnabled()
    assert not save.isEnabled()
