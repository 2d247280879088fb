"""The project with its tables: gates, kinds of keys and their template."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from handover_app.domain.handover import (
    DEFAULT_PATH,
    Condition,
    Effect,
    Gate,
    PathStep,
    Stage,
)
from handover_app.domain.projects import Project, ProjectSummary
from handover_app.storage.repository import Repository
from handover_app.storage.tables.handover import path_steps
from handover_app.storage.tables.keys import key_kinds
from handover_app.storage.tables.projects import (
    gates,
    key_templates,
    projects,
)

_rehearsal = select(projects.c.rehearsal)
_gates = select(gates)
_path = select(path_steps).order_by(path_steps.c.position)
_stages, _conditions = list(Stage), list(Condition)


class ProjectRepository(Repository[Project]):
    """One database holds one project."""

    kind = Project

    def __init__(self, session: Session, locking: bool) -> None:
        super().__init__(session, locking)
        # Every paper names it: asked for once in a transaction.
        self._found: Project | None = None

    def found(self) -> Project | None:
        """The project, or None in a new database; it is not locked, since all desks read it."""
        if self._found is None:
            statement = select(Project).limit(1)
            self._found = self._session.execute(statement).scalars().one_or_none()
        return self._found

    def only(self) -> Project:
        """The project of a database in use; not locked.

        Raises:
            LookupError: the database was opened without making its project.
        """
        project = self.found()
        if project is None:
            raise LookupError("a database in use has a project")
        return project

    def is_rehearsal(self) -> bool:
        """Whether the database is marked as a rehearsal; every number on a paper asks."""
        if self._found is not None:
            return self._found.rehearsal
        return bool(self._session.execute(_rehearsal).scalar_one())

    def for_change(self) -> Project | None:
        """The project, locked."""
        return self._one(projects.c.id.is_not(None))

    def summary(self) -> ProjectSummary | None:
        """What every window shows of the project."""
        found = self.found()
        if found is None:
            return None
        return ProjectSummary(
            found.id,
            found.name,
            found.rehearsal,
            found.names,
            found.limits,
            found.survey_file,
            found.survey_number,
        )

    def gates(self) -> tuple[Gate, ...]:
        """The gate table, in the order of steps and conditions."""
        rows = self._session.execute(_gates).all()
        found = [Gate(row.step, row.condition, row.effect) for row in rows]
        return tuple(
            sorted(found, key=lambda g: (_stages.index(g.step), _conditions.index(g.condition)))
        )

    def set_gate(self, step: Stage, condition: Condition, effect: Effect) -> None:
        """Give a row of the gate table another effect."""
        self._session.execute(
            update(gates)
            .where(gates.c.step == step, gates.c.condition == condition)
            .values(effect=effect)
        )

    def path(self) -> tuple[PathStep, ...]:
        """The steps of a household's day in the project's order."""
        rows = self._session.execute(_path)
        return tuple(PathStep(row.stage, row.taken) for row in rows) or DEFAULT_PATH

    def set_path(self, path: Sequence[PathStep]) -> None:
        """Replace the order of the steps."""
        self._session.execute(delete(path_steps))
        self._session.execute(
            insert(path_steps),
            [
                {"stage": each.stage, "position": place, "taken": each.taken}
                for place, each in enumerate(path)
            ],
        )

    def key_template(self) -> tuple[tuple[str, int, str], ...]:
        """Kind, count and lock of the keys of a unit."""
        rows = self._session.execute(
            select(key_templates.c.kind, key_templates.c["count"], key_kinds.c.lock)
            .outerjoin(key_kinds, key_kinds.c.name == key_templates.c.kind)
            .order_by(key_templates.c.position)
        )
        return tuple((str(kind), int(count), str(lock or kind)) for kind, count, lock in rows)

    def key_kinds(self) -> tuple[tuple[str, str, bool], ...]:
        """Name, lock, and whether public, of every kind of key."""
        rows = self._session.execute(select(key_kinds).order_by(key_kinds.c.position))
        return tuple((row.name, row.lock, row.public) for row in rows)

    def set_key_kinds(
        self, kinds: Sequence[tuple[str, str, bool]], template: Sequence[tuple[str, int]]
    ) -> None:
        """Replace the kinds of keys and the template of a unit's set."""
        for table in (key_kinds, key_templates):
            self._session.execute(delete(table))
        self._session.execute(
            insert(key_kinds),
            [
                {"position": place, "name": name, "lock": lock, "public": public}
                for place, (name, lock, public) in enumerate(kinds)
            ],
        )
        if template:
            self._session.execute(
                insert(key_templates),
                [
                    {"position": place, "kind": kind, "count": count}
                    for place, (kind, count) in enumerate(template)
                ],
            )
