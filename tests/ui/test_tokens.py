"""The colours: readable in both sets."""

from __future__ import annotations

import pytest

from handover_app.ui.tokens import DARK, LIGHT, Tokens, contrast, text_pairs


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_its_ground(tokens: Tokens) -> None:
    poor = [
        (text, ground, round(contrast(text, ground), 2))
        for text, ground in text_pairs(tokens)
        if contrast(text, ground) < 4.5
    ]
    assert poor == []


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#777777", "#777777") == 1.0
