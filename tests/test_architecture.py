"""The rules of the house: what may import what, how long a thing may be, what must have a pair."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import handover_app

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "handover_app"
UI = APP / "ui"

# Third-party module → the one layer that may import it. A module not named here has no home.
HOMES = {
    "PIL": "storage",
    "alembic": "storage",
    "cryptography": "storage",
    "keyring": "storage",
    "psycopg": "storage",
    "python_calamine": "storage",
    "sqlalchemy": "storage",
    "sqlcipher3": "storage",
    "xlsxwriter": "storage",
    "argon2": "services",
    "holidays": "services",
    "phonenumbers": "services",
    "pypinyin": "services",
    "stdnum": "services",
    "qrcode": "documents",
    "reportlab": "documents",
    "PySide6": "ui",
    "zxingcpp": "ui",
    "platformdirs": "station",
}
MODULE_LINES, PAGE_LINES, FUNCTION_LINES = 400, 200, 40
# Path, or path::function, → the reason why it may be longer.
LONGER: dict[str, str] = {}
# Words that name no area of the trade.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
# The parts of the command line that open windows.
WINDOW_COMMANDS = {"demo", "screenshots", "window"}


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def modules(folder: Path = APP) -> list[Path]:
    """All Python files below a folder."""
    return sorted(folder.rglob("*.py"))


def name(path: Path) -> str:
    """A path as the messages show it."""
    return path.relative_to(ROOT).as_posix()


def layer(path: Path) -> str:
    """The layer of a module of the program."""
    return path.relative_to(APP).parts[0].removesuffix(".py")


def imports(node: ast.AST) -> Iterator[tuple[str, ast.stmt]]:
    """Every module, and every name taken from one, that is imported anywhere below a node."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from ((alias.name, each) for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            assert each.level == 0, "imports are absolute here, so that the reader sees the layer"
            yield each.module or "", each
            yield from ((f"{each.module}.{alias.name}", each) for alias in each.names)


def mentions(path: Path) -> Iterator[str]:
    """Every name and attribute that a module uses."""
    for each in ast.walk(tree(path)):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute):
            yield each.attr


# What may import what


def test_every_library_is_imported_in_its_home_only() -> None:
    strangers = []
    for path in modules():
        for module, _ in imports(tree(path)):
            top = module.partition(".")[0]
            if top in sys.stdlib_module_names or top == "handover_app":
                continue
            if HOMES.get(top) != layer(path):
                strangers.append(f"{name(path)} imports {module}")
    assert not strangers


def test_the_command_line_needs_no_window_library_until_a_window_is_asked_for() -> None:
    """Only sentences are shared with the window, and these need QtCore alone."""
    offenders = []
    for path in modules(APP / "cli"):
        for module, _ in imports(tree(path)):
            if not module.startswith("handover_app.ui.") or path.stem in WINDOW_COMMANDS:
                continue
            if not module.startswith("handover_app.ui.messages"):
                offenders.append(f"{name(path)} imports {module}")
    assert not offenders
    loaded = "[each for each in sys.modules if each in ('PySide6.QtGui', 'PySide6.QtWidgets')]"
    program = f"import handover_app.cli, handover_app.ui.messages, sys; print({loaded})"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (answer.stdout.strip(), answer.stderr) == ("[]", "")


def test_sentences_import_only_the_core_of_qt() -> None:
    language = "handover_app.ui.translation"
    sentences = [*UI.glob("messages/*.py"), UI / "translation.py"]
    imported = {module for path in sentences for module, _ in imports(tree(path))}
    assert {m.split(".")[1] for m in imported if m.startswith("PySide6.")} <= {"QtCore"}
    inside = {m for m in imported if m.startswith("handover_app.ui.")}
    assert {m for m in inside if not m.startswith(("handover_app.ui.messages", language))} == set()


def test_pages_do_not_know_each_other() -> None:
    desks = {page.parent.name for page in UI.glob("*/page.py")}
    offenders = [
        f"{name(path)} imports {module}"
        for desk in desks
        for path in modules(UI / desk)
        for module, _ in imports(tree(path))
        if module.startswith("handover_app.ui.") and module.split(".")[2] in desks - {desk}
    ]
    assert not offenders


def mapped_classes() -> set[str]:
    """The names of the domain's classes that are mapped to tables."""
    return {
        call.args[0].id
        for path in modules(APP / "storage" / "tables")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "map_imperatively"
        and isinstance(call.args[0], ast.Name)
    }


def test_the_window_names_no_mapped_class() -> None:
    mapped = mapped_classes()
    assert mapped
    offenders = [
        f"{name(path)} imports {module}"
        for path in modules(UI)
        for module, _ in imports(tree(path))
        if module.startswith("handover_app.domain.") and module.rpartition(".")[2] in mapped
    ]
    assert not offenders


