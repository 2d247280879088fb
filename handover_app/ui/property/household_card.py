"""The household form: residents, whom to call, cars; personal data that stays off other screens."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.gifts import (
    HOUSEHOLD_FORM,
    MOST_RESIDENTS,
    HouseholdForm,
    PropertyDesk,
    Resident,
    SignOrder,
)
from handover_app.domain.inspections import SigningState
from handover_app.domain.signatures import Signature
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local
from handover_app.ui.property.parts import Asked, DeskPart, facts_line
from handover_app.ui.widgets.fields import Labelled, button, line, scrolled, tick
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.text import Elided

_FIRST_LINES = 2
_SEPARATORS = str.maketrans("，,;；/", "、、、、、")


class HouseholdPart(DeskPart):
    """Lines for people, the contact, plates; what is typed for a unit outlives another's look."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setAccessibleName(self.tr("Household form"))
        self._desk: PropertyDesk | None = None
        self._filled: HouseholdForm | None = None
        self._drafts: dict[UUID, HouseholdForm] = {}
        self._lines: list[tuple[QLineEdit, QLineEdit, QLineEdit]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self.more = button(self.tr("One more resident"), "moreResidents", "link")
        self.more.clicked.connect(self._add_line)
        self._contact = tuple(
            line(words, name)
            for words, name in (
                (self.tr("Emergency contact"), "contactName"),
                (self.tr("Relation"), "contactRelation"),
                (self.tr("Phone"), "contactPhone"),
            )
        )
        plates = self.tr("Number plates, several with a comma")
        address = self.tr("Postal address, if it is another one")
        self.cars, self.address = line(plates, "cars"), line(address, "address")
        self.consent = tick(
            self.tr("The household consents to keeping these data for property services"),
            "householdConsent",
        )
        self.pane = button(self.tr("Sign on the pane …"), "householdPane")
        self.pane.clicked.connect(self._on_pane)
        self._said = Elided("", "small")
        self.body.addWidget(scrolled(self._form(plates, address), self.tr("Household form")), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addWidget(self._said, 1)
        foot.addWidget(self.pane)
        self.body.addLayout(foot)
        for _ in range(_FIRST_LINES):
            self._add_line()
        self.clear("")

    def _form(self, plates: str, address: str) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        for fields in (
            [Labelled(each.accessibleName(), each) for each in self._contact],
            [Labelled(plates, self.cars), Labelled(address, self.address)],
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for each in fields:
                row.addWidget(each, 1)
            column.addLayout(row)
        column.addWidget(self.consent)
        column.addStretch(1)
        return inside

    def clear(self, words: str) -> None:
        """No household is in hand, and why."""
        self._keep()
        self._desk = None
        self._fill(HouseholdForm())
        self._allow(False)
        self._said.setText(words)
        self.changed.emit()

    def show_desk(self, desk: PropertyDesk) -> None:
        """Show the latest form; what is being typed stays."""
        fresh = self._desk is None
        renewed = not fresh and desk.household != self._desk_form()
        self._desk = desk
        may = desk.household.shown and any(e.code == HOUSEHOLD_FORM for e in desk.agreements)
        if fresh or renewed:
            if renewed:
                self._drafts.pop(desk.unit_id, None)
            self._filled = desk.household.form
            self._fill(self._drafts.get(desk.unit_id, desk.household.form))
        self._allow(may)
        self._said.setText(self._facts(desk))
        self.changed.emit()

    def primary(self) -> str:
        """Keep the form, and note it as signed on paper."""
        if self._desk is None or not self.more.isEnabled():
            return ""
        return self.tr("Keep, signed on paper")

    def act(self) -> None:
        """One write; the form is printed when it is done."""
        self._ask(SignOrder(signer=self.receiver))

    def typed(self) -> HouseholdForm:
        """What stands in the form."""
        name, relation, phone = (each.text().strip() for each in self._contact)
        people = [
            Resident(name=a.text().strip(), relation=b.text().strip(), phone=c.text().strip())
            for a, b, c in self._lines
        ]
        cars = self.cars.text().translate(_SEPARATORS).split("、")
        return HouseholdForm(
            residents=tuple(each for each in people if each != Resident(name="")),
            contact=Resident(name=name, relation=relation, phone=phone),
            cars=tuple(each.strip() for each in cars if each.strip()),
            address=self.address.text().strip(),
            consent=self.consent.isChecked(),
        )

    def _desk_form(self) -> object:
        return None if self._desk is None else self._desk.household

    def _facts(self, desk: PropertyDesk) -> str:
        if desk.household.at is None:
            return self.tr("Not filled in yet. Refusing it blocks nothing.")
        at = local(desk.household.at, "%m-%d %H:%M")
        hidden = "" if desk.household.shown else self.tr("masked: you may not see it in full")
        return facts_line(self.tr("filled in {time}").format(time=at), hidden)

    def _fill(self, form: HouseholdForm) -> None:
        while len(self._lines) < len(form.residents):
            self._add_line()
        for place, fields in enumerate(self._lines):
            known = place < len(form.residents)
            _type(fields, form.residents[place] if known else Resident(name=""))
        _type(self._contact, form.contact)
        self.cars.setText("、".join(form.cars))
        self.address.setText(form.address)
        self.consent.setChecked(form.consent)

    def _keep(self) -> None:
        """What is typed and not kept waits for the unit to come back."""
        if self._desk is not None and self.typed() != self._filled:
            self._drafts[self._desk.unit_id] = self.typed()

    def _allow(self, may: bool) -> None:
        fields = [each for fields in (*self._lines, self._contact) for each in fields]
        for widget in (*fields, self.cars, self.address, self.consent, self.more, self.pane):
            widget.setEnabled(may)

    def _add_line(self) -> None:
        place = len(self._lines)
        if place >= MOST_RESIDENTS:
            return
        words = (
            self.tr("Resident {number}"),
            self.tr("Relation {number}"),
            self.tr("Phone {number}"),
        )
        hints = (self.tr("Name"), self.tr("Relation to the owner"), self.tr("Phone"))
        made = tuple(
            line(each.format(number=place + 1), f"resident{part}-{place}", hint)
            for part, (each, hint) in enumerate(zip(words, hints, strict=True))
        )
        for column, field in enumerate(made):
            self._grid.addWidget(field, place, column)
            field.show()
        self._lines.append((made[0], made[1], made[2]))

    def _on_pane(self) -> None:
        if self._desk is not None:
            words = next(e.text for e in self._desk.agreements if e.code == HOUSEHOLD_FORM)
            ask_signature(self, words, self.receiver, self.context.desks.now, self._take)

    def _take(self, signature: Signature | None) -> None:
        state = SigningState.ON_PAPER if signature is None else SigningState.ON_PANE
        self._ask(SignOrder(signer=self.receiver, state=state, signature=signature))

    def _ask(self, order: SignOrder) -> None:
        fill = self.context.desks.agreements.fill_household
        self.asked.emit(Asked(fill, self.tr("Household form kept"), (self.typed(), order)))


def _type(fields: tuple[QLineEdit, ...], person: Resident) -> None:
    for field, words in zip(fields, (person.name, person.relation, person.phone), strict=True):
        field.setText(words)
