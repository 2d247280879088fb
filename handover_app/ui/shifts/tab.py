"""What both tabs of the shifts have beside the work of a tab: a second person's consent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.papers.service import PrintedPaper
from handover_app.ui.tab import WorkTab

T = TypeVar("T")


class MoneyTab(WorkTab):
    """Base of the tabs of the shifts."""

    def write_together(
        self,
        right: Right,
        what: str,
        call: Callable[..., T],
        *arguments: object,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        again: Callable[[], None] | None = None,
    ) -> None:
        """One write with a second person's consent to this one operation."""

        def given(act: Act, _reason: str) -> None:
            self.write(call, *arguments, done=done, failed=failed, again=again, act=act)

        act = self.lost.act_of((call, arguments))
        self.context.dialogs.approve(self, act, right, what, given)

    def failed(self, error: Exception) -> None:
        """What was done before is read anew; after a refusal every figure stays as typed."""
        if isinstance(error, AlreadyDone):
            self.refresh()
        else:
            self.context.show_error(error)

    def print_issued(self, ref: PaperRef | None) -> None:
        """Print an issued paper, where there is one."""
        if ref is not None:
            self.print_paper(ref.paper_id)

    def printed(self, paper: PrintedPaper) -> None:
        """A printed receipt no longer keeps the shift from closing: the list is read anew."""
        super().printed(paper)
        self.refresh()
