"""The elements of Word's text.

What each means for the story that is read, element by element, however deep they nest.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from xml.etree.ElementTree import Element

from planparse.lexicon.word_symbols import symbol
from planparse.reading.docx.fields import Fields
from planparse.reading.docx.math import MATH, Piece
from planparse.reading.docx.numbering import Counted
from planparse.reading.docx.package import DGM, MC, PIC, A, C, M, O, R, V, W, integer, is_on, value
from planparse.reading.docx.story import Open, Sink, Story
from planparse.reading.docx.styles import NOTHING, Look
from planparse.reading.word.pieces import DEEPEST, WIDEST, Cell, Item, Para, Row, boxed

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINE_ENDS = str.maketrans("\r\n", "  ")
_CONTENTS = "Table of Contents"
_UNTOLD_FIELDS = frozenset(("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"))


def read_story(story: Story, root: Element) -> list[Item]:
    """The paragraphs and tables of a story."""
    story.into(root)
    while story.todo:
        step = story.todo.pop()
        if isinstance(step, Element):
            handler = _HANDLERS.get(step.tag, Story.into)
            if handler:
                handler(story, step)
        elif isinstance(step, Look):
            story.look = step
        elif isinstance(step, Piece):
            story.say(step.text)
        else:
            step()
    return story.close()


def _paragraph(story: Story, element: Element) -> None:
    properties = element.find(f"{W}pPr")
    style = None
    if properties is not None:
        style = value(properties.find(f"{W}pStyle"))
        story.sections += properties.findall(f"{W}sectPr")
    sink = story.sinks[-1]
    paragraph = sink.going_on or Open()
    sink.going_on = None
    paragraph.said = story.styles.paragraph(style, properties)
    paragraph.hidden = False
    story.open.append(paragraph)
    story.todo.append(lambda: story.end_paragraph(properties))
    story.into(element)


def _run(story: Story, element: Element) -> None:
    story.todo.append(story.look)
    base = story.open[-1].said.look if story.open else NOTHING
    story.look = story.styles.run(element.find(f"{W}rPr"), base)
    story.into(element)


def _text(story: Story, element: Element) -> None:
    text = element.text or ""
    if element.get(_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    story.say(text.translate(_LINE_ENDS))


def _symbol(story: Story, element: Element) -> None:
    try:
        code = int(element.get(f"{W}char", ""), 16)
        character = symbol(element.get(f"{W}font", ""), code) or chr(code)
    except (ValueError, OverflowError):
        return
    story.say(character)


def _saying(text: str) -> Callable[[Story, Element], None]:
    """An element that is a character."""
    return lambda story, _: story.say(text)


# Fields


def _field_mark(story: Story, element: Element) -> None:
    kind = element.get(f"{W}fldCharType")
    if kind == "begin":
        story.fields.begin()
    elif kind == "separate":
        story.fields.separate()
    elif kind == "end":
        _end_field(story)


def _end_field(story: Story) -> None:
    name, drawn = story.fields.end()
    story.left.untold += name in _UNTOLD_FIELDS
    story.say(drawn)


def _instruction(story: Story, element: Element) -> None:
    story.fields.instruct(element.text or "")


def _simple_field(story: Story, element: Element) -> None:
    story.fields.begin()
    story.fields.instruct(element.get(f"{W}instr", ""))
    story.fields.separate()
    story.todo.append(lambda: _end_field(story))
    story.into(element)


# What holds other things


def _alternatives(story: Story, element: Element) -> None:
    choice = element.find(f"{MC}Choice")
    chosen = element.find(f"{MC}Fallback") if choice is None else choice
    if chosen is not None:
        story.into(chosen)


def _control(story: Story, element: Element) -> None:
    """A content control: what it asks for is no text, what was filled in is."""
    properties = element.find(f"{W}sdtPr")
    if properties is not None:
        if is_on(properties.find(f"{W}showingPlcHdr")):
            return
        if value(properties.find(f"{W}docPartObj/{W}docPartGallery")) == _CONTENTS:
            _contents(story, 1)
            story.todo.append(lambda: _contents(story, -1))
    story.into(element)


def _contents(story: Story, step: int) -> None:
    story.in_contents += step


def _deleted(story: Story, element: Element) -> None:
    words = chain(element.iter(f"{W}delText"), element.iter(f"{W}t"))
    story.left.deleted += any(one.text for one in words)


def _box(story: Story, element: Element) -> None:
    """A text box: a story of its own, put before the paragraph that it is anchored in."""
    if len(story.sinks) > DEEPEST:
        story.into(element)
        return
    outer, fields, counted = story.open[-1] if story.open else None, story.fields, story.counted
    story.sinks.append(Sink())
    story.fields, story.counted = Fields(), Counted()

    def leave() -> None:
        story.fields, story.counted = fields, counted
        target = outer.boxes if outer else story.sinks[-2].items
        target += boxed(story.close())

    story.todo += (story.look, leave)
    story.into(element)


def _word_art(story: Story, element: Element) -> None:
    _drawn(story, element.get("string", "").translate(_LINE_ENDS))


def _drawing_paragraph(story: Story, element: Element) -> None:
    """A paragraph of a drawing (DrawingML), which has its text in another vocabulary."""
    _drawn(story, "".join(one.text or "" for one in element.iter(f"{A}t")))


def _drawn(story: Story, text: str) -> None:
    if text.strip() and story.open:
        story.open[-1].boxes.append(Para(text, "box"))


def _picture(story: Story, _: Element) -> None:
    story.left.pictures += 1


def _object(story: Story, element: Element) -> None:
    story.left.embedded.append(element.get("ProgID", "") or "an object")


def _chunk(story: Story, element: Element) -> None:
    target = story.targets.get(element.get(f"{R}id", ""), "")
    story.left.embedded.append(target.rpartition("/")[2] or "a document")


def _note(kind: str) -> Callable[[Story, Element], None]:
    def note(story: Story, element: Element) -> None:
        if not (story.look.hidden or story.fields.instructing):
            story.notes.append((kind, element.get(f"{W}id", "")))

    return note


def _section(story: Story, element: Element) -> None:
    story.sections.append(element)


def _math(story: Story, element: Element) -> None:
    story.todo.extend(reversed(MATH[element.tag](element)))


# Tables


def _table(story: Story, element: Element) -> None:
    def leave() -> None:
        story.sinks[-1].items += story.tables.end()

    story.tables.begin()
    story.todo.append(leave)
    story.into(element)


def _row(story: Story, element: Element) -> None:
    row = Row()
    properties = element.find(f"{W}trPr")
    if properties is not None:
        if properties.find(f"{W}del") is not None:
            _deleted(story, element)
            return
        row.heads = bool(is_on(properties.find(f"{W}tblHeader")))
        before = integer(properties.find(f"{W}gridBefore"), 0) or 0
        if before > 0:
            row.add(Cell(columns=min(before, WIDEST)))
    story.tables.add(row)
    story.into(element)


def _cell(story: Story, element: Element) -> None:
    if row := story.tables.row:
        cell = _cell_of(element.find(f"{W}tcPr"))
        row.add(cell)
        story.sinks.append(Sink())

        def leave() -> None:
            cell.items = story.close()

        story.todo.append(leave)
    story.into(element)


def _cell_of(properties: Element | None) -> Cell:
    if properties is None:
        return Cell()
    span = integer(properties.find(f"{W}gridSpan"), 1) or 1
    down, across = properties.find(f"{W}vMerge"), properties.find(f"{W}hMerge")
    return Cell(
        columns=min(max(span, 1), WIDEST),
        goes_on=down is not None and value(down) != "restart",
        beside=across is not None and value(across) != "restart",
    )


_NO_TEXT = "pPr rPr tblPr trPr tcPr sdtPr rt delText delInstrText softHyphen".split()

# Elements that are read in a way of their own; the others are looked into. None: nothing in them is text.
_HANDLERS: dict[str, Callable[[Story, Element], None] | None] = {
    f"{W}p": _paragraph,
    f"{W}r": _run,
    f"{M}r": _run,
    f"{W}t": _text,
    f"{M}t": _text,
    f"{W}tab": _saying("\t"),
    f"{W}ptab": _saying("\t"),
    f"{W}br": _saying("\n"),
    f"{W}cr": _saying("\n"),
    f"{W}noBreakHyphen": _saying("-"),
    f"{W}sym": _symbol,
    f"{W}fldChar": _field_mark,
    f"{W}instrText": _instruction,
    f"{W}fldSimple": _simple_field,
    f"{W}sdt": _control,
    f"{W}del": _deleted,
    f"{W}moveFrom": _deleted,
    f"{W}tbl": _table,
    f"{W}tr": _row,
    f"{W}tc": _cell,
    f"{W}footnoteReference": _note("footnote"),
    f"{W}endnoteReference": _note("endnote"),
    f"{W}sectPr": _section,
    f"{W}altChunk": _chunk,
    f"{W}subDoc": _chunk,
    f"{W}txbxContent": _box,
    f"{MC}AlternateContent": _alternatives,
    f"{V}textpath": _word_art,
    f"{A}p": _drawing_paragraph,
    f"{PIC}pic": _picture,
    f"{V}imagedata": _picture,
    f"{C}chart": _picture,
    f"{DGM}relIds": _picture,
    f"{O}OLEObject": _object,
    **dict.fromkeys(MATH, _math),
    **dict.fromkeys(f"{W}{name}" for name in _NO_TEXT),
}
