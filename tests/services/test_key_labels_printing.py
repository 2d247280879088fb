"""Labels of keys on the layout that was chosen, and tags for keys that bear none."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.keys import TagReplacedByNewer
from handover_app.domain.label_layout_records import LayoutNotFound, LayoutUnknown
from handover_app.domain.label_layouts import L7160, LabelLayout, NoSuchLabel
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.tags import BAG_TAG, KEY_TAG, short_id
from handover_app.domain.units import BuildingNotFound
from tests.documents.reading import pages, text
from tests.services.hall import NIL, PAYS, SHARED, Hall

KEYS = Role.KEY_CLERK


def layout(hall: Hall, name: str) -> UUID:
    """The layout of this name."""
    return hall.desks.label_layouts.named(name)


def with_margin(hall: Hall) -> UUID:
    """A sheet that says beside its rows which unit they belong to."""
    own: LabelLayout = replace(L7160, name="带房号", margin_line=True)
    return hall.desks.label_layouts.add(hall.act(KEYS), own)


def shown(code: str) -> str:
    """The number on a label, as a reader of the PDF finds it."""
    return short_id(int(code[2:12]))


def untag(hall: Hall, code: str) -> None:
    """A damaged tag is taken off; the key bears none then."""
    hall.desks.key_tags.void(hall.act(KEYS), code, "标签脱落")


def test_labels_come_on_avery_l7160_until_another_layout_is_chosen(hall: Hall) -> None:
    assert len(pages(hall.desks.keys.labels())) == 3
    assert len(pages(hall.desks.keys.labels(layout=layout(hall, "Avery L7651")))) == 1
    assert len(pages(hall.desks.keys.labels("2", layout=layout(hall, "50×30 mm")))) == 15


def test_the_nudge_of_the_sold_sheet_holds_where_no_layout_is_chosen(hall: Hall) -> None:
    before = hall.desks.keys.labels("2")
    hall.desks.label_layouts.nudge(hall.act(KEYS), layout(hall, L7160.name), 5, 0)
    assert hall.desks.keys.labels("2") != before


def test_the_first_labels_of_a_sheet_that_is_used_already_stay_free(hall: Hall) -> None:
    whole = pages(hall.desks.keys.labels("2"))
    begun = pages(hall.desks.keys.labels("2", start=8))
    assert (len(whole), len(begun)) == (1, 2)
    assert "".join(begun) == whole[0]


def test_a_label_that_the_sheet_does_not_have_is_refused(hall: Hall) -> None:
    with pytest.raises(NoSuchLabel) as refused:
        hall.desks.keys.labels(start=22)
    assert refused.value.facts() == {"start": 22, "per_sheet": 21}
    with pytest.raises(LayoutNotFound):
        hall.desks.keys.labels(layout=new_id())


def test_labels_of_a_building_name_its_units_in_the_margin_where_the_layout_asks(
    hall: Hall,
) -> None:
    found = text(hall.desks.keys.labels("2", layout=with_margin(hall)))
    assert SHARED in found
    assert PAYS not in found
    assert all(shown(code) in found for code in hall.desks.keys.codes(hall.unit(SHARED)))
    assert SHARED not in text(hall.desks.keys.labels("2"))


def test_a_building_that_is_not_there_is_refused(hall: Hall) -> None:
    with pytest.raises(BuildingNotFound):
        hall.desks.keys.labels("9")


def test_labels_of_codes_say_the_kind_of_the_key_that_bears_them(hall: Hall) -> None:
    codes = hall.desks.keys.codes(hall.unit(NIL))
    kinds = [key.kind for key in hall.desks.keys.of_unit(hall.unit(NIL)).keys]
    found = text(hall.desks.key_tags.labels_of(codes, "备用", with_margin(hall)))
    assert all(kind.replace(" ", "") in found for kind in kinds)
    assert NIL in found
    assert "备用" not in found


@pytest.mark.parametrize(("kind", "said"), [(KEY_TAG, "备用"), (BAG_TAG, "钥匙袋")])
def test_blank_tags_say_what_they_are_for_on_the_layout_that_was_chosen(
    hall: Hall, kind: int, said: str
) -> None:
    codes = hall.desks.key_tags.make_blank(hall.act(KEYS), 3, kind)
    found = pages(hall.desks.key_tags.labels_of(codes, "备用", layout(hall, "40×30 mm")))
    assert len(found) == 3
    for code, page in zip(codes, found, strict=True):
        assert shown(code) in page
        assert said in page


def test_a_new_label_for_a_key_comes_where_the_sheet_has_one_left(hall: Hall) -> None:
    old = hall.desks.keys.codes(hall.unit(NIL))[0]
    pdf = hall.desks.key_tags.replace_label(hall.act(KEYS), old, with_margin(hall), 21)
    assert NIL in text(pdf)
    with hall.refuses(TagReplacedByNewer):
        hall.desks.keys.scan(hall.act(KEYS), old)


def test_an_old_label_counts_still_when_the_new_one_cannot_be_printed(hall: Hall) -> None:
    old = hall.desks.keys.codes(hall.unit(NIL))[0]
    with hall.refuses(NoSuchLabel):
        hall.desks.key_tags.replace_label(hall.act(KEYS), old, start=99)
    with hall.refuses(LayoutNotFound):
        hall.desks.key_tags.replace_label(hall.act(KEYS), old, new_id())
    assert hall.desks.keys.scan(hall.act(KEYS), old).unit_code == NIL


def test_every_key_without_a_tag_gets_one_and_nothing_else_changes(hall: Hall) -> None:
    assert hall.desks.key_tags.untagged() == ()
    untag(hall, hall.desks.keys.codes(hall.unit(NIL))[0])
    untag(hall, hall.desks.keys.codes(hall.unit(SHARED))[4])
    assert hall.desks.key_tags.untagged() == (("1号楼", 1), ("2号楼", 1))
    with hall.records("TagBound", "TagBound") as rows:
        codes = hall.desks.key_tags.tag_untagged(hall.act(KEYS))
    assert {row.unit_id for row in rows} == {hall.unit(NIL), hall.unit(SHARED)}
    assert codes[0] == hall.desks.keys.codes(hall.unit(NIL))[0]
    assert codes[1] == hall.desks.keys.codes(hall.unit(SHARED))[4]
    assert {code[0] for code in codes} == {str(KEY_TAG)}
    assert hall.desks.keys.scan(hall.act(KEYS), codes[1]).unit_code == SHARED
    assert hall.desks.key_tags.untagged() == ()
    assert hall.check_fails() == {}


def test_only_the_keys_of_a_building_are_tagged_when_it_is_named(hall: Hall) -> None:
    untag(hall, hall.desks.keys.codes(hall.unit(NIL))[0])
    untag(hall, hall.desks.keys.codes(hall.unit(SHARED))[0])
    assert len(hall.desks.key_tags.tag_untagged(hall.act(KEYS), "2号楼")) == 1
    assert hall.desks.key_tags.untagged() == (("1号楼", 1),)


def test_where_every_key_bears_a_tag_nothing_is_written(hall: Hall) -> None:
    with hall.changes_nothing():
        assert hall.desks.key_tags.tag_untagged(hall.act(KEYS)) == ()


def test_only_who_keeps_the_keys_gives_them_tags(hall: Hall) -> None:
    untag(hall, hall.desks.keys.codes(hall.unit(NIL))[0])
    with hall.refuses(NotAllowed):
        hall.desks.key_tags.tag_untagged(hall.act(Role.CASHIER))


@pytest.mark.parametrize("typed", ["40×30 mm", " 40x30MM ", "４０×３０ mm"])
def test_a_layout_is_found_by_its_name_as_it_is_typed(sqlite_hall: Hall, typed: str) -> None:
    assert layout(sqlite_hall, typed) == layout(sqlite_hall, "40×30 mm")


def test_an_unknown_layout_is_refused_with_the_names_there_are(sqlite_hall: Hall) -> None:
    with pytest.raises(LayoutUnknown) as refused:
        layout(sqlite_hall, "L9999")
    assert refused.value.name == "L9999"
    assert refused.value.there[:2] == ("Avery L7160", "Avery L7651")
