"""``SourceText`` in, ``CleanText`` out: what dirt does to a text is undone, and the way back is kept.

One file per kind of repair; each repair is a function of the text it mends, and ``REPAIRS`` is their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planparse.cleaning.characters import compatibility, invisible, line_ends, spaces
from planparse.cleaning.figures import figures
from planparse.cleaning.formulas import formulas, notes
from planparse.cleaning.furniture import furniture
from planparse.cleaning.glosses import glosses
from planparse.cleaning.markup import bullets, captions, entities, markdown, tags
from planparse.cleaning.misread import misread
from planparse.cleaning.pages import page_marks, pages
from planparse.cleaning.script import rescript, script
from planparse.cleaning.spacing import spacing
from planparse.cleaning.tables import tables
from planparse.cleaning.text import CleanText, Mend
from planparse.cleaning.width import width
from planparse.cleaning.wrapping import wrapping
from planparse.cleaning.zeros import zeros
from planparse.cleaning.zones import zones

if TYPE_CHECKING:
    from planparse.reading.extracted import Block

__all__ = ["REPAIRS", "CleanText", "Mend", "clean", "rescript"]

# Characters first, then words, then lines: each repair relies on those before it.
REPAIRS = (
    zones,
    line_ends,
    invisible,
    entities,
    page_marks,
    tables,
    notes,
    tags,
    spaces,
    formulas,
    compatibility,
    markdown,
    misread,
    glosses,
    script,
    width,
    zeros,
    spacing,
    captions,
    bullets,
    pages,
    furniture,
    wrapping,
    figures,
)


def clean(source: str, blocks: Sequence[Block] = ()) -> CleanText:
    """Mend a source, by what its format says of it as well; nothing is lost, for the result knows what it dropped."""
    text = CleanText(source, blocks)
    for repair in REPAIRS:
        repair(text)
    return text
