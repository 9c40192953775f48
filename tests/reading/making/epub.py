"""Books: chapters in a spine that is not the order of the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

_CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_PAGE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="a.js"/></head>
<body>{}</body></html>"""


def book(
    chapters: Mapping[str, str], spine: Sequence[str] | None = None, more: Mapping[str, str] | None = None
) -> bytes:
    """A book of chapters by the names of their files; ``spine`` has them in the order of reading."""
    order = list(chapters) if spine is None else spine
    items = "".join(
        f'<item id="i{i}" href="{name}" media-type="application/xhtml+xml"/>'
        for i, name in enumerate({**chapters, **dict.fromkeys(order)})
    )
    numbers = {name: i for i, name in enumerate({**chapters, **dict.fromkeys(order)})}
    refs = "".join(f'<itemref idref="i{numbers[name]}"/>' for name in order)
    package = (
        '<?xml version="1.0"?><package version="3.0" xmlns="http://www.idpf.org/2007/opf">'
        f"<manifest>{items}</manifest><spine>{refs}</spine></package>"
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OPS/book.opf": package,
        **{f"OPS/{name}".replace("%20", " "): _PAGE.format(body) for name, body in chapters.items()},
        **(more or {}),
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()
