"""The property desk: packs by finish, documents given, signed and shown, on both databases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.gifts import (
    AgreementChanged,
    AgreementReasonMissing,
    AgreementSignedBefore,
    AgreementTextMissing,
    ArticleAlreadyIssued,
    DocumentSeenBefore,
    DocumentTwice,
    DocumentUse,
    FinishTaken,
    GeneralPackNeeded,
    HouseBooks,
    HouseholdConsentMissing,
    HouseholdEmpty,
    HouseholdForm,
    NothingToIssue,
    NothingToShow,
    NothingToSign,
    NotInPack,
    Pack,
    PackDocument,
    PackNotFound,
    PackWithoutDocuments,
    Resident,
    SignerMissing,
    SignOrder,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import SigningState
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import PaperRef
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.signatures import Signature, SignatureEmpty
from handover_app.domain.units import UnitNotSold
from handover_app.storage.tables.articles import household_forms
from handover_app.storage.tables.papers import papers
from tests.services.hall import MORNING, NIL, PAYS, SHARED, UNSOLD, Hall, race

GIVEN = (
    "QUALITY_BOOK", "INSTRUCTION_BOOK", "OWNER_MANUAL", "DECORATION_GUIDE",
    "WATER_ELECTRIC_DRAWING", "SURVEY_RESULT", "CARDS",
)  # fmt: skip
STROKES = (((80, 120), (220, 60), (360, 140)),)
HOUSEHOLD = HouseholdForm(
    residents=(Resident(name="仇乙", relation="本人", phone="17000000002"), Resident(name=" ")),
    contact=Resident(name="仇丁", phone="17000000009"),
    cars=("苏ea12345", "苏EA12345"),
    consent=True,
)


def paper(hall: Hall, ref: PaperRef) -> dict[str, object]:
    """A stored paper as it will be printed."""
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers.c.data).where(papers.c.id == ref.paper_id))
        found: dict[str, object] = json.loads(stored.scalar_one())
        return found


def complete(hall: Hall, code: str) -> bool:
    """What the path and the board know of the unit's papers; both must say the same."""
    unit = hall.unit(code)
    with hall.database.read() as reading:
        one = reading.handovers.facts(unit)[unit].articles_complete
        every = reading.handovers.facts().get(unit)
    assert (every is not None and every.articles_complete) is one
    return one


def packs(hall: Hall) -> tuple[Pack, Pack]:
    """The two packs that a project begins with."""
    plain, finished = hall.desks.packs.all()
    return plain, finished


def test_a_pack_is_given_ticked_or_whole_and_its_sheet_says_all_of_it(hall: Hall) -> None:
    desk, unit = hall.desks.articles, hall.unit(NIL)
    admin = lambda: hall.act(Role.ADMINISTRATOR)  # noqa: E731 - a new act each time
    hall.desks.packs.set_books(
        admin(),
        HouseBooks(),
        HouseBooks(
            repairer="示例维修", manuals=("门锁", "门锁 "), exclusions="私改", local_form=True
        ),
    )
    with hall.records("ArticlesIssued") as rows:
        desk.issue(hall.act(Role.PROPERTY_DESK), unit, ["QUALITY_BOOK", "QUALITY_BOOK"], " 金代 ")
    assert rows[0].data == {
        "articles": ["QUALITY_BOOK"], "names": ["住宅质量保证书"], "explained": False,
    }  # fmt: skip
    assert not complete(hall, NIL)
    hall.clock.forward(hours=1)
    with hall.refuses(ArticleAlreadyIssued) as refused:
        desk.issue(hall.act(Role.GIFTS), unit, ["OWNER_MANUAL", "QUALITY_BOOK"])
    assert refused.value.facts() == {
        "article": "住宅质量保证书", "at": MORNING, "clerk": Role.PROPERTY_DESK.value,
    }  # fmt: skip
    with hall.refuses(NotInPack):
        desk.issue(hall.act(Role.GIFTS), unit, ["FIRE_SAFETY"])
    with hall.refuses(NotAllowed):
        desk.issue_all(hall.act(Role.RECEPTION), unit)
    with hall.refuses(UnitNotSold):
        desk.issue_all(hall.act(Role.GIFTS), hall.unit(UNSOLD))
    with pytest.raises(ValueError, match="no article"):
        desk.issue(hall.act(Role.GIFTS), unit, [])
    with hall.records("ArticlesExplained", "ArticlesIssued"):
        ref = desk.issue_all(hall.act(Role.PROPERTY_DESK), unit)
    with hall.refuses(NothingToIssue):
        desk.issue_all(hall.act(Role.PROPERTY_DESK), unit)
    sheet = paper(hall, ref)
    assert [line["name"] for line in sheet["documents"] if line["issued"]] == [
        each.name for each in desk.of_unit(unit).articles
    ]
    assert all("已说明" in line["note"] for line in sheet["documents"])
    assert (sheet["repairer"], sheet["manuals"], sheet["exclusions"]) == (
        "示例维修",
        ["门锁"],
        "私改",
    )
    assert (sheet["annex"], sheet["receiver"]) == ("未归档", "金代、仇乙")
    assert sheet["local_form"]
    assert complete(hall, NIL)
    assert not complete(hall, PAYS)


