"""``DocumentDiff``: what changed between two versions, and the edits that lead from one to the other.

Every ``old`` span counts in the decoded source of the old version, every ``new`` span in that of the new one. Texts are
quoted as their version prints them; they are compared in simplified script and one width. The *reading text* of a
version is its clean text line by line, without blank lines and the blanks around a line: the edits of all sections are
the whole of both reading texts, so that ``planparse.comparing.accepted`` gives the new one and ``rejected`` the old.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from planparse.lexicon.penalties import FigureSort
from planparse.model.document import Obligation, Quantity, Reference, Source
from planparse.model.quote import Model, Span


class Frozen(Model):
    """Base of every object of a diff: made once, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Keep(Frozen):
    """Words that both versions have."""

    op: Literal["keep"] = "keep"
    text: str = Field(description="As the new version prints it.")
    old_text: str | None = Field(
        description="As the old version prints it, where that differs: another script."
    )
    old: Span
    new: Span


class Delete(Frozen):
    """Words that only the old version has."""

    op: Literal["delete"] = "delete"
    text: str
    old: Span


class Insert(Frozen):
    """Words that only the new version has."""

    op: Literal["insert"] = "insert"
    text: str
    new: Span


class MoveFrom(Frozen):
    """A sentence of the old version that the new one has elsewhere, at the ``MoveTo`` of the same ``move``."""

    op: Literal["move_from"] = "move_from"
    text: str
    old: Span
    move: int = Field(ge=1)


class MoveTo(Frozen):
    """Where a sentence of the old version went."""

    op: Literal["move_to"] = "move_to"
    text: str
    new: Span
    move: int = Field(ge=1)


class Relabel(Frozen):
    """The label of a section, 第三条 or （一）: what it was and what it is. It is numbering and counts as no change of words.

    A label is never part of another edit. ``text`` and ``old_text`` have the blanks behind the label as well.
    """

    op: Literal["label"] = "label"
    text: str = Field(
        description="As the new version prints it; empty where only the old one has a label here."
    )
    old_text: str = Field(
        description="As the old version prints it; empty where only the new one has a label here."
    )
    old: Span | None
    new: Span | None


Edit = Annotated[Keep | Delete | Insert | MoveFrom | MoveTo | Relabel, Field(discriminator="op")]


class Place(Frozen):
    """A section, or the words of a part that no section holds; ``span`` is its own text without its children."""

    id: str
    labels: str = Field(description="The labels on the way down to it, its own last: 二、（三）.")
    label: str
    heading: str
    span: Span


SectionKind = Literal[
    "kept", "added", "removed", "renamed", "renumbered", "moved", "split", "merged", "edited"
]


class SectionChange(Frozen):
    """What became of a section's own text (its children have changes of their own)."""

    kinds: list[SectionKind] = Field(description="At least one; kept stands alone.")
    old: list[Place] = Field(
        description="One; several where they were merged; none where the section is new."
    )
    new: list[Place] = Field(description="One; several where it was split; none where the section is gone.")
    score: float = Field(ge=0, le=1, description="How much of both texts is common.")
    substance: bool = Field(
        description="True unless every changed passage can be shown to say the same: other writing, wording, order, "
        "numbering."
    )
    edits: list[Edit]


# What decides of a change of figures.
FigureRule = Literal[
    "value",  # the figures themselves
    "bound",  # the words that bound a figure: 左右 → 以上
    "floor",  # a requirement is stricter the more it asks for: 不少于30日
    "ceiling",  # a requirement is stricter the less it lets pass: 不超过30日
    "penalty",  # fines and terms are raised and lowered, whatever bounds them
    "deadline",
    "unit",
    "indicator",
]
# What decides of a change of force, of who must act and of when.
ForceRule = Literal[
    "marker",  # a word of force before the same act came, went or gave way to another: 应当 → 可以
    "actor",  # who must act
    "responsible",  # who answers for it
    "deadline",
]


class Evidence(Frozen):
    """Why a change is called what it is: the deciding words as each version prints them, "" where it has none."""

    rule: FigureRule | ForceRule
    old: str
    new: str


