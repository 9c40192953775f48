"""What a project requires of its documents: ``[tool.planparse.require]``, which the rules of the group PP6 read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Require:
    """What a document must have; nothing where nothing is required."""

    kinds: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    schema: str | None = None
