"""The life of tags at the desk: printed ahead, bound by the first scan, replaced, made void."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    BlankTagsMade,
    KeyNotFound,
    KeySet,
    KeySetSummary,
    MovementKind,
    Tag,
    TagBound,
    TagNotBlank,
    TagOfSealedBag,
    TagReplaced,
    TagState,
    TagVoid,
    TagVoided,
    new_numbers,
    why_not,
)
from handover_app.domain.keys.texts import fitting
from handover_app.domain.people import Right
from handover_app.domain.tags import BAG_TAG, KEY_TAG, tag_code
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.label_sheets import label_sheet
from handover_app.services.keys.tagging import resolve, tag_of
from handover_app.services.keys.view import summary_of
from handover_app.services.papers.words import word
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_LONGEST_REASON = 200


class KeyTagService:
    """Blank, bound, void, replaced."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def make_blank(self, act: Act, count: int, kind: int = KEY_TAG) -> tuple[str, ...]:
        """Make tags ahead; answers their codes, for `labels_of`.

        ``kind``: `KEY_TAG`, or `BAG_TAG` for bags.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            numbers = new_numbers(work.key_sets.tag_numbers())
            made = [
                Tag(number=next(numbers), kind=kind, issue=1, state=TagState.BLANK)
                for _ in range(count)
            ]
            work.key_sets.add_tags(made)
            work.record(BlankTagsMade(count=count))
            secret = self._secret.of(work)
            work.commit({"count": count})
        return tuple(tag_code(secret, kind, tag.number, tag.issue) for tag in made)

    def labels_of(
        self,
        codes: Sequence[str],
        kind: str = "",
        layout: UUID | None = None,
        start: int = 1,
    ) -> bytes:
        """Labels of tags by their codes, as PDF, each with the kind of the key that bears it.

        A tag for bags says so; ``kind`` is the word on blank tags for keys. ``layout`` is Avery
        L7160 where none is chosen.

        Raises:
            LayoutNotFound: another station deleted the layout.
            NoSuchLabel: its sheet has no label ``start``.
        """
        numbers = {code: int(code[2:12]) for code in codes}
        with self._database.read() as reading:
            sheet = label_sheet(reading, layout, start)
            known = reading.key_sets.labels_of(numbers.values())
        bag = word("key_bag")
        labels = []
        for code, number in numbers.items():
            row = known.get(number)
            said = bag if row is not None and row.tag_kind == BAG_TAG else kind
            labels.append((code, (row and row.kind) or said, row.code if row else ""))
        return sheet.printed(labels)

    def untagged(self) -> tuple[tuple[str, int], ...]:
        """How many keys at hand bear no tag, by building; public keys last, under no name."""
        with self._database.read() as reading:
            return tuple(Counter(row[2] for row in reading.key_sets.untagged()).items())

    def tag_untagged(self, act: Act, building: str | None = None) -> tuple[str, ...]:
        """Give every key at hand that bears no tag one, for its first label (E06).

        Answers the codes, for `labels_of`; nothing is written where every key bears one.

        Raises:
            NotAllowed: only who keeps the keys may.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            wanted = [r for r in work.key_sets.untagged() if building is None or r[2] == building]
            sets = work.key_sets.some({row[0] for row in wanted})
            numbers = new_numbers(work.key_sets.tag_numbers())
            keys = {key.id: key for each in sets.values() for key in each.keys}
            made = []
            for set_id, key_id, _ in wanted:
                key, key_set = keys[key_id], sets[set_id]
                key.tag_number, key.tag_issue = next(numbers), 1
                made.append(
                    Tag(
                        number=key.tag_number, kind=KEY_TAG, issue=1, state=TagState.BOUND,
                        key_set_id=set_id, key_id=key_id,
                    )
                )  # fmt: skip
                key_set.record(
                    TagBound(
                        unit_id=key_set.unit_id, key_set_id=set_id, number=key.tag_number,
                        key_id=key_id,
                    )
                )  # fmt: skip
            if not made:
                return ()
            work.key_sets.add_tags(made)
            work.key_sets.save(*sets.values())
            secret = self._secret.of(work)
            work.commit({"count": len(made)})
        return tuple(tag_code(secret, KEY_TAG, tag.number, tag.issue) for tag in made)

    def bind(self, act: Act, text: str, key_id: UUID, key_set_id: UUID) -> KeySetSummary:
        """Hang a blank tag on a key; the tag it bore before becomes void.

        Raises:
            TagNotBlank: the tag belongs to something already.
            KeyNotFound: the set has no such key.
            KeyUseless, KeyDestroyed: its cylinder was changed, or it is no more.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            tag, digits = tag_of(work, text, self._secret.of(work), locked=True)
            key_set = _set(work, key_set_id)
            key = key_set.key_of(key_id)
            if key is None:
                raise KeyNotFound
            if tag.state is not TagState.BLANK or tag.kind != KEY_TAG:
                there = work.key_sets.get(tag.key_set_id) if tag.key_set_id else None
                raise TagNotBlank(tag.short_id, there.code if there else "")
            gone = None if key.on_set else why_not(MovementKind.HUNG, key, key_set.code)
            if gone is not None:
                raise gone
            if key.tag_number is not None:
                work.key_sets.void_tag(key.tag_number, tag.short_id, now)
            tag.bind(key_set.id, now, key_id=key.id)
            work.key_sets.save_tag(tag)
            key.tag_number, key.tag_issue = tag.number, tag.issue
            key_set.typed += digits.issue is None
            key_set.record(
                TagBound(
                    unit_id=key_set.unit_id, key_set_id=key_set.id, typed=key_set.typed,
                    number=tag.number, key_id=key.id,
                )
            )  # fmt: skip
            work.key_sets.save(key_set)
            work.commit({"number": tag.number})
            return summary_of(key_set)

    def replace_label(
        self, act: Act, text: str, layout: UUID | None = None, start: int = 1
    ) -> bytes:
        """Issue a new label for a scanned tag; the old one is void at once. Returns its PDF.

        Raises:
            LayoutNotFound, NoSuchLabel: there is no such label to print on; the old one counts
                still. And as `KeyService.scan`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TRY_KEYS)
            secret = self._secret.of(work)
            scanned = resolve(work, [text], secret)[0]
            tag, _ = tag_of(work, text, secret)
            tag.issue += 1
            tag.changed_at = now
            work.key_sets.save_tag(tag)
            key_set = scanned.key_set
            if scanned.bag is None:
                scanned.keys[0].tag_issue = tag.issue
            key_set.record(
                TagReplaced(
                    unit_id=key_set.unit_id, key_set_id=key_set.id, issue=tag.issue,
                    key_id=tag.key_id, bag_id=tag.bag_id, typed=key_set.typed,
                )
            )  # fmt: skip
            work.key_sets.save(key_set)
            kind = word("key_bag") if scanned.bag else scanned.keys[0].kind
            code = tag_code(secret, tag.kind, tag.number, tag.issue)
            label = label_sheet(work, layout, start).printed([(code, kind, key_set.code)])
            work.commit({"issue": tag.issue})
            return label

    def void(self, act: Act, text: str, reason: str) -> None:
        """Let a blank or damaged tag count no more; a key that bore it has none then.

        Raises:
            TagVoid: it was made void before, and keeps the reason it has.
            TagOfSealedBag: the keys in the bag could be scanned no more.
            KeyTextTooLong: a longer reason than is kept.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            reason = fitting(reason, _LONGEST_REASON)
            tag, _ = tag_of(work, text, self._secret.of(work), locked=True)
            if tag.state is TagState.VOID:
                raise TagVoid(tag.short_id, "", "", tag.reason, tag.changed_at)
            if tag.bag_id is not None:
                raise _of_sealed_bag(work, tag)
            tag.void(reason, now)
            work.key_sets.save_tag(tag)
            work.record(TagVoided(key_set_id=tag.key_set_id, number=tag.number, reason=tag.reason))
            work.commit()


def _of_sealed_bag(work: UnitOfWork, tag: Tag) -> TagOfSealedBag:
    """A bag's tag is bound as long as the bag is sealed."""
    key_set = None if tag.key_set_id is None else work.key_sets.get(tag.key_set_id)
    bag = next((bag for bag in key_set.bags if bag.id == tag.bag_id), None) if key_set else None
    return TagOfSealedBag(tag.short_id, bag.number if bag else "", key_set.code if key_set else "")


def _set(work: UnitOfWork, key_set_id: UUID) -> KeySet:
    found = work.key_sets.get(key_set_id)
    if found is None:
        raise KeyNotFound
    return found
