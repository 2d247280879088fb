"""The key desk: labels, scans, trying keys, handing them over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.keys import (
    Key,
    KeyElsewhere,
    KeyLine,
    KeyOfAnotherUnit,
    KeySet,
    KeySetSummary,
    KeyState,
    NoKeySet,
    Receiver,
    ScanVerdict,
    TagForged,
    TagOfAnotherProject,
    TagUnknown,
    TagVoid,
)
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import (
    KEY_TAG,
    SHORT_ID_LENGTH,
    NotATag,
    TagReader,
    TagSignatureWrong,
    normalised,
    parse_code,
    parse_short_id,
    short_id,
    tag_code,
)
from handover_app.domain.units import BuildingNotFound
from handover_app.services.handover import progress_of, require_unit
from handover_app.services.papers import desk_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

SHEET_BOOK = "钥匙"


class KeyService:
    """Every key has one holder."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def labels(self, building: str | None = None) -> bytes:
        """The labels of all keys, or of one building (``6`` or ``6号楼``), as PDF.

        Raises:
            BuildingNotFound: no unit stands there.
        """
        from handover_app.documents import key_labels

        with self._database.read() as reading:
            named = None
            if building is not None:
                named = reading.units.building_named(building)
                if named is None:
                    raise BuildingNotFound(building)
            secret, training = _secret(reading), reading.projects.only().rehearsal
            rows = reading.key_sets.labels(named)
        if not rows:
            raise BuildingNotFound(building or "")
        return key_labels.render(
            [
                key_labels.KeyLabel(
                    tag_code(secret, KEY_TAG, number, issue), short_id(number), kind
                )
                for number, issue, kind in rows
            ],
            training=training,
        )

    def scan(self, act: Act, text: str) -> ScanVerdict:
        """What a scanned code or a typed short id stands for; a bad one is journalled.

        Raises:
            NotATag, TagForged, TagOfAnotherProject, TagVoid, TagUnknown: in words, why not.
        """
        try:
            with self._database.read() as reading:
                key_set, key = _resolve(reading, text)
                code = reading.units.code_of(key_set.unit_id)
                return ScanVerdict(key_set.unit_id, code, _line(key), normalised(text))
        except DomainError:
            # A sound scan locks nothing; only a refused one is worth a transaction that writes.
            with self._database.write(act):
                raise

    def try_key(self, act: Act, text: str, *, works: bool = True) -> KeySetSummary:
        """Note that the scanned key was tried in its lock.

        Raises:
            KeyElsewhere: the key is the owner's; and as `scan`.
        """
        with self._database.write(act) as work:
            work.require(Right.TRY_KEYS)
            key_set, key = _resolve(work, text)
            key_set.try_key(key, works, act.clerk, self._database.now())
            summary = _summary(work, key_set)
            work.commit({"key": key.id})
            return summary

    def hand_over(
        self, act: Act, unit_id: UUID, to: Receiver, tags: Sequence[str]
    ) -> KeySetSummary:
        """Hand the keys of a unit to its owner or agent, with the key handover sheet.

        Raises:
            GateClosed: an earlier stage is not finished; `.blockers` says which.
            KeysMissing, KeyOfAnotherUnit: what was scanned is not the whole set of this unit.
            KeyElsewhere: a key is not at this desk; `.holder` says who has it.
        """
        now = self._database.now()
        to = replace(to, name=to.name.strip())
        with self._database.write(act, unit_id) as work:
            work.require(Right.HAND_OVER_KEYS)
            unit = require_unit(work, unit_id)
            key_set = _of_unit(work, unit_id)
            scanned = [_of_this_unit(work, text, key_set) for text in tags]
            if key_set.handed_over:
                first = key_set.keys[0]
                raise KeyElsewhere(first.kind, first.holder, first.movements[-1].at)
            progress_of(work, unit).open_gate(Stage.KEYS)
            tried = {key.id: key.state is KeyState.TRIED for key in key_set.keys}
            key_set.hand_over(to, [key.tag_number for key in scanned], act.clerk, now)
            serial = work.take_number(SHEET_BOOK)
            number = number_on_paper(work, f"YS-{act.station}-{serial:06d}")
            paper = desk_papers.key_handover(work, unit, key_set, now, number, to, tried)
            ref = work.papers.store(paper, unit_id, key_set.id, now)
            summary = _summary(work, key_set)
            work.commit({"number": number, "paper": ref.paper_id})
            return summary

    def replace_label(self, act: Act, text: str) -> bytes:
        """Issue a new label for a scanned key; the old one is void at once. Returns its PDF."""
        from handover_app.documents import key_labels

        with self._database.write(act) as work:
            work.require(Right.TRY_KEYS)
            key_set, key = _resolve(work, text)
            key_set.replace_tag(key)
            code = tag_code(_secret(work), KEY_TAG, key.tag_number, key.tag_issue)
            label = key_labels.render(
                [key_labels.KeyLabel(code, short_id(key.tag_number), key.kind)],
                training=work.projects.only().rehearsal,
            )
            work.commit({"issue": key.tag_issue})
            return label

    def of_unit(self, unit_id: UUID) -> KeySetSummary:
        """The keys of a unit.

        Raises:
            NoKeySet: it has none on the books.
        """
        with self._database.read() as reading:
            return _summary(reading, _of_unit(reading, unit_id))

    def tag_reader(self) -> TagReader:
        """What knows the project's tags without a database, for the window's scanner filter."""
        with self._database.read() as reading:
            return TagReader(_secret(reading))

    def codes(self, unit_id: UUID) -> tuple[str, ...]:
        """The codes on the labels of a unit's keys, as a scanner reads them."""
        with self._database.read() as reading:
            secret = _secret(reading)
            return tuple(
                tag_code(secret, KEY_TAG, key.tag_number, key.tag_issue)
                for key in _of_unit(reading, unit_id).keys
            )


