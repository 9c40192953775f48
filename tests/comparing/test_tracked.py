"""Word files: accepting every change gives the new text, rejecting every change the old; others can read them."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest

from planparse.comparing import accepted, diff, diff_text, rejected
from planparse.comparing.printers import written
from planparse.comparing.printers.report import Layout, Report
from planparse.comparing.view import view
from planparse.model import DocumentDiff
from planparse.model.diff import Edit
from planparse.reading import Given, read
from planparse.reading.docx.package import W

from .test_pairs import CASES
from .test_printers import HOSTILE, NAMES, compared
from .test_sections import ARTICLES, NEW, OLD, law

MOVED = law([ARTICLES[3], *ARTICLES[:2], ARTICLES[2].replace("林业", "水务"), ARTICLES[4]])
CHAPTER = "第{}章 保护\n第{}条 市林业部门负责湿地保护的组织协调。\n第{}条 建立湿地名录制度。\n"
OTHER = "第{}章 利用\n第{}条 合理利用湿地资源应当经过论证。\n第{}条 禁止围垦湿地。\n第{}条 鼓励科普。\n"
PAIRS = {
    "plan": (OLD.read_text("utf-8"), NEW.read_text("utf-8")),
    "small": (law(ARTICLES), law([*ARTICLES[:2], "本市设立湿地专家委员会。", ARTICLES[4]])),
    "moved": (law(ARTICLES), MOVED),
    "chapters moved": (
        "湿地办法\n" + CHAPTER.format("一", "一", "二") + OTHER.format("二", "三", "四", "五"),
        "湿地办法\n" + OTHER.format("一", "一", "二", "三") + CHAPTER.format("二", "四", "五"),
    ),
    "all new": ("", law(ARTICLES)),
    "all gone": (law(ARTICLES), ""),
    "nothing in common": (law(ARTICLES), "渔港改造方案\n一、目标\n疏浚航道。\n二、保障\n加大投入。\n"),
    "split": (
        "湿地办法\n第一条 建立湿地名录。湿地名录应当向社会公布。禁止在湿地内采砂取土和倾倒垃圾。\n",
        "湿地办法\n第一条 建立湿地名录。湿地名录应当向社会公布。\n第二条 禁止在湿地内采砂取土和倾倒垃圾。\n",
    ),
}
LONG = (
    "市林业部门应当建立湿地名录，并在名录公布前征求有关单位和专家的意见，按照规定报市人民政府批准。",
    "禁止在湿地内采砂取土、倾倒垃圾和排放污水，因抢险救灾确需取土的应当事后恢复原状并报告主管部门。",
    "任何单位和个人都有保护湿地的义务，有权举报破坏湿地的行为。",
)
PAIRS["split with another between"] = (law([LONG[0] + LONG[1], LONG[2]]), law([LONG[0], LONG[2], LONG[1]]))
PAIRS["merged with another between"] = PAIRS["split with another between"][::-1]


def document(found: DocumentDiff, layout: Layout = "redline") -> bytes:
    data = written(Report(found, found, "zh", layout), "docx")
    assert isinstance(data, bytes)
    return data


def body(data: bytes) -> ElementTree.Element:
    with ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return ElementTree.fromstring(package.read("word/document.xml"))[0]


def resolved(data: bytes, gone: tuple[str, str]) -> str:
    """The text behind the page of the summary with all changes accepted, or rejected: ``gone`` are those that go."""
    tags = {f"{W}{tag}" for tag in gone}
    starts = [at for at, p in enumerate(body(data)) if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    text = ""
    for paragraph in [*body(data)][starts[0] + 1 :] if starts else []:
        text += _words(paragraph, tags)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        text += "" if mark is not None and any(one.tag in tags for one in mark) else "\n"
    return text.rstrip("\n")


def _words(element: ElementTree.Element, gone: set[str]) -> str:
    if element.tag in gone or element.tag == f"{W}pPr":
        return ""
    own = element.text or "" if element.tag in (f"{W}t", f"{W}delText") else ""
    return own + "".join(_words(child, gone) for child in element)


def printed_otherwise(edit: Edit) -> bool:
    """Whether both versions have words, if in other characters: Word has them as the new one prints them."""
    if edit.op == "label":
        return edit.text != edit.old_text and normalize("NFKC", edit.text) == normalize("NFKC", edit.old_text)
    return edit.op == "keep" and edit.old_text is not None


@pytest.mark.parametrize("name", PAIRS)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(name: str) -> None:
    found = diff_text(*PAIRS[name])
    data = document(found)
    assert resolved(data, ("del", "moveFrom")) == accepted(found).rstrip("\n")
    assert resolved(data, ("ins", "moveTo")) == rejected(found).rstrip("\n")


def test_so_do_the_pairs_of_every_kind_of_edit() -> None:
    for case in list(CASES.values())[::4]:
        found = diff_text(case["old"], case["new"])
        data = document(found)
        assert resolved(data, ("del", "moveFrom")) == accepted(found).rstrip("\n")
        if not any(printed_otherwise(edit) for section in found.sections for edit in section.edits):
            assert unspaced(resolved(data, ("ins", "moveTo"))) == unspaced(rejected(found))


def unspaced(text: str) -> str:
    """A text without blanks: those behind a label that both versions have are the new one's."""
    return "".join(text.split())


