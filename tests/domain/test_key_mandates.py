"""Mandates and signatures alone: what they ask for, what they refuse, how they are stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KeyMandate,
    KeyTextTooLong,
    MandateEnded,
    MandateOrder,
    MandateState,
    OwnerAlreadyTold,
    fitting,
)
from handover_app.domain.signatures import (
    MOST_POINTS,
    Signature,
    SignatureEmpty,
    SignatureTooLong,
    signature_from,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
ORDER = MandateOrder(reason=" 外窗渗水 ", belongings=" 无 ", who_may_enter=" 门窗单位 ")
SIGNED = Signature(strokes=(((0, 0), (1000, 400)),), text="已清点", at=NOW)


def mandate() -> KeyMandate:
    """A mandate that was signed just now."""
    return KeyMandate(
        id=new_id(), unit_id=new_id(), key_id=new_id(), number="WT-S1-000001", owner="仇乙",
        reason="外窗渗水", belongings="无", who_may_enter="门窗单位", expected_end=None,
        signed_on_paper=True, signature=None, retained_at=NOW, clerk=new_id(),
    )  # fmt: skip


def test_texts_are_kept_without_spaces_at_their_ends() -> None:
    order = ORDER.checked()
    assert (order.reason, order.belongings, order.who_may_enter) == ("外窗渗水", "无", "门窗单位")


def test_nothing_of_a_text_is_cut_unseen() -> None:
    assert fitting(" 无 ", 1) == "无"
    with pytest.raises(KeyTextTooLong) as refused:
        fitting("无无", 1)
    assert refused.value.facts() == {"limit": 1}


def test_a_mandate_goes_from_retained_over_told_to_taken_back() -> None:
    found = mandate()
    assert (found.state, found.running) == (MandateState.RETAINED, True)
    found.tell(" 电话 ", NOW + timedelta(days=1))
    assert (found.state, found.told_how) == (MandateState.TOLD, "电话")
    with pytest.raises(OwnerAlreadyTold):
        found.tell("短信", NOW + timedelta(days=2))
    found.give_back(" 仇乙 ", SIGNED, NOW + timedelta(days=3))
    assert (found.state, found.running) == (MandateState.TAKEN_BACK, False)
    assert (found.taken_back_by, found.return_signature) == ("仇乙", SIGNED)


@pytest.mark.parametrize("ending", ["give back", "lapse"])
def test_what_has_ended_stays_as_it_is(ending: str) -> None:
    found = mandate()
    if ending == "lapse":
        found.lapse(NOW)
        assert found.state is MandateState.LAPSED
    else:
        found.give_back("仇乙", None, NOW)
    before = dict(vars(found))
    for attempt in (
        lambda: found.tell("电话", NOW),
        lambda: found.give_back("仇乙", None, NOW),
        lambda: found.lapse(NOW),
    ):
        with pytest.raises(MandateEnded):
            attempt()
    assert vars(found) == before


def test_an_empty_signature_keeps_the_key_retained() -> None:
    found = mandate()
    with pytest.raises(SignatureEmpty):
        found.give_back("仇乙", replace(SIGNED, strokes=()), NOW)
    assert found.running


def test_dots_are_no_signature() -> None:
    with pytest.raises(SignatureEmpty):
        replace(SIGNED, strokes=(((1, 1),), ((5, 5),))).check()


def test_a_signature_has_no_more_points_than_a_hand_draws() -> None:
    stroke = tuple((place % 1000, 1) for place in range(MOST_POINTS))
    replace(SIGNED, strokes=(stroke,)).check()
    with pytest.raises(SignatureTooLong) as refused:
        replace(SIGNED, strokes=(stroke, ((1, 1),))).check()
    assert refused.value.facts() == {"points": MOST_POINTS + 1}


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 1000), st.integers(-50, 1000)), max_size=9).map(tuple),
        max_size=5,
    ).map(tuple),
    st.text(max_size=30),
)
def test_a_signature_comes_back_as_it_was_stored(
    strokes: tuple[tuple[tuple[int, int], ...], ...], text: str
) -> None:
    signature = Signature(strokes=strokes, text=text, at=NOW)
    assert signature_from(signature.stored()) == signature
    assert signature_from(None) is None
