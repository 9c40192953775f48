"""A story of an old Word file as paragraphs.

Fields show their result, what is deleted or hidden goes ([MS-DOC] 2.4, 2.8.25).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from planparse.reading.doc.file import Piece, WordFile
from planparse.reading.doc.properties import EMPTY, Properties, form_of, forms, looks, read
from planparse.reading.doc.styles import PLAIN_STYLE, Styles, WordStyle, fonts, laid
from planparse.reading.docx.fields import drawn as drawn_by_field
from planparse.reading.extracted import Style
from planparse.reading.word.left import Left
from planparse.reading.word.letters import drawn

_CELL, _PARAGRAPH, _PAGE = "\x07", "\r", "\x0c"
_BEGIN, _SEPARATE, _END = "\x13", "\x14", "\x15"
_PICTURE, _ANCHOR, _SYMBOL = "\x01", "\x08", "("
_WRITTEN = {
    "\x0b": "\n",
    "\x0e": "\n",
    "\x1e": "-",
    "\t": "\t",
    "\xa0": "\xa0",
}  # control characters that are seen
_RAISED = 1
_CENTRED = 1


class Run(NamedTuple):
    """Characters that look alike, from ``start`` on."""

    start: int
    text: str
    look: Properties
    place: int  # in the stream
    width: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text, what ends it, what the file says of it, and what hangs on it."""

    text: str
    mark: str
    form: Properties
    style: WordStyle
    number: int  # of its style
    look: Style
    anchors: list[int] = field(default_factory=list)  # characters on which shapes hang