def test_of_two_desks_at_once_one_gives_the_pack_and_a_retry_is_answered(hall: Hall) -> None:
    give, unit = hall.desks.articles.issue_all, hall.unit(NIL)
    answers = race(
        lambda: give(hall.act(Role.PROPERTY_DESK, "S1"), unit),
        lambda: give(hall.act(Role.PROPERTY_DESK, "S2"), unit),
    )
    assert sorted(type(each).__name__ for each in answers) == ["NothingToIssue", "PaperRef"]
    act = hall.act(Role.PROPERTY_DESK)
    ref = give(act, hall.unit(PAYS))
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        give(act, hall.unit(PAYS))
    assert done.value.result == {"paper": str(ref.paper_id)}


def test_a_unit_has_the_pack_of_its_finish_and_a_new_edition_reopens_nobody(hall: Hall) -> None:
    desk, unit = hall.desks.packs, hall.unit(NIL)
    plain, finished = packs(hall)
    assert hall.desks.articles.of_unit(unit).pack == plain.name
    hall.articles(NIL)
    hall.articles(PAYS)
    hall.damage("UPDATE units SET fit_out = '精装修' WHERE code = '1-1-0101'")
    assert hall.desks.articles.of_unit(hall.unit(PAYS)).pack == finished.name
    assert (complete(hall, PAYS), complete(hall, NIL)) == (True, True)
    manuals = tuple(replace(e, required=True) for e in finished.documents)
    act = hall.act(Role.ADMINISTRATOR)
    with hall.records("PackSet") as rows:
        desk.save(act, finished, replace(finished, documents=manuals))
    assert "户内设备说明书及保修卡" in rows[0].data["editions"]
    assert (complete(hall, PAYS), complete(hall, NIL)) == (False, True)
    newer = tuple(replace(each, edition="2026-2") for each in plain.documents)
    desk.save(hall.act(Role.ADMINISTRATOR), plain, replace(plain, documents=newer))
    assert complete(hall, NIL)
    assert {each.edition for each in hall.desks.articles.of_unit(unit).articles} == {""}
    assert hall.desks.articles.of_unit(hall.unit(SHARED)).articles[0].edition == "2026-2"
    kept = tuple(each for each in newer if each.code != "CARDS")
    shorter = replace(plain, documents=newer)
    desk.save(hall.act(Role.ADMINISTRATOR), shorter, replace(plain, documents=kept))
    # What was given and is in the pack no more keeps its line.
    assert hall.desks.articles.of_unit(unit).articles[-1].code == "CARDS"
    desk.remove(hall.act(Role.ADMINISTRATOR), packs(hall)[1])
    assert complete(hall, PAYS)


def test_packs_are_refused_when_they_are_unsound_or_changed_meanwhile(hall: Hall) -> None:
    desk = hall.desks.packs
    plain, finished = packs(hall)

    def save(before: Pack | None, after: Pack) -> None:
        desk.save(hall.act(Role.ADMINISTRATOR), before, after)

    optional = tuple(replace(each, required=False) for each in plain.documents)
    twice = (*plain.documents, plain.documents[0])
    for refusal, before, after in (
        (PackWithoutDocuments, plain, replace(plain, documents=optional)),
        (DocumentTwice, plain, replace(plain, documents=twice)),
        (GeneralPackNeeded, finished, replace(finished, finishes=())),
        (FinishTaken, None, replace(finished, id=new_id(), finishes=("精装",))),
        (ChangedMeanwhile, replace(plain, name="另一个"), plain),
        (ChangedMeanwhile, None, plain),
    ):
        with hall.refuses(refusal):
            save(before, after)
    with hall.refuses(GeneralPackNeeded):
        desk.remove(hall.act(Role.ADMINISTRATOR), plain)
    with hall.refuses(NotAllowed):
        desk.save(hall.act(Role.PROPERTY_DESK), plain, plain)
    with hall.changes_nothing():
        save(plain, plain)
    save(None, replace(finished, id=new_id(), name="样板", finishes=(" 样板 ", "样板")))
    assert [each.finishes for each in desk.all()][-1] == ("样板",)
    with hall.refuses(ChangedMeanwhile):
        desk.set_books(hall.act(Role.ADMINISTRATOR), HouseBooks(repairer="别家"), HouseBooks())


