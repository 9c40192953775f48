"""What a reader of office documents left out or could not tell, counted over all stories of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from planparse.reading.composing import Composer

_LONGEST_NAMES = 200


@dataclass(slots=True)
class Left:
    """Counts; ``untold`` are paragraphs whose automatic number is not known, ``embedded`` what embedded files are."""

    deleted: int = 0
    hidden: int = 0
    pictures: int = 0
    scripts: int = 0
    untold: int = 0
    embedded: list[str] = field(default_factory=list)

    def warn(self, composer: Composer, damaged: Iterable[str] = ()) -> None:
        """Warn of all there is, and of the parts that are ``damaged``."""
        composer.warn_of(
            {
                "deleted": self.deleted,
                "hidden": self.hidden,
                "images": self.pictures,
                "numbering": self.untold,
                "scripts": self.scripts,
            }
        )
        if self.embedded:
            names = ", ".join(dict.fromkeys(self.embedded))[:_LONGEST_NAMES]
            composer.warn("embedded", count=len(self.embedded), names=names)
        if what := ", ".join(dict.fromkeys(damaged)):
            composer.warn("damaged", what=what)
