"""How Word's text looks.

Defaults, styles that are based on others, and what a paragraph or a run says itself (17.7).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from planparse.reading.docx.package import A, W, integer, is_on, value
from planparse.regex import regex

_HEADING = regex(r"heading ([1-9])")
_CONTENTS = regex(r"toc ([1-9])")
_BODY_TEXT = 9  # the outline level of what is no heading (17.3.1.20)
_TRADITIONAL = ("TW", "HK", "MO", "Hant")
_MEASURE = regex(r"([0-9]{1,5}(?:\.[0-9]{1,4})?)(pt)?")


class Look(NamedTuple):
    """What is said of a run; ``None`` where nothing is."""

    east: str | None = None
    latin: str | None = None
    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, below: Look) -> Look:
        """This, and what is below where this says nothing."""
        if below is NOTHING or self is NOTHING:
            return below if self is NOTHING else self
        return Look._make(_first(self, below))


def _first(said: Iterable[object], below: Iterable[object]) -> Iterator[object]:
    return (mine if mine is not None else other for mine, other in zip(said, below, strict=True))


NOTHING = Look()


class Paragraphs(NamedTuple):
    """What is said of a paragraph; ``outline`` counts from 0."""

    look: Look = NOTHING
    outline: int | None = None
    centred: bool | None = None
    num: int | None = None
    level: int | None = None
    style: str | None = None  # whose numbering it is
    contents: int | None = None

    def over(self, below: Paragraphs) -> Paragraphs:
        """This, and what is below where this says nothing."""
        return Paragraphs._make((self.look.over(below.look), *_first(self[1:], below[1:])))


class Styles:
    """The styles of a document, each resolved down to the defaults when it is first asked for."""

    def __init__(self, styles: Element | None, theme: Element | None, language: str) -> None:
        self._fonts = _theme_fonts(theme, language)
        self._elements: dict[str, Element] = {}
        self._paragraphs: dict[str, Paragraphs] = {}
        self._runs: dict[str, Look] = {}
        self._default: str | None = None
        self.numbering: dict[str, int] = {}  # numbering styles and their instances
        self._bottom = Paragraphs()
        if styles is not None:
            self._bottom = Paragraphs(self.look(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")))
            for style in styles.iter(f"{W}style"):
                self._take(style)

    def _take(self, style: Element) -> None:
        name, kind = style.get(f"{W}styleId", ""), style.get(f"{W}type")
        if kind == "numbering":
            num = integer(style.find(f"{W}pPr/{W}numPr/{W}numId"))
            if num is not None:
                self.numbering[name] = num
        else:
            self._elements[name] = style
            if kind == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self._default = name

    def look(self, properties: Element | None) -> Look:
        """What properties of a run (``w:rPr``) say by themselves."""
        if properties is None or not len(properties):
            return NOTHING
        said: dict[str, object] = {}
        for one in properties:
            if reader := _READERS.get(one.tag):
                said[reader] = value(one) == "superscript" if reader == "raised" else is_on(one)
            elif one.tag == f"{W}rFonts":
                said["east"], said["latin"] = self._font(one, "eastAsia"), self._font(one, "ascii")
            elif one.tag == f"{W}sz":
                said["size"] = _half_points(value(one))
        return Look(**said) if said else NOTHING  # type: ignore[arg-type]

    def _font(self, fonts: Element, script: str) -> str | None:
        theme = fonts.get(f"{W}{script}Theme")
        return (self._fonts.get(theme) if theme else None) or fonts.get(f"{W}{script}")

    def paragraph(self, style: str | None, properties: Element | None) -> Paragraphs:
        """What holds for a paragraph: its own properties (``w:pPr``), its style and the styles below it."""
        resolved = self._resolved(style if style in self._elements else self._default)
        return resolved if properties is None else _paragraph(properties).over(resolved)

    def run(self, properties: Element | None, paragraph: Look) -> Look:
        """What holds for a run: its own properties, its character style, and its paragraph."""
        if properties is None:
            return paragraph
        own = self.look(properties)
        style = value(properties.find(f"{W}rStyle"))
        return own.over(self._character(style).over(paragraph) if style else paragraph)

    def _character(self, style: str) -> Look:
        look = NOTHING
        for name in reversed(self._chain(style, self._runs)):
            if name not in self._runs:
                self._runs[name] = self.look(self._elements[name].find(f"{W}rPr")).over(look)
            look = self._runs[name]
        return look

    def _resolved(self, style: str | None) -> Paragraphs:
        below = self._bottom
        for name in reversed(self._chain(style, self._paragraphs)):
            if name not in self._paragraphs:
                self._paragraphs[name] = self._of_style(self._elements[name]).over(below)
            below = self._paragraphs[name]
        return below

    def _chain(self, style: str | None, known: Container[str]) -> list[str]:
        """A style and those that it is based on, up to one that is known already, or that comes again."""
        chain: dict[str, None] = {}
        while style is not None and style not in chain and style in self._elements:
            chain[style] = None
            if style in known:
                break
            style = value(self._elements[style].find(f"{W}basedOn"))
        return list(chain)

    def _of_style(self, style: Element) -> Paragraphs:
        properties = style.find(f"{W}pPr")
        said = Paragraphs() if properties is None else _paragraph(properties)
        name = (value(style.find(f"{W}name")) or "").lower()
        heading, contents = _HEADING.fullmatch(name), _CONTENTS.fullmatch(name)
        outline = int(heading[1]) - 1 if heading and said.outline is None else said.outline
        return said._replace(
            look=self.look(style.find(f"{W}rPr")),
            outline=outline,
            style=None if said.num is None and said.level is None else style.get(f"{W}styleId"),
            contents=int(contents[1]) if contents else None,
        )


_READERS = {f"{W}b": "bold", f"{W}vanish": "hidden", f"{W}vertAlign": "raised"}


def _paragraph(properties: Element) -> Paragraphs:
    alignment = properties.find(f"{W}jc")
    numbering = properties.find(f"{W}numPr")
    return Paragraphs(
        outline=integer(properties.find(f"{W}outlineLvl")),
        centred=None if alignment is None else value(alignment) == "center",
        num=None if numbering is None else integer(numbering.find(f"{W}numId")),
        level=None if numbering is None else integer(numbering.find(f"{W}ilvl")),
    )


def outline_level(outline: int | None) -> int | None:
    """The level of a heading from 1; ``None`` for text."""
    return outline + 1 if outline is not None and 0 <= outline < _BODY_TEXT else None


def _half_points(written: str | None) -> float | None:
    """A size in points: files state half points, or a measure with its unit."""
    match = _MEASURE.fullmatch(written or "")
    if not match:
        return None
    return float(match[1]) if match[2] else float(match[1]) / 2


def _theme_fonts(theme: Element | None, language: str) -> dict[str, str]:
    """The fonts of a theme by the names that properties of runs have for them (17.18.96)."""
    fonts: dict[str, str] = {}
    scheme = theme.find(f".//{A}fontScheme") if theme is not None else None
    if scheme is None:
        return fonts
    script = "Hant" if any(part in language for part in _TRADITIONAL) else "Hans"
    for group in ("major", "minor"):
        faces = scheme.find(f"{A}{group}Font")
        if faces is None:
            continue
        by_script = {one.get("script"): one.get("typeface") for one in faces.iter(f"{A}font")}
        east = _typeface(faces, "ea") or by_script.get(script)
        latin = _typeface(faces, "latin")
        fonts |= {f"{group}EastAsia": east} if east else {}
        fonts |= {f"{group}HAnsi": latin, f"{group}Ascii": latin} if latin else {}
    return fonts


def _typeface(faces: Element, name: str) -> str | None:
    face = faces.find(f"{A}{name}")
    return None if face is None else face.get("typeface") or None
