"""Defects, photos, notices, crews and orders: what was refused, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain import defects
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_TEXTS: dict[type[DomainError], str] = {
    defects.StepNotPossible: QT_TRANSLATE_NOOP(
        "Messages",
        "Defect {number} can't take the step “{step}”: it is “{state}”. Nothing was changed. "
        "Refresh the list and choose the next step that it offers.",
    ),
    defects.ReinspectionOpen: QT_TRANSLATE_NOOP(
        "Messages",
        "Defect {number} was not closed: nobody has re-inspected the repair. "
        "Nothing was changed. Note the re-inspection first, then close it.",
    ),
    defects.AfterPhotoMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Defect {number} does not count as repaired yet: a photo after the repair is missing. "
        "Nothing was changed. Add the photo, then report the repair again.",
    ),
    defects.ReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: “{step}” needs a reason. Nothing was changed. Type it and try again.",
    ),
    defects.DueInPast: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {due} has passed, and a promise needs a day to come. "
        "What was typed is still there. Choose today or later.",
    ),
    defects.ContractorWithoutTrade: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {contractor} is not responsible for {trade}. Nothing was changed. Choose "
        "another contractor, or add the trade in the table of contractors.",
    ),
    defects.ContractorNotFound: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: there is no contractor “{name}”. Nothing was changed. Choose one of the "
        "list, or add it in the table of contractors.",
    ),
    defects.NoContractor: QT_TRANSLATE_NOOP(
        "Messages",
        "No notice was issued: nobody is responsible for {trades}. The defects stay as they "
        "are. Name a contractor in the table of contractors, then issue the notices.",
    ),
    defects.DescriptionMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "No defect was noted: the words are missing. The others are safe. Choose a row of the "
        "standard list or type what is wrong.",
    ),
    defects.DefectTextTooLong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: no more than {limit} characters are kept here. What was typed is still there. "
        "Shorten it and try again.",
    ),
    defects.RoomMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was copied: no room was named. Nothing was changed. Name one room or several.",
    ),
    defects.NothingToJoin: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was joined with defect {number}: no other defect was chosen. "
        "Nothing was changed. Tick those that are the same.",
    ),
    defects.MeasureWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: “{text}” is not a measured value. What was typed is still there. "
        "Type a number such as 4.5.",
    ),
    defects.NotSameUnit: QT_TRANSLATE_NOOP(
        "Messages",
        "Not joined: defect {number} belongs to another flat. Nothing was changed. "
        "Join defects of one flat only.",
    ),
    defects.NoticeNotFound: QT_TRANSLATE_NOOP(
        "Messages",
        "There is no such rectification notice. Nothing was changed. Refresh the list.",
    ),
    defects.NoticeAnswered: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was sent: everything on notice {number} is settled. Nothing was changed. "
        "No reminder is needed; refresh the list.",
    ),
    defects.PhotoEmpty: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo was not added: the file is empty. The defect is saved without it. "
        "Take the photo again, or choose another file.",
    ),
    defects.PhotoTooLarge: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo was not added: it is larger than any phone takes. The defect is saved "
        "without it. Choose the camera's own picture.",
    ),
    defects.PhotoIsHeic: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo was not added: it is a HEIC file. The defect is saved without it. Set the "
        "phone's camera to “most compatible” (JPEG), or send the picture as JPEG, and add it "
        "again.",
    ),
    defects.PhotoNotStored: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo was not stored: the disk is full, or the folder of photos is away. The "
        "defect is saved without it. Make room or bring the folder back, then add the photo.",
    ),
    defects.PhotoNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such photo. Nothing was changed. Refresh the page."
    ),
    defects.PhotoNotHere: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo can't be shown: its file is not on this computer, or it was changed. Its "
        "entry is safe. Look where it was taken, or copy it into the folder of photos.",
    ),
    defects.MarksWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "The drawing was not saved: too many shapes, or words that are too long. The photo is "
        "as it was. Take some away and save again.",
    ),
    defects.CrewNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such repair crew. Nothing was changed. Refresh the list."
    ),
    defects.CrewNameTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: another crew is called “{name}”. Nothing was changed. Choose another name.",
    ),
    defects.NoCrewForTrade: QT_TRANSLATE_NOOP(
        "Messages",
        "No crew was ordered: none that is here works in {trade}. The defect stays on the list. "
        "Choose a crew by hand, or issue a notice to the contractor.",
    ),
    defects.OrderNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such repair order. Nothing was changed. Refresh the board."
    ),
    defects.OrderOver: QT_TRANSLATE_NOOP(
        "Messages",
        "Order {number} is finished or cancelled already. Nothing was changed. "
        "Refresh the board; order again if the crew is still needed.",
    ),
    defects.OrderOutOfOrder: QT_TRANSLATE_NOOP(
        "Messages",
        "Order {number} can't take this step: a crew is dispatched, arrives, and is then done. "
        "Nothing was changed. Refresh the board and take the next step.",
    ),
    defects.DefectOnOrder: QT_TRANSLATE_NOOP(
        "Messages",
        "No crew was ordered: defect {number} is on order {order} already. "
        "Nothing was changed. Wait for it, or cancel that order first.",
    ),
    defects.PartNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such spare part. Nothing was changed. Refresh the list."
    ),
    defects.NotEnoughParts: QT_TRANSLATE_NOOP(
        "Messages",
        "Not taken: of {name} only {stock} are in stock. Nothing was changed. "
        "Correct the number, or book what came in first.",
    ),
    defects.CountWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the number is missing, below zero or too large. Nothing was changed. "
        "Type another number.",
    ),
    defects.NameMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the name is missing. What was typed is still there. Type a name.",
    ),
    defects.CrewBusy: QT_TRANSLATE_NOOP(
        "Messages",
        "Crew {name} stays on the roster: it is on order {orders}. Nothing was changed. "
        "Finish or cancel the order first.",
    ),
    defects.NothingToOrder: QT_TRANSLATE_NOOP(
        "Messages",
        "No crew was ordered: there is no defect here that can be mended on the spot. "
        "Nothing was changed. Mark the defects that the crew shall mend, then order again.",
    ),
    defects.WhyNotFixed: QT_TRANSLATE_NOOP(
        "Messages",
        "Order {number} was not finished: something is not fixed, and nobody says why. "
        "Nothing was changed. Type the reason, or tick what is fixed.",
    ),
    defects.PartNameTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: “{name}” with this specification is on the list already. "
        "Nothing was changed. Choose it in the list, or type another specification.",
    ),
    defects.NoDefectsToExport: QT_TRANSLATE_NOOP(
        "Messages",
        "No file was written: no defect answers the filter. Nothing was changed. "
        "Clear the filter, then save again.",
    ),
}

DEFECTS = sentences(_TEXTS)