def test_what_is_signed_is_frozen_on_the_pane_on_paper_or_refused(hall: Hall) -> None:
    desk, unit = hall.desks.agreements, hall.unit(SHARED)
    line = next(each for each in desk.desk(unit).agreements if each.code == "FIRE_SAFETY")
    assert "覃己、孔壬" in line.text
    drawn = Signature(strokes=STROKES, text=line.text, at=MORNING)

    def sign(code: str, signer: str, **how: object) -> PaperRef:
        order = SignOrder(signer=signer, **how)  # type: ignore[arg-type]
        return desk.sign(hall.act(Role.PROPERTY_DESK), unit, code, order)

    with hall.records("AgreementSigned") as rows:
        ref = sign("FIRE_SAFETY", "覃己", state=SigningState.ON_PANE, signature=drawn)
    assert "覃己" not in json.dumps(rows[0].data, ensure_ascii=False)
    sign("FIRE_SAFETY", "孔壬")
    pane, refused = SigningState.ON_PANE, SigningState.REFUSED
    other = replace(drawn, text="别的话")
    for refusal, code, signer, how in (
        (AgreementSignedBefore, "FIRE_SAFETY", "覃己", {}),
        (AgreementChanged, "DECORATION_NOTICE", "覃己", {"state": pane, "signature": other}),
        (SignatureEmpty, "DECORATION_NOTICE", "覃己", {"state": pane}),
        (AgreementReasonMissing, "DECORATION_NOTICE", "覃己", {"state": refused, "reason": " "}),
        (SignerMissing, "DECORATION_NOTICE", " ", {}),
        (NotInPack, "QUALITY_BOOK", "覃己", {}),
        (HouseholdEmpty, "HOUSEHOLD_FORM", "覃己", {}),
    ):
        with hall.refuses(refusal):
            sign(code, signer, **how)
    first = paper(hall, ref)
    assert (first["text"], first["edition"]) == (line.text, "示范文本 1")
    with hall.records("AgreementSigned") as rows:
        sign("TEMPORARY_RULES", "覃己", state=refused, reason="要求先看完整规约")
    assert "规约，" not in str(rows[0].data)
    assert "reason" not in rows[0].data
    found = {each.code: each for each in desk.desk(unit).agreements}
    assert found["FIRE_SAFETY"].signers == ("覃己", "孔壬")
    assert found["TEMPORARY_RULES"].reason == "要求先看完整规约"
    # A refusal blocks nothing, and may still become a signature.
    hall.articles(SHARED)
    assert complete(hall, SHARED)
    sign("TEMPORARY_RULES", "覃己")
    assert next(e for e in desk.desk(unit).agreements if e.code == "TEMPORARY_RULES").signed
    refs = desk.sign_rest_on_paper(hall.act(Role.PROPERTY_DESK), unit)
    assert [paper(hall, each)["title"] for each in refs] == ["前期物业服务协议", "装修告知书"]
    with hall.refuses(NothingToSign):
        desk.sign_rest_on_paper(hall.act(Role.PROPERTY_DESK), unit)


def test_a_new_text_leaves_what_was_signed_as_it_was(hall: Hall) -> None:
    desk, unit = hall.desks.agreements, hall.unit(NIL)
    order = SignOrder(signer="仇乙")
    ref = desk.sign(hall.act(Role.PROPERTY_DESK), unit, "FIRE_SAFETY", order)
    before = paper(hall, ref)
    plain, _ = packs(hall)
    own = PackDocument(code="DOC-1", use=DocumentUse.SIGNED, name="宠物公约", text="")
    new = tuple(
        replace(each, text="{owners}：请看 {unit} 的{project}新文本", edition="2")
        if each.code == "FIRE_SAFETY"
        else each
        for each in (*plain.documents, own)
    )
    hall.desks.packs.save(hall.act(Role.ADMINISTRATOR), plain, replace(plain, documents=new))
    line = next(each for each in desk.desk(unit).agreements if each.code == "FIRE_SAFETY")
    assert line.text == "仇乙：请看 1号楼 1单元 0102室 的澄湖雅苑三期新文本"
    assert (line.signed, line.edition, line.edition_signed) == (True, "2", "示范文本 1")
    assert paper(hall, ref) == before
    with hall.refuses(AgreementTextMissing):
        desk.sign(hall.act(Role.PROPERTY_DESK), unit, "DOC-1", order)
    desk.sign(hall.act(Role.PROPERTY_DESK), unit, "FIRE_SAFETY", order)
    with pytest.raises(DBAPIError, match="only added"), hall.database.engine.begin() as connection:
        connection.execute(text("DELETE FROM agreements"))


