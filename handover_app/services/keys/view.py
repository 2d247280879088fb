"""Keys as the window sees them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from handover_app.domain.keys import (
    BagLine,
    Key,
    KeyBag,
    KeyLine,
    KeySet,
    KeySetSummary,
    KeyState,
    ScanVerdict,
)
from handover_app.domain.papers import PaperKind
from handover_app.services.keys.tagging import Scanned
from handover_app.services.keys.teams import waiting_team
from handover_app.storage.unit_of_work import Reading


def key_line(key_set: KeySet, key: Key) -> KeyLine:
    """A key as a line."""
    bag = next((bag.number for bag in key_set.bags if bag.id == key.bag_id and bag.sealed), "")
    return KeyLine(
        key_id=key.id,
        kind=key.kind,
        short_id=key.short_id,
        state=key.state,
        trial=key.trial,
        holder=key.holder,
        place=key.place,
        since=key.since,
        due=key.due,
        bag=bag,
        retained=key.mandate_id is not None,
        with_team=key.state is KeyState.LENT and key.inspection_id is not None,
    )


def bag_line(key_set: KeySet, bag: KeyBag) -> BagLine:
    """A bag as a line, with its keys counted by kind."""
    counts = Counter(key.kind for key in key_set.in_bag(bag))
    return BagLine(bag.id, bag.number, bag.seal, bag.short_id, bag.sealed, tuple(counts.items()))


def summary_of(key_set: KeySet) -> KeySetSummary:
    """A set whose papers nobody asks for."""
    bag = key_set.sealed_bag
    return KeySetSummary(
        key_set_id=key_set.id,
        unit_id=key_set.unit_id,
        unit_code=key_set.code,
        hook=key_set.hook,
        keys=tuple(key_line(key_set, key) for key in key_set.live),
        bag=None if bag is None else bag_line(key_set, bag),
        tried=key_set.tried,
        ready=key_set.ready,
        handed_over=key_set.handed_over,
        handed_over_at=key_set.handed_over_at,
        lock_setup=key_set.lock_setup,
        door_seal=key_set.door_seal,
        building=key_set.building,
    )


def summary_with_paper(reading: Reading, key_set: KeySet) -> KeySetSummary:
    """A set with its newest handover sheet."""
    if key_set.unit_id is None:
        return summary_of(key_set)
    papers = reading.papers.of_unit(key_set.unit_id, PaperKind.KEY_HANDOVER)
    return replace(summary_of(key_set), paper_id=papers[-1].paper_id if papers else None)


def verdict_of(reading: Reading, scanned: Scanned) -> ScanVerdict:
    """What a scan stands for, with the inspection team that waits for it."""
    key_set, bag = scanned.key_set, scanned.bag
    return ScanVerdict(
        key_set_id=key_set.id,
        unit_id=key_set.unit_id,
        unit_code=key_set.code,
        hook=key_set.hook,
        keys=tuple(key_line(key_set, key) for key in scanned.keys),
        code=scanned.code,
        whole=len(key_set.live),
        bag=None if bag is None else bag_line(key_set, bag),
        team=waiting_team(reading, scanned),
    )
