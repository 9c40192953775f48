"""Arguments without pydantic.

Typer 0.29 has pydantic check every argument, and loading pydantic takes longer than extracting a notice. What is
of its type already, as text and defaults are, or the value of a choice (--format json), needs no check; all else goes
typer's way.
"""

from enum import StrEnum
from typing import Any

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup


class Shortcut:
    """Stands before the coercion of one parameter, which ``build`` would make."""

    def __init__(self, parameter: Any) -> None:
        self._build = parameter.get_runtime_param
        parameter.get_runtime_param = lambda: self

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Give the value that the command is called with."""
        annotation = param.type_descriptor.annotation
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if annotation == list[str]:
            return list(value)
        if isinstance(annotation, type) and isinstance(value, annotation):
            return value
        if isinstance(annotation, type) and issubclass(annotation, StrEnum) and value in list(annotation):
            return annotation(value)
        try:
            return self._build().coerce(value, param=param, ctx=ctx)
        except BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")  # pydantic's word for it
            raise


def _shortened(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        # A typer without this method has nothing to shorten; one parameter may come here twice.
        if "get_runtime_param" not in vars(parameter) and hasattr(parameter, "get_runtime_param"):
            Shortcut(parameter)
    return parameters


class LeanCommand(TyperCommand):
    """A command whose text arguments are taken as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the parameters, ``--help`` too."""
        return _shortened(super().get_params(ctx))


class LeanGroup(TyperGroup):
    """A group whose text arguments are taken as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the parameters, ``--help`` too."""
        return _shortened(super().get_params(ctx))
