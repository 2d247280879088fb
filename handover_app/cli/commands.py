"""What each command does with the services; the sentences are those of the window."""

from __future__ import annotations

import argparse
import io
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from handover_app.domain.refusals import DomainError

DONE, FAILED, ROWS_LEFT_OUT = 0, 1, 3
OWN_DATABASE = "handover.sqlite"
REHEARSAL_DATABASE = "rehearsal.sqlite"


def run(options: argparse.Namespace) -> int:
    """Run the command of the parsed options; a failure is one line of words on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    command = f"{options.command} {options.kind}" if "kind" in options else options.command
    try:
        return _COMMANDS[command](options)
    except DomainError as refusal:
        return _failed(_sentence(refusal))
    except OSError as error:
        return _failed(f"{error.strerror or type(error).__name__}: {error.filename or ''}")


def database_url(asked: str | None, own: str = OWN_DATABASE) -> str:
    """The address of the database: a path is an SQLite file; none is the user's own."""
    from handover_app.station import data_folder

    if asked is None:
        folder = data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return f"sqlite:///{folder / own}"
    if asked.startswith(("postgresql://", "postgresql+psycopg://")):
        return asked
    path = Path(asked.removeprefix("sqlite:///")).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{path}"


def _import_units(options: argparse.Namespace) -> int:
    from handover_app.services.desks import open_desks

    desks = open_desks(database_url(options.database))
    try:
        file = desks.unit_import.load(options.file)
        act = desks.people.console()
        job = desks.unit_import.preview if options.dry_run else desks.unit_import.run
        if options.problems is not None:
            _ask_for_writing(options.problems)
        result = job(act, file)
        if options.problems is not None:
            options.problems.write_bytes(desks.unit_import.problem_workbook(file, result))
    finally:
        desks.close()
    if options.json:
        _print_json(_import_facts(result))
    else:
        for problem in result.problems:
            print(f"{problem.row}\t{problem.column}\t{problem.message}")
        for clash in result.clashes:
            print(f"{clash.row}\t{clash.unit}\t{clash.column}\t{clash.desk} ≠ {clash.workbook}")
        print(
            f"read {result.read}, created {result.created}, updated {result.updated}, "
            f"unchanged {result.unchanged}, left out {result.left_out}"
        )
    return ROWS_LEFT_OUT if result.problems else DONE


def _ask_for_writing(path: Path) -> None:
    """A file that cannot be written is told before the work is done, not after it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    there = path.exists()
    path.open("ab").close()
    if not there:
        path.unlink()


def _ask_for_folder(folder: Path) -> None:
    """A folder that cannot be written to is told before a number is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        pass


def _import_facts(result: Any) -> dict[str, Any]:
    return {
        "read": result.read,
        "created": result.created,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "problems": [
            {
                "row": each.row,
                "column": each.column,
                "kind": each.kind.value,
                "message": each.message,
            }
            for each in result.problems
        ],
        "clashes": [
            {
                "row": each.row,
                "unit": each.unit,
                "column": each.column,
                "desk": each.desk,
                "workbook": each.workbook,
            }
            for each in result.clashes
        ],
    }


def _labels_keys(options: argparse.Namespace) -> int:
    from handover_app.services.desks import open_desks

    desks = open_desks(database_url(options.database))
    try:
        layout = None if options.layout is None else desks.label_layouts.named(options.layout)
        pdf = desks.keys.labels(options.building, layout=layout, start=options.start)
    finally:
        desks.close()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(pdf)
    print(options.out)
    return DONE


def _documents(options: argparse.Namespace) -> int:
    from handover_app.domain.papers import file_name
    from handover_app.services.desks import open_desks

    desks = open_desks(database_url(options.database))
    try:
        unit = desks.units.with_code(options.unit)
        printed = desks.papers.all_of_unit(unit.unit_id)
    finally:
        desks.close()
    options.out.mkdir(parents=True, exist_ok=True)
    for paper in printed:
        target = options.out / file_name(paper.name)
        target.write_bytes(paper.pdf)
        print(target)
    return DONE


def _notices_rectification(options: argparse.Namespace) -> int:
    from handover_app.services.desks import open_desks

    written: list[Path] = []

    def keep(_notice: object, name: str, pdf: bytes) -> None:
        target = options.out / name
        target.write_bytes(pdf)
        written.append(target)
        if not options.json:
            print(target, flush=True)

    _ask_for_folder(options.out)
    desks = open_desks(database_url(options.database))
    try:
        run = desks.notices.issue_all(desks.people.console(), keep=keep)
    finally:
        desks.close()
    if options.json:
        files = [str(each) for each in written]
        _print_json({"written": len(files), "defects": run.defects, "files": files})
    else:
        print(f"written {len(written)}, defects {run.defects}")
    for trade, count in run.left_out:
        print(f"no contractor: {trade} {count}", file=sys.stderr)
    return ROWS_LEFT_OUT if run.left_out else DONE


