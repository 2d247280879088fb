"""Slots, appointments, calls, messages and enquiries."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Go to this revision."""
    _appointment_settings()
    _slots()
    _appointments()
    _pre_checks()
    _calls()
    _message_settings()
    _message_lists()
    _messages()
    _message_results()
    _enquiry_kinds()
    _enquiries()
    _enquiry_steps()


def _appointment_settings() -> None:
    op.create_table(
        "appointment_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("minutes_per_unit", sa.Integer(), nullable=False),
        sa.Column("teams", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name=op.f("fk_appointment_settings_project_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_settings")),
        sa.UniqueConstraint("project_id", name=op.f("uq_appointment_settings_project_id")),
    )


def _slots() -> None:
    op.create_table(
        "slots",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("building", sa.String(40), nullable=False),
        sa.Column("begins", sa.Time(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("sporadic", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slots")),
        sa.UniqueConstraint("day", "building", "begins", name=op.f("uq_slots_day_building_begins")),
    )


def _appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("begins", sa.Time(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("sporadic", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.String(40), nullable=False),
        sa.Column("group", sa.String(40), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("over_quota", sa.String(200), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=True),
        sa.Column("moved_from", sa.Uuid(), nullable=True),
        sa.Column("end", sa.String(40), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("ended_reason", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slots.id"], name=op.f("fk_appointments_slot_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_appointments_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index(op.f("ix_appointments_day"), "appointments", ["day"], unique=False)
    op.create_index(op.f("ix_appointments_slot_id"), "appointments", ["slot_id"], unique=False)
    op.create_index(op.f("ix_appointments_unit_id"), "appointments", ["unit_id"], unique=False)
    _one_stands()


def _one_stands() -> None:
    # At most one standing appointment a unit.
    op.create_index(
        "uq_appointments_standing",
        "appointments",
        ["unit_id"],
        unique=True,
        sqlite_where=sa.text('"end" IS NULL'),
        postgresql_where=sa.text('"end" IS NULL'),
    )


def _pre_checks() -> None:
    op.create_table(
        "pre_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checked_by", sa.String(60), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_pre_checks_appointment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pre_checks")),
    )
    op.create_index(
        op.f("ix_pre_checks_appointment_id"), "pre_checks", ["appointment_id"], unique=False
    )


def _calls() -> None:
    op.create_table(
        "calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("result", sa.String(40), nullable=False),
        sa.Column("comes_on", sa.Date(), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_calls_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
    )
    op.create_index(op.f("ix_calls_unit_id"), "calls", ["unit_id"], unique=False)


def _message_settings() -> None:
    op.create_table(
        "message_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name=op.f("fk_message_settings_project_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_settings")),
        sa.UniqueConstraint("project_id", name=op.f("uq_message_settings_project_id")),
    )


def _message_lists() -> None:
    op.create_table(
        "message_lists",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("audience", sa.String(40), nullable=False),
        sa.Column("headings", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_lists")),
        sa.UniqueConstraint("number", name=op.f("uq_message_lists_number")),
    )


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.String(120), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id"], ["message_lists.id"], name=op.f("fk_messages_list_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_messages_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("list_id", "position", name=op.f("uq_messages_list_id_position")),
    )
    op.create_index(op.f("ix_messages_list_id"), "messages", ["list_id"], unique=False)
    op.create_index(op.f("ix_messages_unit_id"), "messages", ["unit_id"], unique=False)


def _message_results() -> None:
    op.create_table(
        "message_results",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("delivered", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(200), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_message_results_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_results")),
    )
    op.create_index(
        op.f("ix_message_results_message_id"), "message_results", ["message_id"], unique=False
    )


def _enquiry_kinds() -> None:
    op.create_table(
        "enquiry_kinds",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_enquiry_kinds")),
        sa.UniqueConstraint("name", name=op.f("uq_enquiry_kinds_name")),
    )


def _enquiries() -> None:
    op.create_table(
        "enquiries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("window", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("asker", sa.String(60), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("follow_by", sa.String(60), nullable=False),
        sa.Column("follow_until", sa.Date(), nullable=True),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_enquiries_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiries")),
    )
    op.create_index(op.f("ix_enquiries_unit_id"), "enquiries", ["unit_id"], unique=False)


def _enquiry_steps() -> None:
    op.create_table(
        "enquiry_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("enquiry_id", sa.Uuid(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("follow_by", sa.String(60), nullable=False),
        sa.Column("follow_until", sa.Date(), nullable=True),
        sa.Column("closes", sa.Boolean(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["enquiry_id"], ["enquiries.id"], name=op.f("fk_enquiry_steps_enquiry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiry_steps")),
    )
    op.create_index(
        op.f("ix_enquiry_steps_enquiry_id"), "enquiry_steps", ["enquiry_id"], unique=False
    )
