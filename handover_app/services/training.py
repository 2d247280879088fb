"""The training copy: the project as it is, in a file of its own, without anybody's numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import GONE, KEY_DESK, KeyState, MovementKind, Trial
from handover_app.domain.people import Right
from handover_app.domain.projects import ProjectMade
from handover_app.domain.training import (
    ThisIsTraining,
    TrainingCopy,
    TrainingCopyMade,
    TrainingPlaceTaken,
)
from handover_app.services.identity_documents import IdentityDocument
from handover_app.services.units import terms_of_unit
from handover_app.storage import training
from handover_app.storage.database import Database, migrate
from handover_app.storage.training import Rows
from handover_app.storage.unit_of_work import UnitOfWork

_NOWHERE = "000000"
"""A county code that no card was ever given in, so that no number is anybody's."""
_FIRST_BIRTHDAY = date(1970, 1, 1)
_A_DAY = 999
"""An identity number counts the people born in a county on a day by three digits."""
_SUBSCRIBERS = 10_000
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


class TrainingService:
    """Copies the project of a database into one to practise in.

    Names stay, so that searching, scanning and the queue feel as on the day; telephone and
    identity numbers are replaced before anything is written, also in what the last workbook
    said. People come with the hashes of their PINs. Keys have their tags and the project's
    secret, so that real labels are read, and all are at the key desk. What has happened (visits,
    money, papers, the journal, number series) is not copied.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, act: Act, target: Path) -> TrainingCopy:
        """Copy the project into the SQLite file ``target``; an older copy there is replaced.

        Raises:
            NotAllowed: only who may rehearse.
            ThisIsTraining: this database is a rehearsal itself.
            TrainingPlaceTaken: ``target`` is no training copy.
            TrainingInUse: an older copy is still open.
        """
        with self._database.write(act) as work:
            work.require(Right.REHEARSE)
            replaced = self._find_place(work, target)
            with self._database.read() as reading:
                rows = training.rows_of(reading)
            units = len(rows["units"])
            work.record(TrainingCopyMade(units=units, replaced=replaced))
            draft = target.with_name(f"{target.name}.new")
            try:
                _fill(draft, rows, act, self._database.now())
                # Before the commit: a copy that nobody noted does no harm, one that is noted
                # and not there would.
                training.put_in_place(draft, target)
            finally:
                training.remove(draft)
            work.commit({"units": units, "replaced": replaced})
        return TrainingCopy(target, units, replaced)

    @staticmethod
    def is_there(target: Path) -> bool:
        """Whether a copy lies there that a new one would replace."""
        return target.exists()

    @staticmethod
    def _find_place(work: UnitOfWork, target: Path) -> bool:
        if work.projects.only().rehearsal:
            raise ThisIsTraining
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            return False
        if not training.is_training(target):
            raise TrainingPlaceTaken(str(target))
        return True


def _fill(draft: Path, rows: Rows, act: Act, now: datetime) -> None:
    training.remove(draft)
    url = f"sqlite:///{draft}"
    migrate(url)
    _disguise(rows)
    movements = _reset(rows, act.clerk, now)
    database = Database(url, now=lambda: now)
    try:
        with database.write(Act(clerk=act.clerk, station=act.station)) as work:
            training.insert_rows(work, {**rows, "key_movements": movements})
            work.units.set_terms((unit.id, terms_of_unit(unit)) for unit in work.units.all())
            name = str(rows["projects"][0]["name"])
            work.record(ProjectMade(name=name, rehearsal=True))
            work.commit()
    finally:
        database.close()


def _reset(rows: Rows, clerk: UUID, now: datetime) -> list[dict[str, Any]]:
    """Mark the project, free the people's PINs, and lay every key back; answers its movements."""
    for project in rows["projects"]:
        project["rehearsal"] = True
    for person in rows["clerks"]:
        person |= {"failed_pins": 0, "locked_until": None}
    rows["stored_files"] = _files_of_catalogue(rows)
    return _keys_at_the_desk(rows, clerk, now)


def _keys_at_the_desk(rows: Rows, clerk: UUID, now: datetime) -> list[dict[str, Any]]:
    """Every key is here, untried and in no bag; answers the movement that says so.

    Keys that are gone stay away, and so do blank tags, and those of bags.
    """
    rows["keys"] = [key for key in rows["keys"] if key["state"] not in GONE]
    there = {key["id"] for key in rows["keys"]}
    rows["key_tags"] = [tag for tag in rows["key_tags"] if tag["key_id"] in there]
    hooks = {key_set["id"]: key_set["hook"] for key_set in rows["key_sets"]}
    for key_set in rows["key_sets"]:
        key_set["handed_over_at"] = None
    for key in rows["keys"]:
        key |= {
            "state": KeyState.AT_DESK, "trial": Trial.NOT_TRIED, "holder": KEY_DESK, "moves": 1,
            "since": now, "loan_id": None, "mandate_id": None, "bag_id": None,
            "place": hooks[key["key_set_id"]],
        }  # fmt: skip
    return [
        {
            "id": new_id(), "key_id": key["id"], "sequence": 1, "kind": MovementKind.RECEIVED,
            "holder": KEY_DESK, "at": now, "clerk": clerk, "place": key["place"], "matter": None,
            "note": "",
        }
        for key in rows["keys"]
    ]  # fmt: skip


def _files_of_catalogue(rows: Rows) -> list[dict[str, Any]]:
    """Documents of the fees, the survey report, and those that owners are shown; no household's."""
    wanted = {str(row["terms"].get("basis_file")) for row in rows.get("fee_items", ())}
    wanted |= {str(row.get("survey_file")) for row in rows["projects"]}
    wanted |= {str(row["file_id"]) for row in rows.get("pack_documents", ())}
    return [row for row in rows.get("stored_files", ()) if str(row["id"]) in wanted]


def _disguise(rows: Rows) -> None:
    """Put numbers of nobody in the place of telephone and identity numbers."""
    households: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    ordered = sorted(rows["owners"], key=lambda row: (str(row["unit_id"]), row["position"]))
    for serial, owner in enumerate(ordered, start=1):
        # Of the range without subscribers, from its end.
        phone = f"1700000{-serial % _SUBSCRIBERS:04d}"
        owner["phone"] = phone if owner["phone"] else ""
        owner["id_number"] = _identity_of_nobody(owner, serial) if owner["id_number"] else ""
        households[owner["unit_id"]].append(owner)
    for unit in rows["units"]:
        people = households[unit["id"]]
        unit["imported"] = {
            **unit["imported"],
            "owners": [[each["name"], each["id_kind"], each["id_number"]] for each in people],
            "phones": [each["phone"] for each in people],
        }


def _identity_of_nobody(owner: Mapping[str, Any], serial: int) -> str:
    """A number of the same kind that passes the check at the desk and belongs to nobody.

    An identity card has county, birthday, a count and a check digit (GB 11643).
    """
    if owner["id_kind"] != IdentityDocument.ID_CARD.value:
        return f"YL{serial:07d}"
    days, count = divmod(serial, _A_DAY + 1)
    born = _FIRST_BIRTHDAY + timedelta(days=days)
    body = f"{_NOWHERE}{born:%Y%m%d}{count:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return body + _CHECK_DIGITS[total % 11]
