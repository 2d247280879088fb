"""Packs by finish, and the household form: what is kept, and what others see of it."""

from __future__ import annotations

import pytest

from handover_app.domain.gifts import (
    MOST_RESIDENTS,
    DocumentTextTooLong,
    DocumentUse,
    GeneralPackNeeded,
    HouseholdForm,
    HouseholdTooLarge,
    Pack,
    PackDocument,
    PackNotFound,
    Resident,
    check_packs,
    pack_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import NameMissing

BOOK = PackDocument(code="QUALITY_BOOK", use=DocumentUse.GIVEN, name=" 质量\n保证书 ", quantity=0)


def pack(name: str, *finishes: str) -> Pack:
    return Pack(id=new_id(), name=name, finishes=finishes, documents=(BOOK,))


def test_a_unit_has_the_pack_of_its_finish_or_the_general_one() -> None:
    plain, finished = pack("毛坯"), pack("精装", "精装", "全装")
    check_packs((plain, finished))
    found = {finish: pack_of((plain, finished), finish).name for finish in ("精装修", "毛坯", "")}
    assert found == {"精装修": "精装", "毛坯": "毛坯", "": "毛坯"}
    with pytest.raises(PackNotFound):
        pack_of((finished,), "毛坯")
    with pytest.raises(GeneralPackNeeded):
        check_packs((plain, pack("另一个")))


def test_what_is_typed_for_a_pack_is_trimmed_and_never_cut_unseen() -> None:
    checked = pack(" 毛坯 ", " 精装 ", "", "精装").checked()
    assert (checked.name, checked.finishes) == ("毛坯", ("精装",))
    assert (checked.documents[0].name, checked.documents[0].quantity) == ("质量 保证书", 1)
    for refusal, name in ((NameMissing, " \x07"), (DocumentTextTooLong, "很" * 81)):
        with pytest.raises(refusal):
            pack(name).checked()


def test_a_household_form_drops_empty_lines_and_has_a_mask() -> None:
    form = HouseholdForm(
        residents=(Resident(name="唐远文", phone="17000000001"), Resident(name="  ")),
        cars=("苏ea12345", " ", "苏EA12345"),
        address="某路 1 号",
        consent=True,
    ).checked()
    assert (len(form.residents), form.cars) == (1, ("苏EA12345",))
    masked = form.masked()
    assert masked.residents == (Resident(name="唐**", phone="170****0001"),)
    assert (masked.cars, masked.address, masked.contact) == (
        ("苏E****",),
        "****",
        Resident(name=""),
    )
    with pytest.raises(HouseholdTooLarge):
        HouseholdForm(
            residents=(Resident(name="甲"),) * (MOST_RESIDENTS + 1), consent=True
        ).checked()