class Reader:
    """Reads stories of a file."""

    def __init__(self, file: WordFile) -> None:
        self.left = Left()
        self._file = file
        self._looks, self._forms = looks(file), forms(file)
        self._styles, self._fonts = Styles(file), fonts(file)

    def paragraphs(self, start: int, end: int) -> Iterator[Paragraph]:
        """The paragraphs of a stretch."""
        gathering = _Gathering(self, self._fields(start, end))
        for run in self._runs(start, end):
            yield from gathering.take(run)
        if gathering.has_text:
            yield gathering.end("", None)

    def form(self, place: int | None) -> tuple[Properties, WordStyle, int]:
        """What is said of the paragraph whose mark stands at a place: over its style, the style, the style's number."""
        if place is None:
            return EMPTY, PLAIN_STYLE, 0
        number, own = form_of(self._forms.at(place)[0], self._file.data)
        style = self._styles[number]
        return {**style.form, **own}, style, number

    def font(self, number: int | None) -> str | None:
        """The name of a font."""
        return self._fonts[number] if number is not None and number < len(self._fonts) else None

    def look_of(self, own: Properties, style: WordStyle) -> Properties:
        """How characters look: by their paragraph's style, their own one, and what is set for them alone."""
        named = self._styles[own["look_style"]].look if "look_style" in own else EMPTY
        return laid({**style.look, **named}, own)

    def _runs(self, start: int, end: int) -> Iterator[Run]:
        """The text of a stretch, cut where its look changes."""
        for piece in self._file.pieces_of(start, end):
            changes = read(piece.changes)
            at = piece.start
            while at < piece.end:
                place = piece.at + (at - piece.start) * piece.width
                group, until = self._looks.at(place)
                count = max(1, min(piece.end - at, (until - place) // piece.width))
                look = {**read(group), **changes}
                yield Run(at, self._text(piece, place, count), look, place, piece.width)
                at += count

    def _text(self, piece: Piece, place: int, count: int) -> str:
        data = self._file.stream[place : place + count * piece.width]
        return data.decode("cp1252" if piece.width == 1 else "utf-16-le", "replace")

    def _fields(self, start: int, end: int) -> set[int]:
        """The marks of fields that have an end; others are only characters."""
        open_: list[list[int]] = []
        found: set[int] = set()
        for run in self._runs(start, end):
            for offset, letter in enumerate(run.text):
                if letter == _BEGIN:
                    open_.append([run.start + offset])
                elif letter == _SEPARATE and open_:
                    open_[-1].append(run.start + offset)
                elif letter == _END and open_:
                    found.update((*open_.pop(), run.start + offset))
        return found


class _Gathering:
    """Puts runs together to paragraphs."""

    def __init__(self, reader: Reader, fields: set[int]) -> None:
        self._reader, self._fields = reader, fields
        self._codes: list[list[str] | None] = []  # of open fields: the code, or None in the result
        self._hiding = 0  # open fields of which the code is read
        self._last_left = ""
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._sizes: dict[tuple[object, ...], int] = {}
        self._anchors: list[int] = []

    @property
    def has_text(self) -> bool:
        """Whether anything waits for the end of its paragraph."""
        return any(part.strip() for part in self._parts)

    def take(self, run: Run) -> Iterator[Paragraph]:
        """Take a run; give the paragraphs that end in it."""
        look = run.look
        gone = self._gone(run)
        at = 0
        text = run.text
        for offset, letter in enumerate(text):
            if letter >= " " and letter not in _SYMBOL:
                continue
            self._write(text[at:offset], look, gone)
            at = offset + 1
            place = run.start + offset
            if letter in (_CELL, _PARAGRAPH, _PAGE):
                if letter == _CELL or (not self._hiding and not gone):
                    yield self.end(letter, run.place + offset * run.width)
            else:
                self._special(letter, place, look, gone)
        self._write(text[at:], look, gone)

    def _gone(self, run: Run) -> str:
        """Why a run is not seen: deleted or hidden; counted once for runs that follow each other."""
        own = run.look
        gone = ""
        if own.get("deleted"):
            gone = "deleted"
        elif "hidden" in own and self._reader.look_of(own, PLAIN_STYLE).get("hidden"):
            gone = "hidden"
        if gone and gone != self._last_left and not run.text.isspace() and not self._hiding:
            left = self._reader.left
            setattr(left, gone, getattr(left, gone) + 1)
        self._last_left = gone
        return gone

    def _special(self, letter: str, place: int, look: Properties, gone: str) -> None:
        """A control character, or one that is special."""
        if letter in (_BEGIN, _SEPARATE, _END):
            if place in self._fields:
                self._turn(letter)
        elif gone:
            return
        elif letter == _SYMBOL:
            symbol = look.get("symbol") if look.get("special") else None
            if symbol is None:
                self._write(letter, look, "")
            else:
                letter = chr(symbol >> 16)
                self._write(drawn(letter, self._reader.font(symbol & 0xFFFF)), look, "")
        elif letter == _ANCHOR and look.get("special"):
            self._anchors.append(place)
        elif letter == _PICTURE and look.get("special") and not look.get("is_data"):
            self._reader.left.pictures += 1
        else:
            self._write(_WRITTEN.get(letter, ""), look, "")

    def _turn(self, letter: str) -> None:
        """The beginning, the middle or the end of a field."""
        if letter == _BEGIN:
            self._codes.append([])
            self._hiding += 1
        elif self._codes and letter == _SEPARATE and self._codes[-1] is not None:
            self._codes[-1] = None
            self._hiding -= 1
        elif self._codes and letter == _END:
            code = self._codes.pop()
            if code is not None:
                self._hiding -= 1
                self._write(drawn_by_field("".join(code)), EMPTY, "")

    def _write(self, text: str, look: Properties, gone: str) -> None:
        if not text or gone:
            return
        if self._hiding:
            code = next(code for code in reversed(self._codes) if code is not None)
            code.append(text)
            return
        font = self._reader.font(look.get("latin_font"))
        self._parts.append(drawn(text, font, raised=look.get("raised") == _RAISED))
        kind = (look.get("size"), look.get("font"), look.get("bold"), look.get("look_style"))
        self._sizes[kind] = self._sizes.get(kind, 0) + len(text)

    def end(self, mark: str, place: int | None) -> Paragraph:
        """End the paragraph."""
        form, style, number = self._reader.form(place)
        kind = max(self._sizes, key=self._sizes.__getitem__, default=(None, None, None, None))
        own = dict(zip(("size", "font", "bold", "look_style"), kind, strict=True))
        look = self._reader.look_of({k: v for k, v in own.items() if v is not None}, style)
        size = look.get("size")
        shown_as = Style(
            self._reader.font(look.get("font")),
            size / 2 if size else None,
            bool(look.get("bold")),
            form.get("justified") == _CENTRED,
        )
        found = Paragraph("".join(self._parts), mark, form, style, number, shown_as, self._anchors)
        self._clear()
        return found
