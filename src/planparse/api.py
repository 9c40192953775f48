"""The pipeline: reading → cleaning → structure → extraction → model, as plain functions over one text."""

from __future__ import annotations

import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, get_args

from planparse.cleaning import CleanText, clean, rescript
from planparse.cleaning.text import Range
from planparse.reading import Given, SourceText, from_text, read
from planparse.structure import Grid, Node, Outline, outline
from planparse.visible import encodable
from planparse.words.dictionary import load, using

if TYPE_CHECKING:
    from planparse.model import Document
    from planparse.reading.extracted import Cell

Script = Literal["source", "simplified", "traditional"]


def extract(
    path: str | PathLike[str],
    *,
    encoding: str | None = None,
    source_format: str | None = None,
    untrusted: bool = False,
    script: Script = "source",
    dictionary: str | PathLike[str] | None = None,
    explain: bool = False,
) -> Document:
    """Read a file (``-`` for standard input) and extract what it says.

    The format is told by the content, or named by ``source_format`` (``planparse.reading.formats``). An ``untrusted``
    file is read in a process of its own, with limits of time and memory. ``script`` chooses how text is quoted; spans
    never change. ``dictionary`` is a file of words by class (``planparse.words.dictionary``) that are read as what it
    says they are. With ``explain`` each item tells by which rules it was read (``item.why``), and nothing else changes.
    Raises ``ReadError`` for what cannot be read as text, and ``DictionaryError``, which is one, for a dictionary.
    """
    with _words_of(dictionary):
        return extract_source(
            read(path, Given(encoding, source_format, untrusted)), script=script, explain=explain
        )


def extract_text(
    text: str,
    *,
    name: str = "-",
    script: Script = "source",
    dictionary: str | PathLike[str] | None = None,
    explain: bool = False,
) -> Document:
    """Extract what a string says; spans count its code points.

    ``dictionary`` and ``explain`` are those of ``extract``.
    """
    with _words_of(dictionary):
        return extract_source(from_text(text, name), script=script, explain=explain)


def _words_of(dictionary: str | PathLike[str] | None) -> AbstractContextManager[None]:
    return nullcontext() if dictionary is None else using(load(dictionary))


def extract_source(source: SourceText, *, script: Script = "source", explain: bool = False) -> Document:
    """Extract what a source that was read already says."""
    from planparse.model import Document

    with uncollected():
        return Document.model_validate(extract_data(source, script=script, explain=explain))


def extract_read(source: SourceText, *, script: Script = "source") -> tuple[Document, CleanText]:
    """Extract as ``extract_source`` does, and give the clean text as well, in the script of the source.

    For those who read both: the text is cleaned once, and its script known before anything is quoted from it.
    """
    from planparse.model import Document

    with uncollected():
        text = clean_text(source)
        found = outline(text)
        raw = text.raw
        if script != "source":
            text.raw = rescript(raw, script)
        data = {"schema_version": "2", **Assembly(source, text, found).document()}
        text.raw = raw
        return Document.model_validate(data), text


def extract_data(source: SourceText, *, script: Script = "source", explain: bool = False) -> dict[str, Any]:
    """Give what ``extract_source`` gives as plain data, as ``Document.model_dump`` would, without loading pydantic.

    For the command line: loading pydantic takes longer than everything else there.
    """
    if script not in get_args(Script):
        raise ValueError(f"script must be one of {', '.join(get_args(Script))}, not {script!r}")
    with uncollected():
        text = clean_text(source)
        found = outline(text)
        if script != "source":
            text.raw = rescript(text.raw, script)
        return {"schema_version": "2", **Assembly(source, text, found).document(explain=explain)}


def clean_text(source: SourceText) -> CleanText:
    """Give the text as the engines read it, with its map to the source."""
    return clean(source.text, source.blocks)


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the cyclic garbage collector.

    Extraction makes hundreds of objects for each thousand characters and no cycles; the collector would walk all of
    them again and again (a fifth of the time of a long text). Before it goes on they are counted as old, or it would
    walk them three times more (some 3 % of the time). That is all that the caller's own objects see of it, too: they
    are looked at when old objects are. Who has frozen objects, as servers do before they fork, keeps them frozen.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()  # into the oldest generation
            gc.enable()


