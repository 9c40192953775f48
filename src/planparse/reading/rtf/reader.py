"""The state machine that RTF is.

Groups inherit how text looks and where it goes (Rich Text Format 1.9.1, conventions).
"""

from __future__ import annotations

from codecs import IncrementalDecoder
from collections.abc import Callable
from struct import pack
from typing import NamedTuple

from planparse.errors import ReadError
from planparse.lexicon.rtf import (
    BOXES,
    CHARACTERS,
    EDGES,
    FILE_SETS,
    LABELS,
    SEEN,
    SKIPPED,
)
from planparse.reading.docx.fields import drawn as drawn_by_field
from planparse.reading.extracted import Style, Zone
from planparse.reading.rtf.fonts import Font, Head, Named, codec_of
from planparse.reading.rtf.rows import RowSoFar
from planparse.reading.rtf.story import Finish, Form, Look, Story
from planparse.reading.rtf.tokens import Token, one_by_one, tokens
from planparse.reading.word.letters import drawn
from planparse.reading.word.pieces import Item, Para, boxed
from planparse.reading.word.tables import Said, paragraph

_DEEPEST = 10_000  # braces in each other
_NO_CONTROLS = dict.fromkeys(range(0x20))
_MOST_SKIPPED = 1_000  # characters that stand in for another one


class _State(NamedTuple):
    """What a group inherits: where its text goes, and how it looks."""

    goes: str  # text, skip, label, code, fonts, styles
    story: Story
    look: Look = Look()
    form: Form = Form()
    fallback: int = 1  # characters behind one by its number that stand in for it (\uc)
    entry: int = 0  # number of the font or style that is described
    closes: str = ""  # what ends with the group: a note, a box, an edge, a field


