"""Key handover sheet and mandate as data (forms 6.8 and 6.10), and the list of retained keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.keys import (
    HandoverOrder,
    Key,
    KeyBag,
    KeyMandate,
    KeySet,
    LockSetup,
    MandateLine,
    Receiver,
    Trial,
)
from handover_app.domain.signatures import Signature
from handover_app.domain.units import Unit
from handover_app.domain.visits import VisitorKind
from handover_app.services.clock import local
from handover_app.services.papers.words import (
    head,
    list_columns,
    owner_names,
    project_head,
    word,
    word_of,
    words_of,
)
from handover_app.storage.unit_of_work import Reading, UnitOfWork


@dataclass(frozen=True)
class HandedKeys:
    """What one signature stands for; ``bags`` are those that were sealed until then."""

    order: HandoverOrder
    key_set: KeySet
    keys: Sequence[Key]
    bags: Sequence[KeyBag]
    retained: Key | None = None
    mandate: KeyMandate | None = None


def key_handover(
    reading: Reading, unit: Unit, handed: HandedKeys, now: datetime, number: str
) -> papers.KeyHandover:
    """钥匙交接单 (form 6.8), filled in: what was counted, who took it, what stays behind."""
    order, sheet = handed.order, head(reading, unit, now, number)
    receiver = order.receiver
    kind = VisitorKind.AGENT if receiver.is_agent else VisitorKind.OWNER
    mandate = handed.mandate
    return papers.KeyHandover(
        head=sheet,
        owners=owner_names(unit),
        keys=_counts(handed.keys, handed.retained),
        receiver=receiver.name,
        receiver_role=word_of("visitors", kind),
        receiver_id_tail=_id_tail(unit, receiver),
        authority=order.authority,
        mandate_number="" if mandate is None else mandate.number,
        seal_number="、".join(bag.seal for bag in handed.bags),
        bag_number="、".join(bag.number for bag in handed.bags),
        lock_setup=_lock_setup(handed.key_set),
        explained=order.explained,
        retained=_retained(handed.retained, mandate),
        handed_by=sheet.clerk,
        handed_at=local(now),
        signed=_signed_by(receiver.name, order.signature),
    )


def blank_key_handover(reading: Reading, unit: Unit, key_set: KeySet | None) -> papers.KeyHandover:
    """钥匙交接单 (form 6.8) to write on, with the keys that the owner will get."""
    bag = key_set.sealed_bag if key_set else None
    return papers.KeyHandover(
        head=head(reading, unit, None),
        owners=owner_names(unit),
        keys=_counts(key_set.live if key_set else (), None),
        seal_number=bag.seal if bag else "",
        bag_number=bag.number if bag else "",
        lock_setup=_lock_setup(key_set) if key_set else "",
    )


def key_mandate(
    work: UnitOfWork, unit: Unit, mandate: KeyMandate, key_kind: str, now: datetime
) -> papers.KeyMandatePaper:
    """钥匙委托书 (form 6.10); after the return a new paper with the part about it filled in."""
    returned = mandate.taken_back_at is not None
    return papers.KeyMandatePaper(
        head=head(work, unit, now, mandate.number),
        owner=mandate.owner,
        key_kind=key_kind,
        reason=mandate.reason,
        belongings=mandate.belongings,
        who_may_enter=mandate.who_may_enter,
        expected_end=mandate.expected_end,
        retained_at=local(mandate.retained_at),
        signed=_signed_by(mandate.owner, mandate.signature),
        told_at=_local(mandate.told_at),
        told_how=mandate.told_how,
        taken_back_at=_local(mandate.taken_back_at),
        taken_back_by=mandate.taken_back_by,
        return_signed=(
            _signed_by(mandate.taken_back_by, mandate.return_signature) if returned else None
        ),
    )


def retained_list(work: UnitOfWork, lines: Sequence[MandateLine], now: datetime) -> papers.KeyList:
    """留存钥匙清单 (domain guide L16): what is held still, why, for how long, who knows."""
    shares = (1.4, 1.6, 2.0, 3.0, 1.6, 0.8, 1.8, 1.4)
    return papers.KeyList(
        head=project_head(work, None, now),
        title=word("retained_title"),
        columns=list_columns(words_of("retained_columns"), shares),
        rows=tuple(
            (
                line.unit_code,
                line.key_kind,
                line.number,
                line.reason,
                f"{local(line.retained_at):%Y-%m-%d}",
                str(line.days),
                f"{local(line.told_at):%Y-%m-%d} {line.told_how}" if line.told_at else "",
                line.holder,
            )
            for line in lines
        ),
        empty=word("retained_none"),
        landscape=True,
    )


def _counts(keys: Sequence[Key], retained: Key | None) -> tuple[papers.KeyCount, ...]:
    found = Counter(key.kind for key in keys)
    works = {
        kind: all(key.trial is Trial.WORKS for key in keys if key.kind == kind) for kind in found
    }
    stays = "" if retained is None else retained.kind
    return tuple(
        # Not tried is not faulty: the box stays empty.
        papers.KeyCount(
            kind=kind,
            count=count,
            tested=works[kind] or None,
            note=word("one_retained") if kind == stays else "",
        )
        for kind, count in found.items()
    )


def _retained(key: Key | None, mandate: KeyMandate | None) -> tuple[papers.RetainedKey, ...]:
    if key is None or mandate is None:
        return ()
    return (
        papers.RetainedKey(kind=key.kind, mandate_number=mandate.number, reason=mandate.reason),
    )


def _lock_setup(key_set: KeySet) -> str:
    """Whether the electronic lock is set up, in words; a code is nowhere (J04). The door's seal."""
    setup = key_set.lock_setup
    parts = [] if setup is LockSetup.NO_ELECTRONIC_LOCK else [word_of("lock_setups", setup)]
    if key_set.door_seal:
        parts.append(word("door_seal", number=key_set.door_seal))
    return "；".join(parts)


def _signed_by(name: str, signature: Signature | None) -> papers.SignedBy:
    if signature is None:
        return papers.SignedBy(name=name)
    return papers.SignedBy(name=name, at=local(signature.at), strokes=signature.strokes)


def _local(moment: datetime | None) -> datetime | None:
    return None if moment is None else local(moment)


def _id_tail(unit: Unit, to: Receiver) -> str:
    """The last four of the receiving owner's identity number; an agent's is not on file."""
    if to.is_agent:
        return ""
    return next((o.id_number[-4:] for o in unit.owners if o.name == to.name), "")
