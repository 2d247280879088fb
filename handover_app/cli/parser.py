"""The words of the command line."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

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
    _notices(commands.add_parser("notices", help="notices to contractors and owners as PDF"))
    _statements(commands.add_parser("statements", help="the fee statement of every unit"))
    rehearse = commands.add_parser("rehearse", help="a rehearsal of the day")
    rehearse.add_argument("--households", type=_positive, required=True, metavar="N")
    rehearse.add_argument("--seed", type=int, required=True, metavar="S")
    rehearse.add_argument("--json", action="store_true")
    _database(rehearse)
    _eve(commands.add_parser("eve", help="the papers of a day without the program"))
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
    keys.add_argument("--layout", metavar="NAME", help="a label layout; Avery L7160 otherwise")
    keys.add_argument(
        "--start", type=_positive, default=1, metavar="K", help="the first label still there"
    )
    _database(keys)


def _notices(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    notices = kinds.add_parser(
        "rectification", help="issue what waits for a notice, one PDF a contractor"
    )
    notices.add_argument("--out", type=Path, required=True, metavar="DIR")
    notices.add_argument("--json", action="store_true")
    _database(notices)
    delivery = kinds.add_parser(
        "delivery", help="the owners' delivery notices with their fee statements, one PDF a unit"
    )
    delivery.add_argument("--out", type=Path, required=True, metavar="DIR")
    delivery.add_argument("--building", metavar="B")
    delivery.add_argument("--json", action="store_true", help="how many, and who was left out")
    _database(delivery)


def _eve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", type=_day, required=True, metavar="D", help="YYYY-MM-DD")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--receipts", type=_positive, metavar="N", help="blank receipts; one a household otherwise"
    )
    parser.add_argument(
        "--appointed", action="store_true", help="only households with an appointment on that day"
    )
    parser.add_argument("--json", action="store_true")
    _database(parser)


def _statements(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--building", metavar="B")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="amounts in yuan, as text")
    form.add_argument("--out", type=Path, metavar="FILE.xlsx", help="a workbook of text cells")
    _database(parser)


def _database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database", metavar="PATH_OR_URL", type=_address, default=None, help=DATABASE_HELP
    )


def _day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day such as 2026-11-22") from error


def _address(text: str) -> str:
    """A path as it is; an address only if it is one that the program can open."""
    scheme, sign, rest = text.partition("://")
    if not text.strip():
        raise argparse.ArgumentTypeError("neither a path nor an address")
    if not sign:
        return text
    if scheme == "sqlite" and (len(rest) < 2 or rest[0] != "/" or rest == "/:memory:"):
        raise argparse.ArgumentTypeError("an SQLite file is sqlite:///PATH")
    if scheme not in ("sqlite", "postgresql", "postgresql+psycopg"):
        raise argparse.ArgumentTypeError(f"{scheme}:// is no kind of database known here")
    try:
        _ = urlsplit(text).port
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"no address: {error}") from error
    return text


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1")
    return int(text)
