"""Word: what matters on the first page, then the text with tracked changes, or both versions in a table."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from planparse.comparing.printers import word
from planparse.comparing.printers.tracked import paragraphs
from planparse.comparing.printers.two_columns import pairs
from planparse.comparing.printers.word import LOOKS, bookmark, link, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.comparing.printers.catalogue import Words
    from planparse.comparing.printers.report import Report, Row
    from planparse.comparing.printers.two_columns import Cell

_COUNTS, _BOTH = (2400, 6800), (7000, 7000)  # widths of columns in twentieths of a point
_NEW_PAGE = "<w:pageBreakBefore/>"


def document(report: Report) -> bytes:
    """Write a document."""
    table = report.layout == "table"
    return word.document(_table(report) if table and not report.stat else _tracked(report), wide=table)


def _head(report: Report) -> Iterator[str]:
    yield paragraph(run(report.title), "Title")
    yield paragraph(run(" → ".join(report.versions)), "Subtitle")
    yield from (paragraph(run(remark)) for remark in report.remarks)


def _tracked(report: Report) -> Iterator[str]:
    yield from _head(report)
    if not report.stat:
        yield paragraph(run(report.say("summary")), "Heading1")
        for topic in report.topics:
            yield paragraph(run(f"{topic.title} ({len(topic.rows)})"), "Heading2")
            yield from (_row(row, report.say) for row in topic.rows)
    yield paragraph(run(report.say("count")), "Heading2")
    rows = report.counts
    cells = [(paragraph(run(name), "Cell"), paragraph(run(value), "Cell")) for name, value in rows]
    yield word.table(cells, _COUNTS, head=False)
    if not report.stat and report.sections:
        yield paragraph(run(report.say("text")), "Heading1", more=_NEW_PAGE)
        yield from paragraphs(report.every)  # or accepting all would not give the text
    else:
        yield paragraph("")  # a table is never the last thing on a page


def _row(row: Row, say: Words) -> str:
    pieces = [
        _link(row.where, row.section),
        run(f" {row.kinds}" if row.kinds else "", "Kind"),
        run(" "),
        *_words(row),
        run(f" {row.note}" if row.note else "", "Note"),
    ]
    for number, place in enumerate(row.also):
        pieces += [run(say.list(("", "")) if number else f" {say('also', '')}", "Note"), _link(*place)]
    return paragraph("".join(pieces), "Change")


def _link(where: str, section: int | None) -> str:
    where = where or "¶"
    return run(where, "Label") if section is None else link(f"s{section}", where)


def _words(row: Row) -> Iterator[str]:
    """The words of a line, with an arrow where one stands for another: looks alone are lost to those who hear them."""
    for before, piece in zip((None, *row.words), row.words, strict=False):
        if before and (before.op, piece.op) == ("delete", "insert"):
            yield run("→", "Note")
        yield run(piece.text, LOOKS[piece.op])


def _table(report: Report) -> Iterator[str]:
    yield from _head(report)
    ids = count(1)
    rows = [tuple(paragraph(run(report.say(side)), "CellHead") for side in ("before", "after"))]
    for pair in pairs(report):
        anchors = "".join(bookmark(f"s{number}", next(ids)) for number in pair.sections)
        rows.append((_cell(pair.old, anchors), _cell(pair.new)))
    yield word.table(rows, _BOTH, head=True)
    yield paragraph("")


def _cell(cell: Cell, anchors: str = "") -> str:
    """The paragraphs of a cell, a line each."""
    lines = [anchors]
    for op, text in cell.words:
        for at, piece in enumerate(
            text.rstrip("\n").split("\n") if (op, text) == cell.words[-1] else text.split("\n")
        ):
            lines += [""] if at else []
            lines[-1] += run(piece, LOOKS[op])
    if not cell.words:
        lines[-1] += run(cell.note, "Note")
    return "".join(paragraph(line, "Cell") for line in lines)
