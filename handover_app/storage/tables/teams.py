"""Teams of the dispatch board, settings of the inspection, refusals, signatures, the calendar."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    Time,
    Uuid,
)
from sqlalchemy.orm import relationship

from handover_app.domain.inspections import (
    AcceptanceRefusal,
    DayKind,
    DeemedCause,
    DeemedDelivery,
    InspectionSettings,
    Judgement,
    RefusalReason,
    RosterMember,
    SigningParty,
    SigningPurpose,
    SigningState,
    Team,
    TeamRole,
)
from handover_app.storage.tables.base import (
    EnumName,
    EnumNames,
    JsonText,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

teams = Table(
    "teams",
    metadata,
    identity(),
    Column("name", String(60), nullable=False, unique=True),
    Column("senior", Boolean, nullable=False),
    Column("begins", Time, nullable=False),
    Column("ends", Time, nullable=False),
    Column("lunch_from", Time, nullable=True),
    Column("lunch_to", Time, nullable=True),
    Column("cover_id", Uuid(), nullable=True),
    Column("break_since", UtcDateTime, nullable=True),
    Column("back_at", UtcDateTime, nullable=True),
    Column("active", Boolean, nullable=False),
    *versions(),
)

team_roster = Table(
    "team_roster",
    metadata,
    identity(),
    refers_to("teams", "team_id"),
    Column("role", EnumName(TeamRole), nullable=False),
    Column("name", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
)

inspection_settings = Table(
    "inspection_settings",
    metadata,
    identity(),
    Column("hotline", String(60), nullable=False),
    Column("commander", String(60), nullable=False),
    Column("commander_phone", String(40), nullable=False),
    Column("channel", String(40), nullable=False),
    Column("after_photo", Boolean, nullable=False),
    Column("days_counted", EnumName(DayKind), nullable=False),
    Column("minutes_dispatch", Integer, nullable=False),
    Column("minutes_arrive", Integer, nullable=False),
    Column("minutes_repair", Integer, nullable=False),
    Column("watched_folder", String(500), nullable=False),
    *versions(),
)

calendar_days = Table(
    "calendar_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("works", Boolean, nullable=False),
    Column("name", String(80), nullable=False),
)

acceptance_refusals = Table(
    "acceptance_refusals",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    refers_to("inspections", "inspection_id"),
    Column("number", String(40), nullable=False, unique=True),
    Column("reasons", EnumNames(RefusalReason), nullable=False),
    Column("other", String(200), nullable=False),
    Column("owner_words", Text, nullable=False),
    Column("offered", Text, nullable=False),
    Column("next_date", Date, nullable=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    *versions(),
)

refusal_judgements = Table(
    "refusal_judgements",
    metadata,
    identity(),
    refers_to("acceptance_refusals", "refusal_id"),
    Column("justified", Boolean, nullable=False),
    Column("basis", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

deemed_deliveries = Table(
    "deemed_deliveries",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("cause", EnumName(DeemedCause), nullable=False),
    Column("day", Date, nullable=False),
    Column("basis", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("withdrawn_at", UtcDateTime, nullable=True),
    Column("withdrawn_reason", String(500), nullable=False),
    *versions(),
)

signings = Table(
    "signings",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("subject", Uuid(), nullable=False),
    Column("purpose", EnumName(SigningPurpose), nullable=False),
    Column("party", EnumName(SigningParty), nullable=False),
    Column("name", String(120), nullable=False),
    Column("state", EnumName(SigningState), nullable=False),
    Column("reason", String(500), nullable=False),
    Column("signature", JsonText, nullable=True),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Index("ix_signings_subject", "subject"),
)

unit_tags = Table(
    "unit_tags",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    refers_to("units", "unit_id", unique=True),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(RosterMember, team_roster)
    mapper_registry.map_imperatively(
        Team,
        teams,
        version_id_col=teams.c.version,
        properties={
            "members": relationship(
                RosterMember,
                order_by=team_roster.c.id,
                lazy="selectin",
                cascade="all, delete-orphan",
            )
        },
    )
    mapper_registry.map_imperatively(
        InspectionSettings, inspection_settings, version_id_col=inspection_settings.c.version
    )
    mapper_registry.map_imperatively(Judgement, refusal_judgements)
    mapper_registry.map_imperatively(
        AcceptanceRefusal,
        acceptance_refusals,
        version_id_col=acceptance_refusals.c.version,
        properties={
            "judgements": relationship(
                Judgement, order_by=refusal_judgements.c.id, lazy="selectin"
            )
        },
    )  # fmt: skip
    mapper_registry.map_imperatively(
        DeemedDelivery, deemed_deliveries, version_id_col=deemed_deliveries.c.version
    )
