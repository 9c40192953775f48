"""EPUB books (EPUB 3.3, and 2.0.1): the chapters in the order of the spine, each read as a page."""

from __future__ import annotations

from collections import Counter
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from planparse.errors import ReadError
from planparse.reading.archive import Archive
from planparse.reading.composing import Composer
from planparse.reading.decoding import decode
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.web.html import compose, finished

MEDIA_TYPE = "application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_MOST_CHAPTERS = 5000
_NAMED = 5


def read(raw: Raw) -> Extracted:
    """Read a book; raises ``ReadError`` for a broken or protected one."""
    archive = Archive(raw.data, raw.name)
    members = chapters(archive)
    _refuse_protected(archive, members)
    composer = Composer(MEDIA_TYPE)
    missing: list[str] = []
    left_out: Counter[str] = Counter()
    for chapter in members:
        if chapter not in archive and chapter.lower() not in archive.folded:
            missing.append(chapter)
            continue
        text = decode(archive.read(chapter), name=raw.name).text
        left_out += compose(composer, text, raw.name, is_book=True)
    if missing:
        composer.warn("damaged", what=", ".join(missing[:_NAMED]))
    return finished(composer, raw.name, left_out)


def chapters(archive: Archive) -> list[str]:
    """The members of the spine that are pages, each once."""
    container = archive.xml(_CONTAINER)
    package = next(
        (unquote(path) for each in _named(container, "rootfile") if (path := each.get("full-path"))), None
    )
    if package is None:
        raise ReadError(archive.name, f"is damaged ({_CONTAINER} names no package); fetch it again")
    root = archive.xml(package)
    pages = {
        each.get("id"): each.get("href", "")
        for each in _named(root, "item")
        if each.get("media-type") in _PAGES
    }
    order = [pages[ref] for each in _named(root, "itemref") if (ref := each.get("idref")) in pages]
    if not order:
        raise ReadError(archive.name, "has no chapter that planparse reads; save it as text first")
    if len(order) > _MOST_CHAPTERS:
        raise ReadError(archive.name, f"has more than {_MOST_CHAPTERS:,} chapters, as no book has")
    return list(dict.fromkeys(_member(package, address) for address in order))


def _named(root: Element, name: str) -> list[Element]:
    """The elements of a name, in whatever namespace."""
    return [each for each in root.iter() if each.tag.rpartition("}")[2] == name]


def _member(package: str, address: str) -> str:
    """The name of a member that the package refers to."""
    return normpath(join(dirname(package), unquote(address.partition("#")[0])))


def _refuse_protected(archive: Archive, chapters: list[str]) -> None:
    """Fonts may be obfuscated; a chapter that is encrypted is for one program only."""
    if _ENCRYPTION not in archive:
        return
    told = _named(archive.xml(_ENCRYPTION), "CipherReference")
    hidden = {unquote(each.get("URI", "")) for each in told}
    if hidden.intersection(chapters):
        raise ReadError(archive.name, "is protected (DRM); get it without the protection")
