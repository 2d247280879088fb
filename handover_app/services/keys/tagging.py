"""From what was scanned or typed to the keys it stands for, or to the words why it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.keys import (
    Key,
    KeyBag,
    KeySet,
    Tag,
    TagBlank,
    TagForged,
    TagOfAnotherProject,
    TagOfUnit,
    TagReplacedByNewer,
    TagState,
    TagUnknown,
    TagVoid,
    UnitScanned,
)
from handover_app.domain.tags import (
    SHORT_ID_LENGTH,
    UNIT_ISSUE,
    UNIT_NUMBERS,
    UNIT_TAG,
    TagSignatureWrong,
    normalised,
    parse_code,
    parse_short_id,
    short_id,
)
from handover_app.services.clock import local_day
from handover_app.services.papers.words import word
from handover_app.storage.unit_of_work import Reading, UnitOfWork


@dataclass(frozen=True)
class Scanned:
    """What one scan stands for: a key, or all keys of a sealed bag."""

    key_set: KeySet
    keys: tuple[Key, ...]
    code: str
    bag: KeyBag | None = None


@dataclass(frozen=True)
class Digits:
    """The number of a tag as read; ``issue`` None: the short id was typed by hand."""

    number: int
    issue: int | None
    kind: int | None


def digits_of(reading: Reading, text: str, secret: bytes) -> Digits:
    """The number that a text carries.

    Raises:
        NotATag, TagDamaged: it is no code of ours.
        TagForged, TagOfAnotherProject: this project did not sign it.
    """
    if len(text) <= 2 * SHORT_ID_LENGTH and len(normalised(text)) == SHORT_ID_LENGTH:
        return Digits(parse_short_id(text), None, None)
    try:
        tag = parse_code(text, secret)
    except TagSignatureWrong as wrong:
        ours = reading.key_sets.tags([wrong.number]) or reading.unit_tags.unit_of(wrong.number)
        if ours:
            raise TagForged(short_id(wrong.number)) from None
        raise TagOfAnotherProject from None
    return Digits(tag.number, tag.issue, tag.kind)


def tag_of(
    reading: Reading, text: str, secret: bytes, *, locked: bool = False
) -> tuple[Tag, Digits]:
    """The tag itself, whatever its state; ``locked`` against others who would change it.

    Raises:
        TagUnknown: no tag has this number.
        TagOfUnit: it stands on a unit's papers, and hangs on no key.
        TagReplacedByNewer: an older label of it; and as `digits_of`.
    """
    digits = digits_of(reading, text, secret)
    tag = reading.key_sets.tags([digits.number], locked=locked).get(digits.number)
    return _known(reading, tag, digits), digits


def unit_of_tag(reading: Reading, text: str, secret: bytes) -> UnitScanned | None:
    """The unit on whose papers a code stands; None: it is the tag of a key, or of none.

    Raises:
        NotATag, TagDamaged, TagForged, TagOfAnotherProject: as `digits_of`.
    """
    return _unit(reading, digits_of(reading, text, secret))


def resolve(reading: Reading, texts: Sequence[str], secret: bytes) -> list[Scanned]:
    """What the texts stand for, in their order; each tag counts once. One look for all of them.

    Raises:
        TagBlank, TagVoid, TagUnknown, TagOfUnit, TagReplacedByNewer: in words, why not; and as
            `digits_of`.
    """
    read: dict[int, tuple[Digits, str]] = {}
    for text in texts:
        digits = digits_of(reading, text, secret)
        read.setdefault(digits.number, (digits, normalised(text)))
    tags = reading.key_sets.tags(list(read))
    known = {n: _known(reading, tags.get(n), digits) for n, (digits, _) in read.items()}
    named = {tag.key_set_id for tag in known.values() if tag.key_set_id is not None}
    sets = reading.key_sets.some(named)
    return [_scanned(known[n], sets, *read[n]) for n in read]


def void_bag_tags(work: UnitOfWork, bags: Iterable[KeyBag], why: str, now: datetime) -> None:
    """Let the tags of bags that were opened say from now on why, by a word with bag and day."""
    for bag in bags:
        words = word(why, number=bag.number, day=local_day(now).isoformat())
        work.key_sets.void_tag(bag.tag_number, words, now)


def _unit(reading: Reading, digits: Digits) -> UnitScanned | None:
    if digits.kind not in (None, UNIT_TAG) or digits.issue not in (None, UNIT_ISSUE):
        return None
    unit_id = None
    if digits.number in UNIT_NUMBERS:
        unit_id = reading.unit_tags.unit_of(digits.number)
    return None if unit_id is None else UnitScanned(unit_id, reading.units.code_of(unit_id))


def _known(reading: Reading, tag: Tag | None, digits: Digits) -> Tag:
    if tag is None or digits.kind not in (None, tag.kind):
        unit = _unit(reading, digits)
        if unit is not None:
            raise TagOfUnit(short_id(digits.number), unit.unit_code)
        raise TagUnknown(short_id(digits.number))
    if digits.issue is not None and digits.issue != tag.issue:
        raise TagReplacedByNewer(tag.short_id, tag.issue)
    return tag


def _scanned(tag: Tag, sets: dict[UUID, KeySet], digits: Digits, code: str) -> Scanned:
    if tag.key_set_id is None:
        if tag.state is TagState.VOID:
            raise TagVoid(tag.short_id, reason=tag.reason, at=tag.changed_at)
        raise TagBlank(tag.short_id)
    key_set = sets[tag.key_set_id]
    if tag.state is TagState.VOID:
        kind = next((key.kind for key in key_set.keys if key.id == tag.key_id), "")
        raise TagVoid(tag.short_id, key_set.code, kind, tag.reason, tag.changed_at)
    key_set.typed += digits.issue is None
    if tag.key_id is not None:
        key = next(key for key in key_set.keys if key.id == tag.key_id)
        return Scanned(key_set, (key,), code)
    bag = next((bag for bag in key_set.bags if bag.id == tag.bag_id), None)
    if bag is None:
        # Another desk opened it between the look at the tag and the lock on the set.
        raise TagVoid(tag.short_id, key_set.code)
    return Scanned(key_set, tuple(key_set.in_bag(bag)), code, bag)
