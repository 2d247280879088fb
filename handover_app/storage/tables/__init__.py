"""All tables and the imperative mapping of the domain's classes."""

from handover_app.storage.tables import (  # noqa: F401  (each module adds its tables)
    ahead,
    appointments,
    articles,
    defects,
    delivery,
    fees,
    gifts,
    handover,
    inspections,
    journal,
    key_desk,
    keys,
    label_layouts,
    paper_days,
    papers,
    people,
    projects,
    queue,
    receipts,
    repairs,
    shifts,
    statements,
    teams,
    units,
    visits,
)
from handover_app.storage.tables.base import map_all, metadata

__all__ = ["map_all", "metadata"]
