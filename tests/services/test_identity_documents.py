"""Identity documents: each kind with its own check, and with no other."""

from __future__ import annotations

import pytest

from handover_app.services.identity_documents import (
    IdentityDocument,
    check,
    document_kind,
    guessed_kind,
)

ID_CARD = IdentityDocument.ID_CARD


@pytest.mark.parametrize(
    "number",
    ["51010719060711809X", "51010719060711809x", "320505190802287183", " ３２０５０５190802287183"],
)
def test_sound_identity_numbers_pass(number: str) -> None:
    assert check(ID_CARD, number) is None


@pytest.mark.parametrize(
    ("number", "word"),
    [
        ("510107190607118090", "校验位"),
        ("320505190802287184", "校验位"),
        ("320505190813287183", "出生日期"),
        ("320505190802307183", "出生日期"),
        ("320505180002287183", "1900"),
        ("32050519080228718", "18 位"),
        ("320505080228718", "18 位"),
        ("", "18 位"),
        ("32050519080228718Y", "数字"),
        ("٣20505190802287183", "数字"),
    ],
)
def test_faults_of_identity_numbers_are_named_without_the_number(number: str, word: str) -> None:
    message = check(ID_CARD, number)
    assert message is not None
    assert word in message
    assert not number or number not in message


def test_a_county_that_no_table_knows_is_no_fault() -> None:
    body = "99999919080228718"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(body, weights, strict=True))
    assert check(ID_CARD, body + "10X98765432"[total % 11]) is None


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (IdentityDocument.PASSPORT, "E12345678", "护12345678"),
        (IdentityDocument.PASSPORT, "ab123456", "ABCDEFGH"),
        (IdentityDocument.HONG_KONG_MACAO_PERMIT, "H12345678", "A12345678"),
        (IdentityDocument.TAIWAN_PERMIT, "01234567", "0123456"),
        (IdentityDocument.OFFICER_CARD, "南字第00123456号", "南字第号"),
        (IdentityDocument.CREDIT_CODE, "91420106Y2WW94K60M", "91420106Y2WW94K60N"),
        (IdentityDocument.CREDIT_CODE, "91420106nnthg1fj4x", "9142010"),
        (IdentityDocument.RESIDENCE_PERMIT, "320505190802287183", "320505190802287180"),
        (IdentityDocument.PERMANENT_RESIDENCE, "USA110088010101", "USA1100"),
        (IdentityDocument.PERMANENT_RESIDENCE, "USA110088010101", "920505190802287180"),
    ],
)
def test_each_kind_has_its_own_check(kind: IdentityDocument, good: str, bad: str) -> None:
    assert check(kind, good) is None
    assert check(kind, bad) is not None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("身份证", ID_CARD),
        (" 居民身份证 ", ID_CARD),
        ("身份证（二代）", ID_CARD),
        ("护照", IdentityDocument.PASSPORT),
        ("回乡证", IdentityDocument.HONG_KONG_MACAO_PERMIT),
        ("台胞证", IdentityDocument.TAIWAN_PERMIT),
        ("营业执照", IdentityDocument.CREDIT_CODE),
        ("统一社会信用代码", IdentityDocument.CREDIT_CODE),
        ("驾驶证", None),
    ],
)
def test_kinds_are_known_by_their_usual_names(word: str, kind: IdentityDocument | None) -> None:
    assert document_kind(word) is kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("51010719060711809x", ID_CARD),
        ("5101071906071180", ID_CARD),
        ("91420106Y2WW94K60M", IdentityDocument.CREDIT_CODE),
        ("H12345678", IdentityDocument.HONG_KONG_MACAO_PERMIT),
        ("01234567", IdentityDocument.TAIWAN_PERMIT),
        ("军字第1234567号", IdentityDocument.OFFICER_CARD),
        ("E12345678", IdentityDocument.PASSPORT),
    ],
)
def test_without_a_kind_the_number_tells_it(number: str, kind: IdentityDocument) -> None:
    assert guessed_kind(number) is kind
