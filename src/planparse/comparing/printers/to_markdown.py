"""Markdown: a report of what changed.

``<del>`` and ``<ins>`` mark the words: ``~~`` and ``**`` do not close beside Chinese punctuation (CommonMark 6.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.printers.tables import grids
from planparse.comparing.printers.wording import counts, elided, section_name, shown, source_name
from planparse.exporting.to_markdown import cell, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.model.diff import DocumentDiff, Edit, SectionChange


def document(diff: DocumentDiff, stat: bool) -> str:
    """Write a report; where nothing changed, one that says so."""
    blocks = [f"# {line(source_name(diff.old))} → {line(source_name(diff.new))}"]
    if not stat and not diff.changed:
        blocks.append("No difference.")
    blocks.append(_grid(("", "Changes"), counts(diff.summary)))
    if not stat:
        for grid in grids(diff):
            blocks += [f"## {grid.title}", _grid(grid.header, grid.rows)]
        sections = shown(diff)
        blocks += ["## Text"] if sections else []
        for section in sections:
            blocks += _section(section)
    return "\n\n".join(blocks) + "\n"


def _section(section: SectionChange) -> list[str]:
    return [f"### {line(section_name(section))}", f"*{', '.join(section.kinds)}*", _words(section.edits)]


def _words(edits: Sequence[Edit]) -> str:
    """One line for each line of the text; no mark reaches over the end of a line."""
    pieces: list[str] = []
    for edit, text in elided(edits):
        before, after = _marks(edit)
        lines = [f"{before}{shown}{after}" if (shown := line(piece)) else "" for piece in text.split("\n")]
        pieces.append("  \n".join(lines))
    return "".join(pieces).strip()


def _marks(edit: Edit) -> tuple[str, str]:
    """What stands around the words of an edit; a moved sentence has its number where it was and where it is."""
    match edit.op:
        case "delete":
            return "<del>", "</del>"
        case "insert":
            return "<ins>", "</ins>"
        case "move_from":
            return "<del>", f"</del> (→ {edit.move}) "
        case "move_to":
            return f" ({edit.move} →) <ins>", "</ins>"
    return "", ""


def _grid(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[cell(text) for text in row] for row in (header, *rows)]
    lines.insert(1, ["---"] * len(header))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
