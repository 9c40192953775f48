"""The elements of OpenDocument's text: what each means for the story that is read, however deep they nest."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from planparse.reading.docx.package import whole
from planparse.reading.odt.lists import Label, counters
from planparse.reading.odt.story import Listed, Open, Story
from planparse.reading.odt.styles import DRAW, FORM, MATHML, NOTHING, OFFICE, SCRIPT, SVG, TABLE, TEXT
from planparse.reading.word.pieces import DEEPEST, WIDEST, Cell, Item, Row, boxed, noted

_MOST_BLANKS = 200  # that one element stands for
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_TRUE = "true"


def read_story(story: Story, root: Element) -> list[Item]:
    """The paragraphs and tables of a story."""
    story.into(root)
    while story.todo:
        step = story.todo.pop()
        if isinstance(step, str):
            story.literal(step)
        elif isinstance(step, Element):
            handler = _HANDLERS.get(step.tag, Story.into)
            if handler:
                handler(story, step)
        else:
            step()
    return story.sinks.pop()


# Paragraphs and characters


def _paragraph(story: Story, element: Element) -> None:
    base = story.styles.paragraph(element.get(f"{TEXT}style-name"))
    story.pages.append(base.page)
    paragraph = Open(base)
    if element.tag == f"{TEXT}h":
        paragraph.outline = min(max(whole(element.get(f"{TEXT}outline-level"), 1) or 1, 1), 10)
    label = _label(story, element, paragraph)
    if label and (not label.bullet or element.text or len(element)):
        story.left.untold += not label.told
        paragraph.label = label.text + label.gap
    story.open.append(paragraph)
    look, story.look = story.look, NOTHING

    def leave() -> None:
        story.look = look
        story.end_paragraph()

    story.todo.append(leave)
    story.into(element)


def _label(story: Story, element: Element, paragraph: Open) -> Label | None:
    """The label of the first paragraph of a list item, or of a heading that the outline numbers."""
    inside = story.listed[-1] if story.listed else None
    if inside and inside.depth:
        if not inside.waiting:
            return None
        inside.waiting = False
        paragraph.item = inside.depth
        style = inside.style or paragraph.base.lists or ""
        return story.lists.label(style, inside.depth, inside.counters, inside.start)
    unnumbered = element.get(f"{TEXT}is-list-header") == _TRUE or paragraph.base.lists == ""
    if paragraph.outline is None or story.lists.outline is None or unnumbered:
        return None
    restarts = element.get(f"{TEXT}restart-numbering") == _TRUE
    start = whole(element.get(f"{TEXT}start-value"), 1) if restarts else None
    return story.lists.label(story.lists.outline, paragraph.outline, story.outline, start)


def _span(story: Story, element: Element) -> None:
    look = story.look

    def leave() -> None:
        story.look = look

    story.todo.append(leave)
    story.look = story.styles.characters(element.get(f"{TEXT}style-name")).over(look)
    story.into(element)


def _blanks(story: Story, element: Element) -> None:
    count = whole(element.get(f"{TEXT}c"), 1)
    story.say(" " * min(max(1 if count is None else count, 0), _MOST_BLANKS))


def _saying(text: str) -> Callable[[Story, Element], None]:
    """An element that is a character."""
    return lambda story, _: story.say(text)


# Lists


def _list(story: Story, element: Element) -> None:
    outer = story.listed[-1] if story.listed else Listed()
    style = element.get(f"{TEXT}style-name") or outer.style
    counted = outer.counters  # a list in an item counts on until an item above it does
    if not outer.depth:
        before = story.by_style.get(style) if element.get(f"{TEXT}continue-numbering") == _TRUE else None
        counted = story.by_id.get(element.get(f"{TEXT}continue-list", "")) or before or counters()
        story.by_style[style] = counted
    if name := element.get(_ID):
        story.by_id[name] = counted
    story.listed.append(Listed(outer.depth + 1, style, counted))
    story.todo.append(lambda: _drop(story.listed))
    story.into(element)


def _drop(stack: list[Listed]) -> None:
    stack.pop()


def _list_item(story: Story, element: Element) -> None:
    if story.listed:
        inside = story.listed[-1]
        style = element.get(f"{TEXT}style-override") or inside.style
        start = whole(element.get(f"{TEXT}start-value"))
        story.listed.append(
            Listed(inside.depth, style, inside.counters, element.tag == f"{TEXT}list-item", start)
        )
        story.todo.append(lambda: _drop(story.listed))
    story.into(element)


def _numbered_paragraph(story: Story, element: Element) -> None:
    name = element.get(f"{TEXT}list-id", "")
    counted = story.by_id.setdefault(f"numbered {name}", counters())
    depth = min(max(whole(element.get(f"{TEXT}level"), 1) or 1, 1), len(counted))
    start = whole(element.get(f"{TEXT}start-value"))
    style = element.get(f"{TEXT}style-name", "")
    story.listed.append(Listed(depth, style, counted, waiting=True, start=start))
    story.todo.append(lambda: _drop(story.listed))
    story.into(element)


# What holds other things


def _aside(story: Story, element: Element, leave: Callable[[list[Item]], None]) -> None:
    """Read what is in an element as a story of its own."""
    look, listed, opened = story.look, story.listed, story.open
    story.sinks.append([])
    story.look, story.listed, story.open = NOTHING, [], []

    def end() -> None:
        story.look, story.listed, story.open = look, listed, opened
        leave(story.sinks.pop())

    story.todo.append(end)
    story.into(element)


def _box(story: Story, element: Element) -> None:
    """A text box or a shape with text, put before the paragraph that it is anchored in."""
    if len(story.sinks) > DEEPEST:
        story.into(element)
        return

    def leave(items: list[Item]) -> None:
        target = story.open[-1].boxes if story.open else story.sinks[-1]
        target += boxed(items)

    _aside(story, element, leave)


def _frame(story: Story, element: Element) -> None:
    """A frame holds one thing in several ways: a box, an object, or a picture in several formats."""
    box = element.find(f"{DRAW}text-box")
    if box is not None:
        _box(story, box)
        return
    for name in ("object", "object-ole"):
        found = element.find(f"{DRAW}{name}")
        if found is not None:
            story.left.embedded.append("an object")
            return
    story.left.pictures += element.find(f"{DRAW}image") is not None


def _note(story: Story, element: Element) -> None:
    citation, body = element.find(f"{TEXT}note-citation"), element.find(f"{TEXT}note-body")
    mark = "" if citation is None else (citation.get(f"{TEXT}label") or "".join(citation.itertext())).strip()
    if body is None or len(story.sinks) > DEEPEST:
        return

    def leave(items: list[Item]) -> None:
        story.notes += noted(items, mark)

    _aside(story, body, leave)


def _changes(story: Story, element: Element) -> None:
    """Tracked changes: what was deleted is kept here, what was inserted stands in the text."""
    story.left.deleted += sum(1 for _ in element.iter(f"{TEXT}deletion"))


def _section(story: Story, element: Element) -> None:
    hidden = element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == _TRUE
    if hidden:
        story.left.hidden += 1
    else:
        story.into(element)


def _hidden(story: Story, element: Element) -> None:
    """A field that shows its text or hides it; the file says which."""
    if element.get(f"{TEXT}is-hidden", _TRUE) == _TRUE:
        story.left.hidden += 1
    else:
        story.say(element.get(f"{TEXT}string-value", ""))


def _contents(story: Story, element: Element) -> None:
    def leave() -> None:
        story.in_contents -= 1

    body = element.find(f"{TEXT}index-body")
    if body is not None:
        story.in_contents += 1
        story.todo.append(leave)
        story.into(body)


def _script(story: Story, _: Element) -> None:
    story.left.scripts += 1


# Tables


def _table(story: Story, element: Element) -> None:
    def leave() -> None:
        story.sinks[-1] += story.tables.end()

    story.tables.begin()
    story.todo.append(leave)
    story.into(element)


def _head_rows(story: Story, element: Element) -> None:
    for row in element.iterfind(f"{TABLE}table-row"):
        row.set("heads", _TRUE)
    story.into(element)


def _row(story: Story, element: Element) -> None:
    if element.get(f"{TABLE}visibility") in ("collapse", "filter"):
        story.left.hidden += 1
        return
    story.tables.add(Row(heads=element.get("heads") == _TRUE))
    story.into(element)


def _cell(story: Story, element: Element) -> None:
    row = story.tables.row
    if row is None:
        story.into(element)
        return
    repeated = min(_count(element, "number-columns-repeated"), WIDEST)
    wide = max(min(_count(element, "number-columns-spanned"), WIDEST), repeated)
    cell = Cell(column=row.width, columns=wide, rows=_count(element, "number-rows-spanned"))
    row.add(cell)
    row.width += repeated

    def leave(items: list[Item]) -> None:
        cell.items = items

    _aside(story, element, leave)


def _covered(story: Story, element: Element) -> None:
    if row := story.tables.row:
        row.width += min(_count(element, "number-columns-repeated"), WIDEST)


def _count(element: Element, name: str) -> int:
    return max(whole(element.get(f"{TABLE}{name}"), 1) or 1, 1)


_SHAPES = "custom-shape rect ellipse circle line polyline polygon regular-polygon path connector caption measure".split()
_NO_TEXT = (
    *(
        f"{TEXT}{name}"
        for name in "table-of-content-source illustration-index-source table-index-source".split()
    ),
    *(f"{TEXT}{name}" for name in "object-index-source user-index-source alphabetical-index-source".split()),
    *(f"{TEXT}{name}" for name in "bibliography-source ruby-text placeholder note-citation".split()),
    *(f"{OFFICE}{name}" for name in "annotation annotation-end forms event-listeners".split()),
    *(f"{SVG}title", f"{SVG}desc", f"{DRAW}glue-point"),
    *(f"{MATHML}annotation", f"{MATHML}annotation-xml", f"{FORM}form"),
)

# Elements that are read in a way of their own; the others are looked into. None: nothing in them is text.
_HANDLERS: dict[str, Callable[[Story, Element], None] | None] = {
    f"{TEXT}p": _paragraph,
    f"{TEXT}h": _paragraph,
    f"{TEXT}span": _span,
    f"{TEXT}s": _blanks,
    f"{TEXT}tab": _saying("\t"),
    f"{TEXT}line-break": _saying("\n"),
    f"{TEXT}list": _list,
    f"{TEXT}list-item": _list_item,
    f"{TEXT}list-header": _list_item,
    f"{TEXT}numbered-paragraph": _numbered_paragraph,
    f"{TEXT}note": _note,
    f"{TEXT}tracked-changes": _changes,
    f"{TEXT}section": _section,
    f"{TEXT}hidden-text": _hidden,
    f"{TEXT}hidden-paragraph": _hidden,
    f"{TEXT}table-of-content": _contents,
    f"{TEXT}script": _script,
    f"{SCRIPT}event-listener": None,
    f"{DRAW}frame": _frame,
    f"{DRAW}text-box": _box,
    **dict.fromkeys((f"{DRAW}{name}" for name in _SHAPES), _box),
    f"{TABLE}table": _table,
    f"{TABLE}table-header-rows": _head_rows,
    f"{TABLE}table-row": _row,
    f"{TABLE}table-cell": _cell,
    f"{TABLE}covered-table-cell": _covered,
    **dict.fromkeys(_NO_TEXT),
}