def _notices_delivery(options: argparse.Namespace) -> int:
    from handover_app.cli.delivery import notices_delivery

    facts = notices_delivery(options, database_url(options.database))
    if options.json:
        _print_json(facts)
    else:
        print(f"written {facts['written']}, left out {len(facts['left_out'])}")
        for each in facts["left_out"]:
            print(f"{each['unit']}\t{each['reason']}", file=sys.stderr)
    return DONE  # the project's own conditions left them out: that is no failure


def _statements(options: argparse.Namespace) -> int:
    from handover_app.cli.statements import statement_facts, statement_table
    from handover_app.services.desks import open_desks

    desks = open_desks(database_url(options.database))
    try:
        rows = desks.statements.rows(options.building)
        book = desks.statements.workbook(options.building) if options.out is not None else b""
    finally:
        desks.close()
    if options.out is not None:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_bytes(book)
        print(options.out)
    elif options.json:
        _print_json(statement_facts(rows))
    else:
        for line in statement_table(rows):
            print(line)
    return DONE


def _rehearse(options: argparse.Namespace) -> int:
    from handover_app.services.desks import sample_desks
    from handover_app.services.people import Argon2Hasher
    from handover_app.services.rehearsal import Rehearsal

    url = database_url(options.database, REHEARSAL_DATABASE)
    # The PINs of a rehearsal guard nothing and are made by the dozen.
    desks = sample_desks(url, Argon2Hasher(cheap=True), rehearsal=True)
    try:
        result = Rehearsal(desks, options.seed).run(options.households)
    finally:
        desks.close()
    facts = {
        "households": result.households,
        "handed_over": result.handed_over,
        "receipts": result.receipts,
        "defects": result.defects,
        "refused": result.refused,
        "stations": result.stations(),
    }
    if options.json:
        _print_json(facts)
    else:
        for name, value in facts.items():
            print(f"{name}: {value}")
    return DONE


def _eve(options: argparse.Namespace) -> int:
    from handover_app.services.desks import open_desks

    _ask_for_folder(options.out)
    desks = open_desks(database_url(options.database))
    try:
        act = desks.people.console()
        made = desks.paper_days.print_day(
            act, options.date, options.receipts, appointed_only=options.appointed
        )
    finally:
        desks.close()
    for each in made.files:
        (options.out / each.name).write_bytes(each.pdf)
        if not options.json:
            print(options.out / each.name)
    if options.json:
        _print_json(
            {
                "day": made.day.isoformat(),
                "written": [each.name for each in made.files],
                "sheets": made.sheets,
                "expected": made.expected,
            }
        )
    else:
        print(f"expected {made.expected}, sheets {made.sheets}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    from handover_app.services.desks import open_desks

    desks = open_desks(database_url(options.database), as_it_is=True)
    try:
        results = desks.checks.run()
    finally:
        desks.close()
    sound = all(result.ok for result in results)
    if options.json:
        checks = [
            {"name": each.name, "ok": each.ok, "failures": list(each.failures)} for each in results
        ]
        _print_json({"ok": sound, "checks": checks})
    else:
        for each in results:
            print(f"{'ok  ' if each.ok else 'FAIL'} {each.name}")
            for failure in each.failures:
                print(f"     {failure}")
    if sound:
        return DONE
    return _failed("; ".join(f"{each.name}: {each.failures[0]}" for each in results if not each.ok))


def _window(options: argparse.Namespace) -> int:
    from handover_app.cli.window import open_window

    return open_window(options.database)


def _demo(_options: argparse.Namespace) -> int:
    from handover_app.cli.demo import open_demo

    return open_demo()


def _screenshots(options: argparse.Namespace) -> int:
    from handover_app.cli.screenshots import take_screenshots

    for picture in take_screenshots(options.out, options.language, options.theme):
        print(picture)
    return DONE


def _print_json(facts: dict[str, Any] | list[dict[str, Any]]) -> None:
    # Escaped where the terminal's or the pipe's encoding (GBK on Windows) lacks rare names.
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    print(json.dumps(facts, ensure_ascii=plain, indent=1))


def _failed(words: str) -> int:
    print(" ".join(words.split()), file=sys.stderr)
    return FAILED


def _sentence(refusal: DomainError) -> str:
    """The window's sentence, in the system's language."""
    from handover_app.station import resource
    from handover_app.ui.messages.terminal import spoken

    return spoken(refusal, resource)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "window": _window,
    "demo": _demo,
    "import units": _import_units,
    "labels keys": _labels_keys,
    "documents": _documents,
    "notices rectification": _notices_rectification,
    "notices delivery": _notices_delivery,
    "statements": _statements,
    "rehearse": _rehearse,
    "eve": _eve,
    "check": _check,
    "screenshots": _screenshots,
}
