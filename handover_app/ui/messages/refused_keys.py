"""Movements of keys that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handover_app.domain.refusals import DomainError

KEYS: dict[type[DomainError], Callable[[Any], str]] = {}
