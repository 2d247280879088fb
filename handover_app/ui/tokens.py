"""The colours and measures of the window: one light and one dark set, and nothing elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

GRID = 4
"""Every distance is a multiple of this many pixels, or half of it inside a control."""

GAP = 12
"""Pixels between cards."""

PADDING = 14
"""Pixels inside a card."""

CONTROL_HEIGHT = 36
CARD_RADIUS = 10
CONTROL_RADIUS = 8

TEXT_SIZE = 14
SMALL_SIZE = 12
HEADING_SIZE = 13
CODE_SIZE = 26
"""Pixels of the unit code in the handover card's head."""


class Tone(Enum):
    """What a colour says. A tone never stands alone: an icon and a word go with it."""

    NEUTRAL = "neutral"
    INFO = "info"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True)
class Tokens:
    """One set of colours, as ``#rrggbb``."""

    dark: bool
    window: str
    card: str
    line: str
    control_line: str
    ink: str
    soft: str
    faint: str
    neutral_soft: str
    navigation: str
    navigation_selected: str
    navigation_ink: str
    navigation_badge: str
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    fill_good: str
    fill_accent: str
    fill_warn: str
    fill_bad: str
    fill_neutral: str
    fill_none: str
    training: str
    on_training: str

    def ink_of(self, tone: Tone) -> str:
        """The text and icon colour of a tone."""
        return {
            Tone.NEUTRAL: self.soft,
            Tone.INFO: self.accent,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.good,
            Tone.WARN: self.warn,
            Tone.BAD: self.bad,
        }[tone]

    def ground_of(self, tone: Tone) -> str:
        """The quiet ground on which :meth:`ink_of` and plain ink are read."""
        return {
            Tone.NEUTRAL: self.neutral_soft,
            Tone.INFO: self.accent_soft,
            Tone.ACCENT: self.accent_soft,
            Tone.GOOD: self.good_soft,
            Tone.WARN: self.warn_soft,
            Tone.BAD: self.bad_soft,
        }[tone]

    def fill_of(self, tone: Tone) -> str:
        """The strong fill of a tone, for the unit grid and bars: no text stands on it."""
        return {
            Tone.NEUTRAL: self.fill_neutral,
            Tone.INFO: self.fill_accent,
            Tone.ACCENT: self.fill_accent,
            Tone.GOOD: self.fill_good,
            Tone.WARN: self.fill_warn,
            Tone.BAD: self.fill_bad,
        }[tone]


# Faint and good are darker in the light set than in the first drawing: 3.07 and 4.40 to 1 there.
LIGHT = Tokens(
    dark=False,
    window="#f5f6f8",
    card="#ffffff",
    line="#e3e6ea",
    control_line="#cfd5dd",
    ink="#1d2430",
    soft="#5c6675",
    faint="#677180",
    neutral_soft="#f3f4f6",
    navigation="#1c2736",
    navigation_selected="#2b3a50",
    navigation_ink="#d3dae5",
    navigation_badge="#36475f",
    accent="#1f5fbf",
    accent_soft="#e8f0fc",
    accent_hover="#1a51a3",
    on_accent="#ffffff",
    good="#19784a",
    good_soft="#e4f4eb",
    warn="#9a5800",
    warn_soft="#fdf1de",
    bad="#b3261e",
    bad_soft="#fbe9e7",
    fill_good="#2f9e68",
    fill_accent="#3b7ddd",
    fill_warn="#dd9b2d",
    fill_bad="#cf4940",
    fill_neutral="#d5dae1",
    fill_none="#eff1f4",
    training="#7a1fa2",
    on_training="#ffffff",
)

DARK = Tokens(
    dark=True,
    window="#14181f",
    card="#1c222b",
    line="#2c3440",
    control_line="#3a4452",
    ink="#e8ecf2",
    soft="#aab4c2",
    faint="#8792a1",
    neutral_soft="#242b36",
    navigation="#0f1319",
    navigation_selected="#222b38",
    navigation_ink="#d3dae5",
    navigation_badge="#36475f",
    accent="#7fb0ff",
    accent_soft="#1d2c45",
    accent_hover="#9bc2ff",
    on_accent="#10151c",
    good="#62c596",
    good_soft="#173226",
    warn="#e7b25c",
    warn_soft="#3a2d17",
    bad="#ff8d84",
    bad_soft="#3c1f1d",
    fill_good="#3fa574",
    fill_accent="#5b93ea",
    fill_warn="#d9a04a",
    fill_bad="#d9655c",
    fill_neutral="#3a4452",
    fill_none="#252c37",
    training="#d79bff",
    on_training="#1d0b29",
)


@dataclass(frozen=True)
class HallColours:
    """The hall display's colours: its ground, and the rows that were called just now."""

    ground: str
    head: str
    line: str
    ink: str
    soft: str
    call: str
    call_ink: str
    call_soft: str
    missed: str


HALL_NIGHT = HallColours(
    ground="#0f1a29",
    head="#0b1420",
    line="#26344a",
    ink="#dfe9f8",
    soft="#b4c3da",
    call="#18345f",
    call_ink="#ffd166",
    call_soft="#b9cdf0",
    missed="#ffb4a8",
)
HALL_DAY = HallColours(
    ground="#ffffff",
    head="#f1f4f8",
    line="#d5dbe4",
    ink="#1d2430",
    soft="#4c5666",
    call="#1f5fbf",
    call_ink="#ffffff",
    call_soft="#e3edfb",
    missed="#b3261e",
)


def hall_pairs(colours: HallColours) -> list[tuple[str, str]]:
    """Every pair of text colour and ground that the hall display draws."""
    pairs = [(ink, colours.call) for ink in (colours.call_ink, colours.call_soft)]
    inks = (colours.ink, colours.soft, colours.missed)
    return pairs + [(ink, ground) for ink in inks for ground in (colours.ground, colours.head)]


def text_pairs(tokens: Tokens) -> list[tuple[str, str]]:
    """Every pair of text colour and ground that the window draws."""
    grounds = [tokens.window, tokens.card, tokens.neutral_soft, tokens.accent_soft]
    pairs = [(text, ground) for text in (tokens.ink, tokens.soft) for ground in grounds]
    pairs += [(tokens.faint, tokens.window), (tokens.faint, tokens.card)]
    for tone in Tone:
        pairs.append((tokens.ink, tokens.ground_of(tone)))
        pairs.append((tokens.soft, tokens.ground_of(tone)))
        pairs += [(tokens.ink_of(tone), ground) for ground in (tokens.card, tokens.window)]
        pairs.append((tokens.ink_of(tone), tokens.ground_of(tone)))
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_hover)]
    pairs.append((tokens.on_training, tokens.training))
    for ground in (tokens.navigation, tokens.navigation_selected, tokens.navigation_badge):
        pairs.append((tokens.navigation_ink, ground))
    return pairs


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
