"""OFD: lines and paragraphs out of placed letters, tables out of rules, what is at the edges, and what is no text."""

from __future__ import annotations

import pytest

from planparse.api import extract_data
from planparse.errors import ReadError
from planparse.reading.source import SourceText, from_bytes
from reading.hostile import damaged, survives
from reading.making.ofd import EM, LEFT, archive, lines, ofd, rule, table, text

BODY = (
    "\u3000\u3000为进一步提升全县供水保障能力，促进城乡供水一",
    "体化，根据《青川省供水条例》，结合我县实际，制定本方案，请认",  # to the margin
    "真执行。",
    "\u3000\u3000一、到2025年，农村自来水普及率达到95%。",
)
WIDE = 28 * EM
PICTURE = '<ofd:ImageObject ID="3" Boundary="0 0 210 {}"/>'


def read(data: bytes) -> SourceText:
    return from_bytes(data, "file.ofd")


def body(source: SourceText) -> list[str]:
    return [source.text[b.start : b.end] for b in source.blocks if b.zone == "body"]


def zone(source: SourceText, name: str) -> list[str]:
    return [source.text[b.start : b.end] for b in source.blocks if b.zone == name]


def full(*rows: str) -> str:
    """Lines that are pulled to the right margin, but for the last."""
    found = ""
    for number, row in enumerate(rows):
        words = row.lstrip("\u3000")
        x = LEFT + EM * (len(row) - len(words))
        ends = number + 1 == len(rows) or len(row) < 20
        step = EM if ends else (LEFT + WIDE - x) / len(words)
        found += text(words, x, 50 + 10 * number, deltas=f"g {len(words) - 1} {step:.3f}")
    return found


def test_lines_of_a_paragraph_are_joined() -> None:
    assert body(read(ofd([full(*BODY[:3])]))) == ["".join(BODY[:3]).strip()]


def test_an_indented_line_begins_a_paragraph() -> None:
    found = body(read(ofd([full(*BODY)])))
    assert found == ["".join(BODY[:3]).strip(), BODY[3].strip()]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = full(BODY[0], BODY[1], "") + text("— 1 —", 100, 285, deltas="5.6 g 3 2.8")
    source = read(ofd([first, full("真执行。") + text("— 2 —", 100, 285, deltas="5.6 g 3 2.8")]))
    assert body(source) == ["".join(BODY[:3]).strip()]
    assert zone(source, "footer") == ["— 1 —", "— 2 —"]
    assert source.text[source.pages[1] :].startswith("真执行。")


def test_running_heads_are_no_body() -> None:
    pages = [
        text("青川县水务局文件汇编", 60, 15, 4) + lines(f"第{number}页的话。", top=60) for number in "一二三"
    ]
    source = read(ofd(pages))
    assert zone(source, "header") == ["青川县水务局文件汇编"] * 3
    assert body(source) == [f"第{number}页的话。" for number in "一二三"]


def test_a_template_is_read() -> None:
    source = read(
        ofd([lines("各乡镇人民政府：", top=120)], templates={5: text("青川县人民政府文件", 40, 60, 12)})
    )
    assert body(source) == ["青川县人民政府文件", "各乡镇人民政府："]


@pytest.mark.parametrize(
    ("deltas", "words"),
    [
        ("g 3 5.6", "供水方案"),
        ("5.6 5.6 5.6", "供水方案"),
        ("g 2 5.6 5.6 -90 7", "供水方案"),
        ("g 1000000000 5.6", "供水方案"),
        ("5.6 40 5.6", "供水\u3000方案"),
        ("g", "供水方案"),
        ("g x y nan inf 1e999", "供水方案"),
    ],
)
def test_run_lengths(deltas: str, words: str) -> None:
    assert read(ofd([text("供水方案", 40, 60, deltas=deltas)])).text.strip() == words


def test_what_stands_apart_in_a_row() -> None:
    page = text("青川县水务局办公室", 30, 260, 4.9) + text("2024年3月1日印发", 130, 260, 4.9)
    assert body(read(ofd([page]))) == ["青川县水务局办公室\u30002024年3月1日印发"]


def test_letters_placed_one_by_one() -> None:
    page = "".join(text(letter, 40 + 6.6 * at, 60) for at, letter in enumerate("供水保障方案"))
    assert body(read(ofd([page]))) == ["供水保障方案"]


def test_a_letter_drawn_twice_is_one() -> None:
    page = text("供水方案", 40, 60) + text("供水方案", 40.2, 60)
    assert body(read(ofd([page]))) == ["供水方案"]


def test_a_ruled_table() -> None:
    rows = [["指标", "单位", "2025年"], ["普及率", "%", "95"], ["水厂", "座", "12"]]
    source = read(ofd([lines("附表", top=60) + table(rows, 40, 80)]))
    assert source.text.strip().splitlines()[-3:] == ["\t".join(row) for row in rows]
    (block,) = [b for b in source.blocks if b.kind == "table"]
    assert [source.text[c.start : c.end] for c in block.cells] == [cell for row in rows for cell in row]


