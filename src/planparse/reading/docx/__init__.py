"""Word documents (DOCX; ECMA-376, ISO/IEC 29500): what a reader of the printed document sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from planparse.errors import ReadError
from planparse.lexicon.word_numbers import number
from planparse.reading.composing import Composer
from planparse.reading.docx.elements import read_story
from planparse.reading.docx.numbering import Counted, Numbering
from planparse.reading.docx.package import Link, Package, R, W, is_on, value
from planparse.reading.docx.story import Story
from planparse.reading.docx.styles import Styles
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.word.left import Left
from planparse.reading.word.pieces import Item, compose, distinct, has_ink, noted

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOTE_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}  # where nothing is said (17.11.17, 17.11.18)


def read(raw: Raw) -> Extracted:
    """Read a Word document; raises ``ReadError``."""
    return _Document(Package(raw.data, raw.name)).extracted()


class _Document:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._settings = package.of_kind("settings")
        self._styles = Styles(package.of_kind("styles"), package.of_kind("theme"), self._language())
        self._numbering = Numbering(package.of_kind("numbering"), self._styles.numbering)
        self._left = Left()

    def _language(self) -> str:
        """The language that Chinese characters are in, by the settings."""
        found = None if self._settings is None else self._settings.find(f"{W}themeFontLang")
        return "" if found is None else found.get(f"{W}eastAsia", "")

    def extracted(self) -> Extracted:
        body, story = self._story(self._package.document, self._package.links, Counted())
        notes = self._notes(story)
        heads, feet = self._running(story.sections)
        composer = Composer(MEDIA_TYPE)
        compose(composer, heads, "header")
        compose(composer, [*body, *notes])
        compose(composer, feet, "footer")
        self._left.warn(composer, self._package.damaged)
        if not any(map(has_ink, ([*heads, *feet], body, notes))):
            what = f" but {self._left.pictures} pictures" if self._left.pictures else ""
            name = self._package.archive.name
            raise ReadError(
                name, f"has no text in it{what}; save it as PDF and have its text recognised first"
            )
        return composer.extracted()

    def _story(self, root: Element, links: dict[str, Link], counted: Counted) -> tuple[list[Item], Story]:
        targets = {link_id: link.target or "" for link_id, link in links.items()}
        story = Story(self._styles, self._numbering, self._left, targets, counted)
        return read_story(story, root), story

    def _notes(self, story: Story) -> list[Item]:
        """The notes that the text refers to, in that order, each with its number in brackets."""
        notes: list[Item] = []
        for kind, format_name in _NOTE_FORMATS.items():
            part = self._package.of_kind(f"{kind}s")
            named = [name for one, name in story.notes if one == kind]
            if part is None or not named:
                continue
            elements = {one.get(f"{W}id"): one for one in part.iter(f"{W}{kind}")}
            how = self._note_format(kind, story.sections) or format_name
            counted = Counted()
            for n, name in enumerate(dict.fromkeys(named), 1):
                if name in elements:
                    notes += noted(self._story(elements[name], {}, counted)[0], number(how, n))
        return notes

    def _note_format(self, kind: str, sections: Iterable[Element]) -> str | None:
        """The format of the numbers of notes: of the last section, or of the document."""
        places = [*reversed(list(sections)), *([] if self._settings is None else [self._settings])]
        found = (value(place.find(f"{W}{kind}Pr/{W}numFmt")) for place in places)
        return next(filter(None, found), None)

    def _running(self, sections: Iterable[Element]) -> tuple[list[Item], list[Item]]:
        """Headers and footers that pages show, each distinct one once."""
        even = self._settings is not None and bool(is_on(self._settings.find(f"{W}evenAndOddHeaders")))
        shown: dict[str, dict[str, None]] = {"header": {}, "footer": {}}
        current: dict[tuple[str, str], str] = {}
        for section in sections:
            title = bool(is_on(section.find(f"{W}titlePg")))
            for kind in shown:
                for one in section.iter(f"{W}{kind}Reference"):
                    current[kind, one.get(f"{W}type", "default")] = one.get(f"{R}id", "")
                for page, is_shown in (("first", title), ("default", True), ("even", even)):
                    if is_shown and (kind, page) in current:
                        shown[kind][current[kind, page]] = None
        counted = Counted()
        heads, feet = (distinct(self._linked(shown[kind], counted)) for kind in shown)
        return heads, feet

    def _linked(self, link_ids: Iterable[str], counted: Counted) -> Iterator[list[Item]]:
        for link_id in link_ids:
            link = self._package.links.get(link_id)
            root = self._package.optional(link.target) if link and link.target else None
            if root is None or link is None or link.target is None:
                continue
            yield self._story(root, self._package.links_of(link.target), counted)[0]