# reversed: a floor that became a ceiling or the other way round
FigureKind = Literal[
    "raised",
    "lowered",
    "tightened",
    "loosened",
    "reversed",
    "earlier",
    "later",
    "unit",
    "indicator",
    "added",
    "dropped",
]


class Subject(Frozen):
    """What identifies a fine, a term or a threshold, in words of the text; "" where it does not say."""

    kind: FigureSort
    conduct: str = Field(description="What is done or to be done.")
    who: str = Field(description="Who is fined or bound, where the clause says so: 单位, 直接负责的主管人员.")
    tier: str = Field(description="In which case: 情节严重, 逾期不改正.")
    article: str = Field(description="The label of the article or section.")


class TargetChange(Frozen):
    """A target or requirement that changed.

    Of a figure that says how much something shrinks, differences are those of its negative: −0.4 → +0.2 is 0.6.
    """

    kinds: list[FigureKind]
    role: Literal["target", "requirement"]
    old: Quantity | None
    new: Quantity | None
    delta: float | None = Field(
        description="New less old value, in ``unit``; null where the units are of no one measure, or one version has no figure."
    )
    unit: str | None = Field(
        default=None, description="Of the differences: that of both, or the smaller one (一年 → 六个月: 月)."
    )
    percent: float | None = Field(description="The same in percent of the old value.")
    floor: float | None = Field(default=None, description="New less old floor; null where either has none.")
    ceiling: float | None = Field(
        default=None, description="New less old ceiling; null where either has none."
    )
    direction: Literal["floor", "ceiling"] | None = Field(
        default=None,
        description="Which way the figure binds: at least that much, or at most; null where it binds both ways.",
    )
    subject: Subject | None = Field(
        default=None, description="Of a requirement, in the newer version that has it."
    )
    score: float = Field(ge=0, le=1, description="How sure it is that both are the same target.")
    because: Evidence | None = Field(default=None, description="What decided of the kinds.")


ObligationKind = Literal[
    "added",
    "dropped",
    "strengthened",
    "softened",
    "reversed",
    "actor",
    "responsible",
    "earlier",
    "later",
    "start",
    "reworded",
]


class ObligationChange(Frozen):
    """An obligation that changed; ``reversed`` is a ban that became a duty or the other way round.

    ``start`` is a length of time that stayed and is counted from something else.
    """

    kinds: list[ObligationKind]
    old: Obligation | None
    new: Obligation | None
    score: float = Field(ge=0, le=1, description="How sure it is that both are the same act.")
    because: Evidence | None = Field(default=None, description="What decided of the first of the kinds.")


class LetterheadChange(Frozen):
    """A field of ``meta`` that changed."""

    field: str
    old: str | None
    new: str | None


class ReferenceChange(Frozen):
    """A document or provision that only one version refers to, or whose relation changed."""

    kind: Literal["added", "dropped", "relation"]
    old: Reference | None
    new: Reference | None
    instead: Reference | None = Field(
        default=None, description="What the other version refers to in its place; it has a change of its own."
    )


class Summary(Frozen):
    """How many changes there are of each kind; kinds that did not occur are left out."""

    sections: dict[str, int]
    targets: dict[str, int]
    obligations: dict[str, int]
    letterhead: int
    references: dict[str, int]
    moves: int = Field(description="Sentences that moved.")


Kinship = Literal["versions", "series"]


class DocumentDiff(Frozen):
    """What ``planparse diff`` gives."""

    schema_version: Literal["2"] = "2"
    old: Source
    new: Source
    changed: bool = Field(description="Whether anything but numbering, script, encoding and dirt differs.")
    substance: bool = Field(description="Whether anything but wording and order differs as well.")
    kinship: Kinship = Field(
        description="series: successive texts such as the reports of two years, which are no versions of one text.",
    )
    summary: Summary
    letterhead: list[LetterheadChange]
    references: list[ReferenceChange]
    sections: list[SectionChange] = Field(
        description="In the order of the new version; what is gone, where it stood."
    )
    targets: list[TargetChange]
    obligations: list[ObligationChange]
