"""HTML: one self-contained file, a legal redline or both versions in two columns, with what matters beside it."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from itertools import starmap
from typing import TYPE_CHECKING

from planparse.comparing.printers.placing import moved_away
from planparse.comparing.printers.two_columns import pairs
from planparse.comparing.printers.wording import (
    before,
    is_changed,
    label_op,
    place_name,
    relabelled,
    section_name,
)
from planparse.comparing.telling.marking import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planparse.comparing.printers.placing import Numbered
    from planparse.comparing.printers.report import Report, Row
    from planparse.comparing.printers.two_columns import Cell, Pair
    from planparse.model.diff import Edit, SectionChange

_TAGS = {"delete": "del", "insert": "ins"}


def document(report: Report) -> str:
    """Write a page."""
    return _Page(report).written()


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


class _Page:
    """The page of one report. What is in the language of the text says so, where the page is in another."""

    def __init__(self, report: Report) -> None:
        self.report, self.say = report, report.say
        self.lang = report.tongue if report.language == "zh" else "en"
        self.zh = "" if report.language == "zh" else f' lang="{report.tongue}"'

    def written(self) -> str:
        """Give the page."""
        report, say = self.report, self.say
        versions = escape(" → ".join(report.versions))
        remarks = "".join(f'<p class="remark">{escape(remark)}</p>\n' for remark in report.remarks)
        skip = "" if report.stat else f'<a class="skip" href="#text">{say(f"to {self._layout}")}</a>\n'
        body = (
            _counts(report)
            if report.stat
            else f'{self._aside()}<main id="text">\n{"".join(self._main())}</main>\n'
        )
        return (
            f'<!DOCTYPE html>\n<html lang="{self.lang}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(report.title)}</title>\n<style>\n{_asset('redline.css')}</style>\n</head>\n<body>\n"
            f'{skip}<div class="page">\n<header>\n<h1{self.zh}>{escape(report.title)}</h1>\n'
            f'<p class="versions">{versions}</p>\n{remarks}</header>\n{body}</div>\n'
            + ("" if report.stat else f"<script>\n{_asset('redline.js')}</script>\n")
            + "</body>\n</html>\n"
        )

    @property
    def _layout(self) -> str:
        return "table" if self.report.layout == "table" else "text"

    def _aside(self) -> str:
        """What stands beside the text: the lines of the summary, folded by topic, and the counts."""
        say, report = self.say, self.report
        topics = "".join(
            f"<details{' open' if topic.leads else ''}>\n<summary>{escape(topic.title)} ({len(topic.rows)})</summary>\n<ol>\n"
            f"{''.join(map(self._row, topic.rows))}</ol>\n</details>\n"
            for topic in report.topics
        )
        return (
            f'<aside aria-label="{say("summary")}">\n<details class="summary" open>\n'
            f'<summary><h2>{say("summary")}</h2></summary>\n<p class="hint"><kbd>n</kbd> {say("next")}, <kbd>p</kbd> '
            f'{say("previous")}, <kbd>u</kbd> {say("unchanged")} <button id="toggle" type="button" '
            f'aria-pressed="false" hidden>{say("only changes")}</button></p>\n{topics}{_counts(report)}</details>\n</aside>\n'
        )

    def _row(self, row: Row) -> str:
        kinds = "" if not row.kinds else f' <span class="kind">{escape(row.kinds)}</span>'
        words = "".join(map(_marked, row.words))
        note = f' <span class="note">{escape(row.note)}</span>' if row.note else ""
        also = self.say("also", self.say.list(starmap(self._link, row.also))) if row.also else ""
        also = f' <span class="also">{also}</span>' if also else ""
        link = self._link(row.where, row.section)
        return f"<li>{link}{kinds} <span{self.zh}>{words}</span>{note}{also}</li>\n"

    def _link(self, where: str, section: int | None) -> str:
        name = escape(where or "¶")
        return name if section is None else f'<a href="#s{section}"{self.zh}>{name}</a>'

    def _main(self) -> Iterator[str]:
        say, report = self.say, self.report
        yield f'<h2 class="quiet">{say("text") if self._layout == "text" else say("comparison")}</h2>\n'
        yield (
            f'<p class="legend" aria-label="{say("legend")}"><del>{say("deleted")}</del> <ins>{say("inserted")}</ins> '
            f'<span class="away">{say("moved from")}</span> <span class="here">{say("moved to")}</span></p>\n'
        )
        if self._layout == "table":
            yield from self._table()
            return
        away = moved_away(report.sections)
        yield from (self._stub(gone) for gone in away.get(None, ()))
        for number, section in report.sections:
            yield self._article(number, section)
            yield from (self._stub(gone) for gone in away.get(number, ()))

    def _kinds(self, section: SectionChange) -> str:
        return "".join(f'<span class="kind">{self.say(kind)}</span>' for kind in section.kinds)

    def _article(self, number: int, section: SectionChange) -> str:
        moved = "moved" in section.kinds
        words = "".join(self._words(edit, moved=moved) for edit in section.edits).rstrip("\n")
        words = f'<div class="words"{self.zh}>{words}</div></article>\n'
        if not is_changed(section):
            return f'<article id="s{number}" class="kept">{words}'
        kinds = " ".join(f"is-{kind}" for kind in section.kinds)
        back = f' <a class="to" href="#s{number}-from">{self.say("where it was")}</a>' if moved else ""
        return (
            f'<article id="s{number}" class="changed {kinds}" tabindex="-1">'
            f"<h3><span{self.zh}>{escape(section_name(section))}</span> {self._kinds(section)}{back}</h3>{words}"
        )

    def _stub(self, moved: Numbered) -> str:
        """Where a section stood that moved: its words as they were."""
        number, section = moved
        words = "".join(piece.text for edit in section.edits if (piece := before(edit)))
        names = " + ".join(map(place_name, section.old))
        return (
            f'<article id="s{number}-from" class="is-away"><h3><span{self.zh}>{escape(names)}</span> '
            f'<span class="kind">{self.say("moved from")}</span> '
            f'<a class="to" href="#s{number}">{self.say("where it is")}</a></h3>'
            f'<div class="words"{self.zh}><span class="away">{escape(words.rstrip())}</span></div></article>\n'
        )

    def _words(self, edit: Edit, *, moved: bool) -> str:
        words = relabelled(edit) if edit.op == "label" else edit.text
        ink = words.rstrip("\n")
        if not ink.strip():
            return words
        text, ends = escape(ink), words[len(ink) :]
        match edit.op:
            case "keep":
                marked = f'<span class="here">{text}</span>' if moved else text
            case "delete" | "insert":
                marked = f"<{_TAGS[edit.op]}>{text}</{_TAGS[edit.op]}>"
            case "label":
                marked = f'<span class="label">{_marked(Piece(label_op(edit), ink))}</span>'
            case "move_from":
                marked = (
                    f'<span class="away" id="m{edit.move}-from">{text}</span>'
                    f'<a class="to" href="#m{edit.move}-to" aria-label="{self.say("where it is")}">→{edit.move}</a>'
                )
            case "move_to":
                marked = (
                    f'<a class="to" href="#m{edit.move}-from" aria-label="{self.say("where it was")}">{edit.move}→</a>'
                    f'<span class="here" id="m{edit.move}-to">{text}</span>'
                )
        return marked + ends

    def _table(self) -> Iterator[str]:
        say = self.say
        yield (
            f'<table class="both">\n<thead><tr><th scope="col">{say("before")}</th>'
            f'<th scope="col">{say("after")}</th></tr></thead>\n<tbody>\n'
        )
        yield from map(self._pair, pairs(self.report))
        yield "</tbody>\n</table>\n"

    def _pair(self, pair: Pair) -> str:
        anchors = "".join(f'<a id="s{number}"></a>' for number in pair.sections)
        state = 'class="changed" tabindex="-1"' if pair.changed else 'class="kept"'
        return f"<tr {state}>{self._cell(pair.old, anchors)}{self._cell(pair.new)}</tr>\n"

    def _cell(self, cell: Cell, anchors: str = "") -> str:
        words = "".join(map(_marked, cell.words)).rstrip("\n")
        shown = words or f'<span class="note">{escape(cell.note)}</span>'
        return f'<td{self.zh}>{anchors}<div class="words">{shown}</div></td>'


def _marked(piece: Piece) -> str:
    tag = _TAGS.get(piece.op)
    ink = piece.text.rstrip("\n")
    return f"<{tag}>{escape(ink)}</{tag}>{piece.text[len(ink) :]}" if tag and ink else escape(piece.text)


def _counts(report: Report) -> str:
    rows = report.counts
    lines = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>\n' for name, value in rows
    )
    return f'<h2>{report.say("count")}</h2>\n<table class="counts">\n<tbody>\n{lines}</tbody>\n</table>\n'