def test_the_household_form_is_shown_by_right_and_stays_out_of_the_journal(hall: Hall) -> None:
    desk, unit, order = hall.desks.agreements, hall.unit(NIL), SignOrder(signer="仇乙")

    def fill(form: HouseholdForm) -> PaperRef:
        return desk.fill_household(hall.act(Role.PROPERTY_DESK), unit, form, order)

    with hall.refuses(HouseholdConsentMissing):
        fill(replace(HOUSEHOLD, consent=False))
    with hall.refuses(HouseholdEmpty):
        fill(replace(HOUSEHOLD, residents=()))
    with hall.refuses(NotAllowed):
        desk.fill_household(hall.act(Role.RECEPTION), unit, HOUSEHOLD, order)
    with hall.records("HouseholdNoted", "AgreementSigned") as rows:
        ref = fill(HOUSEHOLD)
    said = json.dumps([row.data for row in rows], ensure_ascii=False)
    assert not any(each in said for each in ("仇乙", "仇丁", "17000000009", "12345"))
    full = desk.desk(unit, hall.clerk(Role.PROPERTY_DESK)).household
    assert full.form.residents == HOUSEHOLD.residents[:1]
    assert (full.form.cars, full.shown) == (("苏EA12345",), True)
    for eyes in (None, hall.clerk(Role.CASHIER)):
        masked = desk.desk(unit, eyes).household
        assert masked.form.residents == (
            Resident(name="仇*", relation="本人", phone="170****0002"),
        )
        assert masked.form.cars == ("苏E****",)
    assert paper(hall, ref)["cars"] == ["苏EA12345"]
    with hall.refuses(NotAllowed):
        hall.desks.papers.print(hall.act(Role.CASHIER), ref.paper_id)
    assert hall.desks.papers.print(hall.act(Role.PROPERTY_DESK), ref.paper_id).pdf
    hall.clock.forward(days=1)
    fill(replace(HOUSEHOLD, cars=()))
    assert hall.count(household_forms.name) == 2
    assert desk.desk(unit, hall.clerk(Role.PROPERTY_DESK)).household.form.cars == ()


def test_documents_are_shown_with_number_and_file_and_ticked_as_seen(
    hall: Hall, tmp_path: Path
) -> None:
    desk, unit = hall.desks.agreements, hall.unit(NIL)
    file = tmp_path / "备案.pdf"
    file.write_bytes(b"%PDF-1.4 filing")
    plain, _ = packs(hall)
    with hall.records("DocumentFiled"):
        pack = hall.desks.packs.file_document(
            hall.act(Role.ADMINISTRATOR), plain.id, "COMPLETION_FILING", file
        )
    with hall.refuses(PackNotFound):
        hall.desks.packs.file_document(hall.act(Role.ADMINISTRATOR), plain.id, "NONE", file)
    numbered = tuple(
        replace(each, number="备〔2026〕12号") if each.code == "COMPLETION_FILING" else each
        for each in pack.documents
    )
    hall.desks.packs.save(hall.act(Role.ADMINISTRATOR), pack, replace(pack, documents=numbered))
    hall.desks.fees.file_survey(hall.act(Role.FINANCE), file, "测-7")
    lines = {each.code: each for each in desk.desk(unit).seen}
    assert hall.desks.fees.file(lines["COMPLETION_FILING"].file_id).content == file.read_bytes()
    assert lines["SURVEY_REPORT"].number == "测-7"
    with hall.records("DocumentsSeen") as rows:
        desk.show(hall.act(Role.PROPERTY_DESK), unit, ["COMPLETION_FILING"], "金代")
    assert "金代" not in str(rows[0].data)
    with hall.refuses(DocumentSeenBefore) as refused:
        desk.show(hall.act(Role.PROPERTY_DESK), unit, ["SURVEY_REPORT", "COMPLETION_FILING"])
    assert refused.value.facts()["seen_by"] == "金代"
    sheet = paper(hall, desk.show(hall.act(Role.PROPERTY_DESK), unit))
    assert [(each["number"], each["seen"][:2]) for each in sheet["shown"]] == [
        ("备〔2026〕12号", "金代"), ("测-7", "仇乙"), ("", "仇乙"),
    ]  # fmt: skip
    with hall.refuses(NothingToShow):
        desk.show(hall.act(Role.PROPERTY_DESK), unit)
    with hall.records("AnnexFiled"):
        hall.desks.articles.file_annex(hall.act(Role.PROPERTY_DESK), unit, file, "分-102")
    annex = hall.desks.articles.of_unit(unit).annex
    assert (annex.file_name, annex.number) == ("备案.pdf", "分-102")
    sheet = paper(hall, hall.desks.articles.issue_all(hall.act(Role.PROPERTY_DESK), unit))
    assert sheet["annex"] == "已归档，随质量保证书交付 分-102"