class RtfReader:
    """Reads a file to stories; ``body`` makes that of the text."""

    def __init__(self, name: str, body: Callable[[Finish], Story] = Story) -> None:
        self.head = Head()
        self.body = body(self._finish)
        self.notes: list[list[Item]] = []
        self.edges: list[tuple[Zone, list[Item]]] = []
        self.deleted = self.hidden = self.pictures = self.objects = self.unlabelled = 0
        self.is_cut_off = False
        self._name = name
        self._state = _State("text", self.body)
        self._stack: list[_State] = []
        self._starred = False  # \* stands before
        self._opened = False  # a brace stands before
        self._skipped = 0  # characters still to be passed over
        self._high = ""  # the first half of a character beyond U+FFFF
        self._decoder: IncrementalDecoder | None = None
        self.row_so_far = RowSoFar()
        self._gone = ""  # why the text before was left out
        self._codes: list[list[str]] = []  # of open fields
        self._results: list[bool] = []  # whether each has shown anything
        self._has_label = False

    def read(self, written: str) -> None:
        """Read a file whose bytes are characters below 256; raises ``ReadError`` where it is nested too deep."""
        for token in tokens(written):
            if token.is_run:
                self._run(token.text)
            else:
                self._take(token)
                if token.word == "}" and not self._stack:
                    break
        self._flush()
        self.is_cut_off = bool(self._stack)
        while self._stack:
            self._close()

    def _take(self, token: Token) -> None:
        if not token.word:
            self._bytes(token.text)
            return
        self._flush()
        if token.word == "{":
            self._open()
        elif token.word == "}":
            self._close()
        else:
            self._word(token)

    def _run(self, run: str) -> None:
        """Many characters by their numbers at a stretch, where one stands in for each."""
        if self._state.fallback != 1 or self._skipped or self._high:
            for token in one_by_one(run):
                self._take(token)
            return
        self._flush()
        self._opened = self._starred = False
        units = [int(code.rstrip(" ?")) & 0xFFFF for code in run.split("\\u")[1:]]
        text = pack(f"<{len(units)}H", *units).decode("utf-16-le", "replace")
        self._write(text.translate(_NO_CONTROLS))

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise ReadError(self._name, "is nested deeper than any document; it is damaged")
        self._stack.append(self._state)
        self._state = self._state._replace(closes="")
        self._opened, self._starred, self._skipped = True, False, 0

    def _close(self) -> None:
        if not self._stack:
            return
        state, self._state = self._state, self._stack.pop()
        self._opened, self._starred, self._skipped, self._gone = False, False, 0, ""
        if state.closes == "field":
            code, has_result = "".join(self._codes.pop()), self._results.pop()
            if not has_result:
                self._write(drawn_by_field(code))
        elif state.closes == "box":
            self._state.story.items.extend(boxed(state.story.close()))
        elif state.closes:
            state.story.close()

    def _word(self, token: Token) -> None:
        word, value = token.word, token.value
        opened, starred = self._opened, self._starred
        self._opened = self._starred = False
        if word == "*":
            self._opened = self._starred = opened
        elif opened and self._destination(word, starred=starred):
            return
        elif self._skipped and word in CHARACTERS:
            self._skipped -= 1
        elif word in CHARACTERS:
            self._write(CHARACTERS[word])
        elif word == "u":
            self._unicode(value or 0)
        elif handler := _WORDS.get(word):
            handler(self, 1 if value is None else value)

    def _destination(self, word: str, *, starred: bool) -> bool:
        """Begin where a group says its text goes; not every first word says so."""
        state = self._state
        if word in LABELS and state.goes == "text":
            self._has_label = True
            self._state = state._replace(goes="label")
        elif word in ("fonttbl", "stylesheet"):
            self._state = state._replace(goes="fonts" if word == "fonttbl" else "styles", entry=0)
        elif word == "field":
            self._codes.append([])
            self._results.append(False)
            self._state = state._replace(closes="field")
        elif word == "fldinst":
            self._state = state._replace(goes="code" if state.goes == "text" and self._codes else "skip")
        elif word in EDGES or word in BOXES or word == "footnote":
            self._begin_story(word)
        elif word in SKIPPED or (starred and word not in SEEN and word not in _WORDS and word != "cs"):
            self.pictures += word == "pict" and state.goes == "text"
            self.objects += word == "objdata" and state.goes == "text"
            self._state = state._replace(goes="skip")
        else:
            return False
        return True

    def _begin_story(self, word: str) -> None:
        state = self._state
        if state.goes != "text":
            return
        story = Story(self._finish)
        closes = "box" if word in BOXES else "note"
        if word in EDGES:
            zone: Zone = "header" if EDGES[word] == "header" else "footer"
            self.edges.append((zone, story.items))
        elif closes == "note":
            self.notes.append(story.items)
        self._state = state._replace(story=story, closes=closes, form=Form(), look=Look(state.look.font))

    def _bytes(self, text: str) -> None:
        """Text in the codec of its font; characters may be cut apart by an escape."""
        self._opened = False
        if self._skipped:
            passed = min(self._skipped, len(text))
            self._skipped -= passed
            text = text[passed:]
        if not text or self._state.goes == "skip":
            return
        if text.isascii() and not (self._decoder and self._decoder.getstate()[0]):
            self._flush()
            self._write(text)
            return
        if self._decoder is None:
            self._decoder = self.head.decoder(self._font())
        self._write(self._decoder.decode(text.encode("latin-1")))

    def _font(self) -> int | None:
        return self._state.entry if self._state.goes == "fonts" else self._state.look.font

    def _flush(self) -> None:
        decoder, self._decoder = self._decoder, None
        if decoder and decoder.getstate()[0]:
            self._write(decoder.decode(b"", final=True))

    def _unicode(self, value: int) -> None:
        unit = value & 0xFFFF
        self._skipped = self._state.fallback
        if 0xD800 <= unit < 0xDC00:
            self._high = chr(unit)
            return
        letter = chr(unit)
        if 0xDC00 <= unit < 0xE000:
            pair = (self._high + letter).encode("utf-16-le", "surrogatepass")
            letter = pair.decode("utf-16-le", "replace")
        self._high = ""
        if letter >= " ":
            self._write(letter)

    def _write(self, text: str) -> None:
        state = self._state
        if not text or state.goes == "skip":
            return
        if state.goes == "fonts":
            self.head.fonts.setdefault(state.entry, Font()).name += text.rstrip(";")
        elif state.goes == "styles":
            self.head.styles.setdefault(state.entry, Named()).name += text.rstrip(";")
        elif state.goes == "code":
            self._codes[-1].append(text)
        elif state.look.deleted or state.look.hidden:
            self._leave_out("deleted" if state.look.deleted else "hidden", text)
        elif state.goes == "label":
            state.story.label(text)
        else:
            self._gone = ""
            if self._results:
                self._results[-1] = True
            name = self.head.font_name(state.look.font)
            state.story.write(drawn(text, name, raised=state.look.raised), state.look)

    def _leave_out(self, why: str, text: str) -> None:
        """Count what is left out, once for pieces that follow each other."""
        if why != self._gone and text.strip() and self._state.goes == "text":
            setattr(self, why, getattr(self, why) + 1)
            self._gone = why

    def _finish(self, text: str, label: str, form: Form, look: Look) -> Para:
        """A paragraph with its label and what its style says."""
        named = self.head.styles.get(form.style, Named())
        heading = named.level if form.outline is None else form.outline + 1
        style = Style(self.head.font_name(look.font), look.size / 2, look.bold, form.centred)
        words = " ".join(label.split())
        gap = " " if words and label[-1:].isspace() else ""
        return paragraph(text, words + gap, Said(heading, named.contents, form.level, style))

    def paragraph(self, _: int) -> None:
        """End the paragraph, but for a mark that is deleted or hidden: the next one goes on."""
        state = self._state
        if state.goes != "text" or state.look.deleted or state.look.hidden:
            return
        self.unlabelled += state.form.is_listed and not self._has_label
        self._has_label = False
        state.story.paragraph(state.form)

    def page(self, _: int) -> None:
        """A page break within a paragraph parts it; before one it is nothing."""
        if self._state.story.has_text:
            self.paragraph(1)

    def cell(self, _: int) -> None:
        """End the cell."""
        if self._state.goes == "text":
            self._has_label = False
            self._state.story.cell(self._state.form)

    def inner_cell(self, _: int) -> None:
        """End a cell of a table in a cell: its text is a line there."""
        if self._state.goes == "text":
            self._state.story.paragraph(self._state.form._replace(in_table=True))

    def row(self, _: int) -> None:
        """End the row."""
        if self._state.goes == "text":
            self._state.story.row(self.row_so_far.edges)

    def look(self, **facts: object) -> None:
        """Change how characters look."""
        self._state = self._state._replace(look=self._state.look._replace(**facts))  # type: ignore[arg-type]

    def form(self, **facts: object) -> None:
        """Change what is said of the paragraph."""
        self._state = self._state._replace(form=self._state.form._replace(**facts))  # type: ignore[arg-type]

    def font(self, number: int) -> None:
        """Choose a font, or describe one."""
        if self._state.goes == "fonts":
            self._state = self._state._replace(entry=number)
        else:
            self.look(font=number)

    def style(self, number: int) -> None:
        """Choose a style, or describe one."""
        if self._state.goes == "styles":
            self._state = self._state._replace(entry=number)
        else:
            self.form(style=number)

    def outline(self, level: int) -> None:
        """The level of a heading from 0; 9 is none."""
        level_or_none = level if 0 <= level < 9 else None
        if self._state.goes == "styles":
            self.head.styles.setdefault(self._state.entry, Named()).outline = level_or_none
        else:
            self.form(outline=level_or_none)

    def charset(self, number: int) -> None:
        """The character set of the font that is described."""
        if self._state.goes == "fonts":
            self.head.take_charset(self._state.entry, number)

    def code_page(self, number: int) -> None:
        """The code page of the file."""
        self.head.codec = codec_of(number)

    def file_set(self, codec: str) -> None:
        """The character set of the file."""
        self.head.codec = codec

    def fallback(self, count: int) -> None:
        """How many characters stand in for one by its number."""
        self._state = self._state._replace(fallback=min(max(count, 0), _MOST_SKIPPED))

    def plain(self, _: int) -> None:
        """Characters look as usual."""
        self._state = self._state._replace(look=Look())

    def default(self, _: int) -> None:
        """Paragraphs are as usual."""
        self._state = self._state._replace(form=Form())