@pytest.mark.parametrize("name", PAIRS)
def test_annotations_are_numbered_once_and_every_move_has_two_ends(name: str) -> None:
    elements = list(body(document(diff_text(*PAIRS[name]))).iter())
    numbers = Counter(
        element.get(f"{W}id")
        for element in elements
        if element.get(f"{W}id") and not element.tag.endswith("End")
    )
    assert set(numbers.values()) <= {1}
    ends = {
        tag: sorted(
            element.get(f"{W}name") or "" for element in elements if element.tag == f"{W}{tag}RangeStart"
        )
        for tag in ("moveFrom", "moveTo")
    }
    assert ends["moveFrom"] == ends["moveTo"]
    assert len(set(ends["moveTo"])) == len(ends["moveTo"])
    assert {one.get(f"{W}author") for one in elements if one.tag in (f"{W}ins", f"{W}del")} <= {"planparse"}
    for kind in ("bookmarkStart", "moveFromRangeStart", "moveToRangeStart"):
        starts = [one.get(f"{W}id") for one in elements if one.tag == f"{W}{kind}"]
        stops = [one.get(f"{W}id") for one in elements if one.tag == f"{W}{kind[:-5]}End"]
        assert starts == stops


def test_of_a_part_of_a_diff_the_text_is_whole() -> None:
    whole = diff(OLD, NEW)
    data = written(Report(view(whole, ignore_wording=True), whole, "zh"), "docx")
    assert isinstance(data, bytes)
    assert resolved(data, ("del", "moveFrom")) == accepted(whole).rstrip("\n")


def test_the_moved_article_is_a_move() -> None:
    tags = {element.tag.removeprefix(W) for element in body(document(diff_text(*PAIRS["moved"]))).iter()}
    assert {"moveFrom", "moveTo", "ins", "del"} <= tags


def test_planparse_reads_the_new_text_from_it(tmp_path: Path) -> None:
    found = diff(OLD, NEW)
    (tmp_path / "tracked.docx").write_bytes(document(found))
    lines = read(tmp_path / "tracked.docx", Given(None, None, False)).text.splitlines()
    assert lines[lines.index("修订文本") + 1 :] == accepted(found).splitlines()


def test_python_docx_reads_styles_links_and_tables() -> None:
    data = document(diff(OLD, NEW))
    read_back = docx.Document(BytesIO(data))
    styles = {p.text: p.style.name for p in read_back.paragraphs if p.style}
    assert styles["修改要点"] == "Heading 1"
    assert styles["二、主要任务"] == "Heading 1"
    assert styles["四、附则"] == "Heading 1"
    links = {link.fragment for paragraph in read_back.paragraphs for link in paragraph.hyperlinks}
    bookmarks = {element.get(f"{W}name") for element in body(data).iter(f"{W}bookmarkStart")}
    assert links
    assert links <= bookmarks
    (counts,) = read_back.tables
    assert counts.rows[0].cells[0].text == "章节条目"


@pytest.mark.parametrize("layout", ["redline", "table"])
def test_every_style_that_is_used_is_there(layout: Layout) -> None:
    data = document(diff(OLD, NEW), layout)
    with ZipFile(BytesIO(data)) as package:
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    tags = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    assert {element.get(f"{W}val") for element in body(data).iter() if element.tag in tags} <= known


def test_the_table_has_both_versions_and_marks_words() -> None:
    found = compared()
    read_back = docx.Document(BytesIO(document(found, "table")))
    assert read_back.paragraphs[0].text == "《青湾市湿地保护办法》修改前后对照表"
    (table,) = read_back.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["修改前", "修改后"]
    assert cells[1][0] == "（新增）"
    assert cells[2] == ["第二条 市林业部门应当每年公布湿地名录。", "第三条 市林业部门可以每年公布湿地名录。"]
    assert cells[3][1] == "（删除）"
    looks = {
        run.text: run.style.name for cell in table.rows[2].cells for p in cell.paragraphs for run in p.runs
    }
    assert (looks["应当"], looks["可以"]) == ("Gone", "New")


@pytest.mark.parametrize(("old", "new"), HOSTILE, ids=["markup", "controls", "long", "markdown", "empty"])
@pytest.mark.parametrize("layout", ["redline", "table"])
def test_no_text_and_no_name_breaks_the_file(old: str, new: str, layout: Layout) -> None:
    found = diff_text(f"一、说明\n{old}\n", f"一、说明\n{new}\n", old_name=NAMES[0], new_name=NAMES[1])
    docx.Document(BytesIO(document(found, layout)))


def test_the_same_versions_give_the_same_bytes() -> None:
    data = document(diff(OLD, NEW))
    assert data == document(diff(OLD, NEW))
    with ZipFile(BytesIO(data)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
