"""A version as it is compared: its reading text, cut into blocks, with the way back to the source."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from planparse.comparing.replay import reading_text
from planparse.model import Part, Quote, Section
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.cleaning import CleanText
    from planparse.cleaning.text import Range
    from planparse.model import Document, Span

_PARAGRAPH = regex(r"[。；]\n(?=[^\n])")  # and more behind it


class Block(NamedTuple):
    """The own text of a section (its label to its first child), or words of a part that no section holds.

    What closes an article behind its items (…按照前款规定执行。) is a block without a label, of style ``closing``, below the
    article. Offsets count in the reading text. ``parent`` is the block of the section above.
    """

    id: str
    label: str
    heading: str
    style: str
    parent: int | None
    start: int
    label_end: int
    heading_end: int
    end: int


class _Line(NamedTuple):
    """A line: where it begins in the reading text, in the clean text and in the source, and its size.

    ``plain`` says that nothing was left out in it, so that its characters stand in a row in the source; ``source_end``
    is where that ends which stands behind it.
    """

    at: int
    size: int
    clean_at: int
    source_at: int
    plain: bool
    source_end: int


@dataclass
class Version:
    """One of the two versions.

    ``text`` is the reading text: clean, in simplified script, every line without the blanks around it, none of them
    empty. ``raw`` is the same as it is printed, character for character.
    """

    document: Document
    clean: CleanText
    text: str = field(init=False)
    raw: str = field(init=False)

    def __post_init__(self) -> None:
        clean = self.clean
        self.text = "".join(f"{line.text}\n" for line in clean.lines)
        self.raw = reading_text(clean)
        self._lines = []
        at = 0
        for line in clean.lines:
            size, source_at = len(line.text), clean.source_offset(line.start)
            last, end = line.start + size - 1, min(line.start + size, len(clean) - 1)
            plain = clean.span(last, last + 1)[1] - source_at == size
            self._lines.append(_Line(at, size, line.start, source_at, plain, clean.span(end, end + 1)[1]))
            at += size + 1
        self._at = [line.at for line in self._lines]
        self._source_at = [line.source_at for line in self._lines]

    def span(self, start: int, end: int) -> Span:
        """Give the source span of a range of the reading text."""
        if start < end:
            first = last = self._line(start)
            if end > first.at + first.size + 1:
                last = self._line(end - 1)
            if first.plain and last.plain and start < first.at + first.size:
                is_inside = end <= last.at + last.size
                return (
                    start - first.at + first.source_at,
                    end - last.at + last.source_at if is_inside else last.source_end,
                )
        clean = self._to_clean(start)
        return self.clean.span(
            clean, min(self._to_clean(end - 1) + 1, len(self.clean)) if start < end else clean
        )

    def quote(self, start: int, end: int) -> Quote:
        """Quote a range of the reading text as it is printed."""
        return Quote(text=self.raw[start:end], span=self.span(start, end))

    def _line(self, offset: int) -> _Line:
        return self._lines[bisect_right(self._at, offset) - 1]

    def _to_clean(self, offset: int) -> int:
        """A line's end is where its ink ends; the clean text may end there as well."""
        number = bisect_right(self._at, offset) - 1
        if number < 0:
            return 0
        line = self._lines[number]
        return min(line.clean_at + offset - line.at, len(self.clean))

    def offset(self, source_offset: int) -> int:
        """Give the place in the reading text of a source offset, or of the next character that was not left out."""
        number = bisect_right(self._source_at, source_offset) - 1
        if number < 0:
            return 0
        start, size, clean_at, source_at, plain, _ = self._lines[number]
        inside = source_offset - source_at
        if not plain:
            inside = bisect_left(
                range(size), source_offset, key=lambda at: self.clean.source_offset(clean_at + at)
            )
        return start + (inside if inside < size else size + 1)

    def range_of(self, span: Span) -> Range:
        """Give the range of the reading text that a source span takes up."""
        number = bisect_right(self._source_at, span[0]) - 1
        if number >= 0:
            start, size, _, source_at, plain, _ = self._lines[number]
            if plain and span[1] - source_at < size:  # within one line: so are most items
                away = start - source_at
                return span[0] + away, span[1] + away
        return self.offset(span[0]), self.offset(span[1])

    def plain(self, text: str) -> str:
        """Give words of the document as they are compared: simplified, one width, without blanks."""
        if self.document.source.script != "simplified":
            from planparse.cleaning import rescript

            text = rescript(text, "simplified")
        return "".join(unicodedata.normalize("NFKC", text).split())

    @cached_property
    def blocks(self) -> list[Block]:
        """Every character of the reading text in one block, in order; none is empty."""
        starts = [cut[0] for cut in self._cuts]
        blocks: list[Block] = []
        at_of: dict[str, int] = {}  # the first block of a section or part
        for (start, holder, above), end in zip(self._cuts, [*starts[1:], len(self.text)], strict=True):
            if start >= end:
                continue
            label_end = heading_end = start
            label, heading, style = (
                "",
                holder.title or "" if isinstance(holder, Part) else holder.heading,
                "part",
            )
            if holder.id in at_of:
                heading = ""  # what stands behind the last section: signature, date, the close of an article
                style = "closing" if isinstance(holder, Section) else style
            elif isinstance(holder, Section):
                style = holder.style
                label_end, heading_end = self._head(holder, start, end)
                label, heading = self.text[start:label_end], self.text[label_end:heading_end].strip()
            parent = at_of.get(above) if above else None
            at_of.setdefault(holder.id, len(blocks))
            blocks.append(Block(holder.id, label, heading, style, parent, start, label_end, heading_end, end))
        return blocks

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> int:
        """Give the number of the block that holds an offset of the reading text."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def block(self, offset: int) -> Block:
        """Give the block that holds an offset of the reading text, the first for what stands before."""
        return self.blocks[self.block_at(max(offset, 0))]

    @cached_property
    def _cuts(self) -> list[tuple[int, Part | Section, str | None]]:
        """Where the own words of each part and section begin, and where a part goes on behind its last section."""
        cuts: list[tuple[int, Part | Section, str | None]] = []
        for part in self.document.parts:
            cuts.append((self.offset(part.span[0]) if cuts else 0, part, None))
            waiting: list[tuple[Section, str]] = [(section, part.id) for section in part.sections[::-1]]
            while waiting:
                section, above = waiting.pop()
                cuts.append((self.offset(section.span[0]), section, above))
                waiting += [(child, section.id) for child in section.children[::-1]]
                closing = self._closing(section)
                if closing is not None:
                    cuts.append((closing, section, section.id))
            if part.sections:
                cuts.append((self.offset(part.sections[-1].span[1]), part, None))
        return sorted(cuts, key=itemgetter(0))

    def _closing(self, article: Section) -> int | None:
        """Where the items of an article end, if each of them is one paragraph and another follows the last."""
        if article.style != "article" or not article.children:
            return None
        if any(item.children for item in article.children):
            return None
        ends = [
            [match.end() for match in _PARAGRAPH.finditer(self.text, *map(self.offset, item.span))]
            for item in article.children
        ]
        return ends[-1][0] if ends[-1] and not any(ends[:-1]) else None

    def _head(self, section: Section, start: int, end: int) -> tuple[int, int]:
        """Where the label and the heading of a section end in the reading text."""
        label_end = min(start + len(section.label), end)
        line_end = self.text.find("\n", label_end, end)
        if not section.run_in:
            return label_end, end if line_end < 0 else line_end
        at = label_end
        while at < end and self.text[at] == " ":
            at += 1
        return label_end, at + len(section.heading) if self.raw.startswith(section.heading, at) else label_end


def labels(version: Version, block: Block) -> str:
    """Give the label of a section as it is printed, of an item with those of what it belongs to: 第三条（一）."""
    label = version.raw[block.start : block.label_end].strip()
    if block.parent is None or label.startswith("第") or "." in label[:-1]:
        return label  # 第三条 is unique in its document, 1.1 tells its way down
    return labels(version, version.blocks[block.parent]) + label


def below(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    """Give the blocks right behind one that stand below it: the items of a list."""
    for number in range(at + 1, len(blocks)):
        if blocks[number].parent != at:
            return
        yield blocks[number]


def outside(text: str, span: tuple[int, int], blocks: Sequence[Block]) -> str:
    """Give words of a range without the labels and headings of the sections it lies in, which are in order."""
    pieces = []
    for at in range(bisect_right(blocks, span[0], key=attrgetter("end")), len(blocks)):
        block = blocks[at]
        if block.start >= span[1]:
            break
        start, end = max(span[0], block.heading_end), min(span[1], block.end)
        pieces.append(text[start:end] if start < end else "")
    return "".join(pieces)
