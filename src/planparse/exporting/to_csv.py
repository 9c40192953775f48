"""CSV (RFC 4180, line feeds): a header, then one line per row.

A spreadsheet reads a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return as a
formula, so such text is written with an apostrophe before it (OWASP, CSV Injection; the full-width forms
count too). Text that already has apostrophes there gets one more, so ``unguarded`` gives every cell back.
Numbers are never touched. What a terminal would obey is written out (``visible``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.regex import regex
from planparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.exporting.listings import Listing, Row

BOM = "\ufeff"
_QUOTED = regex(r"[\",\r\n]")  # the csv module leaves a lone carriage return bare (Python 3.11)
_FORMULA = regex(r"'*[=+\-@＝＋－＠\t\r\n]")


def rows(listing: Listing, rows: Sequence[Row]) -> str:
    """Write a header and one record per row; ``None`` is an empty cell."""
    records = (listing.columns, *([row[column] for column in listing.columns] for row in rows))
    return "".join(",".join(map(_field, record)) + "\n" for record in records)


def guarded(cell: str | float | None) -> str | float | None:
    """Write the cell as a spreadsheet may safely read it."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Read the text of a cell written by ``guarded``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _field(cell: str | float | None) -> str:
    text = "" if cell is None else str(guarded(visible(cell) if isinstance(cell, str) else cell))
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
