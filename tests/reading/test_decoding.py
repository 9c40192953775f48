"""Detection and decoding: every encoding that Chinese text comes in, clean, short, mixed and damaged."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planparse.errors import BinaryError, DecodeError, EncodingNameError, ReadError
from planparse.reading import decode

SIMPLIFIED = """青原省人民政府办公厅关于印发“十四五”水网建设规划的通知
青政办发〔2021〕38号

各市、县（区）人民政府：
　　到2025年，全省供水能力达到120亿立方米以上，农村自来水普及率超过90%，漏损率低于9.5%。
"""
TRADITIONAL = """青原省人民政府辦公廳關於印發「十四五」水網建設規劃的通知
青政辦發〔2021〕38號

各市、縣（區）人民政府：
　　到2025年，全省供水能力達到120億立方米以上，農村自來水普及率超過90%，漏損率低於9.5%。
"""
ANY_SCRIPT = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk")
BIG5 = ("big5", "cp950", "big5hkscs")

TEXTS = {
    "notice": SIMPLIFIED,
    "one line": SIMPLIFIED.splitlines()[4],
    "title": "关于促进渔业发展的意见",
    "CRLF": SIMPLIFIED.replace("\n", "\r\n"),
    "mostly Latin": "GDP, R&D (PPP/BOT) and 5G: 按照 ISO 9001 and GB/T 9704-2012 执行\n",
    "traditional": TRADITIONAL,
    "traditional title": "關於促進漁業發展的意見",
}


@pytest.mark.parametrize("encoding", ANY_SCRIPT)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_detects_what_holds_both_scripts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", BIG5)
@pytest.mark.parametrize("text", [TRADITIONAL, TRADITIONAL.splitlines()[4], TEXTS["traditional title"]])
def test_detects_big5(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")  # none of the three has 〔 in common with the others
    assert decode(data).text == data.decode(encoding)


@pytest.mark.parametrize(
    ("text", "written_as", "why"),
    [
        (
            "里長及鄰長應協助辦理：①戶籍②役政",
            "big5hkscs",
            "circled digits stand in Hong Kong's extension only",
        ),
        (
            "民國一○九年～一一○年，每戶￥500元",
            "cp950",
            "Windows' ～ and ￥, which Hong Kong's table reads as ∼ and ¥",
        ),
        (
            "歐元兌換率為€1，恒春鎮、墻面粧修",
            "cp950",
            "the euro sign and seven hanzi that only Windows added",
        ),
        ("時速60ｋｍ／ｈ以下", "big5", "the full-width solidus has two codes"),
    ],
)
def test_extensions_of_big5(text: str, written_as: str, why: str) -> None:
    assert decode(text.encode(written_as)).text == text, why
    for label in BIG5:
        assert decode(text.encode(written_as), label).text == text, why


@pytest.mark.parametrize("data", [b"plain", b"bush hid the facts", b"a\r\nb\tc\n" * 9000, b"\r\n", b"2021"])
def test_ascii_is_utf_8(data: bytes) -> None:
    assert decode(data) == (data.decode(), "utf-8")


def test_other_scripts_in_utf_8() -> None:
    for text in ("Привет, мир", "gōng kāi", "안녕하세요"):
        assert decode(text.encode()) == (text, "utf-8")


def test_chinese_that_begins_late() -> None:
    english = "An English preface, page after page.\n" * 5000
    for encoding in ("utf-8", "gb18030", "big5hkscs"):
        assert decode((english + TRADITIONAL).encode(encoding)).text == english + TRADITIONAL


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030", "big5hkscs", "utf-32"]
)
def test_the_name_given_back_decodes_the_bytes(encoding: str) -> None:
    data = TRADITIONAL.encode(encoding)
    text, name = decode(data)
    assert data.decode(name) == text == TRADITIONAL
    assert decode(data, name) == (text, name)


LABELS = ["utf-8", "UTF8", "utf_8_sig", "utf-16", "utf-16le", "UTF-16BE", "gb2312", "GBK", "gb18030", "cp936"]


@pytest.mark.parametrize("label", LABELS)
def test_override(label: str) -> None:
    text = TEXTS["title"]
    assert decode(text.encode(label), label).text == text


def test_override_wins_over_detection() -> None:
    assert decode(TEXTS["title"].encode("gb18030"), "latin-1").text == TEXTS["title"].encode(
        "gb18030"
    ).decode("latin-1")


@pytest.mark.parametrize(
    ("mark", "codec", "labels"),
    [
        (codecs.BOM_UTF8, "utf-8", ["utf-8", "utf-8-sig"]),
        (codecs.BOM_UTF16_LE, "utf-16-le", ["utf-16", "utf-16-le"]),
        (codecs.BOM_UTF16_BE, "utf-16-be", ["utf-16", "utf-16-be"]),
    ],
)
def test_the_mark_is_not_text(mark: bytes, codec: str, labels: list[str]) -> None:
    data = mark + "规划".encode(codec)
    assert decode(data).text == "规划"
    for label in labels:
        assert decode(data, label).text == "规划"


def test_utf_16_without_mark_finds_its_byte_order() -> None:
    for codec in ("utf-16-le", "utf-16-be"):
        assert decode(SIMPLIFIED.encode(codec), "utf-16") == (SIMPLIFIED, codec)


@pytest.mark.parametrize("name", ["utf-9", "", "中文", "base64", "rot13", "a\0b"])
def test_unknown_encoding(name: str) -> None:
    with pytest.raises(EncodingNameError, match=r"x\.txt: unknown encoding .*gb18030"):
        decode(b"text", name, name="x.txt")


def test_strict_override_says_where_and_what_to_do() -> None:
    data = "第一行\r\n第二".encode("gb18030") + b"\xff\n"
    with pytest.raises(DecodeError) as caught:
        decode(data, "gbk", name="x.txt")
    assert str(caught.value).startswith("x.txt:2:3: byte 0xff is not valid in gb18030; leave out --encoding")
    assert (caught.value.line, caught.value.column, caught.value.offset) == (2, 3, 12)
    with pytest.raises(DecodeError, match="try --encoding gb18030, which it looks like"):
        decode(SIMPLIFIED.encode("gb18030"), "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_a_damaged_byte_costs_one_character(encoding: str) -> None:
    before, after = (TRADITIONAL * 3).encode(encoding), TRADITIONAL.encode(encoding)
    assert decode(before + b"\xff" + after).text == TRADITIONAL * 3 + "\ufffd" + TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TRADITIONAL, "關於"])
def test_cut_off_in_the_midst_of_a_character(text: str, encoding: str) -> None:
    data = (text + "水").encode(encoding)[:-1]
    assert decode(data).text.rstrip("\ufffd") == text
    assert decode(data).text != text


def test_two_encodings_in_one_file() -> None:
    text = decode(SIMPLIFIED.encode() * 20 + "附注".encode("gb18030") + b"\n" + SIMPLIFIED.encode()).text
    assert text.startswith(SIMPLIFIED * 20)
    assert text.endswith(SIMPLIFIED)


def test_real_replacement_characters_are_text() -> None:
    assert decode(("\ufffd" * 9 + "规划").encode()).text == "\ufffd" * 9 + "规划"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        b"abc\0def",
        b"\0" * 100,
        b"\x7fELF\x02\x01\x01" + b"\0" * 9,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\x14\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "规划".encode() + b"\x01\x02\x03\x04\x05",
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(
        BinaryError, match=r"x: is an? .+, not a document that planparse reads; save it as text"
    ):
        decode(data, name="x")


def test_stray_control_characters_are_no_reason_to_refuse() -> None:
    dirty = SIMPLIFIED.replace("：", "：\x07\x0c") * 2 + "\x1a"
    assert decode(dirty.encode("gb18030")).text == dirty


def test_hopeless_bytes_are_refused_with_a_place() -> None:
    with pytest.raises(DecodeError, match=r"x:1:1: byte 0xff is not valid in .*; name the right encoding"):
        decode(b"\xff" * 50, name="x")


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\x84\x31\x95\x33")
@example(b"\xff\xfe\0\xd8")
@example(b"\xfe\xff\0")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, name = decode(data)
    except ReadError:
        return
    assert decode(data) == (text, name)
    text.encode("utf-8")  # no lone surrogates


SENTENCES = (
    "加强基础设施建设，",
    "推进改革，",
    "到2025年，",
    "各级人民政府应当负责组织实施。",
    "\n",
    "（一）",
    "GDP ",
)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2), st.sampled_from(ANY_SCRIPT))
def test_any_text_of_ordinary_words(pieces: list[str], encoding: str) -> None:
    text = "".join(pieces)
    assert decode(text.encode(encoding)).text == text


CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
@pytest.mark.parametrize("folder", ["policies", "laws"])
def test_the_corpus_in_every_encoding(folder: str) -> None:
    from opencc import OpenCC

    traditional = OpenCC("s2t").convert
    for file in sorted((CORPUS / folder).glob("*.txt"))[:: 1 if folder == "policies" else 12]:
        text = file.read_text("utf-8")
        for encoding in ANY_SCRIPT:
            data = text.encode(encoding, "ignore")
            assert decode(data).text == data.decode(encoding), (file.name, encoding)
        for encoding in BIG5:
            data = traditional(text).encode(encoding, "ignore")
            assert decode(data).text.translate(ALIKE) == data.decode(encoding).translate(ALIKE), (
                file.name,
                encoding,
            )


ALIKE = str.maketrans(
    "∼¥•､‾¢£∕﹨", "～￥‧﹑¯￠￡／＼"
)  # symbols of Big5 that Windows and Hong Kong read differently
