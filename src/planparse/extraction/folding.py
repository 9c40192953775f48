"""A string as the engines read it, for callers who hand over one that was not cleaned."""

from __future__ import annotations

from planparse.cleaning.script import script
from planparse.cleaning.text import CleanText
from planparse.cleaning.width import width
from planparse.errors import wanted


def folded(text: str) -> str:
    """Simplified script and one width, character for character: an offset means the same place in both.

    Raises ``TypeError`` for what is no string.

    >>> folded("投資１．５億元,建設學校")
    '投资1.5亿元，建设学校'
    """
    wanted(text, str, "text", "a str (bytes are decoded first)")
    clean = CleanText(text)
    script(clean)
    width(clean)
    return clean.text
