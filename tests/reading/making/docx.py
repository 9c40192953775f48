"""Word documents (DOCX) in the making: a package from pieces of XML, and whole notices from their lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from planparse.lexicon.word_numbers import number

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    main: str = "word/document.xml",
    strict: bool = False,
    packed: bool = True,
) -> bytes:
    """A package around the XML of a body.

    ``parts``: the contents of the root element of further parts, by its name (``styles``, ``numbering``, ``footnotes``,
    ``hdr``, ``ftr``; a second of them as ``hdr#rId9``: the rest is the id of its relationship).
    """
    base = "/" + main.rpartition("/")[0]
    members = {main: _part("document", f"<w:body>{body}</w:body>")}
    links = ""
    for count, (name, xml) in enumerate((parts or {}).items()):
        root, _, link = name.partition("#")
        file = f"{root}{count}.xml"
        kind = {"hdr": "header", "ftr": "footer", "a:theme": "theme"}.get(root, root)
        links += (
            f'<Relationship Id="{link or f"rIdX{count}"}" Type="{R}/{kind}" Target="{base}/parts/{file}"/>'
        )
        members[f"{base}/parts/{file}".lstrip("/")] = _part(root, xml)
    folder, _, file = main.rpartition("/")
    members[f"{folder}/_rels/{file}.rels".lstrip("/")] = _relationships(links)
    members["_rels/.rels"] = _relationships(
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="{main}"/>'
    )
    members["[Content_Types].xml"] = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{_MAIN}"/></Types>'
    )
    if strict:
        members = {name: text.replace(W, STRICT_W).replace(R, STRICT_R) for name, text in members.items()}
    return package(members, packed=packed)


def package(members: Mapping[str, str | bytes], *, packed: bool = True) -> bytes:
    """A ZIP archive of named members."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED if packed else ZIP_STORED) as archive:
        for name, content in members.items():
            info = ZipInfo(name)  # without the time, so that the same document is the same file
            info.compress_type = archive.compression
            archive.writestr(info, content)
    return file.getvalue()


def _part(root: str, inner: str) -> str:
    name = root if ":" in root else f"w:{root}"
    return f"{_HEAD}<{name} {_NAMESPACES}>{inner}</{name}>"


def _relationships(links: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """A run; a tab and a line end in the text are those of Word."""
    pieces = re.split(r"([\t\n])", text)
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(
            piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
        )
        for piece in pieces
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(text: str = "", properties: str = "", *, look: str = "") -> str:
    """A paragraph of one run."""
    outer = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{outer}{run(text, look) if text else ''}</w:p>"


def numbered(text: str, num: int, level: int = 0, properties: str = "") -> str:
    """A paragraph with an automatic number."""
    how = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(text, properties + how)


def level(
    index: int,
    text: str,
    format_name: str = "decimal",
    *,
    start: int = 1,
    suffix: str = "nothing",
    more: str = "",
) -> str:
    """A level of a numbering definition."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{format_name}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def abstract(number_: int, levels: str) -> str:
    """A numbering definition, without its instances."""
    return f'<w:abstractNum w:abstractNumId="{number_}">{levels}</w:abstractNum>'


def num(number_: int, abstract_number: int = 0, overrides: str = "") -> str:
    """An instance of a numbering definition."""
    return f'<w:num w:numId="{number_}"><w:abstractNumId w:val="{abstract_number}"/>{overrides}</w:num>'


def starting(level_: int, at: int) -> str:
    """An override that begins a level anew."""
    return f'<w:lvlOverride w:ilvl="{level_}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def docx_typed(lines: Sequence[str]) -> bytes:
    """A document whose labels were typed: a paragraph for each line."""
    return docx("".join(map(paragraph, lines)) + "<w:sectPr/>")


class _Labelled(NamedTuple):
    """A way to label lines: before and behind the number, its format, and what stands between label and text."""

    before: str
    behind: str
    format_name: str
    suffix: str
    goes_on: bool = False  # over the divisions above it


_LABELS = (
    _Labelled("第", "章", "chineseCountingThousand", "space"),
    _Labelled("第", "条", "chineseCountingThousand", "space", goes_on=True),
    _Labelled("", "、", "chineseCounting", "nothing"),
    _Labelled("（", "）", "japaneseCounting", "nothing"),
    _Labelled("", ".", "decimal", "nothing"),
    _Labelled("（", "）", "decimal", "nothing"),
)
_NUMBERS = range(1, 100)
_BY_TEXT = {
    how.before + number(how.format_name, n) + how.behind: (at, n)
    for at, how in enumerate(_LABELS)
    for n in _NUMBERS
}
_LABEL = re.compile(
    r"(第[一二三四五六七八九十]+[章条]|[一二三四五六七八九十]+、|[0-9]+\.(?![0-9])|（(?:[一二三四五六七八九十]+|[0-9]+)）)( ?)"
)
_GAPS = {"space": " ", "nothing": ""}


class _Numbering:
    """Gives each label an instance of the one definition, and begins one anew where a label does not follow the last."""

    def __init__(self) -> None:
        self.instances: list[str] = []
        self._last: dict[tuple[int, str], tuple[int, int]] = {}  # the newest instance, its start
        self._counts = [0] * len(_LABELS)

    def paragraph(self, line: str) -> str:
        match = _LABEL.match(line)
        place = _BY_TEXT.get(match[1]) if match else None
        if not match or not place:
            return paragraph(line)
        at, n = place
        return numbered(line[match.end() :], self._instance(at, n, match[2]), at)

    def _instance(self, at: int, n: int, gap: str) -> int:
        before = self._counts[at]
        self._counts[at] = n
        for deeper in range(at + 1, len(_LABELS)):
            if not _LABELS[deeper].goes_on:
                self._counts[deeper] = 0
        key = at, gap
        _, start = self._last.get(key, (0, 0))
        if not start or n != (before + 1 if before else start):
            self._last[key] = self._begin(at, n, gap), n
        return self._last[key][0]

    def _begin(self, at: int, start: int, gap: str) -> int:
        inner = f'<w:startOverride w:val="{start}"/>'
        if gap != _GAPS[_LABELS[at].suffix]:
            inner += _level(at, "space" if gap else "nothing")
        override = f'<w:lvlOverride w:ilvl="{at}">{inner}</w:lvlOverride>'
        self.instances.append(num(len(self.instances) + 1, 0, override))
        return len(self.instances)


def _level(at: int, suffix: str = "") -> str:
    how = _LABELS[at]
    more = '<w:lvlRestart w:val="0"/>' if how.goes_on else ""
    text = f"{how.before}%{at + 1}{how.behind}"
    return level(at, text, how.format_name, suffix=suffix or how.suffix, more=more)


def docx_numbered(lines: Sequence[str]) -> bytes:
    """A document whose labels (第一章 第一条 一、 （一） 1. （1）) come from automatic numbering, and are the same."""
    numbering = _Numbering()
    body = "".join(map(numbering.paragraph, lines)) + "<w:sectPr/>"
    levels = "".join(map(_level, range(len(_LABELS))))
    return docx(body, {"numbering": abstract(0, levels) + "".join(numbering.instances)})
