"""``Document`` and what it is made of.

Spans are ``[start, end)`` in Unicode code points of the *decoded source*. Where an object has ``text``
and ``span``, ``text`` is what a reader reads there: the source characters without what cleaning dropped
(pinyin glosses, line breaks inside a sentence, spaces between letters).
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import ClassVar, Literal

from pydantic import Field

from planparse.lexicon.passages import SectionAct
from planparse.model.quote import Model, Page, Quote, Span, Sparing
from planparse.model.why import (
    ASKED,
    Explained,
    GoalWhy,
    ObligationWhy,
    QuantityWhy,
    ReferenceWhy,
    SectionWhy,
)


class Repair(Model):
    """One kind of repair: how often it was made, and where it left something out or read it as what it is not written.

    The spans and readings of all repairs are disjoint. One that lies in what another left out is part of that.
    """

    kind: str
    count: int = Field(ge=1)
    spans: list[Span] = Field(
        default_factory=list,
        description="What was dropped, but for mere blanks; empty for substitutions of one character for one, which change no quote.",
    )
    readings: list[Quote] = Field(
        default_factory=list, description="What is quoted as another character: “ for &ldquo;."
    )


class Warned(Model):
    """A warning of the reader: its kind (docs/formats.md lists them) and what to tell the user."""

    kind: str
    text: str


class Source(Model):
    """The file as it was read."""

    name: str
    media_type: str
    encoding: str | None = Field(description="The codec; null where the format is not written in characters.")
    sha256: str = Field(description="Of the bytes, before decoding.")
    characters: int = Field(ge=0, description="Code points of the decoded source.")
    script: Literal["simplified", "traditional", "mixed"]
    pages: int | None = Field(
        default=None, description="How many pages the source has; null for formats without."
    )
    warnings: list[Warned] = Field(
        default_factory=list, description="What the reader of the format left out or could not read."
    )
    repairs: list[Repair]


class DocumentNumber(Model):
    """发文字号 (GB/T 9704-2012 7.2.5): agency code, year, serial number."""

    text: str
    agency: str
    year: int | None
    serial: str


class Attachment(Model):
    """One entry of the attachment note 附件说明 (GB/T 9704-2012 7.3.4)."""

    number: int | None
    title: str


class LetterheadField(Quote):
    """Where one letterhead field stands; ``name`` is the field of ``meta`` it feeds."""

    name: str


class Meta(Model):
    """The letterhead."""

    title: str | None
    kind: str | None
    issuers: list[str]
    document_number: DocumentNumber | None
    recipients: str | None
    issued_on: date | None
    published_on: date | None
    effective_on: date | None
    attachments: list[Attachment]
    disclosure: str | None
    fields: list[LetterheadField] = Field(
        description="Every piece of letterhead text, in the order of the source."
    )


class Section(Explained):
    """A numbered section and all it holds."""

    id: str
    style: str
    label: str
    number: int | list[int] | None
    heading: str
    level: int = Field(ge=1)
    run_in: bool
    act: SectionAct | None = Field(
        description="What the section does; null where it does two things (回顾和安排), one after the other."
    )
    span: Span
    paragraphs: list[Paragraph]
    children: list[Section]
    why: SectionWhy | None = Field(default=None, description=ASKED)
    page: Page = None


class Paragraph(Quote, Sparing):
    """A paragraph, whole."""

    sparing: ClassVar[tuple[str, ...]] = ("page",)

    page: Page = None


class ContentsEntry(Quote):
    """A line of a printed table of contents."""

    page: int | None


class Part(Sparing):
    """A letter, a body or an annex."""

    sparing: ClassVar[tuple[str, ...]] = ("page",)

    id: str
    kind: Literal["letter", "body", "annex"]
    title: str | None
    span: Span
    contents: list[ContentsEntry]
    paragraphs: list[Paragraph] = Field(description="What stands before the first section.")
    sections: list[Section]
    page: Page = None


class TableCell(Quote):
    """A cell of a table that the format sets as one: its place, from 0, header rows counted, and how far it spans."""

    row: int = Field(ge=0)
    column: int = Field(ge=0)
    rows: int = Field(ge=1)
    columns: int = Field(ge=1)


class Table(Sparing):
    """A table found in the text.

    A cell that spans rows stands in each of them; one that spans columns in the last of them, behind empty cells.
    """

    sparing: ClassVar[tuple[str, ...]] = ("page", "cells")

    id: str
    section: str | None
    title: str | None
    unit: str | None = Field(description="The line that gives the unit of the whole table: 单位：万人.")
    header: list[str]
    rows: list[list[str]]
    cells: list[TableCell] | None = Field(
        default=None, description="The cells as the format has them; absent for a table found in plain text."
    )
    span: Span
    page: Page = None


class Deadline(Model):
    """A time limit and the interval it means; ``every`` for recurring ones."""

    text: str
    span: Span
    start: date | None
    end: date | None
    every: str | None


class Value(Model):
    """A closed interval of plain numbers, multipliers applied; percent as written (70% → 70)."""

    min: int | float
    max: int | float


class Baseline(Model):
    """The level a target starts from."""

    value: Value | None
    unit: str | None
    deadline: Deadline | None


class Sentence(Sparing):
    """A sentence, or a row of a table, that figures or acts stand in; quoted once, whatever it holds."""

    sparing: ClassVar[tuple[str, ...]] = ("page",)

    id: str
    section: str | None
    text: str
    span: Span
    page: Page = None


_SENTENCE = "The id of the sentence that it stands in."
_CONTEXT = "The words around it, where its sentence has more than 500 characters; null otherwise."


class Quantity(Explained):
    """A figure with its unit and comparator, and what it measures."""

    id: str
    section: str | None
    text: str
    span: Span
    indicator: str
    indicator_span: Span | None
    value: Value
    unit: str | None
    comparator: Literal["eq", "ge", "gt", "le", "lt", "approx", "range"] = Field(
        description="How the figure bounds what it measures; of a loose one (七八十以上) min and max differ beside ge, gt, le and lt, too."
    )
    change: Literal["level", "increase", "decrease", "multiple"]
    deadline: Deadline | None
    nature: Literal["binding", "expected"] | None
    baseline: Baseline | None
    sentence: str = Field(description=_SENTENCE)
    context: Quote | None = Field(description=_CONTEXT)
    why: QuantityWhy | None = Field(default=None, description=ASKED)
    page: Page = None


class Responsible(Quote):
    """A party named as answerable for an act, often in a trailing （…负责）."""

    role: Literal["lead", "support", "responsible"]


class Obligation(Explained):
    """One act with a force of its own."""

    id: str
    section: str | None
    force: Literal["prohibited", "mandatory", "directive", "encouraged", "permitted"]
    actors: list[Quote]
    responsible: list[Responsible]
    action: str
    marker: Quote | None
    deadline: Deadline | None
    targets: list[str] = Field(description="The ids of the figures that the act carries.")
    sentence: str = Field(description=_SENTENCE)
    context: Quote | None = Field(description=_CONTEXT)
    text: str
    span: Span
    why: ObligationWhy | None = Field(default=None, description=ASKED)
    page: Page = None


class Goal(Explained):
    """A desired future state, not a task."""

    id: str
    section: str | None
    text: str
    span: Span
    deadline: Deadline | None
    why: GoalWhy | None = Field(default=None, description=ASKED)
    page: Page = None


class Reference(Explained):
    """A document, law, article or section that the text refers to."""

    id: str
    section: str | None
    text: str
    span: Span
    title: str | None
    document_number: str | None
    relation: Literal["basis", "implements", "amends", "repeals", "cites"]
    target: str | None = Field(
        description="Section or part id, for a reference inside the document: the innermost section that it names; of "
        "前两条 what holds them all, of 前款 the article that holds the paragraph."
    )
    why: ReferenceWhy | None = Field(default=None, description=ASKED)
    page: Page = None


class Coverage(Model):
    """What became of the source: every non-blank character is placed once."""

    characters: int = Field(ge=0, description="Non-blank code points of the source.")
    placed: int = Field(
        ge=0, description="How many of them lie in a field, heading, paragraph, table or repair."
    )
    unclaimed_numbers: list[Quote]


class Document(Model):
    """What ``planparse extract`` gives."""

    schema_version: Literal["2"] = "2"
    source: Source
    meta: Meta
    parts: list[Part]
    tables: list[Table]
    sentences: list[Sentence]
    targets: list[Quantity]
    requirements: list[Quantity]
    baselines: list[Quantity]
    obligations: list[Obligation]
    goals: list[Goal]
    references: list[Reference]
    coverage: Coverage

    def sentence_of(self, item: Quantity | Obligation) -> Sentence:
        """Give the sentence that an item stands in, however long."""
        return self._sentences_by_id[item.sentence]

    def surroundings(self, item: Quantity | Obligation) -> Quote | Sentence:
        """Give the words around an item to be shown: its sentence, or the window of a very long one."""
        return item.context or self.sentence_of(item)

    @cached_property
    def _sentences_by_id(self) -> dict[str, Sentence]:
        return {sentence.id: sentence for sentence in self.sentences}
