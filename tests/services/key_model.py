"""A plain model of the key desk: where every key is and who has it, without the program's code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

DESK = "钥匙台"
HERE = ("at the desk", "kept")


@dataclass
class Line:
    """What a clerk with a pencil would note of one key; ``kept``: the owner's, left for repairs."""

    flat: str
    lock: str
    where: str
    holder: str
    kept: bool = False

    @property
    def live(self) -> bool:
        """Whether it opens a door."""
        return self.where not in ("useless", "destroyed")


@dataclass
class Books:
    """Every key that was ever received, and how many are on the books."""

    lines: dict[UUID, Line] = field(default_factory=dict)
    counted: int = 0

    def receive(self, key: UUID, flat: str, lock: str) -> None:
        """A key comes to the desk."""
        self.lines[key] = Line(flat, lock, "at the desk", DESK)
        self.counted += 1

    def of_flat(self, flat: str) -> list[UUID]:
        """The keys of a flat, those that are gone too."""
        return [key for key, line in self.lines.items() if line.flat == flat]

    def at(self, keys: Iterable[UUID], *where: str) -> bool:
        """Whether every one of these is at one of these places."""
        return all(self.lines[key].where in where for key in keys)

    def lend(self, keys: Iterable[UUID], holder: str) -> None:
        """Keys go out."""
        self._put(keys, "lent", holder)

    def take_back(self, keys: Iterable[UUID]) -> None:
        """Keys come back; what the owner left here stays his."""
        for key in keys:
            self._put([key], "kept" if self.lines[key].kept else "at the desk", DESK)

    def hand_over(self, flat: str, receiver: str, kept: UUID | None) -> None:
        """The owner gets what is not his yet, but one key that he leaves."""
        for key in self.of_flat(flat):
            line = self.lines[key]
            if line.live and line.where != "owner" and not line.kept:
                self._put([key], "owner", receiver)
        if kept is not None:
            self.retain(kept)

    def retain(self, key: UUID) -> None:
        """The owner leaves a key for repairs."""
        self._put([key], "kept", DESK)
        self.lines[key].kept = True

    def give_back(self, key: UUID, receiver: str) -> None:
        """The owner takes it again."""
        self._put([key], "owner", receiver)
        self.lines[key].kept = False

    def lose(self, keys: Iterable[UUID]) -> None:
        """Keys are lost; whoever had them last is named."""
        for key in keys:
            self._put([key], "lost", self.lines[key].holder)

    def change_cylinder(self, flat: str, lock: str) -> None:
        """The keys of a lock open nothing any more."""
        for key in self.of_flat(flat):
            line = self.lines[key]
            if line.live and line.lock == lock:
                self._put([key], "useless", line.holder)

    def destroy(self, key: UUID) -> None:
        """A key is no more."""
        self._put([key], "destroyed", "")
        self.counted -= 1

    def _put(self, keys: Iterable[UUID], where: str, holder: str) -> None:
        for key in keys:
            self.lines[key].where, self.lines[key].holder = where, holder
