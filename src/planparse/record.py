"""Records: what ``dataclass(slots=True)`` makes, in a fifth of the time.

A command needs some twenty when it starts, and dataclasses compile three functions for each. Here only ``__init__`` is
compiled; the others are the same for all. There is no more to them: nothing frozen, no ``__post_init__``, no base, no
``super()``, and the functions of ``dataclasses`` (``replace``, ``asdict``) do not know them.
"""

from __future__ import annotations

from dataclasses import Field, field
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a record of a class that lists its fields; ``field`` is for one that begins with a list of its own."""
    names = tuple(cls.__annotations__)
    members = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: members.pop(name) for name in names if name in members}
    exec(_init(names, defaults), {"default": defaults, "Field": Field}, members)
    members |= {
        "__qualname__": cls.__qualname__,
        "__slots__": names,
        "__match_args__": names,
        "__repr__": _repr,
        "__eq__": _eq,
        "__hash__": None,
    }
    made: type[T] = type(cls.__name__, (), members)
    return made


def _init(names: tuple[str, ...], defaults: dict[str, Any]) -> str:
    """Write ``__init__``. Who does not give a field that has a factory gives its ``Field``, the default."""
    parameters = [f"{name}=default[{name!r}]" if name in defaults else name for name in names]
    lines = [f"def __init__(self, {', '.join(parameters)}):"]
    for name in names:
        made = f"{name}.default_factory() if type({name}) is Field else {name}"
        lines.append(f" self.{name} = {made if isinstance(defaults.get(name), Field) else name}")
    return "\n".join(lines)


def _values(one: Any) -> tuple[object, ...]:
    return tuple(getattr(one, name) for name in one.__slots__)


def _eq(self: object, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _repr(self: object) -> str:
    named = map("{}={!r}".format, type(self).__slots__, _values(self))  # type: ignore[attr-defined]
    return f"{type(self).__qualname__}({', '.join(named)})"
