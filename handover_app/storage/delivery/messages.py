"""Lists of text messages and the platform's word on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from handover_app.domain.delivery import Message, MessageForm, MessageList, MessageSettings
from handover_app.storage.repository import Repository
from handover_app.storage.tables.appointments import (
    message_lists,
    message_results,
    message_settings,
    messages,
)


class MessageSettingsRepository(Repository[MessageSettings]):
    """One row a project, made when it is first set."""

    kind = MessageSettings

    def form(self) -> MessageForm:
        """The settings, or the defaults."""
        statement = select(MessageSettings).limit(1)
        found = self._session.execute(statement).scalars().one_or_none()
        return MessageForm() if found is None else found.form

    def for_change(self) -> MessageSettings | None:
        """The settings, locked."""
        return self._one(message_settings.c.id.is_not(None))


class MessageListRepository(Repository[MessageList]):
    """All lists of messages."""

    kind = MessageList

    def counts(self, limit: int) -> dict[UUID, tuple[int, int, int]]:
        """Messages, delivered and failed ones of the latest lists, without loading them.

        The platform's last word on a message counts.
        """
        lists = select(message_lists.c.id).order_by(message_lists.c.id.desc()).limit(limit)
        last = (
            select(func.max(message_results.c.at))
            .where(message_results.c.message_id == messages.c.id)
            .correlate(messages)
            .scalar_subquery()
        )
        told = (
            select(
                messages.c.list_id,
                message_results.c.delivered,
                func.count(messages.c.id.distinct()).label("told"),
            )
            .join(message_results, message_results.c.message_id == messages.c.id)
            .where(messages.c.list_id.in_(lists), message_results.c.at == last)
            .group_by(messages.c.list_id, message_results.c.delivered)
        )
        whole = (
            select(messages.c.list_id, func.count())
            .where(messages.c.list_id.in_(lists))
            .group_by(messages.c.list_id)
        )
        found = {list_id: [int(count), 0, 0] for list_id, count in self._session.execute(whole)}
        for row in self._session.execute(told):
            found[row.list_id][1 if row.delivered else 2] = row.told
        return {list_id: (a, b, c) for list_id, (a, b, c) in found.items()}

    def headers(self, limit: int) -> Sequence[Row[Any]]:
        """The latest lists without their messages, newest first."""
        statement = select(message_lists).order_by(message_lists.c.id.desc()).limit(limit)
        return self._session.execute(statement).all()

    def of_unit(self, unit_id: UUID) -> list[tuple[Message, MessageList]]:
        """The messages about a unit with their lists, newest first; not locked."""
        statement = (
            select(Message, MessageList)
            .join(message_lists, message_lists.c.id == messages.c.list_id)
            .where(messages.c.unit_id == unit_id)
            .order_by(messages.c.id.desc())
        )
        return [(row[0], row[1]) for row in self._session.execute(statement)]
