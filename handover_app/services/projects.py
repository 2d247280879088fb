"""The project of a database: made with its defaults, its fees and its gate table."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress

from handover_app.domain.acts import Act
from handover_app.domain.fees import PayeeNames, standard_catalogue
from handover_app.domain.gifts import general_set
from handover_app.domain.handover import (
    OFFERED,
    Condition,
    Effect,
    Gate,
    GateChanged,
    GateNotOffered,
    PathChanged,
    PathStep,
    Stage,
    sound_path,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import NameMissing, Right
from handover_app.domain.projects import (
    KEY_KINDS,
    KEY_TEMPLATE,
    Project,
    ProjectMade,
    ProjectSummary,
)
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.services.inspections.set_up import bring_up, set_up
from handover_app.services.inspections.settings import first_years, seed_years
from handover_app.services.terminals import first_terminals
from handover_app.storage.database import Database

SAMPLE_NAME = "澄湖雅苑三期"
DEFAULT_NAME = "新项目"
_SECRET_BYTES = 32


SAMPLE_NAMES = PayeeNames(
    developer="澄湖示例置业有限公司",
    property_company="澄湖示例物业服务有限公司",
    fund="住宅专项维修资金专户",
    tax_authority="税务机关",
)
DEFAULT_NAMES = PayeeNames(
    developer="开发公司",
    property_company="物业公司",
    fund="住宅专项维修资金专户",
    tax_authority="税务机关",
)


class ProjectService:
    """What is set for the whole project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self) -> ProjectSummary | None:
        """The project, or None in a new database."""
        with self._database.read() as reading:
            return reading.projects.summary()

    def ensure(self, act: Act, *, sample: bool = False, rehearsal: bool = False) -> ProjectSummary:
        """The project; a new database gets one with the default tables.

        ``sample`` gives it the sample's name and catalogue, ``rehearsal`` marks it for ever.
        """
        there = self.summary()
        if there is None:
            # Two programs may open a new database at once: the faster one makes the project.
            with suppress(ChangedMeanwhile):
                self._make(act, sample=sample, rehearsal=rehearsal)
            there = self.summary()
        if there is None:
            raise ChangedMeanwhile
        self._bring_up(act)
        return there

    def _bring_up(self, act: Act) -> None:
        """Give a project that an older program made the tables that it lacks."""
        with self._database.read() as reading:
            if reading.inspection_settings.found() is not None:
                return
        years = first_years(self._database.now())
        with self._database.write(act) as work:
            if work.inspection_settings.for_change() is None:
                bring_up(work)
                seed_years(work, years)
                work.commit()

    def _make(self, act: Act, *, sample: bool, rehearsal: bool) -> None:
        names = SAMPLE_NAMES if sample else DEFAULT_NAMES
        years = first_years(self._database.now())
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            if work.projects.found() is not None:
                return
            project = Project(
                id=new_id(),
                name=SAMPLE_NAME if sample else DEFAULT_NAME,
                secret=secrets.token_hex(_SECRET_BYTES),
                rehearsal=rehearsal,
                developer=names.developer,
                property_company=names.property_company,
                principal=names.fund,
                tax_authority=names.tax_authority,
            )
            project.record(ProjectMade(name=project.name, rehearsal=rehearsal))
            work.projects.add(project)
            work.projects.set_key_kinds(KEY_KINDS, KEY_TEMPLATE)
            work.gift_sets.add(general_set())
            set_up(work)
            seed_years(work, years)
            for terminal in first_terminals():
                work.terminals.add(terminal)
            work.fees.add_items(standard_catalogue(sample=sample))
            work.commit()

    def rename(self, act: Act, name: str) -> None:
        """Set the project's name; papers already issued stay as they are.

        Raises:
            NotAllowed: only who changes settings may.
            NameMissing: the name is empty.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            if not name.strip():
                raise NameMissing
            project = work.projects.for_change()
            if project is not None:
                project.rename(name.strip())
                if project.has_events():
                    work.commit()

    def gates(self) -> tuple[Gate, ...]:
        """The gate table."""
        with self._database.read() as reading:
            return reading.projects.gates()

    def set_gate(self, act: Act, step: Stage, condition: Condition, effect: Effect) -> None:
        """Give a row of the gate table another effect.

        Raises:
            NotAllowed: only who changes settings may.
            GateNotOffered: the step never asks for this condition.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            if (step, condition) not in OFFERED:
                raise GateNotOffered(step, condition)
            work.projects.set_gate(step, condition, effect)
            work.record(GateChanged(step=step, condition=condition, effect=effect))
            work.commit()

    def path(self) -> tuple[PathStep, ...]:
        """The steps of a household's day in the project's order."""
        with self._database.read() as reading:
            return reading.projects.path()

    def set_path(self, act: Act, steps: Sequence[PathStep]) -> None:
        """Give the steps another order, or leave some out.

        Raises:
            NotAllowed: only who changes settings may.
            PathUnsound: the check-in is not first, the gift not last, or a step has to be there.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            path = sound_path(steps)
            work.projects.set_path(path)
            work.record(
                PathChanged(
                    steps=tuple(each.stage for each in path),
                    left_out=tuple(each.stage for each in path if not each.taken),
                )
            )
            work.commit()
