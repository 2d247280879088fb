"""What the household signs, fills in and is shown at the property desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    HOUSEHOLD_FORM,
    Agreement,
    AgreementSigned,
    AgreementSignedBefore,
    AgreementTextMissing,
    DocumentSeenBefore,
    DocumentsSeen,
    DocumentUse,
    HouseholdEmpty,
    HouseholdForm,
    HouseholdNoted,
    HouseholdSummary,
    NothingToShow,
    NothingToSign,
    NotInPack,
    PackDocument,
    PropertyDesk,
    SeenDocument,
    SignerMissing,
    SignOrder,
    fitting_text,
)
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import SigningState
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.domain.visits import Scope
from handover_app.services.gifts.articles import articles_of, pack_for
from handover_app.services.handover import open_gate, require_unit
from handover_app.services.papers import property_papers
from handover_app.services.papers.property_lines import agreement_lines, seen_lines, text_of
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class AgreementService:
    """Signing on the pane, on paper and refusing are equal ways; no refusal blocks anything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def desk(self, unit_id: UUID, clerk: UUID | None = None) -> PropertyDesk:
        """Everything the property desk shows of a unit, in one look.

        The household form is in full for a ``clerk`` who issues articles, else masked.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            pack = pack_for(reading, unit)
            known = None if clerk is None else reading.clerks.get(clerk)
            may = known is not None and Right.ISSUE_ARTICLES in known.rights
            household = reading.agreements.form_of(unit_id)
            visit = reading.visits.latest_of(unit_id)
            owner = unit.owners[0].name if unit.owners else ""
            given = articles_of(reading, unit)
            sheets = [ref for ref in reading.papers.of_unit(unit_id) if ref.kind == "ARTICLES"]
            return PropertyDesk(
                unit_id=unit_id,
                receiver=(visit.visitor if visit else "") or owner,
                given=given,
                agreements=agreement_lines(reading, unit, pack),
                household=_for_eyes(household, may),
                seen=seen_lines(reading, unit, pack),
                books=reading.packs.books(),
                sheet_id=sheets[-1].paper_id if sheets else None,
            )

    def sign(self, act: Act, unit_id: UUID, code: str, order: SignOrder) -> PaperRef:
        """Keep how somebody signs a document of the pack, or refuses to; answers its paper.

        Raises:
            NotInPack: the unit's pack has no such document to sign.
            HouseholdEmpty: the household form, which is not filled in yet.
            AgreementSignedBefore: this person signed these very words before.
            AgreementTextMissing: there are no words to sign.
            SignerMissing, AgreementReasonMissing, AgreementChanged, SignatureEmpty,
            SignatureTooLong: what is signed is not whole.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = _opened(work, unit_id)
            document = _document(work, unit, code, DocumentUse.SIGNED)
            form = code == HOUSEHOLD_FORM and order.state is not SigningState.REFUSED
            # Nobody signs an empty form; a co-owner may sign the one that is there.
            if form and work.agreements.form_of(unit_id) is None:
                raise HouseholdEmpty
            ref = _signed(work, unit, document, order, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def sign_rest_on_paper(self, act: Act, unit_id: UUID, signer: str = "") -> tuple[PaperRef, ...]:
        """Note everything that nobody has signed or refused yet as signed on paper; the papers.

        The household form has words of the household's own and is left out until it is filled in.

        Raises:
            NothingToSign: there is nothing left.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = _opened(work, unit_id)
            pack = pack_for(work, unit)
            filled = work.agreements.form_of(unit_id) is not None
            open_ones = {
                each.code
                for each in agreement_lines(work, unit, pack)
                if each.state is None and (filled or each.code != HOUSEHOLD_FORM)
            }
            documents = [each for each in pack.of_use(DocumentUse.SIGNED) if each.code in open_ones]
            if not documents:
                raise NothingToSign
            order = SignOrder(signer=signer.strip() or unit.owners[0].name)
            refs = tuple(_signed(work, unit, each, order, now) for each in documents)
            work.commit({"papers": [ref.paper_id for ref in refs]})
            return refs

    def fill_household(
        self, act: Act, unit_id: UUID, form: HouseholdForm, order: SignOrder
    ) -> PaperRef:
        """Keep the household form and how it was signed; answers its paper.

        Raises:
            HouseholdEmpty, HouseholdTooLarge, HouseholdConsentMissing: the form is not whole.
            NotInPack: the unit's pack has no such form.
            SignerMissing, AgreementChanged, SignatureEmpty, SignatureTooLong: so is the signature.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = _opened(work, unit_id)
            document = _document(work, unit, HOUSEHOLD_FORM, DocumentUse.SIGNED)
            checked = form.checked()
            work.agreements.add_form(unit_id, checked, act.clerk, now)
            work.record(
                HouseholdNoted(
                    unit_id=unit_id, residents=len(checked.residents), cars=len(checked.cars)
                )
            )
            ref = _signed(work, unit, document, order, now, renewed=True)
            work.commit({"paper": ref.paper_id})
            return ref

    def show(
        self, act: Act, unit_id: UUID, codes: Sequence[str] = (), seen_by: str = ""
    ) -> PaperRef:
        """Note documents as seen by whoever stands here; no codes: all that nobody saw yet.

        Answers the sheet of articles, on which they stand.

        Raises:
            DocumentSeenBefore: one was seen before; none is noted then.
            NothingToShow: there is nothing left.
            NotInPack: the unit's pack does not show one of them.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = _opened(work, unit_id)
            seen = {each.code: each for each in work.agreements.seen_by(unit_id)}
            for code in codes:
                if code in seen:
                    raise DocumentSeenBefore(seen[code].name, seen[code].seen_by, seen[code].at)
            pack = pack_for(work, unit)
            rest = [e.code for e in pack.of_use(DocumentUse.SHOWN) if e.code not in seen]
            if not (codes or rest):
                raise NothingToShow
            who = fitting_text(seen_by, 120) or unit.owners[0].name
            _note_seen(work, unit, tuple(dict.fromkeys(codes or rest)), who, now)
            paper = property_papers.articles(work, unit, now)
            ref = work.papers.store(paper, unit_id, unit_id, now)
            work.commit({"paper": ref.paper_id})
            return ref


def _for_eyes(household: HouseholdSummary | None, may: bool) -> HouseholdSummary:
    if household is None:
        return HouseholdSummary(form=HouseholdForm(), shown=may)
    if may:
        return household
    return HouseholdSummary(
        form=household.form.masked(), shown=False, at=household.at, form_id=household.form_id
    )


def _opened(work: UnitOfWork, unit_id: UUID) -> Unit:
    unit = require_unit(work, unit_id)
    unit.require_sold()
    open_gate(work, unit, Stage.PAPERS)
    return unit


def _document(work: UnitOfWork, unit: Unit, code: str, use: DocumentUse) -> PackDocument:
    for each in pack_for(work, unit).of_use(use):
        if each.code == code:
            return each
    raise NotInPack(code)


def _signed(
    work: UnitOfWork,
    unit: Unit,
    document: PackDocument,
    order: SignOrder,
    now: datetime,
    *,
    renewed: bool = False,
) -> PaperRef:
    """Freeze the words with the signature, and store the paper; ``renewed``: they are new ones."""
    text = text_of(work, unit, document)
    if not text:
        raise AgreementTextMissing(document.name)
    checked = order.checked(document.name, text)
    if checked.state is not SigningState.REFUSED:
        require_scope(work, unit.id, Scope.SIGN, [checked.signer])
    before = [each for each in work.agreements.of_unit(unit.id) if each.code == document.code]
    same = [each for each in before if each.text == text]
    _require_unsigned(same, document, checked, renewed)
    agreement = _kept(work, unit, document, text, checked, now)
    return _paper(work, unit, [*([] if renewed else same), agreement], now)


def _kept(
    work: UnitOfWork,
    unit: Unit,
    document: PackDocument,
    text: str,
    order: SignOrder,
    now: datetime,
) -> Agreement:
    agreement = Agreement(
        id=new_id(),
        unit_id=unit.id,
        code=document.code,
        name=document.name,
        edition=document.edition,
        text=text,
        signer=order.signer,
        state=order.state,
        reason=order.reason,
        signature=order.signature,
        at=now,
        clerk=work.act.clerk,
    )
    work.agreements.add(agreement)
    work.record(
        AgreementSigned(
            unit_id=unit.id,
            document=document.code,
            name=document.name,
            edition=document.edition,
            state=order.state,
        )
    )
    return agreement


def _require_unsigned(
    same: Sequence[Agreement], document: PackDocument, order: SignOrder, renewed: bool
) -> None:
    """A second signature of a person under the same words says nothing new."""
    own = [each for each in same if each.signer == order.signer]
    anew = renewed or order.state is SigningState.REFUSED
    if own and not anew and own[-1].state is not SigningState.REFUSED:
        raise AgreementSignedBefore(document.name, own[-1].signer, own[-1].at)


def _paper(work: UnitOfWork, unit: Unit, signed: Sequence[Agreement], now: datetime) -> PaperRef:
    latest = signed[-1]
    household = work.agreements.form_of(unit.id) if latest.code == HOUSEHOLD_FORM else None
    if household is not None:
        form = property_papers.household_form(work, unit, household, signed, now)
        return work.papers.store(form, unit.id, latest.id, now)
    paper = property_papers.agreement(work, unit, signed, now)
    return work.papers.store(paper, unit.id, latest.id, now)


def _note_seen(work: UnitOfWork, unit: Unit, codes: Sequence[str], who: str, now: datetime) -> None:
    if not who:
        raise SignerMissing
    lines = {each.code: each for each in seen_lines(work, unit, pack_for(work, unit))}
    documents = [_document(work, unit, code, DocumentUse.SHOWN) for code in codes]
    for each in documents:
        work.agreements.add_seen(
            SeenDocument(
                id=new_id(),
                unit_id=unit.id,
                code=each.code,
                name=each.name,
                edition=each.edition,
                number=lines[each.code].number,
                dated=each.dated,
                seen_by=who,
                at=now,
                clerk=work.act.clerk,
            )
        )
    work.record(
        DocumentsSeen(
            unit_id=unit.id,
            documents=tuple(each.code for each in documents),
            names=tuple(each.name for each in documents),
        )
    )