def signatures(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """The annotations in the signatures of the use cases: the public methods of the services.

    Functions that services share work inside the `with` of a use case, on its entities.
    """
    for holder in (n for n in tree(path).body if isinstance(n, ast.ClassDef)):
        for function in holder.body:
            if not isinstance(function, ast.FunctionDef) or function.name.startswith("_"):
                continue
            every = function.args
            for argument in (*every.posonlyargs, *every.args, *every.kwonlyargs):
                if argument.annotation:
                    yield function.name, argument.annotation
            if function.returns:
                yield function.name, function.returns


def test_no_public_service_signature_names_a_mapped_class() -> None:
    mapped = mapped_classes()
    offenders = [
        f"{name(path)}: {function} names {part.id}"
        for path in modules(APP / "services")
        for function, annotation in signatures(path)
        for part in ast.walk(annotation)
        if isinstance(part, ast.Name) and part.id in mapped
    ]
    assert not offenders


def test_only_the_runner_has_threads_and_nothing_waits_in_the_window() -> None:
    waiting = {"processEvents", "QEventLoop", "QThread", "QThreadPool", "sleep", "msleep"}
    threads = ("threading", "concurrent", "multiprocessing", "asyncio")
    offenders = []
    for path in modules(UI):
        if path == UI / "background.py":
            continue
        offenders += [f"{name(path)} uses {word}" for word in mentions(path) if word in waiting]
        offenders += [
            f"{name(path)} imports {module}"
            for module, _ in imports(tree(path))
            if module.startswith(threads) or module == "time.sleep"
        ]
    assert not offenders


def test_no_dialog_runs_a_loop_of_its_own() -> None:
    """`exec()` of a dialog or a menu is a nested loop; the application's own is the only one."""
    offenders = []
    for path in modules(UI):
        for call in ast.walk(tree(path)):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            if call.func.attr in {"exec", "exec_"}:
                owner = ast.unparse(call.func.value)
                if owner.strip("_") not in {"app", "application"}:
                    offenders.append(f"{name(path)}: {owner}.{call.func.attr}()")
    assert not offenders


# Budgets and names


def lines(node: ast.AST) -> int:
    """Lines of a function from `def` to its end, the docstring included."""
    return node.end_lineno - node.lineno + 1


def too_long() -> Iterator[tuple[str, int, int]]:
    """Everything over its budget: what, its lines, its budget."""
    for path in [*modules(), *modules(ROOT / "packaging")]:
        budget = PAGE_LINES if path.name == "page.py" and UI in path.parents else MODULE_LINES
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > budget:
            yield name(path), count, budget
        for node in ast.walk(tree(path)):
            function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            if function and lines(node) > FUNCTION_LINES:
                yield f"{name(path)}::{node.name}", lines(node), FUNCTION_LINES


def test_pages_modules_and_functions_keep_their_budgets() -> None:
    over = {what: f"{count} of {budget}" for what, count, budget in too_long()}
    assert {what: count for what, count in over.items() if what not in LONGER} == {}
    assert set(LONGER) <= set(over), "an exception that is no longer needed"


def test_no_file_is_named_after_nothing() -> None:
    assert [name(p) for p in modules() if EMPTY_NAMES & set(p.stem.split("_"))] == []


def test_every_module_opens_with_what_it_is_for() -> None:
    every = [*modules(), *modules(ROOT / "packaging"), *modules(ROOT / "tests")]
    assert [name(path) for path in every if not ast.get_docstring(tree(path))] == []


def test_every_package_is_named_in_the_project_file() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        named = tomllib.load(file)["tool"]["setuptools"]["packages"]
    there = {path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in modules()}
    assert set(named) == there | {"handover_app.resources"}
    assert [n for n in there if not (ROOT / n.replace(".", "/") / "__init__.py").exists()] == []


def test_the_packaging_folder_is_no_package() -> None:
    """It would hide the library of that name, which pytest needs."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


# What must have a pair


def refusals() -> set[type[Exception]]:
    """Every refusal that any layer below the window defines."""
    from handover_app.domain.refusals import DomainError

    for layer_name in ("domain", "services", "storage", "documents"):
        package = importlib.import_module(f"handover_app.{layer_name}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            # The migration environment runs when it is imported; it belongs to Alembic.
            if ".migrations" not in found.name:
                importlib.import_module(found.name)
    every: set[type[Exception]] = set()
    waiting: list[type[Exception]] = [DomainError]
    while waiting:
        below = waiting.pop().__subclasses__()
        every.update(below)
        waiting.extend(below)
    return {each for each in every if each.__module__.startswith(handover_app.__name__)}


def test_every_refusal_has_a_sentence() -> None:
    messages = importlib.import_module("handover_app.ui.messages")
    without = refusals() - set(messages.SENTENCES)
    assert sorted(each.__name__ for each in without) == []


def test_every_page_has_a_test() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in modules(ROOT / "tests" / "ui"))
    pages = [page.parent.name for page in UI.glob("*/page.py")]
    assert [page for page in pages if f"handover_app.ui.{page}.page" not in texts] == []


@pytest.mark.parametrize("resource", ["fonts/NotoSansSC-Regular.ttf", "sample/defects.csv"])
def test_resources_are_found_from_the_checkout(resource: str) -> None:
    from handover_app import station

    assert station.resource(resource).is_file()


def test_a_resource_that_is_not_there_is_named() -> None:
    from handover_app import station

    with pytest.raises(FileNotFoundError, match="no resource named fonts/none"):
        station.resource("fonts/none")
