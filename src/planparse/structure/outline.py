"""The outline: what structure found, in offsets of the clean text.

Plain slotted classes, for they are made by the thousand; ``planparse.api`` turns them into the contract.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date

from planparse.cleaning.text import Range
from planparse.reading.extracted import Cell
from planparse.record import record


@record
class Field:
    """A piece of letterhead text and the ``meta`` field it feeds."""

    name: str
    start: int
    end: int


@record
class Letterhead:
    """What the letterhead says, read; ``fields`` says where."""

    title: str | None = None
    titled_by_site: bool = False  # the title stands in the table of particulars only
    kind: str | None = None
    issuers: list[str] = field(default_factory=list)
    document_number: tuple[str, str, int | None, str] | None = None  # text, agency, year, serial
    recipients: str | None = None
    issued_on: date | None = None
    made_on: date | None = None  # of a law with a history, when it was made, however it was amended since
    published_on: date | None = None
    effective_on: date | None = None
    attachments: list[tuple[int | None, str]] = field(default_factory=list)
    disclosure: str | None = None
    fields: list[Field] = field(default_factory=list)


@record
class Entry:
    """A line of a printed table of contents."""

    start: int
    end: int
    page: int | None


@record
class Node:
    """A section: its label, heading and all below it. ``heading`` is an empty range where there is none."""

    style: str
    label: Range
    number: int | list[int] | None
    heading: Range
    level: int
    run_in: bool
    line_end: int  # of the line that the label begins
    end: int  # of the last child
    outline: int = 0  # the level that the format gives its heading; 0 for none
    id: str = ""
    paragraphs: list[Range] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the section begins: at its label, or at its heading where it has no label."""
        return self.label[0]

    def walk(self) -> Iterator[Node]:
        """This section and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@record
class PartNode:
    """A letter, a body or an annex."""

    kind: str
    start: int
    end: int
    id: str = ""
    title: Range | None = None
    contents: list[Entry] = field(default_factory=list)
    paragraphs: list[Range] = field(default_factory=list)
    sections: list[Node] = field(default_factory=list)


@record
class Grid:
    """A table: cells as clean ranges, row by row.

    ``heads`` name the columns, each with the cell ``above`` it that spans several where the header has two rows;
    ``header`` is their clean wording.
    """

    start: int
    end: int
    rows: list[list[Range]]
    heads: list[Range]
    above: Sequence[Range | None] = ()
    header: Sequence[str] = ()
    title: Range | None = None
    unit: Range | None = None  # a line such as 单位：万人
    section: str | None = None
    cells: Sequence[Cell] = ()  # as the format sets them, by source spans; none in plain text

    def names(self, text: str) -> list[str]:
        """What each column is called in a text: the words above first (2025年 over 目标值)."""
        above = self.above or [None] * len(self.heads)
        return [
            (text[slice(*high)] if high else "") + text[slice(*low)]
            for high, low in zip(above, self.heads, strict=True)
        ]


@record
class Outline:
    """All of a document's structure."""

    letterhead: Letterhead
    parts: list[PartNode]
    tables: list[Grid]
