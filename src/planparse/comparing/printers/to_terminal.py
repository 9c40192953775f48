"""The terminal: what changed, most important first, the counts, then each section with its words.

Without colour the marks of wdiff stand in for it: [-gone-], {+new+}, and [<1:…<] {>1:…>} for a sentence that moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table

from planparse.comparing.printers.wording import after, before, elided, label_op, section_name
from planparse.comparing.telling.marking import Piece
from planparse.exporting.printed import Printed
from planparse.model.diff import MoveFrom, MoveTo, Relabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from planparse.comparing.printers.catalogue import Words
    from planparse.comparing.printers.report import Report, Row
    from planparse.model.diff import Edit, SectionChange

STYLES = {
    "keep": "",
    "delete": "red strike",
    "insert": "green underline",
    "move_from": "magenta strike",
    "move_to": "cyan underline",
}


def blocks(report: Report, *, side_by_side: bool = False, colour: bool = False) -> Iterator[RenderableType]:
    """Give what to print, one block after another."""
    old, new = report.versions
    yield Printed(f"--- {old}", "red", overflow="fold")
    yield Printed(f"+++ {new}", "green", overflow="fold")
    yield from (Printed(remark, overflow="fold") for remark in report.remarks)
    if report.stat or not report.diff.changed:
        yield from (_grid(report.counts),) if report.stat else ()
        return
    for topic in report.topics:
        yield Rule(Printed(f"{topic.title} ({len(topic.rows)})", "bold"), align="left", style="dim")
        yield from (Padding(_row(row, report.say, colour), (0, 0, 0, 2)) for row in topic.rows)
    yield Rule(Printed(report.say("count"), "bold"), align="left", style="dim")
    yield _grid(report.counts)
    if report.shown:
        yield Rule(Printed(report.say("text"), "bold"), align="left", style="dim")
    for _, section in report.shown:
        yield Printed.assemble(
            (section_name(section), "bold"), "  ", (report.say.all(section.kinds), "cyan"), overflow="fold"
        )
        words = _columns(section, colour) if side_by_side else _inline(section.edits, colour)
        yield Padding(words, (0, 0, 1, 2))


def _grid(rows: Sequence[tuple[str, str]]) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in rows:
        grid.add_row(name, Printed(value))
    return Padding(grid, (0, 0, 1, 0))


def _row(row: Row, say: Words, colour: bool) -> Printed:
    text = Printed(overflow="fold")
    for words, style in ((row.where, "bold"), (row.kinds, "cyan")):
        text.append(f"{words}  " if words else "", style)
    for piece in row.words:
        text.append(*_shown(piece, colour))
    text.append(f"  {row.note}" if row.note else "", "dim")
    also = say.list(where for where, _ in row.also)
    text.append(f"  {say('also', also)}" if also else "", "dim")
    return text


def _shown(piece: Piece, colour: bool) -> tuple[str, str]:
    style = STYLES[piece.op]
    ink = piece.text.rstrip()
    if colour or piece.op == "keep" or not ink:
        return piece.text, style
    marks = ("[-", "-]") if piece.op == "delete" else ("{+", "+}")
    return f"{marks[0]}{ink}{marks[1]}{piece.text[len(ink) :]}", style


def _inline(edits: Sequence[Edit], colour: bool) -> Printed:
    text = Printed(overflow="fold")
    for edit, words in elided(edits):
        text.append(*_marked(edit, words, colour))
    text.rstrip()
    return text


def _columns(section: SectionChange, colour: bool) -> Table:
    """Old on the left, new on the right, a line for each line of the text."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    sides = [
        Printed.assemble(*(_shown(piece, colour) for edit in section.edits if (piece := on_side(edit))))
        for on_side in (before, after)
    ]
    for side in sides:
        side.rstrip()
    table.add_row(*sides)
    return table


def _marked(edit: Edit, words: str, colour: bool) -> tuple[str, str]:
    """Words of an edit; a sentence that moved has its number where it was and where it is."""
    match edit:
        case Relabel():
            shown, style = _shown(Piece(label_op(edit), words), colour)
            return shown, f"bold {style}".strip()
        case MoveFrom() | MoveTo() if not colour and (ink := words.rstrip()):
            begin, end = ("[<", "<]") if isinstance(edit, MoveFrom) else ("{>", ">}")
            return f"{begin}{edit.move}:{ink}{end}{words[len(ink) :]}", STYLES[edit.op]
        case MoveFrom() | MoveTo():
            return words, STYLES[edit.op]
        case _:
            return _shown(Piece(edit.op, words), colour)
