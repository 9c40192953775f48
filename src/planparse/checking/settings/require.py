"""What the configuration asks of documents: what they must have (PP6), which words they must not (PP7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """An entry of ``[tool.planparse.forbid]`` or ``[tool.planparse.prefer]``: a word, or a pattern between slashes.

    ``use`` is what to write instead, ``severity`` the name of one, empty for that of the rule.
    """

    text: str
    reason: str = ""
    use: str = ""
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Require:
    """What a document must and must not have; nothing where nothing is configured."""

    kinds: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    schema: str | None = None
    forbid: tuple[Word, ...] = ()
    prefer: tuple[Word, ...] = ()
