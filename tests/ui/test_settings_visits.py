"""Reception in the settings: the places of the steps stand on the next flow sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox

from handover_app.domain.handover import Stage
from handover_app.domain.people import Role
from handover_app.domain.visits import VisitorKind
from handover_app.ui.settings.visits import VisitsSection
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, FrontOffice


def test_a_place_and_a_tolerance_are_saved_and_printed(
    dressed, sqlite_url, tmp_path, qtbot
) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.ADMINISTRATOR)
    section = opened(VisitsSection, office, qtbot)
    assert unnamed(section) == []
    section.findChild(QLineEdit, "place-settlement").setText("二楼 3 号台")
    section.findChild(QSpinBox, "earlyMinutes").setValue(20)
    section.findChild(QAbstractButton, "saveVisits").click()
    rules = office.desks.visit_settings.rules()
    assert rules.places == {Stage.SETTLEMENT: "二楼 3 号台"}
    assert rules.tolerance.early == 20
    assert office.band.said[-1][0] == "done"
    act = office.desks.people.console()
    ref = office.desks.visits.check_in(
        act, office.unit(OWES), VisitorKind.OWNER, identity_seen=True
    )
    with office.desks.database.read() as reading:
        sheet = reading.papers.get(ref.paper_id)
    assert [step.place for step in sheet.steps if step.place] == ["二楼 3 号台"]
    office.close()


def test_who_may_not_change_the_settings_sees_them(dressed, sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    section = opened(VisitsSection, office, qtbot)
    assert not section.findChild(QAbstractButton, "saveVisits").isEnabled()
    assert section.findChild(QLineEdit, "bring-keys").text()
    office.close()
