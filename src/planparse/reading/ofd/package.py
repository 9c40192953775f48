"""What an OFD document is made of: where its pages, templates, fonts and attachments are (GB/T 33190-2016, 7.5-7.9)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from planparse.errors import ReadError
from planparse.reading.archive import Archive, parse_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_XML = 1 << 26  # bytes of XML in all members that are read, each as often as it is
_WRITTEN_LINKS = frozenset(("Link", "Path", "Highlight"))  # notes that have no words of their own


class Font(NamedTuple):
    """What a text object says of its font by number."""

    family: str | None
    bold: bool


class Package:
    """A document in an archive, by the place of its ``Document.xml``."""

    def __init__(self, archive: Archive, place: str) -> None:
        self.name, self._archive, self._read = archive.name, archive, 0
        self._place = _joined("", place)
        self.root = self.xml(self._place)
        self.fonts: dict[str, Font] = {}
        self.units: dict[str, Element] = {}  # composite graphic units (13)
        for resource in self._named("CommonData", ("PublicRes", "DocumentRes")):
            self._resources(resource)

    def xml(self, place: str) -> Element:
        """Parse a member."""
        data = self._archive.read(place)
        self._read += len(data)
        if self._read > _MOST_XML:
            raise ReadError(self.name, "holds more than any document does; it is not read")
        return parse_xml(data, self.name, place)

    def pages(self) -> list[str]:
        """Where the content of each page is, in order; one that is listed again is read once."""
        places = [page.get("BaseLoc", "") for page in _children(child(self.root, "Pages"))]
        return [_joined(self._place, place) for place in dict.fromkeys(places) if place]

    def templates(self) -> dict[str, str]:
        """Where the content of each template page is, by its number."""
        common = child(self.root, "CommonData")
        found = [part for part in _children(common) if local(part) == "TemplatePage"]
        places = [(part.get("ID", ""), _joined(self._place, part.get("BaseLoc", ""))) for part in found]
        return {number: place for number, place in places if place in self._archive}

    def attached(self) -> list[str]:
        """The names of attachments (20)."""
        places = (place for place in self._named(None, ("Attachments",)) if place in self._archive)
        parts = [part for place in places for part in self.xml(place).iter()]
        return [part.get("Name") or "?" for part in parts if local(part) == "Attachment"]

    def annotations(self, number: int, page: str) -> Iterator[Element]:
        """What is stamped on a page: the look of its notes that may have words (15)."""
        for note in self._notes.get(self._ids[number] if number < len(self._ids) else "", ()):
            if note in self._archive and note != page:
                for part in self.xml(note):
                    if local(part) == "Annot" and part.get("Type") not in _WRITTEN_LINKS:
                        yield from (look for look in part if local(look) == "Appearance")

    @cached_property
    def _ids(self) -> list[str]:
        return [page.get("ID", "") for page in _children(child(self.root, "Pages")) if page.get("BaseLoc")]

    @cached_property
    def _notes(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for place in self._named(None, ("Annotations",)):
            if place in self._archive:
                for page in self.xml(place):
                    file = _joined(place, text_of(child(page, "FileLoc")))
                    found.setdefault(page.get("PageID", ""), []).append(file)
        return found

    def _named(self, parent: str | None, names: tuple[str, ...]) -> list[str]:
        above = child(self.root, parent) if parent else self.root
        return [_joined(self._place, text_of(part)) for part in _children(above) if local(part) in names]

    def _resources(self, place: str) -> None:
        if place not in self._archive:
            return
        for part in self.xml(place).iter():
            if local(part) == "Font":
                name = part.get("FamilyName") or part.get("FontName")
                self.fonts[part.get("ID", "")] = Font(name, part.get("Bold") == "true")
            elif local(part) == "CompositeGraphicUnit":
                self.units[part.get("ID", "")] = part


def local(element: Element) -> str:
    """The name of an element without its namespace: several are in use."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, name: str) -> Element | None:
    """The first child of a name."""
    for part in _children(element):
        if local(part) == name:
            return part
    return None


def text_of(element: Element | None) -> str:
    """The text of an element without blanks around it."""
    return "" if element is None else (element.text or "").strip()


def _children(element: Element | None) -> Iterator[Element]:
    return iter(()) if element is None else iter(element)


def _joined(base: str, place: str) -> str:
    """A place as a member of the archive: from its root, or from the folder of the file that names it."""
    place = place.replace("\\", "/")
    if not place:
        return ""
    whole = place if place.startswith("/") else posixpath.join(posixpath.dirname(base), place)
    return posixpath.normpath("/" + whole).lstrip("/")
