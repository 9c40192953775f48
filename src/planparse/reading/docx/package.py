"""The parts of a Word document.

Found through relationships (ECMA-376 part 2), never by the names that Word gives them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.errors import ReadError
from planparse.reading.archive import Archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that every file has for it
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

# Namespaces of the strict form (ISO/IEC 29500-1) and those of the transitional one that mean the same.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/drawingml/main}": A,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
    "{http://purl.oclc.org/ooxml/drawingml/picture}": PIC,
    "{http://purl.oclc.org/ooxml/drawingml/chart}": C,
    "{http://purl.oclc.org/ooxml/drawingml/diagram}": DGM,
}
_STRICT_ROOT = "{http://purl.oclc.org/ooxml/"
_OFF = frozenset(("0", "false", "off"))


class Link(NamedTuple):
    """A relationship: what the target is (the end of its type), and where; ``None`` outside the package."""

    kind: str
    target: str | None


class Package:
    """A package and its main part, ``document``. Raises ``ReadError`` where there is none."""

    def __init__(self, data: bytes, name: str) -> None:
        self.archive = Archive(data, name)
        self.damaged: list[str] = []
        self.main = next((link.target for link in self._links("") if link.kind == "officeDocument"), None)
        if self.main is None:
            raise ReadError(name, "has no Word document in it; it is damaged, or another kind of file")
        self.document = _in_one_form(self.archive.xml(self.main))
        if self.document.tag != f"{W}document":
            raise ReadError(name, "is an Office file, but no Word document; save it as DOCX or PDF first")
        self.links = self.links_of(self.main)

    def links_of(self, part: str) -> dict[str, Link]:
        """The relationships of a part by their ids."""
        return dict(self._with_ids(part))

    def of_kind(self, kind: str) -> Element | None:
        """The part that the document calls its ``styles``, ``numbering``, ….

        ``None`` where it has none or a broken one.
        """
        target = next(
            (link.target for link in self.links.values() if link.kind == kind and link.target), None
        )
        return self.optional(target) if target else None

    def optional(self, part: str) -> Element | None:
        """A part that the text can do without; one that is broken or missing is noted as damaged."""
        try:
            return _in_one_form(self.archive.xml(part))
        except ReadError:
            self.damaged.append(part)
            return None

    def _links(self, part: str) -> Iterator[Link]:
        return (link for _, link in self._with_ids(part))

    def _with_ids(self, part: str) -> Iterator[tuple[str, Link]]:
        folder, _, file = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        found = self.archive.folded.get(rels.lower())
        root = self.optional(found) if found else None
        for one in root.iter(f"{_PACKAGE}Relationship") if root is not None else ():
            kind = one.get("Type", "").rpartition("/")[2]
            inside = one.get("TargetMode") != "External"
            yield (
                one.get("Id", ""),
                Link(kind, self._member(folder, one.get("Target", "")) if inside else None),
            )

    def _member(self, folder: str, target: str) -> str:
        path = target.replace("\\", "/")
        whole = path if path.startswith("/") else posixpath.join("/", folder, path)
        name = posixpath.normpath(whole).lstrip("/")
        return self.archive.folded.get(name.lower(), name)


def _in_one_form(root: Element) -> Element:
    """Rename what is in the strict form."""
    if not root.tag.startswith(_STRICT_ROOT):
        return root
    known: dict[str, str] = {}
    for element in root.iter():
        element.tag = _renamed(element.tag, known)
        if any(key.startswith(_STRICT_ROOT) for key in element.attrib):
            renamed = {_renamed(key, known): value for key, value in element.attrib.items()}
            element.attrib.clear()
            element.attrib.update(renamed)
    return root


def _renamed(name: str, known: dict[str, str]) -> str:
    found = known.get(name)
    if found is None:
        space, brace, local = name.rpartition("}")
        found = known[name] = _STRICT.get(space + brace, space + brace) + local
    return found


def value(element: Element | None, default: str | None = None) -> str | None:
    """The value of a property (``w:val``)."""
    return default if element is None else element.get(f"{W}val", default)


def integer(element: Element | None, default: int | None = None) -> int | None:
    """The value of a property that is a whole number; the default where it is none."""
    return whole(value(element), default)


def whole(written: str | None, default: int | None = None) -> int | None:
    """A whole number as files write it, of a length that means anything."""
    digits = (written or "").strip()
    return (
        int(digits)
        if digits.lstrip("-").isascii() and digits.lstrip("-").isdigit() and len(digits) < 11
        else default
    )


def is_on(element: Element | None) -> bool | None:
    """A property that is on or off (ST_OnOff); ``None`` where it is not said."""
    return None if element is None else element.get(f"{W}val", "1").lower() not in _OFF
