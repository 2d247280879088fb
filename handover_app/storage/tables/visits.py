"""Visits of households."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import relationship

from handover_app.domain.visits import (
    Authority,
    AuthorityKind,
    Doubt,
    HouseholdMark,
    IdentityCheck,
    PartyCheck,
    Presence,
    Scope,
    ScopeLift,
    SpecialPapers,
    Visit,
    VisitorKind,
    VisitSettings,
    VisitUnit,
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

visits = Table(
    "visits",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("day", Date, nullable=False),
    Column("queue_number", String(20), nullable=False),
    Column("kind", EnumName(VisitorKind), nullable=False),
    Column("visitor", String(120), nullable=False),
    Column("arrived_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime, nullable=True),
    *versions(),
    Column("special", String(120), nullable=False, server_default=text("''")),
    Column("nth", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("day", "queue_number"),
)
# At most one open visit a unit, whoever clicks at the same moment.
Index(
    "uq_visits_open",
    visits.c.unit_id,
    unique=True,
    sqlite_where=visits.c.closed_at.is_(None),
    postgresql_where=visits.c.closed_at.is_(None),
)

visit_units = Table(
    "visit_units",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    refers_to("units", "unit_id"),
    Column("open", Boolean, nullable=False),
    UniqueConstraint("visit_id", "unit_id"),
)
# Nor may a unit be part of two open visits.
Index(
    "uq_visit_units_open",
    visit_units.c.unit_id,
    unique=True,
    sqlite_where=visit_units.c.open,
    postgresql_where=visit_units.c.open,
)


visit_parties = Table(
    "visit_parties",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    # No reference: a later workbook may name other parties, and who came stays.
    Column("owner_id", Uuid(), nullable=False),
    Column("presence", EnumName(Presence), nullable=False),
    Column("matched", Boolean, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

identity_checks = Table(
    "identity_checks",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    Column("original_seen", Boolean, nullable=False),
    Column("contract_seen", Boolean, nullable=False),
    Column("notice_seen", Boolean, nullable=False),
    Column("valid_until", Date, nullable=True),
    Column("guardian", String(60), nullable=False),
    Column("papers", EnumName(SpecialPapers), nullable=False),
    Column("remark", String(200), nullable=False),
    Column("consent_general", Boolean, nullable=False),
    Column("consent_sensitive", Boolean, nullable=False),
    Column("consent_version", String(40), nullable=False),
    Column("lifted", EnumNames(Doubt), nullable=False),
    Column("lift_reason", String(500), nullable=False),
    Column("approver", Uuid(), nullable=True),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Of the agent's number only the tail is kept.
visit_authorities = Table(
    "visit_authorities",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    Column("agent", String(60), nullable=False),
    Column("id_tail", String(4), nullable=False),
    Column("kind", EnumName(AuthorityKind), nullable=False),
    Column("scopes", EnumNames(Scope), nullable=False),
    Column("valid_until", Date, nullable=True),
    refers_to("stored_files", "file_id", nullable=True),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

authority_lifts = Table(
    "authority_lifts",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    Column("scope", EnumName(Scope), nullable=False),
    Column("reason", String(500), nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# The newest row of a unit and a mark counts; a mark that was taken away is a row too.
household_marks = Table(
    "household_marks",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("mark", EnumName(HouseholdMark), nullable=False),
    Column("raised", Boolean, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

visit_settings = Table(
    "visit_settings",
    metadata,
    identity(),
    Column("early_minutes", Integer, nullable=False),
    Column("late_minutes", Integer, nullable=False),
    Column("places", JsonText, nullable=False),
    Column("bring", JsonText, nullable=False),
    *versions(),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(VisitUnit, visit_units)
    mapper_registry.map_imperatively(PartyCheck, visit_parties)
    mapper_registry.map_imperatively(IdentityCheck, identity_checks)
    mapper_registry.map_imperatively(Authority, visit_authorities)
    mapper_registry.map_imperatively(ScopeLift, authority_lifts)
    mapper_registry.map_imperatively(
        VisitSettings, visit_settings, version_id_col=visit_settings.c.version
    )
    mapper_registry.map_imperatively(
        Visit,
        visits,
        version_id_col=visits.c.version,
        properties={
            "units": relationship(VisitUnit, order_by=visit_units.c.id, lazy="selectin"),
            # Most who load a visit ask for none of these.
            "parties": relationship(PartyCheck, order_by=visit_parties.c.id),
            "checks": relationship(IdentityCheck, order_by=identity_checks.c.id),
            "authorities": relationship(Authority, order_by=visit_authorities.c.id),
            "lifts": relationship(ScopeLift, order_by=authority_lifts.c.id),
        },
    )
