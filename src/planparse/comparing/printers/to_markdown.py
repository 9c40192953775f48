"""Markdown: a report of what changed, or both versions in a table.

``<del>`` and ``<ins>`` mark the words: ``~~`` and ``**`` do not close beside Chinese punctuation (CommonMark 6.2).
"""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from planparse.comparing.printers.two_columns import pairs
from planparse.comparing.printers.wording import elided, label_op, section_name
from planparse.comparing.telling.marking import Piece
from planparse.exporting.to_markdown import cell, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planparse.comparing.printers.catalogue import Words
    from planparse.comparing.printers.report import Report, Row
    from planparse.comparing.printers.two_columns import Cell
    from planparse.model.diff import Edit, SectionChange

_BREAK = "  \n"
_MARKS = {"keep": ("", ""), "delete": ("<del>", "</del>"), "insert": ("<ins>", "</ins>")}
_BOLD = {**_MARKS, "insert": ("<b>", "</b>")}  # 对照表: struck out and bold


def document(report: Report) -> str:
    """Write a report; where nothing changed, one that says so."""
    old, new = report.versions
    if report.layout == "table" and not report.stat:
        return _joined(
            [f"# {line(report.title)}", f"{line(old)} → {line(new)}", *_remarks(report), _table(report)]
        )
    blocks = [f"# {line(old)} → {line(new)}", *_remarks(report)]
    topics = [] if report.stat else report.topics
    for topic in topics:
        blocks += [f"## {topic.title}", "\n".join(_row(row, report.say) for row in topic.rows)]
    blocks += [f"## {report.say('count')}", _grid(("", report.say("changes")), report.counts)]
    if report.shown and not report.stat:
        blocks.append(f"## {report.say('text')}")
        for number, section in report.shown:
            blocks += _section(report, number, section)
    return _joined(blocks)


def _joined(blocks: Sequence[str]) -> str:
    return "\n\n".join(filter(None, blocks)) + "\n"


def _remarks(report: Report) -> list[str]:
    return list(map(line, report.remarks))


def _row(row: Row, say: Words) -> str:
    kinds = f"*{row.kinds}*" if row.kinds else ""
    words = "".join(_marked(piece, _MARKS) for piece in row.words)
    also = say("also", say.list(starmap(_link, row.also))) if row.also else ""
    return "- " + " ".join(filter(None, (_link(row.where, row.section), kinds, words, line(row.note), also)))


def _link(where: str, section: int | None) -> str:
    return line(where) if section is None or not where else f"[{line(where)}](#s{section})"


def _marked(piece: Piece, marks: Mapping[str, tuple[str, str]], line_end: str = " ") -> str:
    """Words between marks, which stand close to them; none reaches over the end of a line."""
    before, after = marks[piece.op]
    lines = []
    for text in piece.text.split("\n"):
        ink = line(text)
        head, tail = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
        lines.append(f"{head}{before}{ink}{after}{tail}" if ink else head)
    return line_end.join(lines)


def _table(report: Report) -> str:
    head = f"| {report.say('before')} | {report.say('after')} |\n| --- | --- |\n"
    rows = (f"| {_cell(pair.old)} | {_cell(pair.new)} |" for pair in pairs(report))
    return head + "\n".join(rows)


def _cell(cell: Cell) -> str:
    """One cell, its lines apart."""
    words = "".join(_marked(piece, _BOLD, "<br>") for piece in cell.words)
    return words.removesuffix("<br>") or line(cell.note)


def _section(report: Report, number: int, section: SectionChange) -> Iterator[str]:
    yield f'### <a id="s{number}"></a>{line(section_name(section))}'
    yield f"*{report.say.all(section.kinds)}*"
    yield _words(section.edits)


def _words(edits: Sequence[Edit]) -> str:
    """One line for each line of the text. A moved sentence has its number where it was and where it is."""
    words = []
    for edit, text in elided(edits):
        match edit.op:
            case "label":
                words.append(_marked(Piece(label_op(edit), text), _MARKS, _BREAK))
            case "move_from":
                words.append(f"{_marked(Piece('delete', text), _MARKS, _BREAK)} (→ {edit.move}) ")
            case "move_to":
                words.append(f" ({edit.move} →) {_marked(Piece('insert', text), _MARKS, _BREAK)}")
            case op:
                words.append(_marked(Piece(op, text), _MARKS, _BREAK))
    return "".join(words).strip()


def _grid(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[cell(text) for text in row] for row in (header, *rows)]
    lines.insert(1, ["---"] * len(header))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
