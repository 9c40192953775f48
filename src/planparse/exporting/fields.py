"""Which top-level fields of a ``Document`` to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.errors import PlanparseError

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnknownFieldError(PlanparseError):
    """A name that is no top-level field of ``Document``."""


def all_fields() -> tuple[str, ...]:
    """Give the top-level fields, in the order of the contract."""
    from planparse.model import Document

    return tuple(Document.model_fields)


def choose(only: Iterable[str] = (), without: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the fields named by ``only`` (all where it is empty) less those of ``without``.

    Each entry may hold several names with commas between. The order is the contract's.
    Raises ``UnknownFieldError``.
    """
    known = all_fields()
    kept, dropped = _names(only, known), _names(without, known)
    return tuple(name for name in known if (not kept or name in kept) and name not in dropped)


def _names(entries: Iterable[str], known: tuple[str, ...]) -> set[str]:
    names = {name.strip() for entry in entries for name in entry.split(",")} - {""}
    for name in sorted(names.difference(known)):
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known fields: {', '.join(known)}"
        raise UnknownFieldError(f"there is no field {name!r}; {hint}")
    return names
