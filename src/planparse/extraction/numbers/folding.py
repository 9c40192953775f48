"""A string as the engines read it, for callers who hand over one that was not cleaned."""

from __future__ import annotations

from planparse.cleaning.characters import spaces
from planparse.cleaning.figures import figures
from planparse.cleaning.script import script
from planparse.cleaning.spacing import spacing
from planparse.cleaning.text import CleanText
from planparse.cleaning.width import width
from planparse.errors import wanted

_REPAIRS = (spaces, script, width, spacing, figures)


def folded(text: str) -> CleanText:
    """Simplified script, one width and whole figures; ``span`` of the result leads back to ``text``.

    Raises ``TypeError`` for what is no string.

    >>> folded("投資１．５億元,建設學校").text
    '投资1.5亿元，建设学校'
    >>> clean = folded("床位1 250張")
    >>> clean.text, clean.span(2, 6)
    ('床位1250张', (2, 7))
    """
    wanted(text, str, "text", "a str (bytes are decoded first)")
    clean = CleanText(text)
    for repair in _REPAIRS:
        repair(clean)
    return clean
