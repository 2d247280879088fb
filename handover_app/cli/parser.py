"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

DATABASE_HELP = "path of an SQLite file, or a postgresql:// address; the user's own otherwise"


def make_parser() -> argparse.ArgumentParser:
    """The parser; ``--database`` stands after each subcommand that has one."""
    parser = argparse.ArgumentParser(
        prog="handover-app", description="The day of the keys, from the workbook to the door."
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = commands.add_parser("window", help="open the window (the default)")
    _database(window)
    parser.set_defaults(command="window", database=None)
    commands.add_parser("demo", help="the sample project in a throw-away database, in the window")
    _importing(commands.add_parser("import", help="import a workbook"))
    _labels(commands.add_parser("labels", help="labels as PDF"))
    documents = commands.add_parser("documents", help="every paper of a unit as PDF")
    documents.add_argument("unit", metavar="UNIT_CODE")
    documents.add_argument("--out", type=Path, required=True, metavar="DIR")
    _database(documents)
    rehearse = commands.add_parser("rehearse", help="a rehearsal of the day")
    rehearse.add_argument("--households", type=_positive, required=True, metavar="N")
    rehearse.add_argument("--seed", type=int, required=True, metavar="S")
    rehearse.add_argument("--json", action="store_true")
    _database(rehearse)
    check = commands.add_parser("check", help="is the database sound?")
    check.add_argument("--json", action="store_true")
    _database(check)
    pictures = commands.add_parser("screenshots", help="every page of the window as PNG")
    pictures.add_argument("--out", type=Path, required=True, metavar="DIR")
    pictures.add_argument("--language", choices=("zh_CN", "en"), default="zh_CN")
    pictures.add_argument("--theme", choices=("light", "dark"), default="light")
    return parser


def _importing(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    units = kinds.add_parser("units", help="units with contracts and owners")
    units.add_argument("file", type=Path, metavar="FILE")
    units.add_argument("--dry-run", action="store_true", help="only say what would happen")
    units.add_argument("--json", action="store_true")
    units.add_argument("--problems", type=Path, metavar="OUT.xlsx", help="the rows left out")
    _database(units)


def _labels(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    keys = kinds.add_parser("keys", help="the tags of the keys")
    keys.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    keys.add_argument("--building", metavar="B")
    _database(keys)


def _database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", metavar="PATH_OR_URL", default=None, help=DATABASE_HELP)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
