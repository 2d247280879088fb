"""The table of kinds, the template of a unit's set, and public keys (E01)."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Key,
    KeyCountWrong,
    KeyKind,
    KeyKinds,
    KeyKindsSet,
    KeySet,
    KeySetSummary,
    PublicKeysMade,
    PublicNameMissing,
    PublicNameTaken,
    check_counts,
    new_numbers,
)
from handover_app.domain.keys.texts import fitting
from handover_app.domain.people import Right
from handover_app.services.keys.view import summary_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading

_LONGEST_NAME = 60


class KeyKindService:
    """What keys there are, of units and of the house itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def kinds(self) -> KeyKinds:
        """The table of kinds and the template."""
        with self._database.read() as reading:
            return _stored(reading)

    def set_kinds(self, act: Act, kinds: KeyKinds) -> None:
        """Change the table or the template; sets that are on the books stay as they are.

        A table that is as it was writes nothing.

        Raises:
            KindNameMissing, KindTwice, KindInUse, KindUnknown, KeyCountWrong, KeyTextTooLong.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            checked = kinds.checked(work.key_sets.kinds_in_use())
            if checked == _stored(work):
                return
            rows = tuple((each.name, each.lock, each.public) for each in checked.kinds)
            work.projects.set_key_kinds(rows, checked.template)
            work.record(KeyKindsSet(kinds=rows, template=checked.template))
            work.commit()

    def public(self) -> tuple[KeySetSummary, ...]:
        """The public keys, by name."""
        with self._database.read() as reading:
            return tuple(summary_of(each) for each in reading.key_sets.public())

    def add_public(self, act: Act, name: str, counts: Sequence[tuple[str, int]]) -> KeySetSummary:
        """Put public keys onto the books: they are at the desk, each with a tag of its own.

        Raises:
            PublicNameMissing, PublicNameTaken: the name.
            KindUnknown, KindTwice, KeyCountWrong: the kinds and counts, or that there is no key.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            name = fitting(name, _LONGEST_NAME)
            if not name:
                raise PublicNameMissing
            # The project's row lets one station at a time look which names are taken.
            work.projects.for_change()
            if name in {each.name for each in work.key_sets.public()}:
                raise PublicNameTaken(name)
            if not counts:
                raise KeyCountWrong(name)
            locks = {kind: lock for kind, lock, _ in work.projects.key_kinds()}
            check_counts(counts, locks)
            numbers = new_numbers(work.key_sets.tag_numbers())
            kinds = [kind for kind, count in counts for _ in range(count)]
            made = KeySet(id=new_id(), unit_id=None, name=name, code=name)
            made.keys = [
                Key(
                    id=new_id(), position=place, kind=kind, lock=locks[kind],
                    tag_number=next(numbers),
                )
                for place, kind in enumerate(kinds)
            ]  # fmt: skip
            made.book_in(act.clerk, self._database.now())
            work.key_sets.add([made])
            work.record(PublicKeysMade(key_set_id=made.id, name=name, keys=len(kinds)))
            work.commit({"key_set": made.id})
            return summary_of(made)


def _stored(reading: Reading) -> KeyKinds:
    return KeyKinds(
        kinds=tuple(KeyKind(*row) for row in reading.projects.key_kinds()),
        template=tuple((kind, count) for kind, count, _ in reading.projects.key_template()),
    )
