"""OFD files (GB/T 33190-2016): pages of text objects in millimetres, as office systems write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
EM = 5.6  # millimetres of a letter of size 3 (三号)
LEFT, RIGHT, TOP, STEP = 28.0, 184.0, 37.0, 10.2


def text(
    words: str,
    x: float,
    y: float,
    size: float = EM,
    *,
    font: int = 1,
    deltas: str | None = None,
    more: str = "",
) -> str:
    """A text object whose base line is ``y``; letters follow each other at the size of the font."""
    steps = f"g {len(words) - 1} {size}" if deltas is None else deltas
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y - size} {len(words) * size} {size}" Font="{font}" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX={quoteattr(steps)}>{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )


def rule(x: float, y: float, width: float, height: float) -> str:
    """A straight line to the right or downwards."""
    return (
        f'<ofd:PathObject ID="8" Boundary="{x} {y} {width} {height}">'
        f"<ofd:AbbreviatedData>M 0 0 L {width} {height}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def lines(*rows: str, top: float = TOP) -> str:
    """Lines of a body; two wide blanks at the beginning indent one."""
    found = ""
    for number, row in enumerate(rows):
        words = row.lstrip("\u3000")
        x = LEFT + EM * (len(row) - len(words))
        found += text(words, x, top + STEP * number) if words else ""
    return found


def table(
    rows: Sequence[Sequence[str]], x: float, y: float, width: float = 30.0, height: float = 10.0
) -> str:
    """A table with all its rules."""
    columns = len(rows[0])
    found = "".join(rule(x, y + height * number, width * columns, 0) for number in range(len(rows) + 1))
    found += "".join(rule(x + width * number, y, 0, height * len(rows)) for number in range(columns + 1))
    for down, row in enumerate(rows):
        for across, words in enumerate(row):
            found += text(words, x + width * across + 1, y + height * down + 7, 4) if words else ""
    return found


def ofd(
    pages: Sequence[str], *, templates: Mapping[int, str] | None = None, more: Mapping[str, str] | None = None
) -> bytes:
    """A document of pages; ``templates`` stand below all pages, ``more`` are further members of the archive."""
    templates = templates or {}
    listed = "".join(
        f'<ofd:Page ID="{100 + number}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        for number in range(len(pages))
    )
    below = "".join(f'<ofd:TemplatePage ID="{number}" BaseLoc="Tpls/{number}.xml"/>' for number in templates)
    used = "".join(f'<ofd:Template TemplateID="{number}"/>' for number in templates)
    members = {
        "OFD.xml": "<ofd:OFD {0}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": "<ofd:Document {0}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
        f"</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{below}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages><ofd:Attachments>Attachments.xml</ofd:Attachments>"
        "<ofd:Annotations>Annotations.xml</ofd:Annotations></ofd:Document>",
        "Doc_0/PublicRes.xml": '<ofd:Res {0}><ofd:Fonts><ofd:Font ID="1" FontName="仿宋"/></ofd:Fonts></ofd:Res>',
    }
    for number, content in enumerate(pages):
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = _page(content, used)
    for number, content in templates.items():
        members[f"Doc_0/Tpls/{number}.xml"] = _page(content)
    return archive(
        {name: words.replace("{0}", _NAMESPACE) for name, words in {**members, **(more or {})}.items()}
    )


def _page(content: str, before: str = "") -> str:
    return f'<ofd:Page {{0}}>{before}<ofd:Content><ofd:Layer ID="7">{content}</ofd:Layer></ofd:Content></ofd:Page>'


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive; its members have no date of their own, so that the same ones give the same bytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return file.getvalue()
