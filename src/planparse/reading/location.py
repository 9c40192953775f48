"""Where a character of the text stands in the file that it was read from, as far as its format has places."""

from __future__ import annotations

from typing import Any, NamedTuple

from planparse.reading.extracted import Box


class Location(NamedTuple):
    """A place in a file that is no plain text; what its format does not have, or what is not known, is ``None``.

    ``paragraph`` is the number of a paragraph of ``part`` (a file within the file) and ``run`` that of a run within it,
    both in the order of the file from 1; ``offset`` counts the characters of the run before the place, or of the
    paragraph where there are no runs. ``page`` counts from 1; ``box`` is what the paragraph or table covers of it.
    ``line`` and ``column`` are those of the file's own characters, or of ``part``, where these are not the text.
    ``cell`` is one of a ``sheet``, as B12 is.
    """

    part: str | None = None
    paragraph: int | None = None
    run: int | None = None
    offset: int | None = None
    page: int | None = None
    box: Box | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def data(self) -> dict[str, Any]:
        """Plain data: what is known."""
        known = {name: value for name, value in self._asdict().items() if value is not None}
        return known | ({"box": list(self.box)} if self.box else {})

    @classmethod
    def of(cls, data: dict[str, Any]) -> Location:
        """Read what ``data`` gave; anything else is a ``TypeError`` or ``ValueError``."""
        for name, value in data.items():
            kinds = (str,) if name in ("part", "sheet", "cell") else (list,) if name == "box" else (int,)
            if type(value) not in kinds:
                raise TypeError(f"{name} of a place is {value!r}")
        if "box" in data:
            left, top, right, bottom = map(float, data["box"])
            return cls(**data | {"box": (left, top, right, bottom)})
        return cls(**data)

    @property
    def file_line(self) -> int | None:
        """The line of the file itself, not of a part of it."""
        return None if self.part else self.line

    @property
    def words(self) -> str:
        """As people say it: ``page 4``, ``paragraph 12, run 3``, ``ch1.xhtml line 7``, ``sheet 指标 B12``."""
        if self.sheet is not None:
            return f"sheet {self.sheet}" + (f" {self.cell}" if self.cell else "")
        named = (("page", self.page), ("paragraph", self.paragraph), ("run", self.run), ("line", self.line))
        told = ", ".join(f"{name} {number}" for name, number in named if number is not None)
        return f"{self.part} {told}" if self.part and self.line else told
