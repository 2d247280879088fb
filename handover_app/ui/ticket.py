"""The slip with the queue number, printed at check-in where the project wants it."""

from __future__ import annotations

from functools import partial

from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import QueueSettingsSummary
from handover_app.ui.station_page import StationPage


def print_ticket(page: StationPage) -> None:
    """Print the slip of the household in hand, just checked in, if the settings say so."""
    context, unit_id = page.context, page.unit_id

    def wanted(settings: QueueSettingsSummary) -> None:
        if settings.ticket and unit_id is not None:
            call = partial(context.desks.queue.ticket, context.session.act(), unit_id)
            context.runner.write(page, call, printed, context.show_error)

    def printed(ref: PaperRef) -> None:
        page.print_paper(ref)

    context.runner.read(
        page, context.desks.queue_settings.summary, wanted, context.show_error, key="ticket"
    )
