"""What the rules say about the order of the steps, where they contradict each other, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text


class LawCard(Card):
    """Three rules that do not agree, what the defaults make of them, and the gift (J06)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Why the table stands like this"))
        for title, words in self._rules():
            self.body.addWidget(text(title, "strong"))
            self.body.addWidget(text(words, "soft", wrap=True))
        self.body.addWidget(rule())
        self.tied = QCheckBox(self.tr("Give the gift only after the acceptance"))
        self.tied.setObjectName("giftTied")
        self.tied.setAccessibleName(self.tied.text())
        # Only here so that nobody looks for it elsewhere: it can't be switched on.
        self.tied.setEnabled(False)
        self.body.addWidget(self.tied)
        self.body.addWidget(
            text(
                self.tr(
                    "Always off (guideline, article 17.7): a gift may not be a reward for "
                    "accepting the flat. An owner who refuses it gets the gift too."
                ),
                "soft",
                wrap=True,
            )
        )
        self.body.addStretch(1)

    def _rules(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Model contract (GF-2014-0171), article 11(3)1"),
                self.tr(
                    "The seller may not make the payment of taxes and fees, or the signing of "
                    "property papers, a condition of the inspection or of the handover."
                ),
            ),
            (
                self.tr("Shandong and Weifang"),
                self.tr(
                    "The maintenance fund is paid before the handover. Where this holds, set "
                    "“maintenance fund not paid” before the keys to “blocks”."
                ),
            ),
            (
                self.tr("Guideline, article 18.2"),
                self.tr("The area difference is settled before the keys are handed over."),
            ),
            (
                self.tr("So by default"),
                self.tr(
                    "Only two things block, and only the keys: the area difference and the "
                    "owner's latest conclusion. No fee ever stands before the inspection; "
                    "everything else warns."
                ),
            ),
        )
