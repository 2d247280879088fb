"""The runner with real threads: order, superseding, owners that go away."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from handover_app.ui.background import BackgroundRunner, Collector, InlineRunner, log_unexpected


@pytest.fixture
def runner(qtbot) -> Iterator[BackgroundRunner]:
    runner = BackgroundRunner()
    yield runner
    runner.close()


def _raise(error: Exception) -> None:
    raise error


def test_writes_are_done_in_the_order_of_the_clicks(runner, qtbot) -> None:
    owner, done, answered = QObject(), [], []
    for number in range(200):
        runner.write(owner, partial(done.append, number), answered.append)
    qtbot.waitUntil(lambda: len(answered) == 200)
    assert done == list(range(200))


def test_answers_come_on_the_gui_thread_and_work_is_done_off_it(runner, qtbot) -> None:
    owner, threads = QObject(), []

    def done(worker: int) -> None:
        threads.extend([worker, threading.get_ident()])

    runner.read(owner, threading.get_ident, done)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_readers_go_side_by_side_while_a_writer_is_busy(runner, qtbot) -> None:
    owner, answers = QObject(), []
    release = threading.Event()
    together = threading.Barrier(3, timeout=5)
    runner.write(owner, partial(release.wait, 5), answers.append)
    for _ in range(3):
        runner.read(owner, together.wait, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 3)
    release.set()
    qtbot.waitUntil(lambda: len(answers) == 4)


def test_a_newer_read_of_the_same_key_drops_the_older_answer(runner, qtbot) -> None:
    owner, answers = QObject(), []
    release = threading.Event()

    def slow() -> str:
        release.wait(5)
        return "old"

    runner.read(owner, slow, answers.append, key="search")
    runner.read(owner, lambda: "new", answers.append, key="search")
    qtbot.waitUntil(lambda: answers == ["new"])
    release.set()
    qtbot.wait(50)
    assert answers == ["new"]


def test_an_owner_that_was_destroyed_gets_no_answer(runner, qtbot) -> None:
    release = threading.Event()
    owner, answers = QWidget(), []
    runner.read(owner, partial(release.wait, 5), answers.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: runner.pending() == 0)
    release.set()
    qtbot.wait(50)
    assert answers == []


def test_a_failure_goes_to_the_page_or_else_to_the_window(runner, qtbot) -> None:
    owner, told, unhandled = QObject(), [], []
    runner.unhandled.connect(unhandled.append)
    runner.read(owner, partial(_raise, ValueError("a")), told.append, told.append)
    runner.write(owner, partial(_raise, KeyError("b")), told.append)
    qtbot.waitUntil(lambda: len(told) == 1 and len(unhandled) == 1)
    assert isinstance(told[0], ValueError)
    assert isinstance(unhandled[0], KeyError)


def test_half_a_second_of_waiting_is_said_and_taken_back(runner, qtbot) -> None:
    owner, said, release = QObject(), [], threading.Event()
    runner.busy.connect(said.append)
    runner.read(owner, partial(release.wait, 5), lambda _: None)
    qtbot.waitUntil(lambda: said == [True], timeout=3000)
    release.set()
    qtbot.waitUntil(lambda: said == [True, False])


def test_cancelled_reads_are_not_answered_but_writes_are(runner, qtbot) -> None:
    owner, answers, release = QObject(), [], threading.Event()
    runner.read(owner, partial(release.wait, 5), answers.append)
    runner.write(owner, lambda: "written", answers.append)
    runner.cancel_reads()
    release.set()
    qtbot.waitUntil(lambda: answers == ["written"])
    qtbot.wait(30)
    assert answers == ["written"]


def test_closing_finishes_the_writes_that_were_given(qtbot) -> None:
    runner, owner, done = BackgroundRunner(), QObject(), []
    for number in range(20):
        runner.write(owner, partial(done.append, number), lambda _: None)
    runner.close()
    assert done == list(range(20))


def test_the_inline_runner_answers_at_once(qtbot) -> None:
    runner, owner = InlineRunner(), QObject()
    answers: list[object] = []
    unhandled: list[object] = []
    runner.unhandled.connect(unhandled.append)
    runner.read(owner, lambda: 1, answers.append, key="k")
    runner.write(owner, lambda: 2, answers.append)
    runner.write(owner, partial(_raise, ValueError()), answers.append, answers.append)
    runner.write(owner, partial(_raise, ValueError()), answers.append)
    assert answers[:2] == [1, 2]
    assert isinstance(answers[2], ValueError)
    assert len(unhandled) == 1


class _Emitter(QObject):
    said = Signal(bool)


def test_a_hundred_thousand_python_signals_do_not_end_the_process(qtbot) -> None:
    """PySide6 6.12.0 dropped a reference to ``True`` at each emit and aborted after some 550."""
    emitter, count = _Emitter(), [0]

    def hear(value: bool) -> None:
        count[0] += value

    emitter.said.connect(hear)
    for _ in range(100_000):
        emitter.said.emit(True)
    assert count == [100_000]


def test_the_collector_runs_only_on_the_gui_thread(qtbot) -> None:
    parent = QObject()
    collector = Collector(parent)
    try:
        assert not gc.isenabled()
        collector.collect()
    finally:
        collector.stop()
    assert gc.isenabled()


def test_the_details_of_a_failure_name_types_and_places_but_no_data(caplog) -> None:
    secret: Callable[[], None] = partial(_raise, ValueError("a phone number"))
    try:
        secret()
    except ValueError as error:
        text = log_unexpected(error)
    assert "ValueError" in text
    assert "_raise" in text
    assert "phone" not in text + caplog.text
    caplog.clear()


def test_what_is_asked_after_the_close_is_dropped_without_a_word(qtbot) -> None:
    runner, owner, answers = BackgroundRunner(), QObject(), []
    runner.write(owner, lambda: "saved", lambda _: runner.read(owner, list, answers.append))
    runner.close()
    qtbot.wait(20)
    assert answers == []
    assert runner.pending() == 0