# What control words do; without a number they mean 1.
_WORDS: dict[str, Callable[[RtfReader, int], None]] = {
    "par": RtfReader.paragraph,
    "sect": RtfReader.paragraph,
    "page": RtfReader.page,
    "cell": RtfReader.cell,
    "nestcell": RtfReader.inner_cell,
    "row": RtfReader.row,
    "trowd": lambda reader, _: reader.row_so_far.begin(),
    "trhdr": lambda reader, _: reader.row_so_far.heads(),
    "trleft": lambda reader, value: reader.row_so_far.left(value),
    "cellx": lambda reader, value: reader.row_so_far.edge(value),
    "clmrg": lambda reader, _: reader.row_so_far.goes_on(across=True),
    "clvmrg": lambda reader, _: reader.row_so_far.goes_on(down=True),
    "b": lambda reader, value: reader.look(bold=bool(value)),
    "v": lambda reader, value: reader.look(hidden=bool(value)),
    "deleted": lambda reader, value: reader.look(deleted=bool(value)),
    "super": lambda reader, value: reader.look(raised=bool(value)),
    "nosupersub": lambda reader, _: reader.look(raised=False),
    "fs": lambda reader, value: reader.look(size=value),
    "plain": RtfReader.plain,
    "pard": RtfReader.default,
    "qc": lambda reader, _: reader.form(centred=True),
    "ql": lambda reader, _: reader.form(centred=False),
    "qr": lambda reader, _: reader.form(centred=False),
    "qj": lambda reader, _: reader.form(centred=False),
    "intbl": lambda reader, _: reader.form(in_table=True),
    "itap": lambda reader, value: reader.form(in_table=value > 0),
    "ls": lambda reader, value: reader.form(is_listed=value > 0),
    "ilvl": lambda reader, value: reader.form(level=min(max(value, 0), 8)),
    "outlinelevel": RtfReader.outline,
    "f": RtfReader.font,
    "s": RtfReader.style,
    "fcharset": RtfReader.charset,
    "cpg": lambda reader, value: reader.charset(value),
    "ansicpg": RtfReader.code_page,
    "uc": RtfReader.fallback,
    **{word: lambda reader, _, codec=codec: reader.file_set(codec) for word, codec in FILE_SETS.items()},  # type: ignore[misc]
}
