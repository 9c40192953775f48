from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.errors import ReadError
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.formats import read_as
from planparse.reading.pdf.joining import glue
from planparse.reading.pdf.spacing import unified
from reading.making.pdf import LEFT, SIZE, TEXT_WIDTH, Pages, pdf_pages, show, width, wrap
from reading.making.pdf_traps import (
    UNKNOWN_FONT,
    Draw,
    both,
    columns,
    drawn,
    harmful,
    lines,
    mode,
    one_page,
    picture,
    raw,
    slanted,
    stream,
    table,
)

TITLE = "云州市人民政府办公室关于做好今年防汛抗旱和安全生产有关工作的通知"
LONG = (
    "为深入贯彻落实市委、市政府关于加快发展的决策部署，切实做好2023年全市“放管服”改革（以下简称改革）工作，"
    "经市人民政府同意，现将有关事项通知如下。"
)
OTHER = "各有关单位应当结合实际，制定具体方案，明确责任分工，细化工作措施，确保各项任务按期完成，并于每季度末报告进展情况。"
SHORT = OTHER[:20]


@pytest.fixture(autouse=True)
def _nothing_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that recognises characters is slow, and has tests of its own."""
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name in ("planparse.reading.ocr", "planparse.reading.pdf.recognised"):
        monkeypatch.delitem(sys.modules, name, raising=False)


def read(data: bytes) -> Extracted:
    return read_as("pdf", Raw(data, "a.pdf"))


def body(found: Extracted) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.zone == "body"]


def zones(found: Extracted) -> list[tuple[str, str]]:
    return [
        (block.zone, found.text[block.start : block.end]) for block in found.blocks if block.zone != "body"
    ]


def kinds(found: Extracted) -> set[str]:
    return {warned.kind for warned in found.warnings}


def test_a_notice_comes_out_as_it_was_written() -> None:
    paragraphs = [
        "各县（市、区）人民政府，市政府各部门：",
        *["一、总体要求", LONG * 3, "（一）主要目标。" + OTHER] * 5,
    ]
    found = read(pdf_pages([TITLE, *paragraphs, "", "    云州市人民政府办公室", "    2023年5月6日"]))
    title, *rest = body(found)
    assert title.replace("\n", "") == TITLE
    assert rest == [*paragraphs, "云州市人民政府办公室", "2023年5月6日"]
    assert [text for _, text in zones(found)] == [f"— {n + 1} —" for n in range(len(found.pages))]
    assert found.blocks[0].style.centred
    assert found.blocks[0].style.size == 22


def test_a_paragraph_goes_on_across_pages_before_their_feet() -> None:
    found = read(pdf_pages([TITLE, *[LONG * 4] * 3]))
    assert body(found)[1:] == [LONG * 4] * 3
    assert len(found.pages) == 2
    across = next(block for block in found.blocks if block.start < found.pages[1] < block.end)
    line = found.text[found.pages[1] :][:10]
    assert LONG.startswith(line) or line in LONG + LONG
    behind = [found.text[block.start : block.end] for block in found.blocks if block.start > across.end]
    assert behind[0] == "— 1 —"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一条　" + LONG, "第二条　" + OTHER),
        ("（一）" + LONG, "（二）" + OTHER),
        (LONG, "附件2"),
        (LONG[:27], OTHER),  # a full line that ends where its paragraph does
    ],
)
def test_paragraphs_stay_apart(first: str, second: str) -> None:
    found = read(pdf_pages([TITLE, first, second, LONG, OTHER]))
    assert body(found)[1:] == [first, second, LONG, OTHER]


def test_who_signs_at_the_right_margin() -> None:
    pages = Pages()
    pages.paragraph(LONG)
    for text in ("云州市财政局", "二〇二三年十二月二十六日", "云州市人民政府办公室"):
        pages.right(text, before=0)
    found = body(read(pages.bytes()))
    assert found == [LONG, "云州市财政局", "二〇二三年十二月二十六日", "云州市人民政府办公室"]


def test_paragraphs_without_an_indent() -> None:
    pages = Pages()
    texts = ["第一条　" + LONG, "第二条　" + OTHER, "本条所称单位，包括企业。", "第三条　" + LONG]
    for text in texts:
        pages.paragraph(text, indent=0)
    assert body(read(pages.bytes())) == texts


def test_hanging_labels() -> None:
    wrapped = wrap("一一" + OTHER, indent=0, room=TEXT_WIDTH - 2 * SIZE)

    def draw(canvas: Canvas) -> None:
        show(canvas, "1.", LEFT + SIZE, 700)
        for number, line in enumerate(wrapped):
            show(canvas, line, LEFT + 2 * SIZE, 700 - number * 28)
        show(canvas, "2.", LEFT + SIZE, 700 - len(wrapped) * 28)
        show(canvas, SHORT, LEFT + 2 * SIZE, 700 - len(wrapped) * 28)

    found = body(read(drawn(both(lines([LONG[:27]], top=760), draw))))
    assert found == [LONG[:27], "1.一一" + OTHER, "2." + SHORT]


@pytest.mark.parametrize(
    ("set_as", "wanted"),
    [
        ("云 州 市 财 政 局", "云州市财政局"),
        ("第一章　总　则", "第一章　总　则"),
        ("1 范围", "1 范围"),
        ("GB/T 9704 的 A and B", "GB/T 9704 的 A and B"),
        ("见7.3.5.1", "见7.3.5.1"),
        ("“十四五”（以下简称）", "“十四五”（以下简称）"),
    ],
)
def test_blanks(set_as: str, wanted: str) -> None:
    assert body(read(drawn(lines([set_as])))) == [wanted]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("人民", "政府", "人民政府"),
        ("the first", "word", "the first word"),
        ("develop\xad", "ment", "development"),
        ("20", "23年", "2023年"),
        ("http://a.example/b", "c", "http://a.example/bc"),
        ("PM", "浓度", "PM浓度"),
    ],
)
def test_what_stands_between_lines(before: str, after: str, wanted: str) -> None:
    assert glue(before, after) == wanted


def test_characters_that_only_look_alike() -> None:
    assert unified("\u2f00\u2f08\u2ed3\uf9e4ＡB") == "一人长理ＡB"


@pytest.mark.parametrize("boxes", [False, True])
def test_a_ruled_table(boxes: bool) -> None:
    rows: list[list[str | None]] = [
        ["项目", None, "2023年", "2024年"],
        ["产值", "工业", "100", "120"],
        ["^", "农业", "50\n（预计）", "60"],
    ]
    page = both(lines([SHORT], top=780), table(rows, [80] * 4, boxes=boxes), lines([SHORT], top=500))
    found = read(drawn(page))
    assert body(found) == [
        SHORT,
        "项目\t\t2023年\t2024年\n产值\t工业\t100\t120\n\t农业\t50（预计）\t60",
        SHORT,
    ]
    cells = {found.text[cell.start : cell.end]: cell[2:6] for cell in found.blocks[1].cells}
    assert cells["项目"] == (0, 0, 1, 2)
    assert cells["产值"] == (1, 0, 2, 1)
    assert cells["60"] == (2, 3, 1, 1)


def _rows(first: int, last: int) -> list[list[str]]:
    return [
        ["序号", "项目", "金额"],
        *[[str(number), f"项目{number}", "100"] for number in range(first, last)],
    ]


def test_a_table_goes_on_across_pages_and_repeats_its_head() -> None:
    widths = [60, 200, 100]
    found = read(
        drawn(table(_rows(1, 9), widths), both(table(_rows(9, 12), widths, top=760), lines([SHORT], top=500)))
    )
    assert [block.kind for block in found.blocks] == ["table", "paragraph", "paragraph"]
    assert body(found)[0].splitlines()[1:] == [f"{n}\t项目{n}\t100" for n in range(1, 12)]
    assert zones(found) == [("artifact", "序号\t项目\t金额")]
    assert found.text[found.pages[1] :].startswith("9\t项目9")


def test_a_row_goes_on_on_the_next_page() -> None:
    rest = [["", "（续）", ""], ["9", "项目9", "1"]]
    found = read(drawn(table(_rows(1, 9), [60, 200, 100]), table(rest, [60, 200, 100], top=760)))
    assert body(found)[0].splitlines()[-2:] == ["8\t项目8（续）\t100", "9\t项目9\t1"]


def test_a_frame_is_no_table() -> None:
    page = both(
        lines([SHORT, OTHER[20:33]], top=690),
        table(
            [
                [
                    "",
                ],
                [""],
            ],
            [400],
            top=720,
            height=100,
        ),
    )
    assert [block.kind for block in read(drawn(page)).blocks] == ["paragraph"] * 2


FIGURES = [("指标", "2022年", "2025年"), ("产值（亿元）", "1200", "1500"), ("覆盖率（%）", "45", "46.5")]


def _figures(canvas: Canvas) -> None:
    for row, cells in enumerate(FIGURES):
        for x, text in zip((4, 154, 254), cells, strict=True):
            show(canvas, text, LEFT + x, 684 - row * 25, size=12)


def _open_at_the_sides(canvas: Canvas) -> None:
    for row in range(4):
        canvas.line(LEFT, 700 - row * 25, LEFT + 350, 700 - row * 25)
    for x in (150, 250):
        canvas.line(LEFT + x, 700, LEFT + x, 625)


@pytest.mark.parametrize("rules", [_open_at_the_sides, lines([])])
def test_a_table_without_all_its_rules(rules: Draw) -> None:
    found = read(drawn(both(_figures, rules, lines([SHORT], top=560))))
    assert body(found) == ["\n".join("\t".join(cells) for cells in FIGURES), SHORT]
    assert [block.kind for block in found.blocks] == ["table", "paragraph"]


def test_two_columns() -> None:
    found = body(read(drawn(both(lines([TITLE[:20]], top=790, left=200), columns(OTHER * 4, LONG * 4)))))
    assert found == [TITLE[:20], OTHER * 4, LONG * 4]


def test_running_heads_and_page_numbers() -> None:
    def page(number: int) -> Draw:
        texts = wrap(OTHER + LONG[: number * 9], indent=0)
        head = lines(["云州市国民经济发展规划"], top=800, size=9)
        return both(head, lines(texts, top=720), lines([str(number)], top=40, left=290, size=10))

    found = read(drawn(*[page(number) for number in range(1, 5)]))
    assert sorted(set(zones(found))) == [
        *[("footer", str(number)) for number in range(1, 5)],
        ("header", "云州市国民经济发展规划"),
    ]
    assert len(zones(found)) == 8
    assert not any("规划" in text for text in body(found))


def test_annexes_on_top_of_pages_are_no_running_heads() -> None:
    pages = [both(lines([f"附件{n}"], top=780), lines([SHORT], top=700)) for n in range(1, 4)]
    assert body(read(drawn(*pages))) == ["附件1", SHORT, "附件2", SHORT, "附件3", SHORT]


def test_the_first_page_of_a_document() -> None:
    def letter(canvas: Canvas) -> None:
        for text, y, size in (
            ("云州市人民政府文件", 700, 40),
            ("云州市人民政府关于", 580, 22),
            ("印发《云州市防汛抗旱应急预案》的通知", 547, 22),
        ):
            show(canvas, text, LEFT + (TEXT_WIDTH - width(text, size)) / 2, y, size=size)
        show(canvas, "云政发〔2023〕5号", LEFT + SIZE, 640)
        show(canvas, "签发人：张三", LEFT + TEXT_WIDTH - 7 * SIZE, 640)
        canvas.line(LEFT, 630, LEFT + TEXT_WIDTH, 630)
        for number, line in enumerate(wrap(LONG)):
            show(canvas, line, LEFT + (0 if number else 2 * SIZE), 480 - number * 29)

    found = read(drawn(letter))
    assert body(found) == [
        "云州市人民政府文件",
        "云政发〔2023〕5号　签发人：张三",
        "云州市人民政府关于\n印发《云州市防汛抗旱应急预案》的通知",
        LONG,
    ]
    assert [block.style.centred for block in found.blocks] == [True, False, True, False]


def test_contents() -> None:
    found = read(
        drawn(lines(["目　录", "第一章　总则" + "." * 60 + "1", "第二章　目标任务" + "." * 52 + "12"]))
    )
    assert [block.kind for block in found.blocks] == ["paragraph", "contents", "contents"]


def test_bookmarks_are_headings() -> None:
    def page(canvas: Canvas) -> None:
        for level, text in enumerate(("第一章　总则", "第一节 目的")):
            show(canvas, text, LEFT, 700 - 40 * level)
            canvas.bookmarkPage(text)
            canvas.addOutlineEntry(text.replace("　", " "), text, level)
        show(canvas, SHORT, LEFT, 600)

    found = read(drawn(page))
    assert [(block.kind, block.level) for block in found.blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", None),
    ]


def test_a_watermark_is_an_artifact() -> None:
    found = read(drawn(both(lines([OTHER[:25], OTHER[25:40]]), slanted("内部资料"))))
    assert zones(found) == [("artifact", "内部资料")]


def test_bold_by_stroking() -> None:
    found = read(drawn(both(lines([SHORT], top=600), mode([SHORT], 2))))
    assert [block.style.bold for block in found.blocks] == [True, False]


def test_turned_text_is_read_as_it_stands() -> None:
    def turned(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        for number, line in enumerate(wrap(OTHER, room=600)):
            show(canvas, line, 100 if number else 132, 450 - number * 30)

    assert body(read(drawn(turned))) == [OTHER]


def test_text_that_runs_down_the_page() -> None:
    def down(canvas: Canvas) -> None:
        for at, char in enumerate(OTHER[:55]):
            show(canvas, char, 480 - at // 20 * 30, 760 - at % 20 * 18)

    assert "".join(body(read(drawn(down)))) == OTHER[:55]


def test_fields_are_read_and_comments_are_not() -> None:
    def form(canvas: Canvas) -> None:
        show(canvas, "姓名：", LEFT, 700)
        canvas.acroForm.textfield(name="n", x=LEFT + 60, y=695, width=150, height=20, value="Zhang San")
        canvas.textAnnotation("a comment", Rect=[100, 600, 200, 650])

    assert " ".join(body(read(drawn(form)))).split() == ["姓名：", "Zhang", "San"]


def test_a_hidden_layer_over_a_scan_is_read_and_said() -> None:
    found = read(drawn(both(picture(), mode([OTHER[:20]], 3))))
    assert body(found) == [OTHER[:20]]
    assert kinds(found) == {"layer"}


def test_hidden_text_is_left_out_and_counted() -> None:
    found = read(drawn(both(lines([SHORT]), mode(["看不见的字"], 3, top=500))))
    assert body(found) == [SHORT]
    assert kinds(found) == {"hidden"}


def test_text_that_is_clipped_away_is_left_out() -> None:
    def clipped(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.rect(0, 600, 595, 242)
        canvas.clipPath(path, stroke=0)
        show(canvas, SHORT, LEFT, 700)
        show(canvas, "看不见的字", LEFT, 500)

    found = read(drawn(clipped))
    assert body(found) == [SHORT]
    assert kinds(found) == {"hidden"}


def test_a_page_without_text_is_said() -> None:
    found = read(drawn(lines([SHORT]), picture()))
    assert "page 2" in found.warnings[0].text
    assert kinds(found) == {"no-text"}
    assert len(found.pages) == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (drawn(picture(), picture()), "pages 1–2 hold no text, only pictures"),
        (drawn(both(picture(), lines(["— 1 —"], top=40))), "page 1 holds no text, only pictures"),
        (drawn(lines([])), "nothing on its pages"),
        (pdf_pages([SHORT], encrypt="secret"), "protected by a password"),
        (
            raw(one_page(b"BT /F 12 Tf 100 700 Td <000100020003> Tj ET", font=UNKNOWN_FONT)),
            "no Unicode in the file's fonts",
        ),
        (b"%PDF-1.4 and nothing else", "damaged"),
    ],
)
def test_what_cannot_be_read(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        read(data)


def tagged(parts: list[tuple[str, list[str]]]) -> bytes:
    """A tagged page: blocks with their types and lines, 20 points below each other."""
    content, elements, mark, y = b"", [], 0, 740
    for kind, texts in parts:
        marks = []
        for text in texts:
            words = text.encode("ascii")
            content += b"/%s<</MCID %d>>BDC BT /F 12 Tf 72 %d Td (%s) Tj ET EMC\n" % (
                kind.encode(), mark, y, words,
            )  # fmt: skip
            marks.append(mark)
            mark, y = mark + 1, y - 20
        elements.append((kind, marks))
    objects = one_page(content, page=b"/StructParents 0")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>"
    kids = b" ".join(b"%d 0 R" % (8 + number) for number in range(len(elements)))
    owners = b" ".join(b"%d 0 R" % (8 + number) for number, (_, marks) in enumerate(elements) for _ in marks)
    objects.append(b"<</Type/StructTreeRoot/K[%s]/ParentTree 7 0 R>>" % kids)
    objects.append(b"<</Nums[0[%s]]>>" % owners)
    for kind, marks in elements:
        inside = b" ".join(b"%d" % each for each in marks)
        objects.append(b"<</Type/StructElem/S/%s/P 6 0 R/Pg 3 0 R/K[%s]>>" % (kind.encode(), inside))
    return raw(objects)


FULL = "The words of this line go on up to the right margin of the page and not beyond"


def test_tags_that_agree_with_the_page_say_what_is_a_paragraph() -> None:
    parts = [
        ("H1", ["Heading of all"]),
        *[("P", [FULL, FULL, "end."])] * 4,
        ("P", [FULL]),
        ("P", [FULL, "end."]),
    ]
    found = read(tagged(parts))
    assert [(block.kind, block.level) for block in found.blocks][:2] == [("heading", 1), ("paragraph", None)]
    assert body(found)[1:] == [" ".join(texts) for _, texts in parts[1:]]


def test_tags_that_part_every_line_are_not_believed() -> None:
    found = read(tagged([("P", [line]) for line in [FULL, FULL, "end."] * 5]))
    assert body(found) == [" ".join([FULL, FULL, "end."])] * 5


@pytest.mark.parametrize("name", harmful())
def test_files_that_are_made_to_do_harm(name: str) -> None:
    with contextlib.suppress(ReadError):
        assert len(read(harmful()[name]).text) < 1_000_000


def _mutations(data: bytes, count: int) -> Iterator[bytes]:
    chance = random.Random(7)
    for _ in range(count):
        if chance.random() < 0.4:
            yield data[: chance.randrange(len(data))]
            continue
        flipped = bytearray(data)
        for _ in range(chance.randrange(1, 20)):
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
        yield bytes(flipped)


def test_damaged_files_are_read_or_refused() -> None:
    page = both(lines([SHORT], top=780), table(_rows(1, 4), [60, 200, 100]))
    refused = 0
    for data in _mutations(drawn(page), 60):
        try:
            read(data)
        except ReadError:
            refused += 1
    assert 0 < refused < 60


def test_what_a_file_holds_beside_its_pages_is_said() -> None:
    objects = one_page(b"BT /F 12 Tf 100 700 Td (words) Tj ET")
    names = b"<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>/JavaScript<</Names[(s) 6 0 R]>>>>"
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/Names %s>>" % names
    objects.append(b"<</S/JavaScript/JS(app.alert\\(1\\))>>")
    objects.append(b"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 8 0 R>>>>")
    objects.append(stream(b"hidden", b"/Type/EmbeddedFile"))
    found = read(raw(objects))
    assert body(found) == ["words"]
    assert [warned.text for warned in found.warnings] == [
        "1 embedded files were not read: a.txt",
        "1 scripts were left out",
    ]
