"""Sealed bags (钥匙袋): tried keys of one unit behind a numbered seal, one scan for all (E06)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    BagEmpty,
    Key,
    KeyBag,
    KeyOfAnotherUnit,
    KeySet,
    KeySetSummary,
    NoSealedBag,
    SealedBag,
    SealTaken,
    Tag,
    TagNotBlank,
    TagState,
    new_numbers,
)
from handover_app.domain.keys.texts import fitting
from handover_app.domain.people import Right
from handover_app.domain.tags import BAG_TAG, tag_code
from handover_app.services.clock import local_day
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.label_sheets import label_sheet
from handover_app.services.keys.tagging import resolve, tag_of
from handover_app.services.keys.view import bag_line, summary_of
from handover_app.services.papers.words import word
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

BAG_BOOK = "钥匙袋"
_EVERY_STATION = "*"
_LONGEST_SEAL, _LONGEST_REASON = 40, 150


class BagService:
    """What is sealed is counted once and not touched until somebody says why."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def seal(
        self, act: Act, codes: Sequence[str], seal: str, bag_tag: str | None = None
    ) -> SealedBag:
        """Seal the scanned keys of one set into a bag, with a tag of its own.

        ``bag_tag`` is a blank bag label that was printed ahead; None: a new tag is made, whose
        label is printed afterwards (`label`).

        Raises:
            BagEmpty, SealMissing, SealTaken: no key, no seal number, or another bag bears it.
            KeyNotTried, KeyElsewhere, KeyNotReceived, KeyInBag: a key may not go into it.
            KeyOfAnotherUnit: keys of two sets; KeyTextTooLong: the seal's number.
            TagNotBlank: the label is in use, or none for bags; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            # The number's row lets one station seal at a time: a seal is given once.
            number = f"{work.take_number(BAG_BOOK, _EVERY_STATION):05d}"
            seal = fitting(seal, _LONGEST_SEAL)
            # The tag before the set, as whoever binds a tag takes them: nobody waits in a circle.
            tag = self._bag_tag(work, bag_tag)
            key_set, keys = self._scanned(work, codes)
            if work.key_sets.seal_taken(seal):
                raise SealTaken(seal)
            bag = key_set.seal(keys, number, seal, tag.number, act.clerk, now)
            bag.tag_issue = tag.issue
            work.key_sets.save(key_set)
            self._bind(work, tag, bag, made=bag_tag is None, now=now)
            answer = self._sealed(work, key_set, bag)
            work.commit({"bag": bag.id, "number": number})
            return answer

    def open(self, act: Act, which: str | UUID, reason: str) -> KeySetSummary:
        """Break a seal: the keys go one by one, and the bag's tag counts no more.

        ``which`` is the code or short id of the bag or of a key in it, or the bag's id.

        Raises:
            NoSealedBag: it was opened before, or the key lies in none.
            TagVoid: the scanned bag was opened; and as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.LEND_KEYS)
            reason = fitting(reason, _LONGEST_REASON)
            key_set, bag = self._named(work, which)
            key_set.open_bag(bag, reason, act.clerk, now)
            work.key_sets.save(key_set)
            day = local_day(now).isoformat()
            name = "tag_opened" if reason else "tag_opened_unexplained"
            words = word(name, number=bag.number, day=day, reason=reason)
            work.key_sets.void_tag(bag.tag_number, words, now)
            work.commit({"bag": bag.id})
            return summary_of(key_set)

    def label(self, bag_id: UUID, layout: UUID | None = None, start: int = 1) -> bytes:
        """The label of a sealed bag, as PDF; ``layout`` is Avery L7160 where none is chosen.

        Raises:
            NoSealedBag: there is none with this id that is sealed.
            LayoutNotFound, NoSuchLabel: there is no such label to print on.
        """
        with self._database.read() as reading:
            key_set, bag = _by_id(reading, bag_id)
            code = tag_code(self._secret.of(reading), BAG_TAG, bag.tag_number, bag.tag_issue)
            sheet = label_sheet(reading, layout, start)
        return sheet.printed([(code, word("key_bag"), key_set.code)])

    def _scanned(self, work: UnitOfWork, codes: Sequence[str]) -> tuple[KeySet, list[Key]]:
        scanned = resolve(work, codes, self._secret.of(work))
        if not scanned:
            raise BagEmpty
        first = scanned[0].key_set
        for each in scanned:
            if each.key_set is not first:
                raise KeyOfAnotherUnit(each.key_set.code)
        return first, [key for each in scanned for key in each.keys]

    def _bag_tag(self, work: UnitOfWork, text: str | None) -> Tag:
        if text is None:
            number = next(new_numbers(work.key_sets.tag_numbers()))
            return Tag(number=number, kind=BAG_TAG, issue=1, state=TagState.BLANK)
        tag, _ = tag_of(work, text, self._secret.of(work), locked=True)
        if tag.state is not TagState.BLANK or tag.kind != BAG_TAG:
            there = work.key_sets.get(tag.key_set_id) if tag.key_set_id else None
            raise TagNotBlank(tag.short_id, there.code if there else "")
        return tag

    def _bind(self, work: UnitOfWork, tag: Tag, bag: KeyBag, *, made: bool, now: datetime) -> None:
        tag.bind(bag.key_set_id, now, bag_id=bag.id)
        if made:
            work.key_sets.add_tags([tag])
        else:
            work.key_sets.save_tag(tag)

    def _sealed(self, reading: Reading, key_set: KeySet, bag: KeyBag) -> SealedBag:
        code = tag_code(self._secret.of(reading), BAG_TAG, bag.tag_number, bag.tag_issue)
        return SealedBag(bag_line(key_set, bag), key_set.id, key_set.unit_id, key_set.code, code)

    def _named(self, work: UnitOfWork, which: str | UUID) -> tuple[KeySet, KeyBag]:
        if isinstance(which, UUID):
            return _by_id(work, which)
        scanned = resolve(work, [which], self._secret.of(work))[0]
        key_set, inside = scanned.key_set, scanned.keys[0].bag_id if scanned.keys else None
        bag = scanned.bag or next((bag for bag in key_set.bags if bag.id == inside), None)
        if bag is None:
            raise NoSealedBag(key_set.code)
        return key_set, bag


def _by_id(reading: Reading, bag_id: UUID) -> tuple[KeySet, KeyBag]:
    set_id = reading.key_sets.set_of_bag(bag_id)
    key_set = None if set_id is None else reading.key_sets.get(set_id)
    bag = next((each for each in key_set.bags if each.id == bag_id), None) if key_set else None
    if key_set is None or bag is None:
        raise NoSealedBag(key_set.code if key_set else "")
    return key_set, bag
