"""The journal of label layouts in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Facts = Mapping[str, Any]

LABEL_LINES: dict[str, Callable[[Facts], str]] = {}
