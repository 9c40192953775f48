"""OFD, the layout format of Chinese offices (GB/T 33190-2016): pages whose letters are placed one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.errors import ReadError
from planparse.reading.archive import Archive
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.ofd.objects import Drawing
from planparse.reading.ofd.package import Package, child, local, text_of
from planparse.reading.pages.document import Beside, compose, listed
from planparse.reading.pages.drawn import Drawn
from planparse.reading.pages.layout import lay_out

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MEDIA_TYPE = "application/ofd"
_MOST_PAGES = 5_000
_MOST_LETTERS = 5_000_000
_A4 = (210.0, 297.0)  # millimetres


def read(raw: Raw) -> Extracted:
    """Read the documents of a file, one after another; raises ``ReadError``."""
    archive = Archive(raw.data, raw.name)
    if any(name.rpartition("/")[2] == "encryptions.xml" for name in archive.folded):
        raise ReadError(raw.name, "is protected by a password or a key; save it without one")
    drawing = Drawing(raw.name)
    drawn: list[Drawn] = []
    attached: list[str] = []
    for package in _packages(archive):
        attached += package.attached()
        drawn += _pages(package, drawing)
    pages = [lay_out(page, number) for number, page in enumerate(drawn)]
    if not any(page.inked for page in pages):
        what = f"has no text on page {listed(range(len(pages)))}" if pages else "has no pages"
        why = (
            "it holds pictures or letters drawn as shapes; ask for a file with text, or recognise its letters"
        )
        raise ReadError(raw.name, f"{what}; {why}")
    return compose(pages, (), MEDIA_TYPE, beside=Beside(attached))


def _packages(archive: Archive) -> Iterator[Package]:
    """The documents that the entry file names (7.4)."""
    root = archive.xml("OFD.xml")
    places = [text_of(child(body, "DocRoot")) for body in root if local(body) == "DocBody"]
    if not any(places):
        raise ReadError(archive.name, "names no document in OFD.xml; it is damaged, fetch it again")
    for place in filter(None, places):
        yield Package(archive, place)


def _pages(package: Package, drawing: Drawing) -> Iterator[Drawn]:
    usual = _size(child(child(package.root, "CommonData"), "PageArea"), _A4)
    templates = package.templates()
    for number, place in enumerate(package.pages()):
        if number >= _MOST_PAGES or drawing.letters > _MOST_LETTERS:
            raise ReadError(package.name, "is longer than any document; split it")
        root = package.xml(place)
        drawing.begin(package.fonts, package.units, _size(child(root, "Area"), usual))
        for used in root:
            if local(used) == "Template" and (template := templates.get(used.get("TemplateID", ""))):
                drawing.take(child(package.xml(template), "Content"))
        drawing.take(child(root, "Content"))
        for note in package.annotations(number, place):
            drawing.take(note, stamped=True)
        yield drawing.end()


def _size(area: Element | None, otherwise: tuple[float, float]) -> tuple[float, float]:
    """Width and height of a page (7.5, CT_PageArea)."""
    try:
        _, _, width, height = map(float, text_of(child(area, "PhysicalBox")).split())
    except ValueError:
        return otherwise
    return (width, height) if 0 < width < 1e5 and 0 < height < 1e5 else otherwise
