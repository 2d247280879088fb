"""The life of tags at the desk: printed ahead, bound by the first scan, replaced, made void."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    BlankTagsMade,
    KeyNotFound,
    KeySet,
    KeySetSummary,
    Tag,
    TagBound,
    TagNotBlank,
    TagReplaced,
    TagState,
    TagVoided,
    new_numbers,
)
from handover_app.domain.people import Right
from handover_app.domain.tags import KEY_TAG, short_id, tag_code
from handover_app.services.keys.desk import Secret
from handover_app.services.keys.tagging import resolve, tag_of
from handover_app.services.keys.view import summary_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


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

    def labels_of(self, codes: tuple[str, ...], kind: str = "") -> bytes:
        """Labels of tags by their codes, as PDF; ``kind`` is the word on each."""
        from handover_app.documents import key_labels

        with self._database.read() as reading:
            training = reading.projects.only().rehearsal
        labels = [key_labels.KeyLabel(code, short_id(int(code[2:12])), kind) for code in codes]
        return key_labels.render(labels, training=training)

    def bind(self, act: Act, text: str, key_id: UUID, key_set_id: UUID) -> KeySetSummary:
        """Hang a blank tag on a key; the tag it bore before becomes void.

        Raises:
            TagNotBlank: the tag belongs to something already.
            KeyNotFound: the set has no such key.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            tag, digits = tag_of(work, text, self._secret.of(work))
            key_set = _set(work, key_set_id)
            key = next((each for each in key_set.keys if each.id == key_id), None)
            if key is None:
                raise KeyNotFound
            if tag.state is not TagState.BLANK or tag.kind != KEY_TAG:
                there = work.key_sets.get(tag.key_set_id) if tag.key_set_id else None
                raise TagNotBlank(tag.short_id, there.code if there else "")
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

    def replace_label(self, act: Act, text: str) -> bytes:
        """Issue a new label for a scanned tag; the old one is void at once. Returns its PDF."""
        from handover_app.documents import key_labels

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
            kind = "" if scanned.bag else scanned.keys[0].kind
            code = tag_code(secret, tag.kind, tag.number, tag.issue)
            label = key_labels.render(
                [key_labels.KeyLabel(code, tag.short_id, kind)],
                training=work.projects.only().rehearsal,
            )
            work.commit({"issue": tag.issue})
            return label

    def void(self, act: Act, text: str, reason: str) -> None:
        """Let a blank or damaged tag count no more; a key that bore it has none then."""
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            tag, _ = tag_of(work, text, self._secret.of(work))
            tag.void(reason.strip(), now)
            work.key_sets.save_tag(tag)
            work.record(TagVoided(key_set_id=tag.key_set_id, number=tag.number, reason=tag.reason))
            work.commit()


def _set(work: UnitOfWork, key_set_id: UUID) -> KeySet:
    found = work.key_sets.get(key_set_id)
    if found is None:
        raise KeyNotFound
    return found
