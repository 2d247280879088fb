"""Books, manuals and other papers given to households."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    AnnexFiled,
    ArticleAlreadyIssued,
    ArticleIssue,
    ArticleList,
    ArticleSummary,
    DocumentUse,
    GivenLine,
    NothingToIssue,
    NotInPack,
    Pack,
    PackDocument,
    fitting_text,
    pack_of,
)
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.files import file_at
from handover_app.services.handover import open_gate, require_unit
from handover_app.services.papers import property_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class ArticleService:
    """Each paper is given once, with a sheet to sign (J09)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue(
        self,
        act: Act,
        unit_id: UUID,
        codes: Sequence[str],
        receiver: str = "",
        *,
        explained: bool = False,
    ) -> PaperRef:
        """Give documents of the unit's pack; returns the sheet with everything given so far.

        Raises:
            ArticleAlreadyIssued: one of them was given before; none is noted then.
            NotInPack: the unit's pack does not give one of them.
            ValueError: no document was chosen.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit, given = _opened(work, unit_id)
            for issue in given.issues:
                if issue.article in codes:
                    name = work.clerk_name(issue.clerk)
                    raise ArticleAlreadyIssued(issue.name, issue.at, name)
            pack = pack_for(work, unit)
            wanted = [_in_pack(pack, code) for code in dict.fromkeys(codes)]
            given.add(_issues(work, unit, wanted, receiver, now, explained=explained))
            return _sheet(work, unit, given, now)

    def issue_all(self, act: Act, unit_id: UUID, receiver: str = "") -> PaperRef:
        """Give and explain everything of the pack that is not given and explained yet.

        Raises:
            NothingToIssue: there is nothing left.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit, given = _opened(work, unit_id)
            there = {issue.article for issue in given.issues}
            pack = pack_for(work, unit)
            wanted = [each for each in pack.of_use(DocumentUse.GIVEN) if each.code not in there]
            explained = given.explain(now)
            if wanted:
                given.add(_issues(work, unit, wanted, receiver, now, explained=True))
            elif not explained:
                raise NothingToIssue
            return _sheet(work, unit, given, now)

    def file_annex(self, act: Act, unit_id: UUID, path: Path, number: str = "") -> None:
        """Keep the unit's 分户验收 record, which goes with the quality book; the latest counts.

        Raises:
            FileUnreadable, FileEmpty, FileTooLarge: the file can't be kept.
            DocumentTextTooLong: the number is longer than what is kept.
        """
        file = file_at(path)
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            require_unit(work, unit_id)
            number, now = fitting_text(number, 80), self._database.now()
            file_id = work.fees.add_file(file, act.clerk, now)
            work.agreements.add_annex(unit_id, file_id, number, act.clerk, now)
            work.record(AnnexFiled(unit_id=unit_id, number=number))
            work.commit({"file": file_id})

    def of_unit(self, unit_id: UUID) -> ArticleSummary:
        """What the unit has received."""
        with self._database.read() as reading:
            return articles_of(reading, require_unit(reading, unit_id))


def pack_for(reading: Reading, unit: Unit) -> Pack:
    """The pack of the unit's finish type."""
    return pack_of(reading.packs.all(), unit.fit_out)


def articles_of(reading: Reading, unit: Unit) -> ArticleSummary:
    """The unit's pack with what was given of it, and what was given and is in it no more."""
    pack, given = pack_for(reading, unit), reading.articles.of_unit(unit.id)
    issues = {issue.article: issue for issue in given.issues} if given else {}
    documents = pack.of_use(DocumentUse.GIVEN)
    lines = [_line(each, issues.get(each.code)) for each in documents]
    codes = {each.code for each in documents}
    lines += [_gone(issue) for code, issue in issues.items() if code not in codes]
    return ArticleSummary(
        unit_id=unit.id,
        unit_code=unit.code,
        pack=pack.name,
        articles=tuple(lines),
        annex=reading.agreements.annex_of(unit.id),
    )


def _opened(work: UnitOfWork, unit_id: UUID) -> tuple[Unit, ArticleList]:
    unit = require_unit(work, unit_id)
    unit.require_sold()
    open_gate(work, unit, Stage.PAPERS)
    there = work.articles.of_unit(unit_id)
    return unit, there or work.articles.add(ArticleList(id=new_id(), unit_id=unit_id))


def _in_pack(pack: Pack, code: str) -> PackDocument:
    for each in pack.of_use(DocumentUse.GIVEN):
        if each.code == code:
            return each
    raise NotInPack(code)


def _issues(
    work: UnitOfWork,
    unit: Unit,
    documents: Sequence[PackDocument],
    receiver: str,
    now: datetime,
    *,
    explained: bool,
) -> list[ArticleIssue]:
    to = fitting_text(receiver, 120) or unit.owners[0].name
    return [
        ArticleIssue(
            id=new_id(),
            article=each.code,
            name=each.name,
            edition=each.edition,
            quantity=each.quantity,
            receiver=to,
            clerk=work.act.clerk,
            at=now,
            explained_at=now if explained else None,
        )
        for each in documents
    ]


def _sheet(work: UnitOfWork, unit: Unit, given: ArticleList, now: datetime) -> PaperRef:
    work.flush()
    paper = property_papers.articles(work, unit, now)
    ref = work.papers.store(paper, unit.id, given.id, now)
    work.commit({"paper": ref.paper_id})
    return ref


def _line(document: PackDocument, issue: ArticleIssue | None) -> GivenLine:
    return GivenLine(
        code=document.code,
        name=issue.name if issue else document.name,
        edition=issue.edition if issue else document.edition,
        quantity=issue.quantity if issue else document.quantity,
        measure=document.measure,
        required=document.required,
        at=issue.at if issue else None,
        receiver=issue.receiver if issue else "",
        explained_at=issue.explained_at if issue else None,
    )


def _gone(issue: ArticleIssue) -> GivenLine:
    return GivenLine(
        code=issue.article,
        name=issue.name,
        edition=issue.edition,
        quantity=issue.quantity,
        measure="",
        required=False,
        at=issue.at,
        receiver=issue.receiver,
        explained_at=issue.explained_at,
    )
