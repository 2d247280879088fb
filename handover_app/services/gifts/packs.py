"""Packs of documents by finish type, and what the two books say: set for the whole project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    DocumentFiled,
    HouseBooks,
    HouseBooksSet,
    Pack,
    PackNotFound,
    PackRemoved,
    PackSet,
    check_packs,
)
from handover_app.domain.people import Right
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.services.files import file_at
from handover_app.storage.database import Database


class PackService:
    """What is given, signed and shown, and in which edition."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Pack, ...]:
        """All packs; the one without finishes is for all other units."""
        with self._database.read() as reading:
            return reading.packs.all()

    def save(self, act: Act, before: Pack | None, after: Pack) -> Pack:
        """Keep a pack from now on; ``before`` None: a new one.

        Units that were given an older edition of a document have it and are not asked again.

        Raises:
            NotAllowed: only who changes settings may.
            NameMissing, PackWithoutDocuments, DocumentTwice, DocumentTextTooLong: it is unsound.
            GeneralPackNeeded, FinishTaken: a unit would have no pack, or two.
            ChangedMeanwhile: the pack is no longer as ``before``.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            pack, there = after.checked(), work.packs.for_change()
            if before not in (None, *there) or (before is None) == (
                pack.id in {each.id for each in there}
            ):
                raise ChangedMeanwhile
            others = [each for each in there if each.id != pack.id]
            check_packs([*others, pack])
            if pack == before:
                return pack
            work.packs.put(pack)
            editions = tuple(f"{each.name} {each.edition}".strip() for each in pack.documents)
            work.record(PackSet(pack=pack.name, finishes=pack.finishes, editions=editions))
            work.commit()
            return pack

    def remove(self, act: Act, pack: Pack) -> None:
        """Use a pack no more: its units have the general one from now on.

        Raises:
            NotAllowed: only who changes settings may.
            PackNotFound: there is no such pack any more.
            GeneralPackNeeded: it is the general one.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            there = work.packs.for_change()
            if pack.id not in {each.id for each in there}:
                raise PackNotFound
            check_packs([each for each in there if each.id != pack.id])
            work.packs.remove(pack.id)
            work.record(PackRemoved(pack=pack.name))
            work.commit()

    def file_document(self, act: Act, pack_id: UUID, code: str, path: Path) -> Pack:
        """Keep a file as a document that owners are shown; answers the pack as it is now.

        Raises:
            NotAllowed: only who changes settings may.
            PackNotFound: there is no such pack, or no such document in it.
            FileUnreadable, FileEmpty, FileTooLarge: the file can't be kept.
        """
        file = file_at(path)
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            found = [each for each in work.packs.for_change() if each.id == pack_id]
            if not found or code not in {each.code for each in found[0].documents}:
                raise PackNotFound
            file_id = work.fees.add_file(file, act.clerk, self._database.now())
            documents = tuple(
                replace(each, file_id=file_id) if each.code == code else each
                for each in found[0].documents
            )
            pack = replace(found[0], documents=documents)
            work.packs.put(pack)
            name = next(each.name for each in documents if each.code == code)
            work.record(DocumentFiled(document=name, file_name=file.name))
            work.commit({"file": file_id})
            return pack

    def books(self) -> HouseBooks:
        """What the two books say for the whole project."""
        with self._database.read() as reading:
            return reading.packs.books()

    def set_books(self, act: Act, before: HouseBooks, after: HouseBooks) -> HouseBooks:
        """Set repairer, makers' manuals, exclusions and whether the city has its own forms.

        Raises:
            NotAllowed: only who changes settings may.
            DocumentTextTooLong: a text is longer than what is kept.
            ChangedMeanwhile: they are no longer as ``before``.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            books = after.checked()
            work.packs.for_change()
            if work.packs.books() != before:
                raise ChangedMeanwhile
            if books == before:
                return books
            work.packs.set_books(books)
            work.record(
                HouseBooksSet(
                    repairer=books.repairer,
                    manuals=len(books.manuals),
                    local_form=books.local_form,
                )
            )
            work.commit()
            return books
