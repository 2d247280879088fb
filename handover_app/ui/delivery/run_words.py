"""What a run of notices came to, in words."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication

from handover_app.domain.delivery import DeliveryRun
from handover_app.ui.messages.words_delivery import left_out_words

translate = QCoreApplication.translate
_MOST_UNITS = 3


def run_line(run: DeliveryRun) -> str:
    """How many notices are new, and how many say the same as before."""
    said = translate("DeliveryRun", "{issued} notices issued, {same} unchanged")
    return said.format(issued=run.issued, same=run.unchanged)


def run_details(run: DeliveryRun) -> str:
    """Who was left out and why, who is told late, and whether it was stopped."""
    details = []
    if run.cancelled:
        details.append(translate("DeliveryRun", "stopped before the others"))
    if run.late:
        late = translate("DeliveryRun", "{count} go out fewer than ten days ahead")
        details.append(late.format(count=run.late))
    if run.left_out:
        details.append(_left_out(run))
    return "；".join(details)


def _left_out(run: DeliveryRun) -> str:
    """The reasons by how often each is met; few units are named."""
    if len(run.left_out) <= _MOST_UNITS:
        return "；".join(f"{each.code} {left_out_words(each)}" for each in run.left_out)
    reasons = Counter(left_out_words(each) for each in run.left_out)
    said = translate("DeliveryRun", "{count} left out: {reasons}")
    words = "，".join(f"{reason} {count}" for reason, count in reasons.most_common())
    return said.format(count=len(run.left_out), reasons=words)