def test_merged_cells() -> None:
    across = "".join(rule(40, y, 60, 0) for y in (80, 90, 100)) + rule(40, 80, 0, 20) + rule(100, 80, 0, 20)
    page = (
        across + rule(70, 90, 0, 10) + text("合并", 60, 87, 4) + text("左", 45, 97, 4) + text("右", 75, 97, 4)
    )
    source = read(ofd([page]))
    (block,) = [b for b in source.blocks if b.kind == "table"]
    assert [(c.row, c.column, c.columns) for c in block.cells] == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def test_rows_without_rules_between_them() -> None:
    frame = rule(40, 80, 60, 0) + rule(40, 130, 60, 0) + "".join(rule(x, 80, 0, 50) for x in (40, 70, 100))
    page = frame + "".join(
        text(f"第{n}", 45, 80 + 9 * n, 4) + text(f"{n}%", 75, 80 + 9 * n, 4) for n in range(1, 5)
    )
    assert read(ofd([page])).text.strip().splitlines() == [f"第{n}\t{n}%" for n in range(1, 5)]


def test_words_across_the_page_are_an_artifact() -> None:
    slanted = text("内部资料", 40, 100, more='CTM="0.7 0.7 -0.7 0.7 0 0"')
    stamp = f'<ofd:PageAnnot {{0}}><ofd:Annot Type="Stamp"><ofd:Appearance>{text("保密", 1, 9)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>'
    notes = '<ofd:Annotations {0}><ofd:Page PageID="100"><ofd:FileLoc>Note.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>'
    source = read(
        ofd([lines("正文。") + slanted], more={"Doc_0/Annotations.xml": notes, "Doc_0/Note.xml": stamp})
    )
    assert body(source) == ["正文。"]
    assert zone(source, "artifact") == ["内部资料", "保密"]


def test_warnings() -> None:
    files = '<ofd:Attachments {0}><ofd:Attachment Name="附表.xlsx"/></ofd:Attachments>'
    page = lines("甲\ue123乙") + PICTURE.format(60) + text("看不见", 30, 90, more='Visible="false"')
    source = read(ofd([page, rule(1, 1, 9, 0)], more={"Doc_0/Attachments.xml": files}))
    assert {warned.kind: warned.text for warned in source.warnings} == {
        "no-text": "no text on page 2: a scan, or letters drawn as shapes",
        "private-use": "characters that are private to the file's fonts, so that nobody else can read them: 1",
        "images": "pictures not read: 1",
        "hidden": "hidden passages left out: 1",
        "embedded": "embedded files not read: 1 (附表.xlsx)",
    }


def test_letters_below_a_picture_are_read() -> None:
    page = PICTURE.format(297) + text("认出的字", 30, 90, more='Alpha="0"')
    assert body(read(ofd([page]))) == ["认出的字"]


def test_composite_units_are_opened_and_bounded() -> None:
    units = "".join(
        f'<ofd:CompositeGraphicUnit ID="{n}"><ofd:Content>'
        + f'<ofd:CompositeObject ID="1" Boundary="0 0 9 9" ResourceID="{n + 1}"/>' * 12
        + "</ofd:Content></ofd:CompositeGraphicUnit>"
        for n in range(50, 60)
    )
    deep = {"Doc_0/PublicRes.xml": f"<ofd:Res {{0}}>{units}</ofd:Res>"}
    assert survives("ofd", ofd(['<ofd:CompositeObject ID="1" ResourceID="50"/>'], more=deep)) is None
    unit = f'<ofd:CompositeGraphicUnit ID="50"><ofd:Content>{text("其中", 0, 9)}</ofd:Content></ofd:CompositeGraphicUnit>'
    one = {"Doc_0/PublicRes.xml": f"<ofd:Res {{0}}>{unit}</ofd:Res>"}
    page = '<ofd:CompositeObject ID="1" Boundary="40 60 50 9" ResourceID="50"/>'
    assert body(read(ofd([page], more=one))) == ["其中"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (ofd([rule(1, 1, 9, 0)] * 3), "has no text on page 1–3"),
        (ofd([]), "has no pages"),
        (archive({"OFD.xml": "<OFD/>"}), "names no document"),
        (archive({"OFD.xml": "<OFD><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>"}), "has no a.xml"),
        (archive({"OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><OFD/>'}), "document type"),
        (archive({"OFD.xml": "<OFD>"}), "is damaged"),
        (ofd([lines("甲")], more={"Encryptions.xml": "<a/>"}), "password"),
    ],
)
def test_refusals(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data)


def test_a_notice_is_understood() -> None:
    head = text("青川县水务局文件", 40, 45, 12) + text("青水发〔2024〕7号", 80, 80)
    head += text("关于印发《青川县供水保障方案》的通知", 40, 105, 7.7)
    page = head + lines("各乡镇人民政府：", *BODY[3:], top=130)
    end = text("青川县水务局", 120, 60) + text("2024年3月1日", 121, 70)
    meta = extract_data(read(ofd([page, end])))["meta"]
    assert meta["title"] == "关于印发《青川县供水保障方案》的通知"
    assert meta["recipients"] == "各乡镇人民政府"
    assert str(meta["issued_on"]) == "2024-03-01"


def test_damage() -> None:
    whole = ofd([full(*BODY) + table([["指标", "值"], ["水厂", "1"]], 40, 120)])
    for data in damaged(whole, 120):
        survives("ofd", data)


def test_deep_and_crowded_pages() -> None:
    survives("ofd", ofd(["<ofd:PageBlock>" * 5000 + lines("甲") + "</ofd:PageBlock>" * 5000]))
    crowded = "".join(rule(n % 200, n / 40, 1.5, 0) + rule(n / 40, n % 200, 0, 1.5) for n in range(6000))
    assert "甲" in (survives("ofd", ofd([crowded + lines("甲")])) or "")
