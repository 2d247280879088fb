"""The command that writes the owners' delivery notices, a file a unit."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any


def notices_delivery(options: argparse.Namespace, url: str) -> dict[str, Any]:
    """Issue what is news, and write every invited unit's notice with its fee statement.

    Answers the facts for the JSON. A second run writes the same files: what an owner was told
    already keeps its number and version.

    Raises:
        OSError: the folder cannot be written; nothing was issued then.
        BuildingNotFound: no unit stands in the building.
    """
    from handover_app.domain.papers import file_name
    from handover_app.services.desks import open_desks
    from handover_app.station import resource
    from handover_app.ui.messages.terminal import left_out_reasons

    written: list[Path] = []

    def keep(code: str, pdf: bytes) -> None:
        target = options.out / file_name(code)
        target.write_bytes(pdf)
        written.append(target)
        if not options.json:
            print(target, flush=True)

    # A folder that cannot be written to is told before a number is taken.
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=options.out):
        pass
    desks = open_desks(url)
    try:
        run = desks.delivery_notices.issue(desks.people.console(), options.building, keep=keep)
    finally:
        desks.close()
    reasons = left_out_reasons(run.left_out, resource)
    left_out = [
        {"unit": each.code, "reason": reason}
        for each, reason in zip(run.left_out, reasons, strict=True)
    ]
    return {"written": len(written), "left_out": left_out}