class Assembly:
    """Turns clean offsets into the contract: quotes and source spans."""

    def __init__(self, source: SourceText, clean_text: CleanText, found: Outline) -> None:
        self.source, self.clean, self.outline = source, clean_text, found
        self.placed: list[Range] = []  # the source spans of what was put anywhere

    def document(self, *, explain: bool = False) -> dict[str, Any]:
        """The document as plain data, ready to be validated."""
        from planparse.extraction.items import items  # not needed for the cleaned text alone

        lists, unclaimed, passages = items(self.clean, self.outline, explain=explain)
        acts, rules = passages.sections, passages.rules if explain else None
        parts = [
            {
                "id": part.id,
                "kind": part.kind,
                "title": self._lines(part.title) or (None if number else self._first_title()),
                "span": self.clean.span(part.start, part.end),
                "contents": [self._place(e.start, e.end) | {"page": e.page} for e in part.contents],
                "paragraphs": self._paragraphs(part.paragraphs),
                "sections": [self._section(node, acts, rules) for node in part.sections],
            }
            for number, part in enumerate(self.outline.parts)
        ]
        meta = self._meta()
        tables = self._tables()
        if self.source.pages:
            _set_pages(self.source.pages, parts, tables, *lists.values())
        return {
            "source": self._source(),
            "meta": meta,
            "parts": parts,
            "tables": tables,
            **lists,
            "coverage": self._coverage(unclaimed),
        }

    def _place(self, start: int, end: int) -> dict[str, Any]:
        """A quote that accounts for its characters."""
        span = self.clean.span(start, end)
        self.placed.append(span)
        return {"text": self.clean.raw[start:end], "span": span}

    def _paragraphs(self, ranges: list[Range]) -> list[dict[str, Any]]:
        return [self._place(start, end) for start, end in ranges]

    def _section(
        self,
        node: Node,
        acts: Mapping[str, str | None],
        rules: Mapping[str, str] | None,
        above: str | None = None,
    ) -> dict[str, Any]:
        raw = self.clean.raw
        head_end = node.paragraphs[0][0] if node.run_in else node.line_end
        self.placed.append(self.clean.span(node.label[0], head_end))
        act = acts.get(node.id, above)  # one without words of its own does what the one above it does
        section: dict[str, Any] = {
            "id": node.id,
            "style": node.style,
            "label": raw[node.label[0] : node.label[1]],
            "number": node.number,
            "heading": raw[node.heading[0] : node.heading[1]],
            "level": node.level,
            "run_in": node.run_in,
            "act": act,
            "span": self.clean.span(node.label[0], node.end),
            "paragraphs": self._paragraphs(node.paragraphs),
            "children": [self._section(child, acts, rules, act) for child in node.children],
        }
        if rules is not None:
            section["why"] = {"rule": rules.get(node.id, "section above" if act else None)}
        return section

    def _lines(self, lines: Range | None) -> str | None:
        """Words over several lines, as one."""
        return (
            "".join(" ".join(line.split()) for line in self.clean.raw[slice(*lines)].split("\n"))
            if lines
            else None
        )

    def _field(self, *names: str) -> str | None:
        """The first piece of letterhead of one of the names."""
        fields = self.outline.letterhead.fields
        return self._lines(next(((f.start, f.end) for f in fields if f.name in names), None))

    def _first_title(self) -> str | None:
        return self._field("title") or self._field("issuing_mark")

    def _own_title(self) -> str | None:
        """The title as it is set; an order goes by the regulation that it promulgates."""
        parts = self.outline.parts
        return self._field("title") or (self._lines(parts[1].title) if len(parts) > 1 else None)

    def _as_printed(self, words: str) -> str:
        """Words found in the clean text, in the script and width of the source."""
        at = self.clean.text.find(words)
        return self.clean.raw[at : at + len(words)] if at >= 0 else words

    def _meta(self) -> dict[str, Any]:
        head = self.outline.letterhead
        number = head.document_number
        return {
            "title": head.title if head.titled_by_site else head.title and self._own_title(),
            "kind": head.kind,
            "issuers": [self._as_printed(name) for name in head.issuers],
            "document_number": number
            and {
                "text": self._as_printed(number[0]),
                "agency": self._as_printed(number[1]),
                "year": number[2],
                "serial": number[3],
            },
            "recipients": head.recipients and self._as_printed(head.recipients),
            "issued_on": head.issued_on,
            "published_on": head.published_on,
            "effective_on": head.effective_on,
            "attachments": [{"number": n, "title": self._as_printed(title)} for n, title in head.attachments],
            "disclosure": self._field("disclosure"),
            "fields": [self._place(field.start, field.end) | {"name": field.name} for field in head.fields],
        }

    def _tables(self) -> list[dict[str, Any]]:
        return [self._table(number, grid) for number, grid in enumerate(self.outline.tables, 1)]

    def _table(self, number: int, grid: Grid) -> dict[str, Any]:
        raw = self.clean.raw
        span = self.clean.span(grid.start, grid.end)
        self.placed.append(span)
        table: dict[str, Any] = {
            "id": f"table{number}",
            "section": grid.section,
            "title": raw[slice(*grid.title)] if grid.title else None,
            "unit": raw[slice(*grid.unit)] if grid.unit else None,
            "header": grid.names(raw),
            "rows": [[raw[a:b] for a, b in row] for row in grid.rows],
        }
        cells = {"cells": [self._cell(cell) for cell in grid.cells]} if grid.cells else {}
        return table | cells | {"span": span}

    def _cell(self, cell: Cell) -> dict[str, Any]:
        start, end = self.clean.clean_span(cell.start, cell.end)
        return {
            "text": self.clean.raw[start:end],
            "span": (cell.start, cell.end),
            "row": cell.row,
            "column": cell.column,
            "rows": cell.rows,
            "columns": cell.columns,
        }

    def _source(self) -> dict[str, Any]:
        source = self.source
        return {
            "name": encodable(source.name),
            "media_type": source.media_type,
            "encoding": source.encoding,
            "sha256": source.sha256,
            "characters": len(source.text),
            "script": self.clean.script,
            "pages": len(source.pages) or None,
            "warnings": [warned._asdict() for warned in source.warnings],
            "repairs": self._repairs(),
        }

    def _repairs(self) -> list[dict[str, Any]]:
        """What cleaning left out or read otherwise, by kind; it accounts for its characters, too."""
        found: dict[str, dict[str, Any]] = {
            mend.kind: {"kind": mend.kind, "count": mend.count, "spans": [], "readings": []}
            for mend in self.clean.mends.values()
        }
        for start, end, kind, text in self.clean.repaired():
            self.placed.append((start, end))
            if text:
                found[kind]["readings"].append({"text": text, "span": (start, end)})
            else:
                found[kind]["spans"].append((start, end))
        return list(found.values())

    def _coverage(self, unclaimed: list[dict[str, Any]]) -> dict[str, Any]:
        """How many characters lie in a span that was given: all but those in the gaps between these spans."""
        text = self.source.text
        gaps, at = [], 0
        for start, end in sorted(self.placed):
            if start > at:
                gaps.append(text[at:start])
            at = max(at, end)
        gaps.append(text[at:])
        ink = _ink(text)
        return {"characters": ink, "placed": ink - _ink("".join(gaps)), "unclaimed_numbers": unclaimed}


def _set_pages(pages: Sequence[int], *lists: Iterable[dict[str, Any]]) -> None:
    """Say of everything on which page, from 1, it begins."""
    waiting = [item for found in lists for item in found]
    while waiting:
        item = waiting.pop()
        item["page"] = max(bisect_right(pages, item["span"][0]), 1)
        for below in ("paragraphs", "sections", "children"):
            waiting += item.get(below, ())


def _ink(text: str) -> int:
    """How many characters are not blank."""
    return len("".join(text.split()))
