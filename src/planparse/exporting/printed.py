"""Text for the terminal that no document and no file name can steer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from planparse.visible import visible

if TYPE_CHECKING:
    from typing import Self


class Printed(Text):
    """Rich's text; what a terminal would obey is written out in it. Styles, which are ours, are kept apart."""

    def __init__(self, text: str = "", *arguments: Any, **more: Any) -> None:
        super().__init__(visible(text), *arguments, **more)

    def append(self, text: Text | str, style: Any = None) -> Self:
        """Add text at the end."""
        super().append(visible(text) if isinstance(text, str) else text, style)
        return self
