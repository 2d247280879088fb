"""What both tabs have: reads, one write a click, a second person's consent, papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext

T = TypeVar("T")


class MoneyTab(QWidget):
    """Base of the tabs: subclasses read in ``refresh`` and give their answers to widgets."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.lost = LostClick(context.session)

    def refresh(self) -> None:
        """Read everything that is shown anew; what is being typed stays."""

    def read(self, call: Callable[[], T], done: Callable[[T], None], key: str) -> None:
        """Ask; a newer question of the same ``key`` drops this one's answer."""
        self.context.runner.read(self, call, done, self.context.show_error, key=key)

    def write(
        self,
        call: Callable[..., T],
        *arguments: object,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        again: Callable[[], None] | None = None,
        act: Act | None = None,
    ) -> None:
        """One click, one call: ``call(act, …)``; after a lost answer it is the same operation.

        ``again`` shows it as done when the lost answer's operation had been done.
        """
        click: Click = (call, arguments)
        act = act or self.lost.act_of(click)
        self.lost.forget()
        told = partial(
            self._not_written, click, act, failed or self.context.show_error, again or self.refresh
        )
        self.context.runner.write(self, partial(call, act, *arguments), done, told)

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
        """The same with a second person's consent to this one operation."""

        def given(act: Act, _reason: str) -> None:
            self.write(call, *arguments, done=done, failed=failed, again=again, act=act)

        act = self.lost.act_of((call, arguments))
        self.context.dialogs.approve(self, act, right, what, given)

    def print_paper(self, ref: PaperRef | None) -> None:
        """Print an issued paper; what was saved stays saved when the printer is away."""
        if ref is not None:
            self.write(self.context.desks.papers.print, ref.paper_id, done=self._printed)

    def _not_written(
        self,
        click: Click,
        act: Act,
        failed: Callable[[Exception], None],
        again: Callable[[], None],
        error: Exception,
    ) -> None:
        if isinstance(error, AlreadyDone):
            again()
            return
        self.lost.refused(click, act, error)
        failed(error)

    def _printed(self, paper: object) -> None:
        self.context.printing(paper.pdf, paper.name)  # type: ignore[attr-defined]
        self.refresh()
