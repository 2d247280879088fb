"""The journal of the key desk in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Facts = Mapping[str, Any]

KEY_LINES: dict[str, Callable[[Facts], str]] = {}
