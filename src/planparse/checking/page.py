"""A document as rules see it: the contract, the decoded source and the clean text, and where things stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from planparse.checking.settings.comments import LONGEST, Comment, Ranges, comments_in, without_comments
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.checking.rule import Hit, Rule
    from planparse.checking.settings.require import Require
    from planparse.cleaning import CleanText
    from planparse.model import Document, Part, Quantity, Section
    from planparse.reading import SourceText

Span = tuple[int, int]
T = TypeVar("T")

_AROUND = 500  # characters of a long line on either side
_LINE_END = regex(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Placed:
    """A section with what stands above it; ``parent`` is ``None`` at the top of a part."""

    section: Section
    part: Part
    parent: Placed | None

    @property
    def headings(self) -> Iterator[str]:
        """The headings on the way up, its own first."""
        at: Placed | None = self
        while at:
            yield at.section.heading
            at = at.parent


def numeral(words: str) -> int:
    """十二 → 12; the engine is loaded only now, for a run from the cache needs none."""
    from planparse.structure.labels import han_number

    return han_number(words)


class Page:
    """One document under check; everything derived is computed once, when a rule first asks."""

    def __init__(
        self,
        document: Document,
        source: SourceText,
        require: Require | None = None,
        clean: CleanText | None = None,
    ) -> None:
        self.document, self.source, self.require = document, source, require
        self._clean = clean
        self.comments: Sequence[Comment] = comments_in(source.text)
        self._hits: dict[str, list[Hit]] = {}
        self._made: dict[Callable[[Page], Any], Any] = {}

    @cached_property
    def comment_ranges(self) -> Ranges:
        """What the comments of the document switch off, and where."""
        return Ranges(self)

    def once(self, make: Callable[[Page], T]) -> T:
        """What a function makes of this page, such as all its paragraphs.

        It is called once only, whichever rules ask.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[no-any-return]

    def hits(self, rule: Rule) -> list[Hit]:
        """What a rule finds here; it looks once only, whoever asks."""
        if rule.code not in self._hits:
            self._hits[rule.code] = list(rule.check(self))
        return self._hits[rule.code]

    @property
    def text(self) -> str:
        """The decoded source, in which spans count."""
        return self.source.text

    @cached_property
    def clean(self) -> CleanText:
        """The clean text with its map to the source."""
        from planparse.api import clean_text

        return self._clean or clean_text(self.source)

    @cached_property
    def sections(self) -> list[Placed]:
        """Every section, in the order of the text."""
        return [
            placed
            for part in self.document.parts
            for top in part.sections
            for placed in _walk(top, part, None)
        ]

    @cached_property
    def _by_part(self) -> dict[str, list[Placed]]:
        found: dict[str, list[Placed]] = {part.id: [] for part in self.document.parts}
        for placed in self.sections:
            found[placed.part.id].append(placed)
        return found

    def sections_of(self, part: Part) -> list[Placed]:
        """Every section of a part, in the order of the text."""
        return self._by_part[part.id]

    @cached_property
    def families(self) -> list[tuple[Part, Section | None, list[Section]]]:
        """Sections with their children, and parts with their top sections: every list of siblings, in order."""
        found: list[tuple[Part, Section | None, list[Section]]] = []
        for part in self.document.parts:
            found.append((part, None, part.sections))
            found += [(part, p.section, p.section.children) for p in self.sections_of(part)]
        return [family for family in found if family[2]]

    @cached_property
    def by_id(self) -> dict[str, Placed]:
        """Sections by id."""
        return {placed.section.id: placed for placed in self.sections}

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Targets, requirements and baselines, in the order of the text."""
        document = self.document
        return sorted(
            chain(document.targets, document.requirements, document.baselines), key=lambda q: q.span
        )

    @cached_property
    def _starts(self) -> list[tuple[int, Placed | Part]]:
        placed: list[tuple[int, Placed | Part]] = [(part.span[0], part) for part in self.document.parts]
        placed += [(p.section.span[0], p) for p in self.sections]
        return sorted(placed, key=lambda pair: pair[0])  # stable: a part before the section that opens it

    def line_at(self, offset: int) -> str:
        """The source line of an offset, or of a long one what stands around it."""
        start, end = self.line_of(offset)
        return self.text[max(start, offset - _AROUND) : min(end, offset + _AROUND)].rstrip("\r\n")

    def words_before(self, offset: int, size: int) -> str:
        """So many characters before an offset, comments left out: one that is put in changes no surroundings."""
        most = size + LONGEST if self.comments else size
        return without_comments(self.text[max(0, offset - most) : offset])[-size:]

    def words_behind(self, offset: int, size: int) -> str:
        """So many characters behind an offset, comments left out."""
        most = size + LONGEST if self.comments else size
        return without_comments(self.text[offset : offset + most])[:size]

    def place(self, offset: int) -> Placed | Part | None:
        """The innermost section, or else the part, that holds a source offset."""
        at = bisect_right(self._starts, offset, key=lambda pair: pair[0]) - 1
        here: Placed | Part | None = self._starts[at][1] if at >= 0 else None
        while isinstance(here, Placed) and here.section.span[1] <= offset:
            here = here.parent or here.part
        return here if here is None or isinstance(here, Placed) or offset < here.span[1] else None

    def part_at(self, offset: int) -> Part | None:
        """The part that holds a source offset."""
        here = self.place(offset)
        return here.part if isinstance(here, Placed) else here

    @cached_property
    def _table_spans(self) -> list[Span]:
        return sorted(table.span for table in self.document.tables)

    def has_table(self, start: int, end: int) -> bool:
        """Whether a table begins in a source range."""
        at = bisect_left(self._table_spans, start, key=lambda span: span[0])
        return at < len(self._table_spans) and self._table_spans[at][0] < end

    def table_at(self, offset: int) -> Span | None:
        """The span of the table that holds a source offset; no two of them overlap."""
        at = bisect_right(self._table_spans, offset, key=lambda span: span[0]) - 1
        return self._table_spans[at] if at >= 0 and offset < self._table_spans[at][1] else None

    def in_table(self, offset: int) -> bool:
        """Whether a table holds a source offset."""
        return self.table_at(offset) is not None

    def line_of(self, offset: int) -> Span:
        """The source line of an offset, with its end."""
        at = bisect_right(self.line_starts, offset)
        return self.line_starts[at - 1], self.line_starts[at] if at < len(self.line_starts) else len(
            self.text
        )

    def holds_table(self, section: Section) -> bool:
        """Whether a table stands in a section."""
        return section.id in self.with_tables or self.has_table(*section.span)

    @cached_property
    def with_tables(self) -> set[str | None]:
        """The ids of the sections and parts in which tables stand."""
        return {table.section for table in self.document.tables}

    @cached_property
    def line_starts(self) -> list[int]:
        """Where the source lines begin."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def clean_offset(self, offset: int) -> int:
        """The first clean character at or behind a source offset."""
        return bisect_left(range(len(self.clean)), offset, key=self.clean.source_offset)

    def section_at(self, offset: int) -> str | None:
        """The id of the section, or else the part, that holds a source offset."""
        here = self.place(offset)
        return None if here is None else here.section.id if isinstance(here, Placed) else here.id

    def label_span(self, section: Section) -> Span:
        """Where a section's label stands; its first character where it has none."""
        at = self.clean_offset(section.span[0])
        return self.clean.span(at, at + max(1, len(section.label)))

    def heading_span(self, section: Section) -> Span:
        """Where a section's heading stands; its label where it has none."""
        text, at = self.clean.text, self.clean_offset(section.span[0]) + len(section.label)
        while text[at : at + 1] == " ":
            at += 1
        return self.clean.span(at, at + len(section.heading)) if section.heading else self.label_span(section)

    def field(self, name: str) -> Span | None:
        """Where a letterhead field stands."""
        return next((f.span for f in self.document.meta.fields if f.name == name), None)

    def in_field(self, at: int) -> bool:
        """Whether an offset stands in a field of the letterhead."""
        return any(field.span[0] <= at < field.span[1] for field in self.document.meta.fields)

    @cached_property
    def top(self) -> Span:
        """Where to point at what a document lacks: its title, or else its first line."""
        title = self.field("title")
        if title:
            return title
        start = len(self.text) - len(self.text.lstrip())
        for comment in self.comments:  # one that stands before the text is no line of it
            if comment.span and comment.span[0] == start:
                start = len(self.text) - len(self.text[comment.span[1] :].lstrip())
        end = self.text.find("\n", start, start + 200)
        end = end if end >= 0 else min(len(self.text), start + 200)
        behind = next((c.span[0] for c in self.comments if c.span and start < c.span[0] < end), end)
        return start, max(start, behind)

    def paragraphs(self) -> Iterator[tuple[str, Span]]:
        """Every paragraph with its span, in the order of the text."""
        for part in self.document.parts:
            for quote in part.paragraphs:
                yield quote.text, quote.span
            for placed in self.sections_of(part):
                for quote in placed.section.paragraphs:
                    yield quote.text, quote.span


def _walk(section: Section, part: Part, parent: Placed | None) -> Iterator[Placed]:
    here = Placed(section, part, parent)
    yield here
    for child in section.children:
        yield from _walk(child, part, here)
