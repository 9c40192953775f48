"""What the format itself sets outside the document: running heads, page numbers, navigation."""

from __future__ import annotations

from planparse.cleaning.text import CleanText

# Which repair a zone counts as: that of the same thing found in plain text.
_KINDS = {"header": "pages", "footer": "pages", "artifact": "pages", "navigation": "furniture"}


def zones(clean: CleanText) -> None:
    """Drop the blocks outside the body with their line ends.

    The words of navigation may tell of the document (发布时间).
    """
    text = clean.text
    outside = [block for block in clean.blocks if block.zone != "body"]
    found = [(_KINDS[block.zone], block.start, block.end) for block in outside]
    for kind in dict.fromkeys(_KINDS.values()):
        ranges = [(start, end) for of, start, end in found if of == kind]
        spans = [clean.clean_span(start, end) for start, end in ranges]
        clean.drop(kind, [(start, end + clean.text.startswith("\n", end)) for start, end in spans])
    clean.furniture += [
        (text[block.start : block.end], (block.start, block.end))
        for block in outside
        if block.zone == "navigation"
    ]
