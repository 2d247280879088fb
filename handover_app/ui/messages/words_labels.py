"""Words for label layouts."""

from __future__ import annotations

from enum import Enum

LABEL_WORDS: dict[Enum, str] = {}
