"""Identities: UUIDv7, rising, never twice."""

from __future__ import annotations

import threading
import time
from itertools import pairwise
from uuid import UUID

from handover_app.domain.identity import new_id


def test_ids_rise_within_a_process() -> None:
    ids = [new_id() for _ in range(20_000)]
    assert all(one < two for one, two in pairwise(ids))


def test_an_id_is_a_uuid_of_version_seven_with_the_time_in_front() -> None:
    before = time.time_ns() // 1_000_000
    found = new_id()
    after = time.time_ns() // 1_000_000
    assert (found.version, found.variant) == (7, "specified in RFC 4122")
    # Ids made in a hurry run ahead of the clock by some milliseconds.
    assert before - 1 <= found.int >> 80 <= after + 50


def test_threads_never_make_the_same_id() -> None:
    made: list[UUID] = []

    def make() -> None:
        made.extend([new_id() for _ in range(5_000)])

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 20_000
