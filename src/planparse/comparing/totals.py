"""What the changes of a diff, or of the aspects that somebody wants to see, come to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planparse.comparing.changes.substance import is_reworded
from planparse.model.diff import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planparse.model.diff import (
        LetterheadChange,
        ObligationChange,
        ReferenceChange,
        SectionChange,
        TargetChange,
    )


@dataclass(slots=True)
class Changes:
    """All that differs, by aspect."""

    letterhead: list[LetterheadChange]
    references: list[ReferenceChange]
    sections: list[SectionChange]
    targets: list[TargetChange]
    obligations: list[ObligationChange]

    def fields(self, moves: int) -> dict[str, Any]:
        """The fields of a ``DocumentDiff`` that hold the changes, and those that sum them up."""
        return {
            "letterhead": self.letterhead,
            "references": self.references,
            "sections": self.sections,
            "targets": self.targets,
            "obligations": self.obligations,
            "substance": self._substance(),
            "summary": Summary(
                sections=_count(section.kinds for section in self.sections),
                targets=_count(target.kinds for target in self.targets),
                obligations=_count(obligation.kinds for obligation in self.obligations),
                letterhead=len(self.letterhead),
                references=_count([reference.kind] for reference in self.references),
                moves=moves if self.sections else 0,
            ),
        }

    def _substance(self) -> bool:
        return bool(
            self.letterhead
            or self.references
            or any(section.substance for section in self.sections)
            or not all(map(is_reworded, self.targets))
            or not all(map(is_reworded, self.obligations))
        )


def _count(kinds: Iterable[Sequence[str]]) -> dict[str, int]:
    return dict(Counter(kind for some in kinds for kind in some).most_common())
