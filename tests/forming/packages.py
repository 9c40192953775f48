"""A document as a package of XML files: a book (EPUB 3.3), and what a free word processor saves (OpenDocument 1.3)."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from forming.paper import Line, stretches, title_of
from forming.web import elements

_DAY = (2023, 7, 19, 0, 0, 0)  # of every member, so that the same document gives the same bytes
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def package(media_type: str, members: dict[str, str]) -> bytes:
    """A ZIP archive that begins with its media type, stored as it is (EPUB OCF 4.3, OpenDocument part 2, 3.3)."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_info("mimetype"), media_type, ZIP_STORED)
        for name, text in members.items():
            archive.writestr(_info(name), text, ZIP_DEFLATED)
    return out.getvalue()


def _info(name: str) -> ZipInfo:
    return ZipInfo(name, _DAY)


# ---- EPUB ----

_CONTAINER = (
    _XML
    + """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
)
_OPF = (
    _XML
    + """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:example:1</dc:identifier><dc:title>{title}</dc:title><dc:language>zh-CN</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}</manifest>
<spine>{spine}</spine></package>"""
)
_PAGE = (
    _XML
    + """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head><body>
{body}
</body></html>"""
)


def epub(lines: list[Line]) -> bytes:
    """A chapter is a file; the order of their names is not that of the book."""
    title = escape(title_of(lines) or "文件", quote=False)
    chapters = list(stretches(lines))
    names = [f"c{len(chapters) - number:03}.xhtml" for number in range(len(chapters))]
    heads = [chapter[0].text for chapter in chapters]
    links = "".join(
        f'<li><a href="{name}">{escape(head) or "首页"}</a></li>'
        for name, head in zip(names, heads, strict=True)
    )
    members = {
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/content.opf": _OPF.format(
            title=title,
            items="\n".join(
                f'<item id="{name[:-6]}" href="{name}" media-type="application/xhtml+xml"/>'
                for name in sorted(names)
            ),
            spine="".join(f'<itemref idref="{name[:-6]}"/>' for name in names),
        ),
        "OEBPS/nav.xhtml": _PAGE.format(title=title, body=f'<nav epub:type="toc"><ol>{links}</ol></nav>'),
    }
    for name, chapter in sorted(zip(names, chapters, strict=True)):
        body = "\n".join(_closed(element) for element in elements(chapter, "<p>&#160;</p>"))
        members[f"OEBPS/{name}"] = _PAGE.format(title=title, body=body)
    return package("application/epub+zip", members)


def _closed(element: str) -> str:
    """An element of HTML as one of XML."""
    return element.replace("<br>", "<br/>").replace("&nbsp;", "&#160;").replace("&emsp;", "&#8195;")


# ---- ODT ----

_CONTENT = (
    _XML
    + """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style></office:automatic-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document-content>"""
)
_MANIFEST = (
    _XML
    + """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
)


def odt(lines: list[Line]) -> bytes:
    """Headings by their level, blanks by their number, as the format has them (OpenDocument 1.3 part 3, 5.1.2 and 6.1.3)."""
    body = "\n".join(_odt_line(line) for line in lines)
    members = {"content.xml": _CONTENT.format(body=body), "META-INF/manifest.xml": _MANIFEST}
    return package("application/vnd.oasis.opendocument.text", members)


def _odt_line(line: Line) -> str:
    text = re.sub(
        " {2,}", lambda hit: f' <text:s text:c="{len(hit[0]) - 1}"/>', escape(line.text, quote=False)
    )
    text = text.replace("\t", "<text:tab/>")
    if line.role == "heading":
        return f'<text:h text:outline-level="{line.level}">{text}</text:h>'
    style = {"title": "P1", "signature": "P2"}.get(line.role, "Standard")
    return f'<text:p text:style-name="{style}">{text}</text:p>'
