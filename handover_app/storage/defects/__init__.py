"""Defects, photos, notices, contractors, the standard list, crews, orders and parts."""

from handover_app.storage.defects.contractors import ContractorRepository
from handover_app.storage.defects.defects import DefectRepository
from handover_app.storage.defects.notices import NoticeRepository
from handover_app.storage.defects.photos import PhotoRepository
from handover_app.storage.defects.repairs import (
    CrewRepository,
    OrderRepository,
    PartRepository,
)
from handover_app.storage.defects.standard import StandardRepository
from handover_app.storage.defects.table import DefectTableRepository

__all__ = [
    "ContractorRepository",
    "CrewRepository",
    "DefectRepository",
    "DefectTableRepository",
    "NoticeRepository",
    "OrderRepository",
    "PartRepository",
    "PhotoRepository",
    "StandardRepository",
]
