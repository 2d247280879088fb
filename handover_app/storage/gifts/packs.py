"""Packs of documents, and what the two books say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, delete, false, insert, or_, select, update
from sqlalchemy.orm import Session

from handover_app.domain.gifts import DocumentUse, HouseBooks, Pack, PackDocument
from handover_app.domain.identity import new_id
from handover_app.storage.tables.articles import (
    article_issues,
    document_packs,
    house_books,
    pack_documents,
)
from handover_app.storage.tables.units import units

_PACKS = select(document_packs).order_by(document_packs.c.position)
_DOCUMENTS = select(pack_documents).order_by(pack_documents.c.position)
_BOOKS = select(house_books)
_ASKED = (
    select(document_packs.c.id, document_packs.c.finishes, pack_documents.c.code)
    .join(pack_documents, pack_documents.c.pack_id == document_packs.c.id)
    .where(pack_documents.c.use == DocumentUse.GIVEN, pack_documents.c.required)
    .order_by(document_packs.c.position, pack_documents.c.position)
)
_ONLY = 1


class PackRepository:
    """A handful of rows that every desk reads; who changes them takes them all."""

    def __init__(self, session: Session, locking: bool) -> None:
        self._session = session
        self._locking = locking

    def all(self) -> tuple[Pack, ...]:
        """All packs, in their order."""
        return self._read(locked=False)

    def for_change(self) -> tuple[Pack, ...]:
        """All packs; another who changes them waits."""
        return self._read(locked=self._locking)

    def put(self, pack: Pack) -> None:
        """Keep a pack as it is now: a new one goes to the end."""
        there = [each.id for each in self.all()]
        values = {"name": pack.name, "finishes": pack.finishes}
        if pack.id in there:
            self._session.execute(
                update(document_packs).where(document_packs.c.id == pack.id).values(values)
            )
        else:
            self._session.execute(
                insert(document_packs).values(id=pack.id, position=len(there) + 1, **values)
            )
        self._session.execute(delete(pack_documents).where(pack_documents.c.pack_id == pack.id))
        rows = [
            {"id": new_id(), "pack_id": pack.id, "position": place, **_columns(document)}
            for place, document in enumerate(pack.documents, start=1)
        ]
        if rows:
            self._session.execute(insert(pack_documents), rows)

    def remove(self, pack_id: UUID) -> None:
        """Forget a pack; what was given from it stays given."""
        self._session.execute(delete(pack_documents).where(pack_documents.c.pack_id == pack_id))
        self._session.execute(delete(document_packs).where(document_packs.c.id == pack_id))

    def books(self) -> HouseBooks:
        """What the two books say; nothing where nobody has typed it yet."""
        row = self._session.execute(_BOOKS).one_or_none()
        if row is None:
            return HouseBooks()
        return HouseBooks(
            repairer=row.repairer,
            repairer_phone=row.repairer_phone,
            manuals=row.manuals,
            exclusions=row.exclusions,
            local_form=row.local_form,
        )

    def set_books(self, books: HouseBooks) -> None:
        """Keep what the two books say."""
        self._session.execute(delete(house_books))
        self._session.execute(insert(house_books).values(id=_ONLY, **asdict(books)))

    def _read(self, *, locked: bool) -> tuple[Pack, ...]:
        documents: dict[UUID, list[PackDocument]] = defaultdict(list)
        packs = self._session.execute(_PACKS.with_for_update() if locked else _PACKS).all()
        for row in self._session.execute(_DOCUMENTS):
            documents[row.pack_id].append(_document(row))
        return tuple(
            Pack(
                id=row.id,
                name=row.name,
                finishes=row.finishes,
                documents=tuple(documents[row.id]),
            )
            for row in packs
        )


class AskedDocuments:
    """What each pack asks to be given: one question, whether for one unit or for all.

    Attributes:
        given: whether a row of `article_issues`, joined with its unit, is among it.
    """

    def __init__(self, session: Session) -> None:
        self._special: list[tuple[tuple[str, ...], list[str]]] = []
        self._general: list[str] = []
        packs: dict[UUID, tuple[tuple[str, ...], list[str]]] = {}
        for row in session.execute(_ASKED):
            packs.setdefault(row.id, (row.finishes, []))[1].append(row.code)
        for finishes, codes in packs.values():
            if finishes:
                self._special.append((finishes, codes))
            else:
                self._general = codes
        self.given = self._condition()

    def count(self, finish: str) -> int:
        """How many documents a unit with this 交付标准 is given."""
        for finishes, codes in self._special:
            if any(word in finish for word in finishes):
                return len(codes)
        return len(self._general)

    def _condition(self) -> ColumnElement[bool]:
        asked = article_issues.c.article
        general = asked.in_(self._general) if self._general else false()
        special = [
            (
                or_(*(units.c.fit_out.contains(word, autoescape=True) for word in finishes)),
                asked.in_(codes),
            )
            for finishes, codes in self._special
        ]
        return case(*special, else_=general) if special else general


def _columns(document: PackDocument) -> dict[str, Any]:
    return dict(vars(document))


def _document(row: Any) -> PackDocument:
    return PackDocument(
        code=row.code,
        use=row.use,
        name=row.name,
        edition=row.edition,
        quantity=row.quantity,
        measure=row.measure,
        required=row.required,
        text=row.text,
        file_id=row.file_id,
        number=row.number,
        dated=row.dated,
    )