def _secret(reading: Reading) -> bytes:
    return reading.projects.only().key


def _of_this_unit(work: UnitOfWork, text: str, key_set: KeySet) -> Key:
    other, key = _resolve(work, text, key_set)
    if other.id != key_set.id:
        raise KeyOfAnotherUnit(work.units.code_of(other.unit_id))
    return key


def _resolve(reading: Reading, text: str, loaded: KeySet | None = None) -> tuple[KeySet, Key]:
    """The key that a scan or a typed short id means; ``loaded`` is asked before the database."""
    if len(normalised(text)) == SHORT_ID_LENGTH:
        number, issue = parse_short_id(text), None
    else:
        try:
            tag = parse_code(text, _secret(reading))
        except TagSignatureWrong as wrong:
            if reading.key_sets.with_tag(wrong.number) is None:
                raise TagOfAnotherProject from None
            raise TagForged(short_id(wrong.number)) from None
        if tag.kind != KEY_TAG:
            raise NotATag(len(text))
        number, issue = tag.number, tag.issue
    here = loaded is not None and loaded.key_of(number) is not None
    key_set = loaded if here else reading.key_sets.with_tag(number)
    key = key_set.key_of(number) if key_set else None
    if key_set is None or key is None:
        raise TagUnknown(short_id(number))
    if issue is not None and issue != key.tag_issue:
        raise TagVoid(short_id(number))
    return key_set, key


def _of_unit(reading: Reading, unit_id: UUID) -> KeySet:
    found = reading.key_sets.of_unit(unit_id)
    if found is None:
        raise NoKeySet(require_unit(reading, unit_id).code)
    return found


def _line(key: Key) -> KeyLine:
    return KeyLine(key.id, key.kind, short_id(key.tag_number), key.state, key.holder)


def _summary(reading: Reading, key_set: KeySet) -> KeySetSummary:
    papers = reading.papers.of_unit(key_set.unit_id, PaperKind.KEY_HANDOVER)
    return KeySetSummary(
        unit_id=key_set.unit_id,
        unit_code=reading.units.code_of(key_set.unit_id),
        keys=tuple(_line(key) for key in key_set.keys),
        tried=key_set.tried,
        handed_over=key_set.handed_over,
        handed_over_at=key_set.handed_over_at,
        paper_id=papers[-1].paper_id if papers else None,
    )
