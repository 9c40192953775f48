"""The redline as tracked changes of Word (ECMA-376 part 1, 17.13.5).

Accepting all gives the new text, rejecting the old.

A text with two orders has to be one sequence of paragraphs. So the sections that keep their order stand once, and one
that went elsewhere twice: where it was, moved from there, and where it is. Sections of the same order are the heaviest
chain.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.printers.word import bookmark, paragraph, run
from planparse.comparing.sequences import heaviest_chain
from planparse.comparing.similar import ink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.printers.placing import Numbered
    from planparse.model.diff import Edit, Place, Relabel

AUTHOR = "planparse"
# The schema wants a date for the ends of a move, and nothing else; it is shown nowhere.
_DATE = "1980-01-01T00:00:00Z"
_DEEPEST = 6

State = Literal["keep", "ins", "del", "moveFrom", "moveTo", "gone"]
"""What became of words; ``gone`` are those of a section that moved, and lost them."""


class Chunk(NamedTuple):
    """A section, or one of the places that it was made of or became.

    ``old`` and ``new`` say where its words begin in either source; ``place`` is whose label and heading it has.
    """

    name: str
    edits: Sequence[Edit]
    old: int | None
    new: int | None
    place: Place


class Stretch(NamedTuple):
    """Words of one state; ``move`` names the two ends of a move, ``begins`` is the chunk that begins with them."""

    text: str
    state: State
    move: str = ""
    is_label: bool = False
    begins: Chunk | None = None


def paragraphs(sections: Sequence[Numbered]) -> Iterator[str]:
    """Give the XML of all paragraphs, each section with a bookmark named by its number: ``s12``."""
    writer = _Writer()
    placed = list(_placed(_chunks(sections)))
    ends = [
        {edit.move for chunk, where in placed if where == "here" for edit in chunk.edits if edit.op == op}
        for op in ("move_from", "move_to")
    ]
    for chunk, where in placed:
        begins: Chunk | None = chunk
        for edit in chunk.edits:
            for stretch in _of_edit(edit, where, chunk.name, ends[0] & ends[1]):
                yield from writer.take(stretch._replace(begins=begins))
                begins = None
    yield from writer.rest()


def _chunks(sections: Sequence[Numbered]) -> list[Chunk]:
    """Cut sections that were split or merged where one of their places ends; all in the order of the new version."""
    chunks: list[tuple[int, Chunk]] = []
    at = -1
    for number, section in sections:
        starts = [[place.span[0] for place in places] for places in (section.old, section.new)]
        cut: dict[tuple[int, int], list[Edit]] = {}
        here = (0, 0)
        for edit in section.edits:
            spans = getattr(edit, "old", None), getattr(edit, "new", None)
            here = tuple(  # type: ignore[assignment]
                max(bisect_right(some, span[0]) - 1, 0) if span else last
                for some, span, last in zip(starts, spans, here, strict=True)
            )
            cut.setdefault(here, []).append(edit)
        for order, ((i, j), edits) in enumerate(cut.items()):
            old, new = (
                min((span[0] for edit in edits if (span := getattr(edit, side, None))), default=None)
                for side in ("old", "new")
            )
            place = section.new[j] if section.new else section.old[i]
            at = at if new is None else new
            name = f"s{number}" if not order else f"s{number}_{order}"
            chunks.append((at, Chunk(name, edits, old, new, place)))
    return [chunk for _, chunk in sorted(chunks, key=itemgetter(0))]


def _placed(chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Literal["here", "from", "to"]]]:
    """Put the chunks in one sequence that has the order of both versions, those that moved twice."""
    pairs = [
        (at, chunk.old, float(sum(len(edit.text) for edit in chunk.edits)))
        for at, chunk in enumerate(chunks)
        if chunk.old is not None
    ]
    chain = {pairs[k][0] for k in heaviest_chain(pairs)}
    left = sorted(((start, at) for at, start, _ in pairs if at not in chain), reverse=True)
    for at, chunk in enumerate(chunks):
        if at in chain:
            while left and left[-1][0] < (chunk.old or 0):
                yield _leaving(chunks[left.pop()[1]])
            yield chunk, "here"
        elif chunk.new is not None:
            yield chunk, "here" if chunk.old is None else "to"
    while left:
        yield _leaving(chunks[left.pop()[1]])


def _leaving(chunk: Chunk) -> tuple[Chunk, Literal["here", "from"]]:
    return chunk, "here" if chunk.new is None else "from"


def _of_edit(edit: Edit, where: str, name: str, paired: set[int]) -> Iterator[Stretch]:
    """The words of an edit where its section stayed, where it was, or where it is. A move needs both of its ends."""
    if edit.op == "label":
        yield from _of_label(edit, where, name)
        return
    before = (edit.old_text or edit.text) if edit.op == "keep" else edit.text
    goes = edit.op in ("delete", "move_from")
    if where == "from":
        if goes or edit.op == "keep":
            yield Stretch(before, "moveFrom", name)
    elif where == "to":
        yield Stretch(edit.text, "moveTo" if edit.op == "keep" else "gone" if goes else "ins", name)
    elif edit.op == "keep":
        yield Stretch(edit.text, "keep")
    elif edit.op in ("move_from", "move_to") and edit.move in paired:
        yield Stretch(edit.text, "moveFrom" if goes else "moveTo", f"m{edit.move}")
    else:
        yield Stretch(edit.text, "del" if goes else "ins")


def _of_label(edit: Relabel, where: str, name: str) -> Iterator[Stretch]:
    same = bool(edit.text) and ink(edit.text) == ink(edit.old_text)
    if where == "from":
        yield Stretch(edit.old_text, "moveFrom", name, is_label=True)
    elif where == "to":
        yield Stretch(edit.text, "moveTo" if same else "ins", name, is_label=True)
    elif same:
        yield Stretch(edit.text, "keep", is_label=True)
    else:
        yield Stretch(edit.old_text, "del", is_label=True)
        yield Stretch(edit.text, "ins", is_label=True)


class _Writer:
    """Turns stretches into paragraphs: a line end is the mark of one, and has a state of its own."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._inner: list[str] = []
        self._said = {"old": "", "new": ""}
        self._chunk: Chunk | None = None
        self._whole = True  # whether the last paragraph ends in both versions
        self._range = ("", "", 0)  # name and element of the move that is open, and its number

    def take(self, stretch: Stretch) -> Iterator[str]:
        """Add words; give the paragraphs that they end."""
        self._turn(stretch)
        if stretch.begins:
            self._chunk = stretch.begins
            if stretch.state != "moveFrom" or self._chunk.new is None:
                self._inner.append(bookmark(self._chunk.name, next(self._ids)))
        for at, line in enumerate(stretch.text.split("\n")):
            if at:
                yield self._end(self._mark(stretch.state))
            self._add(line, stretch.state, "Label" if stretch.is_label else "")

    def rest(self) -> Iterator[str]:
        """Give what is left. The last mark of a document stays, whatever became of what stands before it."""
        self._turn(Stretch("", "keep"))
        if self._inner or not self._whole:
            yield self._end("")

    def _add(self, text: str, state: State, look: str) -> None:
        if not text:
            return
        if state in ("keep", "del", "moveFrom"):
            self._said["old"] += text
        if state in ("keep", "ins", "moveTo"):
            self._said["new"] += text
        words = run(text, look, tag="delText" if state in ("del", "gone") else "t")
        for tag in () if state == "keep" else ("del", "ins") if state == "gone" else (state,):
            words = f"<w:{tag} {self._by()}>{words}</w:{tag}>"
        self._inner.append(words)

    def _mark(self, state: State) -> str:
        tags = ("ins", "del") if state == "gone" else () if state == "keep" else (state,)
        return "".join(f"<w:{tag} {self._by()}/>" for tag in tags)

    def _by(self) -> str:
        return f'w:id="{next(self._ids)}" w:author="{AUTHOR}"'

    def _turn(self, stretch: Stretch) -> None:
        """Close and open the two ends of a move; words that came with a section that moved are within it."""
        tag = "moveFrom" if stretch.state == "moveFrom" else "moveTo"
        wanted = (f"move_{stretch.move}", tag) if stretch.move else ("", "")
        name, element, number = self._range
        if wanted == (name, element):
            return
        if name:
            self._inner.append(f'<w:{element}RangeEnd w:id="{number}"/>')
        number = next(self._ids)
        if wanted[0]:
            self._inner.append(
                f'<w:{tag}RangeStart w:id="{number}" w:name="{wanted[0]}" w:author="{AUTHOR}" w:date="{_DATE}"/>'
            )
        self._range = (*wanted, number)

    def _end(self, mark: str) -> str:
        style = self._style()
        self._whole = not mark
        inner = "".join(self._inner)
        self._inner, self._said, self._chunk = [], {"old": "", "new": ""}, None
        return paragraph(inner, style, mark=mark)

    def _style(self) -> str:
        """A line that is the label and heading of a section and nothing else is a heading, as deep as the section."""
        if self._chunk is None or not self._chunk.place.heading:
            return ""
        place = self._chunk.place
        said = self._said["old" if self._chunk.new is None else "new"]
        if ink(said) != ink(place.label + place.heading):
            return ""
        depth = min(place.id.count("/"), _DEEPEST)
        return f"Heading{depth}" if depth else "Title"
