"""How persons are written on papers: name, role, last characters of the identity paper."""

from __future__ import annotations

from handover_app.documents.wording import Wording


def named(wording: Wording, name: str, role: str = "", id_tail: str = "") -> str:
    """The name with the role in brackets and the tail of the ID; empty for no name."""
    if not name:
        return ""
    shown = wording("common.person", name=name, role=role) if role else name
    tail = wording("common.id_tail", tail=id_tail) if id_tail else ""
    return wording.joined(shown, tail)


def together(wording: Wording, names: tuple[str, ...]) -> str:
    """Several owners in one line."""
    return wording("common.owner_join").join(names)
