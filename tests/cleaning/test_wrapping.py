"""Line ends in mid-sentence go; line ends that mean something stay."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText, clean
from planparse.cleaning.wrapping import wrapping


def mended(source: str) -> str:
    text = CleanText(source)
    wrapping(text)
    return text.text


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("加强组织领导\n，落实责任。", "加强组织领导，落实责任。", "no line begins with a comma"),
        ("按照《\n条例\n》执行。", "按照《条例》执行。", "a link in a line of its own"),
        ("各省、\n自治区人民政府：", "各省、自治区人民政府：", "no sentence ends with an enumeration comma"),
        (
            "为加强管理，根据有关规\n定，制定本办法。",
            "为加强管理，根据有关规定，制定本办法。",
            "broken once, in mid-word",
        ),
        ("达到（\n含）标准。", "达到（含）标准。", "an open bracket"),
        (
            "根据建议，由 World\nBank 开展评估。",
            "根据建议，由 World Bank 开展评估。",
            "English words keep a blank",
        ),
        ("加强领导\n\n，落实责任。", "加强领导，落实责任。", "a comma brings back what blank lines parted"),
    ],
)
def test_broken_lines_are_joined(source: str, text: str, why: str) -> None:
    assert mended(source) == text, why


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("一、总体要求\n坚持原则，稳步推进。", "a heading and its text"),
        ("加强领导。\n落实责任。", "two sentences"),
        ("通知如下：\n加强领导。", "a colon opens what follows"),
        ("关于开展工作的通知\n各市人民政府：", "title and recipients"),
        ("某市人民政府\n2021年3月5日", "signature and date"),
        ("各地要加强领导，\n一、明确目标。", "a label opens a section, whatever stands before it"),
        ("要做到，\n（一）明确目标。", "so does one in brackets"),
        ("按照规定，落实\n附件：1.名单", "an attachment note"),
        ("| 甲、\n| 乙 |", "rows of a table"),
        ("加强领导，落实责任\n\n抓好工作，确保实效。", "a blank line parts paragraphs"),
        ("——坚持统筹，协调推进\n——坚持创新，加快发展。", "a dash opens an item"),
    ],
)
def test_other_line_ends_stay(source: str, why: str) -> None:
    assert mended(source) == source, why


PARAGRAPH = (
    "各级人民政府应当加强对本行政区域内数据工作的领导建立健全协调机制研究解决重大问题并将所需经费列入预算"
)
WIDTH = 20


def at_fixed_width(*paragraphs: str, indent: str = "  ") -> str:
    lines = []
    for paragraph in paragraphs:
        words = indent + paragraph
        lines += [words[at : at + WIDTH] for at in range(0, len(words), WIDTH)]
    return "\n".join(lines)


def test_a_fixed_width_is_undone_without_any_mark_to_go_by() -> None:
    source = at_fixed_width(*[PARAGRAPH + "。"] * 3)
    assert mended(source) == "\n".join([f"  {PARAGRAPH}。"] * 3)


def test_blank_lines_between_all_lines_say_nothing() -> None:
    source = at_fixed_width(*[PARAGRAPH + "。"] * 3).replace("\n", "\n\n")
    assert mended(source).split() == [f"{PARAGRAPH}。"] * 3


def test_indented_paragraphs_go_on_in_lines_that_are_not() -> None:
    source = "　　一、总体要求\n　　（一）各级人民政府应当加强对本行政区域内\n数据工作的领导\n　　（二）各部门应当落实责任。"
    assert clean(source).text.count("\n") == 2
    assert "区域内数据工作的领导\n" in clean(source).text


def test_a_full_line_goes_on_also_behind_a_title_mark_or_a_full_stop() -> None:
    first, second = PARAGRAPH[: WIDTH - 2 - 5] + "《数据法》", PARAGRAPH[: WIDTH - 1] + "。"
    words = first + second + PARAGRAPH + "。"
    source = at_fixed_width(*[words] * 3)
    assert {line[-1] for line in source.split("\n")} >= {"》", "。"}
    assert mended(source) == "\n".join([f"  {words}"] * 3)


@pytest.mark.parametrize(
    ("last", "after", "why"),
    [
        ("", "      二、充分认识数据工作的重要性", "a heading as long as a line, and the paragraph under it"),
        ("", "  （二）各部门都应当加强数据资源管理", "the same with a label in brackets"),
        (
            PARAGRAPH[: WIDTH - 3] + "。",
            "某市数据条例（2021—2025年）",
            "a title behind a full last line",
        ),
    ],
)
def test_a_full_line_ends_where_an_indent_or_a_title_follows(last: str, after: str, why: str) -> None:
    source = at_fixed_width(*[PARAGRAPH + "。"] * 3, *[last] * bool(last))
    source += f"\n{after}\n" + at_fixed_width(PARAGRAPH + "。")
    assert f"\n{after}\n" in mended(source), why


def test_a_full_line_goes_on_in_lines_that_are_all_set_in() -> None:
    source = at_fixed_width(*[PARAGRAPH + "。"] * 4, indent="")
    source = "\n".join(f"  {line}" for line in source.split("\n"))
    assert mended(source).split() == [f"{PARAGRAPH}。"] * 4


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ("一、加强领导", "a label"),
        ("（一）加强领导", "a label in brackets"),
        ("2021年3月5日", "a date"),
        ("附件：名单", "an attachment note"),
        ("一是加强领导。", "an item in words"),
    ],
)
def test_what_opens_something_new_is_not_joined_to_a_full_line(item: str, why: str) -> None:
    full = at_fixed_width(PARAGRAPH, PARAGRAPH, indent="")[: WIDTH * 4 + 5]
    assert mended(f"{full}\n{item}").endswith(f"\n{item}"), why


def test_a_line_of_a_wrapped_sentence_may_begin_with_a_figure() -> None:
    words = PARAGRAPH[: WIDTH * 2] + "12.5万人" + PARAGRAPH + "。"
    source = at_fixed_width(words, PARAGRAPH + "。", indent="")
    assert source.split("\n")[2].startswith("12.5")
    assert mended(source).split("\n")[0] == words


@pytest.mark.parametrize(
    ("figure", "joined"), [("80 项", True), ("31 个省份", True), ("3 项目管理", False), ("3 总则", False)]
)
def test_a_figure_before_its_unit_opens_no_section_in_mid_sentence(figure: str, joined: bool) -> None:
    words = PARAGRAPH[: WIDTH * 2] + figure + PARAGRAPH + "。"
    source = at_fixed_width(words, PARAGRAPH + "。", indent="")
    assert source.split("\n")[2].startswith(figure[:2])
    assert (mended(source).split("\n")[0] == words) is joined


def test_gaps_are_addressed_only_where_they_hold_ink() -> None:
    text = CleanText("加强领导\n，落实责任。")
    wrapping(text)
    assert (text.mends["wrapping"].count, text.mends["wrapping"].spans) == (1, [])


def flush_left(text: str, width: int) -> str:
    """Lines of so many characters, a digit counting as much as a hanzi, none set in."""
    return "\n".join(
        line[at : at + width] for line in text.split("\n") for at in range(0, max(1, len(line)), width)
    )


def test_a_file_may_count_characters_where_paper_counts_hanzi() -> None:
    """A line of 22 characters with ten digits is full in a file of such lines, though short on paper."""
    text = (
        "全市各级各部门要进一步压实责任，健全工作机制，加强统筹协调，确保各项任务按时完成并取得实效\n\n"
        "2019年11月28日，2020年12月30日和2021年10月15日先后三次修订的实施细则继续有效并由市水利局解释\n\n"
        "对工作推进不力的单位和个人，由市政府办公室予以通报，并纳入年度考核，考核结果作为评先依据"
    )
    assert clean(flush_left(text, 22)).text == text


@pytest.mark.parametrize(
    ("last", "after", "joined", "why"),
    [
        ("由牵头单位（市水利局）", "会同有关部门，制定办法。", True, "a bracket ends no sentence"),
        ("市长要求“一抓到底。”", "各单位，都要落实好它。", False, "but behind its stop a mark does"),
        ("落实工作（市水利局等）", "某市人民政府办公室", False, "a signature below the last paragraph"),
    ],
)
def test_a_full_line_may_end_with_a_closing_mark(last: str, after: str, joined: bool, why: str) -> None:
    full = at_fixed_width(*[PARAGRAPH + "。"] * 3, indent="")
    line = PARAGRAPH[: WIDTH - len(last)] + last
    assert (f"{last}{after}" in mended(f"{full}\n\n{line}\n{after}")) is joined, why
