"""The check-in form: identity, authority where somebody is represented, special papers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.handover import OwnerLine
from handover_app.domain.visits import Arrival, EarlierVisit, ReceptionView, VisitorKind
from handover_app.ui.reception.authority_part import AuthorityPart
from handover_app.ui.reception.identity_part import IdentityPart
from handover_app.ui.reception.presence_part import PresencePart
from handover_app.ui.reception.special_part import SpecialPart
from handover_app.ui.reception.units_part import UnitsPart
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled


class CheckInForm(Card):
    """What is filled in becomes an `Arrival`; the service says what it lacks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Check in"))
        self.identity, self.authority = IdentityPart(), AuthorityPart()
        self.presence, self.units, self.special = PresencePart(), UnitsPart(), SpecialPart()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        self._between = rule()
        for widget in (
            self.identity,
            self.presence,
            self.units,
            self._between,
            self.authority,
            rule(),
            self.special,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Check in")), 1)
        self._filled: UUID | None = None
        self.identity.kind_changed.connect(self._show_authority)
        self.presence.changed.connect(self._show_authority)
        self.clear()

    def kind(self) -> VisitorKind:
        """Who stands at the desk."""
        return self.identity.kind()

    def visitor(self) -> str:
        """The agent's name; of an owner the service knows it."""
        agent = self.kind() is VisitorKind.AGENT
        return self.identity.visitor.text().strip() if agent else ""

    def wrong_day(self) -> bool:
        """Whether a day was typed that is none."""
        return self.special.valid_until.wrong() or self.authority.until.wrong()

    def arrival(self) -> Arrival:
        """What was filled in."""
        identity, agent = self.identity, self.kind() is VisitorKind.AGENT
        wanted = agent or self.presence.represented()
        return Arrival(
            number=identity.typed_number(),
            name=self.special.name.text(),
            valid_until=self.special.valid_until.day(),
            contract_seen=identity.contract.isChecked(),
            notice_seen=identity.notice.isChecked(),
            guardian=self.special.guardian.text(),
            presence=self.presence.ticked(),
            papers=self.special.papers.currentData(),
            remark=self.special.remark.text(),
            authority=self.authority.authority(self.visitor()) if wanted else None,
            consent=identity.consent(),
            further=self.units.further(),
        )

    def show_view(self, view: ReceptionView) -> None:
        """Fill in what the open visit knows, once; what is being typed stays."""
        visit = view.visits[-1] if view.visits else None
        here = visit is not None and visit.closed_at is None
        fresh = self._filled != view.unit_id
        self.presence.show_parties(view.parties, here=here and fresh)
        self.units.show_view(view)
        if here and fresh and visit is not None:
            self._fill(view, visit)
        if view.authority is not None or not here:
            self.authority.show_authority(view.authority if here else None)

    def _fill(self, view: ReceptionView, visit: EarlierVisit) -> None:
        self._filled = view.unit_id
        if visit.kind is VisitorKind.AGENT:
            self.identity.agent.setChecked(True)
            self.identity.visitor.setText(visit.visitor)
        if view.check is not None:
            self.identity.show_check(view.check)

    def show_owners(self, owners: Sequence[OwnerLine]) -> None:
        """The parties of the unit in hand."""
        self.presence.show_owners(owners)

    def allow(self, allowed: bool) -> None:
        """Whether anything can be filled in."""
        self.identity.allow(allowed)
        self.presence.allow(allowed)

    def clear(self) -> None:
        """Another household."""
        self._filled = None
        self.presence.show_owners(())
        for part in (self.identity, self.units, self.authority, self.special):
            part.clear()
        self._show_authority()

    def _show_authority(self) -> None:
        agent = self.kind() is VisitorKind.AGENT
        for widget in (self._between, self.authority):
            widget.setVisible(agent or self.presence.represented())
        self.authority.name_here(not agent)
