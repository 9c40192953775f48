"""Provisions of the document as it cites them itself, by the number of each.

Their numbers follow those of the sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.comparing.similar import ink
from planparse.lexicon.laws import LAW_ENDINGS, NOT_BEFORE_SELF, SELF
from planparse.lexicon.numbering import PROVISION
from planparse.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from planparse.model import Span

# Behind a title or the name of a law, 《…》第三条 or 民法典第三条, a provision is one of another document.
_CITED = regex(
    rf"(?:(?<![{NOT_BEFORE_SELF}])本(?:{SELF})|(?P<other>》|{LAW_ENDINGS}))?(?P<label>{PROVISION})"
)
_WIDEST = 16  # characters of a citation: 本办法第一千一百六十四条之十二


def renumbered(text: str, became: Mapping[str, str]) -> str:
    """Cite the provisions of the document by the labels that they have now, which ``became`` gives."""

    def now(found: re.Match[str]) -> str:
        label = None if found["other"] else became.get(ink(found["label"]))
        return found[0].replace(found["label"], label) if label else found[0]

    return _CITED.sub(now, text) if became else text


def provision(text: str, span: Span) -> str | None:
    """Give the provision of whose citation a range is part: its label, or the name it has in another document."""
    start, end = span
    if end - start > _WIDEST:
        return None
    near = max(0, start - _WIDEST)
    return next(
        (
            f"{found['other'] or ''}{found['label']}"
            for found in _CITED.finditer(text, near, end + _WIDEST)
            if found.start("label") <= start and end <= found.end()
        ),
        None,
    )
