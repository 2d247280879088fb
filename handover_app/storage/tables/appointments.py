"""Slots, appointments, calls, text messages and enquiries."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import relationship

from handover_app.domain.delivery import (
    Audience,
    Call,
    CallReason,
    CallResult,
    Enquiry,
    EnquiryStep,
    EnquiryWindow,
    Message,
    MessageList,
    MessageResult,
    MessageSettings,
)
from handover_app.domain.visits import (
    Appointment,
    AppointmentEnd,
    AppointmentSettings,
    MadeBy,
    PreCheck,
    Slot,
    SpecialGroup,
)
from handover_app.storage.tables.base import (
    EnumName,
    JsonText,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

appointment_settings = Table(
    "appointment_settings",
    metadata,
    identity(),
    refers_to("projects", "project_id", unique=True),
    Column("minutes_per_unit", Integer, nullable=False),
    Column("teams", Integer, nullable=False),
    *versions(),
)

slots = Table(
    "slots",
    metadata,
    identity(),
    Column("day", Date, nullable=False),
    Column("building", String(40), nullable=False),
    Column("begins", Time, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("quota", Integer, nullable=False),
    Column("sporadic", Boolean, nullable=False),
    *versions(),
    UniqueConstraint("day", "building", "begins"),
)

appointments = Table(
    "appointments",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    refers_to("slots", "slot_id"),
    Column("day", Date, nullable=False),
    Column("begins", Time, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("sporadic", Boolean, nullable=False),
    Column("made_by", EnumName(MadeBy), nullable=False),
    Column("group", EnumName(SpecialGroup), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("remark", String(200), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("over_quota", String(200), nullable=False),
    Column("approver", Uuid(), nullable=True),
    Column("moved_from", Uuid(), nullable=True),
    Column("end", EnumName(AppointmentEnd), nullable=True),
    Column("ended_at", UtcDateTime, nullable=True),
    Column("ended_by", Uuid(), nullable=True),
    Column("ended_reason", String(200), nullable=False),
    *versions(),
    Index("ix_appointments_day", "day"),
)
# At most one standing appointment a unit, whichever desk is faster.
Index(
    "uq_appointments_standing",
    appointments.c.unit_id,
    unique=True,
    sqlite_where=appointments.c["end"].is_(None),
    postgresql_where=appointments.c["end"].is_(None),
)

pre_checks = Table(
    "pre_checks",
    metadata,
    identity(),
    refers_to("appointments", "appointment_id"),
    Column("checked_on", Date, nullable=False),
    Column("checked_by", String(60), nullable=False),
    Column("remark", String(200), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

calls = Table(
    "calls",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("day", Date, nullable=False),
    Column("reason", EnumName(CallReason), nullable=False),
    Column("result", EnumName(CallResult), nullable=False),
    Column("comes_on", Date, nullable=True),
    Column("next_on", Date, nullable=True),
    Column("remark", String(200), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)

message_settings = Table(
    "message_settings",
    metadata,
    identity(),
    refers_to("projects", "project_id", unique=True),
    Column("template", Text, nullable=False),
    Column("place", String(200), nullable=False),
    Column("columns", JsonText, nullable=False),
    *versions(),
)

message_lists = Table(
    "message_lists",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("day", Date, nullable=False),
    Column("audience", EnumName(Audience), nullable=False),
    Column("headings", JsonText, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    *versions(),
)

messages = Table(
    "messages",
    metadata,
    identity(),
    refers_to("message_lists", "list_id"),
    Column("position", Integer, nullable=False),
    refers_to("units", "unit_id"),
    Column("owner", String(120), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("words", Text, nullable=False),
    Column("cells", JsonText, nullable=False),
    UniqueConstraint("list_id", "position"),
)

message_results = Table(
    "message_results",
    metadata,
    identity(),
    refers_to("messages", "message_id"),
    Column("delivered", Boolean, nullable=False),
    Column("status", String(200), nullable=False),
    Column("source", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

enquiry_kinds = Table(
    "enquiry_kinds",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", String(60), nullable=False, unique=True),
)

enquiries = Table(
    "enquiries",
    metadata,
    identity(),
    Column("window", EnumName(EnquiryWindow), nullable=False),
    Column("kind", String(60), nullable=False),
    Column("asker", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    refers_to("units", "unit_id", nullable=True),
    Column("question", Text, nullable=False),
    Column("follow_by", String(60), nullable=False),
    Column("follow_until", Date, nullable=True),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime, nullable=True),
    *versions(),
)

enquiry_steps = Table(
    "enquiry_steps",
    metadata,
    identity(),
    refers_to("enquiries", "enquiry_id"),
    Column("words", Text, nullable=False),
    Column("follow_by", String(60), nullable=False),
    Column("follow_until", Date, nullable=True),
    Column("closes", Boolean, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)


@maps
def _map_appointments() -> None:
    mapper_registry.map_imperatively(
        AppointmentSettings, appointment_settings, version_id_col=appointment_settings.c.version
    )
    mapper_registry.map_imperatively(Slot, slots, version_id_col=slots.c.version)
    mapper_registry.map_imperatively(PreCheck, pre_checks)
    mapper_registry.map_imperatively(
        Appointment,
        appointments,
        version_id_col=appointments.c.version,
        properties={"checks": relationship(PreCheck, order_by=pre_checks.c.id, lazy="selectin")},
    )


@maps
def _map_talk() -> None:
    mapper_registry.map_imperatively(Call, calls, version_id_col=calls.c.version)
    mapper_registry.map_imperatively(
        MessageSettings, message_settings, version_id_col=message_settings.c.version
    )
    mapper_registry.map_imperatively(MessageResult, message_results)
    mapper_registry.map_imperatively(
        Message,
        messages,
        properties={
            "results": relationship(MessageResult, order_by=message_results.c.id, lazy="selectin")
        },
    )
    mapper_registry.map_imperatively(
        MessageList,
        message_lists,
        version_id_col=message_lists.c.version,
        properties={
            "messages": relationship(Message, order_by=messages.c.position, lazy="selectin")
        },
    )
    mapper_registry.map_imperatively(EnquiryStep, enquiry_steps)
    mapper_registry.map_imperatively(
        Enquiry,
        enquiries,
        version_id_col=enquiries.c.version,
        properties={
            "steps": relationship(EnquiryStep, order_by=enquiry_steps.c.id, lazy="selectin")
        },
    )
