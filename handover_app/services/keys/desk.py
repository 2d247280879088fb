"""The key desk: labels, scans, trying keys in their locks."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    KeyNotFound,
    KeySet,
    KeySetSummary,
    NoKeySet,
    ScanVerdict,
    UnitScanned,
)
from handover_app.domain.keys.texts import fitting
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import KEY_TAG, TagReader, tag_code
from handover_app.domain.units import BuildingNotFound
from handover_app.services.handover import require_unit
from handover_app.services.keys.label_sheets import coded, label_sheet
from handover_app.services.keys.tagging import resolve, unit_of_tag
from handover_app.services.keys.view import summary_of, summary_with_paper, verdict_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading

_LONGEST_NOTE = 200


class Secret:
    """The key that signs the project's tags; it never changes, so it is read once."""

    def __init__(self) -> None:
        self._found: bytes | None = None

    def of(self, reading: Reading) -> bytes:
        """The 32 bytes."""
        if self._found is None:
            self._found = reading.projects.only().key
        return self._found


class KeyService:
    """Every key has one holder."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def labels(
        self,
        building: str | None = None,
        *,
        layout: UUID | None = None,
        start: int = 1,
    ) -> bytes:
        """The labels of all keys, or of one building (``6`` or ``6号楼``), as PDF.

        ``layout`` is Avery L7160 where none is chosen; the first ``start - 1`` labels of the
        first sheet are used already.

        Raises:
            BuildingNotFound: no unit stands there.
            LayoutNotFound: another station deleted the layout.
            NoSuchLabel: its sheet has no label ``start``.
        """
        with self._database.read() as reading:
            named = None
            if building is not None:
                named = reading.units.building_named(building)
                if named is None:
                    raise BuildingNotFound(building)
            secret, sheet = self._secret.of(reading), label_sheet(reading, layout, start)
            rows = reading.key_sets.labels(named)
        if not rows:
            raise BuildingNotFound(building or "")
        return sheet.printed(coded(secret, rows))

    def scan(self, act: Act, text: str) -> ScanVerdict:
        """What a scanned code or a typed short id stands for; a bad one is journalled.

        Raises:
            NotATag, TagDamaged, TagForged, TagOfAnotherProject, TagReplacedByNewer, TagVoid,
            TagBlank, TagUnknown, TagOfUnit: in words, why not.
        """
        try:
            with self._database.read() as reading:
                return verdict_of(reading, resolve(reading, [text], self._secret.of(reading))[0])
        except DomainError:
            # A sound scan locks nothing; only a refused one is worth a transaction that writes.
            with self._database.write(act):
                raise

    def look_up(self, act: Act, text: str) -> ScanVerdict | UnitScanned:
        """What a code stands for where any will do: keys, or the unit on whose papers it stands.

        Raises:
            NotATag, TagDamaged, TagForged, …: as `scan`.
        """
        with suppress(DomainError), self._database.read() as reading:
            unit = unit_of_tag(reading, text, self._secret.of(reading))
            if unit is not None:
                return unit
        return self.scan(act, text)

    def try_key(self, act: Act, text: str, *, works: bool = True, note: str = "") -> KeySetSummary:
        """Note that the scanned key was tried in its lock (domain guide E06).

        Raises:
            KeyElsewhere: the key is the owner's; KeyNotReceived: still the contractor's.
            KeyInBag: it lies in a sealed bag; and as `scan`.
            KeyTextTooLong: more was noted than is kept.
        """
        with self._database.write(act) as work:
            work.require(Right.TRY_KEYS)
            note = fitting(note, _LONGEST_NOTE)
            scanned = resolve(work, [text], self._secret.of(work))[0]
            for key in scanned.keys:
                scanned.key_set.try_key(key, works, act.clerk, self._database.now(), note)
            work.key_sets.save(scanned.key_set)
            work.commit({"keys": [key.id for key in scanned.keys]})
            return summary_of(scanned.key_set)

    def of_unit(self, unit_id: UUID) -> KeySetSummary:
        """The keys of a unit.

        Raises:
            NoKeySet: it has none on the books.
        """
        with self._database.read() as reading:
            return summary_with_paper(reading, keys_of(reading, unit_id))

    def set_of(self, key_set_id: UUID) -> KeySetSummary:
        """A set by its id: public keys have no unit.

        Raises:
            KeyNotFound: there is none.
        """
        with self._database.read() as reading:
            found = reading.key_sets.get(key_set_id)
            if found is None:
                raise KeyNotFound
            return summary_with_paper(reading, found)

    def codes(self, unit_id: UUID) -> tuple[str, ...]:
        """The codes on the labels of a unit's keys, as a scanner reads them."""
        with self._database.read() as reading:
            return self._codes(reading, keys_of(reading, unit_id))

    def codes_of_set(self, key_set_id: UUID) -> tuple[str, ...]:
        """The same of a set by its id: public keys have no unit.

        Raises:
            KeyNotFound: there is none.
        """
        with self._database.read() as reading:
            found = reading.key_sets.get(key_set_id)
            if found is None:
                raise KeyNotFound
            return self._codes(reading, found)

    def _codes(self, reading: Reading, key_set: KeySet) -> tuple[str, ...]:
        secret = self._secret.of(reading)
        return tuple(
            tag_code(secret, KEY_TAG, key.tag_number, key.tag_issue)
            for key in key_set.live
            if key.tag_number is not None
        )

    def tag_reader(self) -> TagReader:
        """What tells this project's tags from other digits, for the scanner's filter."""
        with self._database.read() as reading:
            return TagReader(self._secret.of(reading))


def keys_of(reading: Reading, unit_id: UUID) -> KeySet:
    """The keys of a unit.

    Raises:
        NoKeySet: it has none on the books.
    """
    found = reading.key_sets.of_unit(unit_id)
    if found is None:
        raise NoKeySet(require_unit(reading, unit_id).code)
    return found
