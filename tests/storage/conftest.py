"""A database with one clerk and two flats, opened as the storage layer opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handover_app.domain.acts import Act
from handover_app.storage.database import Database
from tests.services.hall import Clock
from tests.storage.shelf import Shelf


@pytest.fixture
def shelf(database_url: str, tmp_path: Path) -> Iterator[Shelf]:
    """The database with its clerk."""
    database = Database(database_url, now=Clock(), photos=tmp_path / "photos")
    shelf = Shelf(database)
    shelf.fill()
    yield shelf
    database.close()


@pytest.fixture
def act(shelf: Shelf) -> Act:
    """An act of the clerk."""
    return shelf.act()
