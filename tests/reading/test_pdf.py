from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.reading.pages.joining import glue
from planparse.reading.pages.spacing import unified
from reading.making.pdf import LEFT, SIZE, TEXT_WIDTH, Pages, pdf_pages, show, width, wrap
from reading.making.pdf_traps import (
    Draw,
    both,
    columns,
    drawn,
    lines,
    mode,
    slanted,
)
from reading.pdfs import LONG, OTHER, SHORT, TITLE, body, read, zones


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


@pytest.mark.parametrize(
    ("labels", "behind"),
    [(("1.", "2."), 1), (("a)", "b)"), 1), (("●", "●"), 1), (("附件：1.", "2."), 4)],
)
def test_hanging_labels(labels: tuple[str, str], behind: int) -> None:
    """Lines begin where the words behind the label do."""
    left = LEFT + (1 + behind) * SIZE
    wrapped = wrap("一一" + OTHER, indent=0, room=TEXT_WIDTH - left + LEFT)

    def draw(canvas: Canvas) -> None:
        show(canvas, labels[0], LEFT + SIZE, 700)
        for number, line in enumerate(wrapped):
            show(canvas, line, left, 700 - number * 28)
        show(canvas, labels[1], left - SIZE, 700 - len(wrapped) * 28)
        show(canvas, SHORT, left, 700 - len(wrapped) * 28)

    found = body(read(drawn(both(lines([LONG[:27]], top=760), draw))))
    assert found == [LONG[:27], f"{labels[0]}一一{OTHER}", labels[1] + SHORT]


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
