"""The tags of a page.

Which marked content belongs to which paragraph, heading, item or cell (ISO 32000-1, 14.7 and 14.8).

Many files have tags that say nothing, or another thing than the page; whether to believe them is for those who ask.
"""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from planparse.reading.pages.drawn import Owner, TaggedCell, Tags
from planparse.reading.pdf.library import utf16

# What stands within the lines of a block, and what only holds blocks (ISO 32000-1, 14.8.4.2 to 14.8.4.4).
_INLINE = frozenset(
    "Span Quote Reference Link Annot Code Em Strong Sub Ruby RB RT RP Warichu WT WP Form Figure Formula".split()
)
_GROUPS = frozenset("Document Part Art Sect Div NonStruct Private THead TBody TFoot L TOC Index".split())
_CELLS = frozenset(("TD", "TH"))
_MOST_ELEMENTS = 50_000  # on one page
_MOST_CHILDREN = 20_000
_MOST_DEEP = 100
_MOST_SPAN = 100


class _Block(NamedTuple):
    """A block of the tree: its number in the order of the tree, and its type."""

    number: int
    type: str


class _Where(NamedTuple):
    """Where an element stands: the block, the table and the cell it belongs to."""

    block: _Block | None
    table: list[list[TaggedCell]] | None
    cell: TaggedCell | None
    depth: int


def _level(kind: str) -> int | None:
    """The level of a type of heading: H1 to H6, or H, whose level nobody knows."""
    if kind in ("H", "Title"):
        return 1
    return int(kind[1:]) if kind[:1] == "H" and kind[1:].isdecimal() and len(kind) < 4 else None


def tags_of(page: Any) -> Tags:
    """Read the tags of a page; it may have none."""
    found = Tags()
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return found
    try:
        _walk(tree, found)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    found.tables = [table for table in found.tables if any(row for row in table)]
    return found


def _walk(tree: Any, found: Tags) -> None:
    """Go through the tree in its order, without recursion: it may be as deep as its maker likes."""
    count = min(max(pdfium.FPDF_StructTree_CountChildren(tree), 0), _MOST_CHILDREN)
    nowhere = _Where(None, None, None, 0)
    waiting: list[tuple[Any, _Where] | tuple[int, _Where]] = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), nowhere) for number in reversed(range(count))
    ]
    begun: set[int] = set()
    entered = 0
    while waiting and entered < _MOST_ELEMENTS:
        element, where = waiting.pop()
        if isinstance(element, int):
            _mark(element, where, found)
        elif element and where.depth <= _MOST_DEEP:
            entered += 1
            inside = _enter(element, where, found, entered, begun)
            waiting += _children(element, inside)


def _children(element: Any, where: _Where) -> list[tuple[Any, _Where] | tuple[int, _Where]]:
    """What stands in an element, elements or numbers of marked content, the last one first."""
    found: list[tuple[Any, _Where] | tuple[int, _Where]] = []
    for number in range(min(pdfium.FPDF_StructElement_CountChildren(element), _MOST_CHILDREN)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            found.append((child, where))
        elif (mark := pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)) >= 0:
            found.append((mark, where))
    return found[::-1]


def _mark(mark: int, where: _Where, found: Tags) -> None:
    if where.block is not None:
        found.owners.setdefault(mark, Owner(where.block.number, _level(where.block.type)))
    if where.cell is not None:
        where.cell.marks.add(mark)


def _enter(element: Any, where: _Where, found: Tags, number: int, begun: set[int]) -> _Where:
    kind = utf16(pdfium.FPDF_StructElement_GetType, element)
    block, table, cell, depth = where
    if kind == "Table":
        table, cell = [], None
        found.tables.append(table)
    elif kind == "TR" and table is not None:
        table.append([])
        cell = None
    elif kind in _CELLS and table:
        cell = TaggedCell(_span(element, b"RowSpan"), _span(element, b"ColSpan"), kind == "TH")
        table[-1].append(cell)
    if kind in _GROUPS:
        block = None
    elif kind not in _INLINE and not _is_of_item(kind, block, begun):
        block = _Block(number, kind)
    return _Where(block, table, cell, depth + 1)


def _is_of_item(kind: str, block: _Block | None, begun: set[int]) -> bool:
    """Is it the label of an item, or its first paragraph, which stands behind the label?"""
    if block is None or block.type != "LI" or kind not in ("Lbl", "LBody", "P"):
        return False
    if kind != "P":
        return True
    first = block.number not in begun
    begun.add(block.number)
    return first


def _span(element: Any, name: bytes) -> int:
    value = ctypes.c_float()
    for number in range(min(max(pdfium.FPDF_StructElement_GetAttributeCount(element), 0), 8)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, number)
        entry = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        if entry and pdfium.FPDF_StructElement_Attr_GetNumberValue(entry, value):
            return max(1, min(int(value.value), _MOST_SPAN))
    return 1
