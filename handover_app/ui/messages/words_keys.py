"""Words for keys, their movements, and what the key desk keeps."""

from __future__ import annotations

from enum import Enum

KEY_WORDS: dict[Enum, str] = {}
