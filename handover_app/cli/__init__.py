"""The command line: puts the parts together, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.cli.parser import make_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; answers the exit code: 0 done, 1 failed, 2 wrong use, 3 rows left out."""
    options = make_parser().parse_args(arguments)
    from handover_app.cli.commands import run

    return run(options)
