"""How OpenDocument's text looks (ODF 1.3 part 3): default styles, named styles with their parents, automatic styles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.reading.extracted import Style
from planparse.regex import regex

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
SCRIPT = "{urn:oasis:names:tc:opendocument:xmlns:script:1.0}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

_LENGTH = regex(r"([0-9]{1,5}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}
_FIRST_WIDE = "\u2e80"
_BOLD = 600


class Face(NamedTuple):
    """The font of one kind of script."""

    family: str | None = None
    size: float | None = None
    bold: bool | None = None


class Look(NamedTuple):
    """What holds for characters and for their paragraph; ``None`` where nothing is said."""

    latin: Face = Face()
    east: Face = Face()
    hidden: bool | None = None
    raised: bool | None = None
    centred: bool | None = None
    lists: str | None = None  # the list style; "" turns numbering off
    page: str | None = None  # the master page that begins here

    def over(self, below: Look) -> Look:
        """This, and what is below where this says nothing."""
        if below is NOTHING or self is NOTHING:
            return below if self is NOTHING else self
        faces = (Face._make(_first(mine, other)) for mine, other in zip(self[:2], below[:2], strict=True))
        return Look._make((*faces, *_first(self[2:], below[2:])))

    def style(self, text: str) -> Style:
        """The style of a block with such characters."""
        face = self.east if max(text) >= _FIRST_WIDE else self.latin
        return Style(face.family, face.size, bool(face.bold))


def _first(said: tuple[object, ...], below: tuple[object, ...]) -> Iterator[object]:
    return (mine if mine is not None else other for mine, other in zip(said, below, strict=True))


NOTHING = Look()


class Styles:
    """The styles that hold in one file of a document: its automatic ones above the named ones of all files."""

    def __init__(self, roots: list[Element]) -> None:
        self._fonts = {
            face.get(f"{STYLE}name", ""): _bare(face.get(f"{SVG}font-family", ""))
            for root in roots
            for face in root.iter(f"{STYLE}font-face")
        }
        self._elements: dict[tuple[str, str], Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._defaults: dict[str, Look] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}default-style"):
                self._defaults[style.get(f"{STYLE}family", "")] = self._said(style)
            for style in root.iter(f"{STYLE}style"):
                self._elements[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style

    def paragraph(self, name: str | None) -> Look:
        """What holds for a paragraph of a style."""
        return self._resolved("paragraph", name or "").over(self._defaults.get("paragraph", NOTHING))

    def characters(self, name: str | None) -> Look:
        """What a style of characters says."""
        return self._resolved("text", name or "")

    def _resolved(self, family: str, name: str) -> Look:
        chain: dict[str, None] = {}
        while name and name not in chain and (family, name) in self._elements:
            chain[name] = None
            if (family, name) in self._looks:
                break
            name = self._elements[family, name].get(f"{STYLE}parent-style-name", "")
        look = NOTHING
        for one in reversed(chain):
            if (family, one) not in self._looks:
                self._looks[family, one] = self._said(self._elements[family, one]).over(look)
            look = self._looks[family, one]
        return look

    def _said(self, style: Element) -> Look:
        characters = style.find(f"{STYLE}text-properties")
        paragraph = style.find(f"{STYLE}paragraph-properties")
        align = None if paragraph is None else paragraph.get(f"{FO}text-align")
        look = Look(
            centred=None if align is None else align == "center",
            lists=style.get(f"{STYLE}list-style-name"),
            page=style.get(f"{STYLE}master-page-name") or None,
        )
        if characters is None:
            return look
        display = characters.get(f"{TEXT}display")
        position = characters.get(f"{STYLE}text-position")
        return look._replace(
            latin=self._face(characters, ""),
            east=self._face(characters, "-asian"),
            hidden=None if display is None else display == "none",
            raised=None if position is None else position.startswith("super"),
        )

    def _face(self, properties: Element, script: str) -> Face:
        space = STYLE if script else FO
        weight = properties.get(f"{space}font-weight{script}")
        named = self._fonts.get(properties.get(f"{STYLE}font-name{script}", ""))
        return Face(
            named or _bare(properties.get(f"{space}font-family{script}", "")) or None,
            points(properties.get(f"{space}font-size{script}")),
            None if weight is None else weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= _BOLD),
        )


def _bare(families: str) -> str:
    """The first of the families that a font is named by, without its quotation marks."""
    return families.partition(",")[0].strip().strip("'\"")


def points(length: str | None) -> float | None:
    """A length in points; ``None`` for one that depends on others."""
    match = _LENGTH.fullmatch(length or "")
    return round(float(match[1]) * _POINTS[match[2]], 1) if match else None
