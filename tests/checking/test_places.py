"""Findings in files that are no plain text: paragraph and run, page and box, line and column of the file."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from planparse.reading import SourceText, from_bytes
from planparse.reading.docx.package import Package, W
from planparse.reading.extracted import Raw
from planparse.reading.location import Location
from planparse.reading.places import locate
from reading.making.epub import book
from reading.making.rtf import escaped, rtf

from .test_reports import TestSarif

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from .conftest import Check

FIXTURES = Path(__file__).parents[2] / "fixtures" / "formats"
SHARED = Path(__file__).parents[3] / "shared" / "formats"
FILES = sorted(
    path
    for folder in (FIXTURES, SHARED)
    if folder.is_dir()
    for path in folder.iterdir()
    if path.suffix in (".docx", ".html")
)
_XMLNS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_RELATIONS = "http://schemas.openxmlformats.org"


def word(body: str) -> bytes:
    """A Word document of that body."""
    kind = f"{_RELATIONS}/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}/package/2006/relationships">'
        f'<Relationship Id="r" Type="{kind}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_XMLNS}"><w:body>{body}</w:body></w:document>',
    }
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()


def p(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


DOCX = word(
    p("一、总体要求")
    + p("坚持", "节水优先,", "量水而行。")
    + f"<w:tbl><w:tr><w:tc>{p('单位')}</w:tc><w:tc>{p('任务', '加快,推进')}</w:tc></w:tr>"
    + f"<w:tr><w:tc>{p('水务局')}</w:tc><w:tc>{p('新建水厂')}</w:tc></w:tr></w:tbl>"
    + "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>压实责任,定期通报。</w:t></w:r></w:p>"
)
HTML = (
    "<html><head><title>节水优先,量水而行</title></head>\n<body>\n<!-- 节水优先,量水而行 -->\n"
    "<p>一、总体要求</p><p>坚持<b>节水\n优先&#44;量水</b>而行。</p></body></html>\n"
)


def of(source: SourceText, data: bytes, words: str) -> Location | None:
    return locate(source, data, [source.text.index(words)])[0]


class TestWord:
    source = from_bytes(DOCX, "x.docx")

    def test_names_paragraph_run_and_offset(self) -> None:
        part = "word/document.xml"
        assert of(self.source, DOCX, "坚持") == Location(part=part, paragraph=2, run=1, offset=0)
        assert of(self.source, DOCX, ",量水") == Location(part=part, paragraph=2, run=2, offset=4)

    def test_counts_paragraphs_of_cells(self) -> None:
        part = "word/document.xml"
        assert of(self.source, DOCX, ",推进") == Location(part=part, paragraph=4, run=2, offset=2)

    def test_the_runs_of_a_box_are_of_its_own_paragraphs(self) -> None:
        box = f"<w:txbxContent>{p('节水小组', '办公室')}</w:txbxContent>"
        both = f"<mc:AlternateContent {_MC}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        data = word(f"<w:p><w:r>{both}</w:r><w:r><w:t>压实责任,定期通报。</w:t></w:r></w:p>")
        place = of(from_bytes(data, "x.docx"), data, ",定期")
        assert place == Location(part="word/document.xml", paragraph=1, run=2, offset=4)

    def test_counts_deleted_runs_and_reads_none(self) -> None:
        assert of(self.source, DOCX, "压实") == Location(
            part="word/document.xml", paragraph=7, run=2, offset=0
        )

    def test_is_told_in_reports(self, check: Check, folder: Path) -> None:
        (folder / "x.docx").write_bytes(DOCX)
        lines = check("x.docx", "--select", "PP311", "-f", "concise").stdout.splitlines()
        assert lines[0].startswith("x.docx:2:7 (paragraph 2, run 2): PP311")
        first = json.loads(check("x.docx", "--select", "PP311", "-f", "json").stdout)[0]
        assert first["location"] == {"part": "word/document.xml", "paragraph": 2, "run": 2, "offset": 4}
        result = TestSarif().log(check, "x.docx")["results"][0]
        (location,) = result["locations"]
        assert location["logicalLocations"][0] == {
            "fullyQualifiedName": "word/document.xml/p[2]/r[2]",
            "name": "paragraph 2, run 2",
            "kind": "run",
            "properties": {"offset": 4},
        }
        assert "startLine" not in location["physicalLocation"]["region"]
        assert "fixes" not in result

    def test_comes_from_the_cache_as_well(self, check: Check, folder: Path) -> None:
        (folder / "x.docx").write_bytes(DOCX)
        assert check("x.docx", "-f", "json").stdout == check("x.docx", "-f", "json").stdout

    def test_an_untrusted_file_is_not_read_again_here(self, check: Check, folder: Path) -> None:
        (folder / "x.docx").write_bytes(DOCX)
        findings = json.loads(check("x.docx", "--select", "PP311", "-f", "json", "--untrusted").stdout)
        assert findings
        assert all(finding["location"] is None for finding in findings)


class TestPages:
    def test_html_names_line_and_column_of_the_file(self, check: Check, folder: Path) -> None:
        source = from_bytes(HTML.encode(), "x.html")
        line = HTML.split("\n")[4]
        assert of(source, HTML.encode(), ",量水") == Location(line=5, column=line.index("&#44;") + 1)
        assert of(source, HTML.encode(), "而行") == Location(line=5, column=line.index("而行") + 1)
        (folder / "x.html").write_text(HTML, "utf-8")
        (result,) = TestSarif().log(check, "x.html", "--select", "PP311")["results"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 5, "startColumn": line.index("&#44;") + 1}

    def test_reports_without_a_place_of_their_own_name_the_line_of_the_page(
        self, check: Check, folder: Path
    ) -> None:
        (folder / "x.html").write_text(HTML, "utf-8")
        asked = ("x.html", "--select", "PP311", "-f")
        assert "file=x.html,line=5,endLine=5,title" in check(*asked, "github").stdout
        (issue,) = json.loads(check(*asked, "gitlab").stdout)
        assert issue["location"] == {"path": "x.html", "lines": {"begin": 5, "end": 5}}
        (diagnostic,) = json.loads(check(*asked, "rdjson").stdout)["diagnostics"]
        assert diagnostic["location"]["range"] == {"start": {"line": 5}}

    @pytest.mark.skipif(not SHARED.is_dir(), reason="the shared files are not at hand")
    @pytest.mark.parametrize("name", ["tagged-law.pdf", "notice.ofd"])
    def test_pdf_and_ofd_name_page_and_box(self, name: str) -> None:
        data = (SHARED / name).read_bytes()
        source = from_bytes(data, name)
        places = locate(source, data, [block.start for block in source.blocks])
        assert [place.page for place in places if place] == sorted(place.page for place in places if place)  # type: ignore[type-var]
        boxes = [(place.box, block.box) for place, block in zip(places, source.blocks, strict=True) if place]
        assert all(mine == pytest.approx(box, abs=0.06) for mine, box in boxes if mine and box)
        assert sum(mine is not None for mine, _ in boxes) > 0.8 * len(boxes)


class TestOthers:
    def test_rtf_names_the_paragraph(self) -> None:
        data = rtf(
            escaped("一、总体要求")
            + r"\par\par "
            + escaped("坚持")
            + r"{\b "
            + escaped("节水优先,量水而行。")
            + r"}\par "
            r"\trowd\cellx1\cellx2\intbl "
            + escaped("单位")
            + r"\cell "
            + escaped("加快,推进")
            + r"\cell\row\pard "
        )
        source = from_bytes(data, "x.rtf")
        assert of(source, data, "一") == Location(paragraph=1, offset=0)
        assert of(source, data, ",量水") == Location(paragraph=3, offset=6)
        assert of(source, data, ",推进") == Location(paragraph=5, offset=2)

    def test_epub_names_the_chapter_and_its_line(self, check: Check, folder: Path) -> None:
        data = book(
            {"b.xhtml": "<p>甲。</p>\n<p>量水而行,以水定城。</p>", "a.xhtml": "<p>节水优先,量水而行。</p>"}
        )
        source = from_bytes(data, "x.epub")
        places = [of(source, data, words) for words in (",以水", ",量水")]
        assert [(p.part, p.line) for p in places if p] == [("OPS/b.xhtml", 4), ("OPS/a.xhtml", 3)]
        (folder / "x.epub").write_bytes(data)
        assert "(OPS/b.xhtml line 4)" in check("x.epub", "--select", "PP311", "-f", "concise").stdout
        location = TestSarif().log(check, "x.epub", "--select", "PP311")["results"][0]["locations"][0]
        assert location["logicalLocations"][0]["fullyQualifiedName"] == "OPS/b.xhtml"
        assert "startLine" not in location["physicalLocation"]["region"]

    def test_xlsx_names_sheet_and_cell(self, check: Check, folder: Path) -> None:
        workbook = Workbook()
        workbook.active.title = "任务"
        for row in (["序号", "任务"], [1, "新建,改造"], [2, "管护,巡查"]):
            workbook.active.append(row)
        second = workbook.create_sheet("附表")
        second.append(["说明"])
        second["AB3"] = "填报,汇总"
        workbook.save(folder / "x.xlsx")
        found = json.loads(check("x.xlsx", "--select", "PP311", "-f", "json").stdout)
        assert [finding["location"] for finding in found] == [
            {"sheet": "任务", "cell": "B2"},
            {"sheet": "任务", "cell": "B3"},
            {"sheet": "附表", "cell": "AB3"},
        ]
        locations = TestSarif().log(check, "x.xlsx", "--select", "PP311")["results"][0]["locations"]
        assert locations[0]["logicalLocations"][0] == {
            "fullyQualifiedName": "任务!B2",
            "name": "sheet 任务 B2",
            "kind": "cell",
            "properties": {},
        }


def test_plain_text_has_none(check: Check) -> None:
    assert json.loads(check("draft.txt", "-f", "json").stdout)[0]["location"] is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_stands_there_is_what_was_read(path: Path) -> None:
    """Every character of the text, or every one in ten of a long one, is found again where the place says."""
    data = path.read_bytes()
    source = from_bytes(data, str(path))
    shown = [block for block in source.blocks if block.zone not in ("header", "footer")]
    offsets = [
        at for b in shown for at in range(b.start + b.generated, b.end) if not source.text[at].isspace()
    ]
    offsets = offsets[:: 1 + len(offsets) // 1000]
    places = locate(source, data, offsets)
    known = [(source.text[at], place) for at, place in zip(offsets, places, strict=True) if place]
    assert len(known) > 0.95 * len(offsets)
    at = (
        _in_word(data)
        if path.suffix == ".docx"
        else _in_page(Raw(data, str(path), source.encoding).decoded.text)
    )
    assert [(char, at(place)) for char, place in known if at(place) not in (char, "&", None)] == []


def _in_word(data: bytes) -> Any:
    package = Package(data, "x")
    roots = {package.main: package.document}
    for link in package.links.values():
        if link.kind in ("footnotes", "endnotes"):
            roots[link.target] = package.of_kind(link.kind)  # type: ignore[assignment]
    paragraphs = {part: list(root.iter(f"{W}p")) for part, root in roots.items()}

    def at(place: Location) -> str | None:
        if place.run is None:
            return None
        run = next(islice(_runs(paragraphs[place.part][place.paragraph - 1]), place.run - 1, None))  # type: ignore[operator]
        words = "".join(
            one.text or "" if one.tag == f"{W}t" else "-" for one in run.iter() if one.tag in _WORDS
        )
        return words[place.offset : place.offset + 1]  # type: ignore[operator]

    return at


_WORDS = (f"{W}t", f"{W}noBreakHyphen")


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == f"{W}r":
            yield child
        if child.tag != f"{W}p":
            yield from _runs(child)


def _in_page(html: str) -> Any:
    lines = html.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lambda place: lines[place.line - 1][place.column - 1]


def test_a_page_of_one_word_a_million_times_ends() -> None:
    html = "<p>节水</p>" * 50_000
    source = from_bytes(html.encode(), "x.html")
    places = locate(source, html.encode(), [0, len(source.text) - 2])
    assert places[0] == Location(line=1, column=4)
    assert places[1]
