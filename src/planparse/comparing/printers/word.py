"""A Word document in its smallest form (ECMA-376 part 1): text, styles, links; the same bytes for the same text.

Written by hand: python-docx, which one may think of, has no tracked changes, so that their XML is written by hand
anyway, and what it would add, a package of four parts, is below.
"""

from __future__ import annotations

import re
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from planparse.regex import regex
from planparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}styles+xml"/></Types>'
)
_LINK = f'{_HEAD}<Relationships xmlns="{_PACKAGE}relationships"><Relationship Id="rId1" Type="{_RELATED}{{}}" Target="{{}}"/></Relationships>'
_PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"{}/><w:pgMar w:top="1440" w:right="1304" w:bottom="1440" w:left="1304" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
_WIDE = _PAGE.replace('w:w="11906" w:h="16838"{}', 'w:w="16838" w:h="11906" w:orient="landscape"')
_NO_XML = regex(
    "[\ufffe\uffff]"
)  # no character of XML 1.0; controls and halves of pairs are written out before
_BREAKS = regex("[\t\n]")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day of a zip: what is written does not depend on when

Op = Literal["keep", "delete", "insert"]
LOOKS = {"keep": "", "delete": "Gone", "insert": "New"}
"""Character styles of words that are marked and not tracked."""


def document(blocks: Iterable[str], *, wide: bool = False) -> bytes:
    """Give the file of some paragraphs and tables; ``wide`` turns the page."""
    page = _WIDE if wide else _PAGE.format("")
    body = f'{_HEAD}<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}{page}</w:body></w:document>'
    styles = files(__package__).joinpath("word_styles.xml").read_text("utf-8")
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _LINK.format("officeDocument", "word/document.xml"),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": _LINK.format("styles", "styles.xml"),
        "word/styles.xml": styles,
    }
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = (
                ZIP_DEFLATED,
                3,
            )  # or it told on which system it was made
            package.writestr(entry, xml.encode("utf-8"))
    return written.getvalue()


def paragraph(inner: str, style: str = "", *, mark: str = "", more: str = "") -> str:
    """Give a paragraph of runs; ``mark`` says what became of its end, ``more`` are further properties."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    properties = f"{named}{more}" + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def run(text: str, look: str = "", *, tag: Literal["t", "delText"] = "t") -> str:
    """Give words in a character style; deleted ones are ``delText``."""
    if not text:
        return ""
    style = f"<w:rPr><w:rStyle w:val={quoteattr(look)}/></w:rPr>" if look else ""
    text = escape(_NO_XML.sub("\ufffd", visible(text)))
    spoken = _BREAKS.sub(lambda match: _between(match, tag), text)
    return f'<w:r>{style}<w:{tag} xml:space="preserve">{spoken}</w:{tag}></w:r>'


def _between(match: re.Match[str], tag: str) -> str:
    mark = "tab" if match[0] == "\t" else "br"
    return f'</w:{tag}><w:{mark}/><w:{tag} xml:space="preserve">'


def link(anchor: str, text: str) -> str:
    """Give words that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{run(text, "Hyperlink")}</w:hyperlink>'


def bookmark(name: str, number: int) -> str:
    """Give a place that a link leads to; ``number`` is its own among all annotations."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def table(rows: Iterable[tuple[str, ...]], widths: tuple[int, ...], *, head: bool) -> str:
    """Give a table of cells, each some paragraphs; ``widths`` in twentieths of a point. A head is on every page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = []
    for number, row in enumerate(rows):
        heads = "<w:trPr><w:tblHeader/></w:trPr>" if head and not number else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or paragraph("")}</w:tc>'
            for width, cell in zip(widths, row, strict=True)
        )
        lines.append(f"<w:tr>{heads}{cells}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(lines)}</w:tbl>'
    )
