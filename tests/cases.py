"""One test that walks through many cases: each that fails is told with its name, not the first."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

Case = Callable[[object], AbstractContextManager[None]]


@contextmanager
def every_case(before: Callable[[], None] = lambda: None) -> Iterator[Case]:
    """Gives ``case``: ``with case(name): …`` is one case, before which ``before`` is called.

    The test fails after the last case when any of them did, and when there was none.
    """
    begun: list[object] = []
    failed: list[str] = []

    @contextmanager
    def case(name: object) -> Iterator[None]:
        begun.append(name)
        try:
            before()
            yield
        # `pytest.raises` and `pytest.fail` raise what is no `Exception`.
        except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - told at the end
            failed.append(f"{name}\n{''.join(traceback.format_exception(error))}")

    yield case
    assert begun, "no case"
    if failed:
        told = "\n".join(failed)
        pytest.fail(f"{len(failed)} of {len(begun)} cases failed:\n{told}", pytrace=False)
