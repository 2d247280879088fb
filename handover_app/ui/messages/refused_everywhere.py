"""Sentences for refusals that any desk may meet: people, rights, units, concurrency, papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.papers.base import MissingGlyphs
from handover_app.domain.people import (
    ApprovalNeeded,
    NameMissing,
    NameTaken,
    NotAllowed,
    PinLocked,
    PinTooShort,
    SamePerson,
    WrongPin,
)
from handover_app.domain.projects import NotARehearsal, NotEnoughUnits
from handover_app.domain.refusals import (
    ChangedMeanwhile,
    DatabaseAway,
    DatabaseFileAway,
    DatabaseUnfit,
    DomainError,
    NoDisplay,
    SettingsUnfit,
)
from handover_app.domain.units import (
    BuildingNotFound,
    NotAPhoneNumber,
    OwnerNotFound,
    UnitNotFound,
    UnitNotSold,
)
from handover_app.ui.messages.words import code_of, local, word

translate = QCoreApplication.translate


def _already_done(error: AlreadyDone) -> str:
    return translate("Messages", "This was done before and is saved. It was not done twice; go on.")


def _changed_meanwhile(error: ChangedMeanwhile) -> str:
    return translate(
        "Messages",
        "Not saved: another station changed the same thing a moment ago. Its change is safe. "
        "Look at what is shown now, and do it again if it is still right.",
    )


def _database_away(error: DatabaseAway) -> str:
    return translate(
        "Messages",
        "Not saved: the database does not answer. What was saved before is safe. "
        "Check the network cable or the server, then do it again; nothing is done twice.",
    )


def _database_file_away(error: DatabaseFileAway) -> str:
    return translate(
        "Messages",
        "Not saved: the file of the database cannot be opened or written now. What was saved "
        "before is safe. See whether its folder is there, whether it may be written to, whether "
        "the disk is full and whether another program holds it; then do it again.",
    )


def _no_display(error: NoDisplay) -> str:
    return translate(
        "Messages",
        "The window was not opened: there is no screen here. Nothing was changed. "
        "Start it where there is one, or use the other commands, which need none.",
    )


def _database_unfit(error: DatabaseUnfit) -> str:
    return translate(
        "Messages",
        "The database cannot be used ({reason}). Nothing was written to it. "
        "Keep the file, and open the last backup or ask whoever looks after the program.",
    ).format(reason=word(error.reason))


def _settings_unfit(error: SettingsUnfit) -> str:
    return translate(
        "Messages",
        "The window was not opened: the station's settings in {path} cannot be used ({reason}). "
        "Nothing was changed. Mend the file, or take it away to work with the usual settings.",
    ).format(path=error.path, reason=error.reason)


def _not_allowed(error: NotAllowed) -> str:
    return translate(
        "Messages",
        "Not done: {right} is not among your roles. Nothing was changed. "
        "Ask somebody who may, or the administrator for the role.",
    ).format(right=word(error.right))


def _wrong_pin(error: WrongPin) -> str:
    return translate(
        "Messages",
        "Not signed in: name and PIN do not belong together. "
        "Type the PIN again; {left} tries are left.",
    ).format(left=error.left)


def _pin_locked(error: PinLocked) -> str:
    return translate(
        "Messages",
        "Not signed in: too many wrong PINs. Nothing was changed. Try again after {time}.",
    ).format(time=local(error.until, "%H:%M:%S"))


def _approval_needed(error: ApprovalNeeded) -> str:
    return translate(
        "Messages",
        "Not done yet: {right} needs a second person. Nothing was changed. "
        "Call somebody who may, who gives name and PIN here.",
    ).format(right=word(error.right))


def _same_person(error: SamePerson) -> str:
    return translate(
        "Messages",
        "Not approved: whoever asks cannot be the second person. Nothing was changed. "
        "Call somebody else.",
    )


def _name_taken(error: NameTaken) -> str:
    return translate(
        "Messages",
        "Not added: somebody is named {name} already. Nothing was changed. Choose a name that "
        "differs.",
    ).format(name=error.name)


def _pin_too_short(error: PinTooShort) -> str:
    return translate(
        "Messages",
        "Not saved: a PIN has four digits or more. Nothing was changed. Type a longer one.",
    )


def _name_missing(error: NameMissing) -> str:
    return translate("Messages", "Not saved: the name is empty. Nothing was changed. Type a name.")


def _not_a_rehearsal(error: NotARehearsal) -> str:
    return translate(
        "Messages",
        "Not rehearsed: this database is not marked as a rehearsal, and a real one is never "
        "used for it. Nothing was changed. Name a new file.",
    )


def _not_enough_units(error: NotEnoughUnits) -> str:
    return translate(
        "Messages",
        "Not rehearsed: {wanted} households were asked for, and {there} sold units are there. "
        "Nothing was changed. Ask for fewer.",
    ).format(wanted=error.wanted, there=error.there)


def _unit_not_found(error: UnitNotFound) -> str:
    return translate(
        "Messages",
        "Nothing found: no unit is called {code}. Nothing was changed. Check the code, or search "
        "by name.",
    ).format(code=code_of(error))


def _building_not_found(error: BuildingNotFound) -> str:
    if not error.building:
        return translate(
            "Messages",
            "Nothing found: the project has no keys yet. Nothing was changed. "
            "Import the workbook of the units first.",
        )
    return translate(
        "Messages",
        "Nothing found: there is no building {building}. Nothing was changed. Check the "
        "building's number.",
    ).format(building=error.building)


def _unit_not_sold(error: UnitNotSold) -> str:
    return translate(
        "Messages",
        "Not done: {code} has no owner in the project, so there is nobody to hand it over to. "
        "Nothing was changed. Check the code, or import the newest workbook.",
    ).format(code=code_of(error))


def _owner_not_found(error: OwnerNotFound) -> str:
    return translate(
        "Messages", "Not done: the unit has no such owner. Nothing was changed. Open it again."
    )


def _not_a_phone_number(error: NotAPhoneNumber) -> str:
    return translate(
        "Messages", "Not saved: this is not a phone number. The old one stays. Type it again."
    )


def _missing_glyphs(error: MissingGlyphs) -> str:
    return translate(
        "Messages",
        "Not printed: the font cannot draw {characters}. What was saved is safe. "
        "Write these characters by hand on the paper, or correct the name.",
    ).format(characters=" ".join(error.characters))


EVERYWHERE: dict[type[DomainError], Callable[[Any], str]] = {
    AlreadyDone: _already_done,
    ApprovalNeeded: _approval_needed,
    BuildingNotFound: _building_not_found,
    ChangedMeanwhile: _changed_meanwhile,
    DatabaseAway: _database_away,
    DatabaseFileAway: _database_file_away,
    DatabaseUnfit: _database_unfit,
    MissingGlyphs: _missing_glyphs,
    NameMissing: _name_missing,
    NameTaken: _name_taken,
    NotARehearsal: _not_a_rehearsal,
    NotAPhoneNumber: _not_a_phone_number,
    NoDisplay: _no_display,
    NotAllowed: _not_allowed,
    NotEnoughUnits: _not_enough_units,
    OwnerNotFound: _owner_not_found,
    PinLocked: _pin_locked,
    PinTooShort: _pin_too_short,
    SamePerson: _same_person,
    SettingsUnfit: _settings_unfit,
    UnitNotFound: _unit_not_found,
    UnitNotSold: _unit_not_sold,
    WrongPin: _wrong_pin,
}
