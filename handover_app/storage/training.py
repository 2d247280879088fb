"""What a training copy takes of a project's tables, and the file it becomes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import DatabaseError

from handover_app.domain.training import TrainingInUse
from handover_app.storage.engines import make_engine
from handover_app.storage.tables import metadata
from handover_app.storage.unit_of_work import Reading, UnitOfWork

Rows = dict[str, list[dict[str, Any]]]
"""Rows of the copied tables by the table's name, with the domain's values."""

COPIED = frozenset({
    "projects",
    "gates",
    "path_steps",
    "gift_articles",
    "gift_sets",
    "gift_set_lines",
    "key_templates",
    "contractors",
    "responsibilities",
    "tolerances",
    "form_rows",
    "inspection_settings",
    "visit_settings",
    "appointment_settings",
    "message_settings",
    "enquiry_kinds",
    "slots",
    "queue_settings",
    "calendar_days",
    "teams",
    "team_roster",
    "crews",
    "crew_trainings",
    "spare_parts",
    "unit_tags",
    "standard_defects",
    "delivery_batches",
    "condition_effects",
    "notice_settings",
    "fee_items",
    "building_types",
    "stored_files",
    "terminals",
    "clerks",
    "units",
    "owners",
    "penalties",
    "key_kinds",
    "key_sets",
    "keys",
    "label_layouts",
    "document_packs",
    "pack_documents",
    "house_books",
    "key_tags",
    "key_cabinets",
})  # fmt: skip
"""What the project is: its settings, catalogues, people, flats and keys."""

MADE_ANEW = frozenset({"search_terms", "key_movements"})
"""Follow from what was copied: phone numbers are others, and every key is at the desk again."""

LEFT = frozenset({
    "visits",
    "visit_units",
    "visit_parties",
    "identity_checks",
    "visit_authorities",
    "authority_lifts",
    "household_marks",
    "appointments",
    "pre_checks",
    "calls",
    "message_lists",
    "messages",
    "message_results",
    "enquiries",
    "enquiry_steps",
    "queue_calls",
    "handovers",
    "gate_lifts",
    "step_marks",
    "inspections",
    "team_members",
    "meter_readings",
    "defects",
    "photos",
    "rectification_notices",
    "condition_facts",
    "delivery_notices",
    "notice_steps",
    "conclusions",
    "inspection_remarks",
    "acceptance_refusals",
    "refusal_judgements",
    "deemed_deliveries",
    "signings",
    "defect_steps",
    "photo_marks",
    "notice_lines",
    "notice_replies",
    "repair_orders",
    "order_lines",
    "escalations",
    "part_movements",
    "gift_issues",
    "gift_issue_lines",
    "gift_movements",
    "gift_exceptions",
    "article_lists",
    "article_issues",
    "agreements",
    "household_forms",
    "seen_documents",
    "unit_annexes",
    "approvals",
    "journal",
    "journal_heads",
    "operations",
    "number_series",
    "papers",
    "paper_prints",
    "paper_sheets",
    "paper_entries",
    "statement_issues",
    "area_consultations",
    "charge_decisions",
    "receipts",
    "receipt_lines",
    "receipt_payments",
    "receipt_voids",
    "payment_arrivals",
    "refunds",
    "refund_steps",
    "shifts",
    "cash_movements",
    "cash_counts",
    "day_closes",
    "terminal_batches",
    "batch_payments",
    "prior_payments",
    "prior_payment_cancellations",
    "payment_lists",
    "payment_list_rows",
    "bank_results",
    "invoice_exchanges",
    "exchanged_receipts",
    "key_bags",
    "key_loans",
    "key_reminders",
    "key_transfers",
    "key_handovers",
    "key_mandates",
    "key_cylinder_changes",
    "stock_takes",
    "stock_take_lines",
})  # fmt: skip
"""What happened: none of it belongs into a rehearsal."""

_BESIDE = ("-wal", "-shm", ".lock", ".photos")


def rows_of(reading: Reading) -> Rows:
    """Every row of the copied tables, as of one moment."""
    session = reading._session
    return {
        table.name: [dict(row) for row in session.execute(select(table)).mappings()]
        for table in metadata.sorted_tables
        if table.name in COPIED
    }


def insert_rows(work: UnitOfWork, rows: Rows) -> None:
    """Fill the tables of a new database, parents before children; what a new one has goes."""
    session = work._session
    for table in reversed(metadata.sorted_tables):
        if table.name in COPIED:
            session.execute(delete(table))
    for table in metadata.sorted_tables:
        if rows.get(table.name):
            session.execute(insert(table), rows[table.name])


def is_training(path: Path) -> bool:
    """Whether the file is a database that is marked as a rehearsal."""
    engine = make_engine(f"sqlite:///{path}")
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("SELECT rehearsal FROM projects").scalars().all()
            return bool(found) and all(found)
    except DatabaseError:
        return False
    finally:
        engine.dispose()


def remove(path: Path) -> None:
    """Remove a database file and what lies beside it; none may be there."""
    path.unlink(missing_ok=True)
    for ending in _BESIDE:
        beside = path.with_name(path.name + ending)
        if beside.is_dir():
            shutil.rmtree(beside)
        else:
            beside.unlink(missing_ok=True)


def put_in_place(draft: Path, target: Path) -> None:
    """Let a closed database take the place of another one.

    Raises:
        TrainingInUse: the system does not give the old file free.
    """
    try:
        remove(target)
        draft.replace(target)
    except PermissionError as error:
        raise TrainingInUse(str(target)) from error
    remove(draft)
