"""Web pages (WHATWG HTML): the text that a browser shows, line by line, and what the markup says of each line."""

from __future__ import annotations

from collections import Counter

from planparse.errors import ReadError
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw, Zone
from planparse.reading.web.blocks import Walk
from planparse.reading.web.lines import Piece
from planparse.reading.web.source import misnamed, tamed, without_header
from planparse.reading.web.tables import tables_of
from planparse.reading.web.tree import tree_of
from planparse.reading.web.zones import images_in, settle, site_of

MEDIA_TYPE = "text/html"


def read(raw: Raw) -> Extracted:
    """Read a page; raises ``ReadError`` for one without text."""
    text, codec = raw.decoded
    composer = Composer(MEDIA_TYPE, codec)
    if declared := misnamed(text, codec):
        composer.warn("charset", declared=declared, encoding=codec)
    return finished(composer, raw.name, compose(composer, text, raw.name))


def compose(composer: Composer, text: str, name: str, *, is_book: bool = False) -> Counter[str]:
    """Write a page, or a chapter of a book, which has no site around it; gives the counts of what was left out."""
    text = without_header(text)
    tree = tree_of(tamed(text, name, is_xml=is_book or text.startswith("<?xml")))
    tables = tables_of(tree)
    sites, region = (frozenset[int](), None) if is_book else site_of(tree, tables.values())
    pieces = Walk(tree, tables, sites).run(0, len(tree.nodes))
    if not is_book:
        settle(tree, pieces, region)
    for piece in pieces:
        _write(composer, piece)
    return tree.left_out + Counter(images=images_in(tree, sites, region))


def _write(composer: Composer, piece: Piece) -> None:
    """Write a line or a table."""
    zone: Zone = "navigation" if piece.aside else piece.zone
    if piece.rows:
        composer.table(piece.rows, style=piece.style, zone=zone)
    else:
        composer.block(
            piece.text,
            piece.kind,
            level=piece.level,
            style=piece.style,
            zone=zone,
            generated=piece.generated,
        )


def finished(composer: Composer, name: str, left_out: Counter[str]) -> Extracted:
    """What was written, and warnings of what was not; raises ``ReadError`` where there is no text."""
    for kind, count in sorted(left_out.items()):
        composer.warn(kind, count=count)
    found = composer.extracted()
    if not found.text.strip():
        what = "has no text in it, only scripts, frames or pictures"
        raise ReadError(name, f"{what}; open it in a browser and save what is shown")
    return found
