"""The hub: stale at once, refreshed once and only when somebody looks."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QWidget

from handover_app.ui.hub import Hub


def _watched(qtbot, hub: Hub, topics: set[str]) -> tuple[QWidget, list[int]]:
    page, refreshed = QWidget(), []
    qtbot.addWidget(page)
    hub.watch(page, topics, lambda: refreshed.append(1))
    return page, refreshed


def test_a_burst_of_events_refreshes_a_visible_page_once(qtbot) -> None:
    hub = Hub()
    page, refreshed = _watched(qtbot, hub, {"keys"})
    page.show()
    for _ in range(50):
        hub.post({"keys"})
    qtbot.waitUntil(lambda: refreshed == [1])
    qtbot.wait(150)
    assert refreshed == [1]
    assert not hub.is_stale(page)


def test_a_hidden_page_goes_stale_at_once_and_refreshes_when_looked_at(qtbot) -> None:
    hub = Hub()
    page, refreshed = _watched(qtbot, hub, {"keys"})
    hub.post({"keys"})
    qtbot.waitUntil(lambda: hub.is_stale(page))
    qtbot.wait(120)
    assert refreshed == []
    page.show()
    qtbot.waitUntil(lambda: refreshed == [1])


def test_other_topics_leave_a_page_alone_and_its_own_among_others_touches_it(qtbot) -> None:
    hub = Hub()
    page, refreshed = _watched(qtbot, hub, {"keys"})
    page.show()
    hub.post({"gifts"})
    qtbot.wait(120)
    assert refreshed == []
    hub.post({"gifts", "keys"})
    qtbot.waitUntil(lambda: refreshed == [1])


def test_any_thread_may_post(qtbot) -> None:
    hub = Hub()
    heard: list[tuple[frozenset[str], int]] = []
    hub.posted.connect(lambda topics: heard.append((topics, threading.get_ident())))
    thread = threading.Thread(target=hub.post, args=({"money"},))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(frozenset({"money"}), threading.get_ident())]


def test_a_page_that_is_gone_is_forgotten(qtbot) -> None:
    hub, page = Hub(), QWidget()
    hub.watch(page, {"keys"}, lambda: None)
    page.deleteLater()
    qtbot.waitUntil(lambda: not hub._watches)
    hub.post({"keys"})
    qtbot.wait(20)
