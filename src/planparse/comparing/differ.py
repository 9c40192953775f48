"""``DocumentDiff`` from two sources: align the sections, rewrite each, compare what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.acts.obligations import obligation_changes
from planparse.comparing.aligning.edits import (
    Rewriter,
    Step,
    located,
    merged,
    with_moves,
    with_shared_ends,
)
from planparse.comparing.aligning.kept import Kept
from planparse.comparing.aligning.same_place import SamePlace
from planparse.comparing.aligning.sections import Alignment
from planparse.comparing.changes.citations import provision
from planparse.comparing.changes.letterhead import letterhead_changes
from planparse.comparing.changes.references import reference_changes
from planparse.comparing.changes.substance import has_substance, with_items
from planparse.comparing.changes.targets import target_changes
from planparse.comparing.kinship import kinship
from planparse.comparing.reading_text import Version, labels, outside
from planparse.comparing.similar import differ, ink
from planparse.comparing.totals import Changes
from planparse.model.diff import (
    Delete,
    DocumentDiff,
    Insert,
    Keep,
    MoveFrom,
    MoveTo,
    Place,
    Relabel,
    SectionChange,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planparse.comparing.aligning.groups import Group
    from planparse.comparing.reading_text import Block
    from planparse.model.diff import Edit, SectionKind
    from planparse.reading import SourceText

_STAYED = frozenset(("keep", "label"))  # the edits that change no words


def diff_sources(old: SourceText, new: SourceText) -> DocumentDiff:
    """Compare two sources that were read already."""
    from planparse.api import uncollected

    with uncollected():
        return diff_versions(_version(old), _version(new))


def _version(source: SourceText) -> Version:
    from planparse.api import extract_read

    return Version(*extract_read(source))


def diff_versions(old: Version, new: Version) -> DocumentDiff:
    """Compare two versions."""
    groups = Alignment(old, new).groups()
    rewriter = Rewriter(old.text, new.text)
    steps = [
        rewriter.steps([old.blocks[at] for at in group.old], [new.blocks[at] for at in group.new])
        for group in groups
    ]
    moves = with_moves(steps, old.text, new.text)
    teller = _Teller(old, new, groups)
    sections = [
        teller.change(group, with_shared_ends(merged(some), old.text, new.text))
        for group, some in zip(groups, steps, strict=True)
    ]
    place = SamePlace(old, new, rewriter.stretches, groups)
    letterhead = letterhead_changes(old, new)
    references = reference_changes(old, new, place)
    kept = Kept.of_steps(steps, old.text, new.text)
    figures = target_changes(old, new, place, kept)
    targets, obligations = figures.changes, obligation_changes(old, new, place, kept, figures)
    sections = with_items(sections, [*targets, *obligations, *references])
    changed = any(set(section.kinds) - {"kept", "renumbered"} for section in sections)
    return DocumentDiff(
        old=old.document.source,
        new=new.document.source,
        changed=changed,
        kinship=kinship(old, new, sections),
        **Changes(letterhead, references, sections, targets, obligations).fields(moves),
    )


class _Teller:
    """Says what became of a group of sections."""

    def __init__(self, old: Version, new: Version, groups: Sequence[Group]) -> None:
        self.old, self.new = old, new
        self._became = {
            ink(old.blocks[group.pair[0]].label): ink(new.blocks[group.pair[1]].label)
            for group in groups
            if group.pair
        }

    def change(self, group: Group, steps: Sequence[Step]) -> SectionChange:
        """Describe one group by its steps."""
        old = [self.old.blocks[number] for number in group.old]
        new = [self.new.blocks[number] for number in group.new]
        stayed = bool(old and new) and _STAYED.issuperset([step.op for step in steps])
        telling = [] if stayed else self._without_numbering(steps)
        kinds = self._kinds(old, new, group.moved, telling)
        if not stayed and len(telling) < len(steps) and "renumbered" not in kinds:
            kinds.append("renumbered")
        return SectionChange(
            kinds=kinds or ["kept"],
            old=[_place(self.old, block) for block in old],
            new=[_place(self.new, block) for block in new],
            score=1.0 if stayed else self._score(bool(old and new), steps),
            substance=bool({"added", "removed"}.intersection(kinds))
            or has_substance((self.old.text, old), (self.new.text, new), steps, self._became),
            edits=[self._edit(step) for step in steps],
        )

    def _without_numbering(self, steps: Sequence[Step]) -> list[Step]:
        """Leave out where a provision is cited by the number that it has now: 本法第十六条 → 本法第十五条."""
        return [
            step
            for step in located(steps)
            if not (cited := self._cited(step)) or self._became.get(cited[0]) != cited[1]
        ]

    def _cited(self, step: Step) -> tuple[str, str] | None:
        """The two provisions, where a step turns the citation of one into that of another: 第二条 → 第二条之一."""
        if step.op not in ("delete", "insert"):
            return None
        before, after = provision(self.old.text, step.old), provision(self.new.text, step.new)
        return (before, after) if before and after and before != after else None

    def _kinds(
        self, old: Sequence[Block], new: Sequence[Block], moved: bool, steps: Sequence[Step]
    ) -> list[SectionKind]:
        if not old or not new:
            return ["removed"] if old else ["added"]
        kinds: list[SectionKind] = []
        if len(new) > 1:
            kinds.append("split")
        if len(old) > 1:
            kinds.append("merged")
        if moved:
            kinds.append("moved")
        if differ(old[0].label, new[0].label):
            kinds.append("renumbered")
        if old[0].style != "part" and differ(old[0].heading, new[0].heading):
            kinds.append("renamed")
        if any(self._in_body(old, new, step) for step in steps):
            kinds.append("edited")
        return kinds

    def _in_body(self, old: Sequence[Block], new: Sequence[Block], step: Step) -> bool:
        """Whether a step changes words that are neither label nor heading of a section that is there in both."""
        return step.op not in _STAYED and (
            bool(ink(outside(self.old.text, step.old, old)))
            or bool(ink(outside(self.new.text, step.new, new)))
        )

    def _score(self, in_both: bool, steps: Sequence[Step]) -> float:
        """The share of both texts that is common, labels aside."""
        same = size = 0
        for step in steps:
            if step.op == "label":
                continue
            before, after = (
                len(ink(self.old.text[slice(*step.old)])),
                len(ink(self.new.text[slice(*step.new)])),
            )
            size += before + after
            same += before + after if step.op == "keep" else 0
        return round(same / size, 3) if size else float(in_both)

    def _edit(self, step: Step) -> Edit:
        if step.op == "label":
            (start, end), (now, now_end) = step.old, step.new
            return Relabel(
                text=self.new.raw[now:now_end],
                old_text=self.old.raw[start:end],
                old=self.old.span(start, end) if start < end else None,
                new=self.new.span(now, now_end) if now < now_end else None,
            )
        if step.op in ("delete", "move_from"):
            text, span = self.old.raw[slice(*step.old)], self.old.span(*step.old)
            return MoveFrom(text=text, old=span, move=step.move) if step.move else Delete(text=text, old=span)
        text, span = self.new.raw[slice(*step.new)], self.new.span(*step.new)
        if step.op in ("insert", "move_to"):
            return MoveTo(text=text, new=span, move=step.move) if step.move else Insert(text=text, new=span)
        before = self.old.raw[slice(*step.old)]
        return Keep(
            text=text, old_text=before if before != text else None, old=self.old.span(*step.old), new=span
        )


def _place(version: Version, block: Block) -> Place:
    end = block.end - version.text.endswith("\n", block.start, block.end)  # some end within a line
    return Place(
        id=block.id,
        labels=labels(version, block),
        label=version.raw[block.start : block.label_end].strip(),
        heading=version.raw[block.label_end : block.heading_end].strip() or block.heading,
        span=version.span(block.start, end),
    )
