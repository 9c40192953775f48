"""Any text at all: no rule fails, every place is in the text, work grows with the length and no faster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planparse.api import extract_source
from planparse.checking import RULES, check_source
from planparse.checking.check import check_page
from planparse.checking.fixing import fixed_text
from planparse.checking.page import Page
from planparse.checking.reports.full import excerpt
from planparse.reading.source import from_text
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = (
    [line for rule in RULES.values() for line in (rule.bad + rule.near).split("\n") if line]
    + [
        "附件1",
        "附件：1.表",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        ",",
        "\r\n",
        "\u200b",
        "\ufffd",
        "\ue000",
        "第三条　",
        "1.1 ",
        "①",
    ]
    + [
        "加強組織領導",
        "(gōng)",
        "&nbsp;",
        "表1\n甲|乙\n1|2",
        "0年0月0日",
        "2022年13月45日",
        "目录",
        "一、…………1",
    ]
)


@settings(max_examples=120)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["\n", "", "\n\n", "\r\n", " "]))
def test_any_mixture(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    source = from_text(text, "x")
    findings = check_source(source)
    for finding in findings:
        start, end = finding.span
        assert 0 <= start <= end <= len(text)
        quoted = finding.quote[finding.column - 1 - finding.cut[0] :]
        assert text[start:].startswith(quoted[: end - start])
        assert all(start_ <= end_ <= len(text) for start_, end_, _ in finding.edits)
        excerpt(finding)
    after, _, _ = fixed_text(source, findings, check_source)
    assert "\ufffd" not in after.text or "\ufffd" in text


@given(st.text(max_size=120))
def test_any_characters(text: str) -> None:
    for finding in check_source(from_text(text, "x")):
        excerpt(finding)


GROWING = {
    "labels": "（一）甲\n",
    "one number again and again": "一、甲\n",
    "articles that cite": "第一条　违反本办法第九条第一款第二项的。\n",
    "leads": "如下：\n一、甲如下：\n",
    "open brackets": "（",
    "open titles": "《甲",
    "quotes": "“甲”“乙",
    "marks": "，。；",
    "one character": "的",
    "digits": "1",
    "ranges": "1—2—",
    "dates": "2022年2月30日",
    "short names": "（以下简称甲乙）",
    "annexes": "附件1\n甲\n见附件3。\n",
    "narrow": "甲,(乙)\n",
    "entities": "&amp;",
    "ellipsis": "甲。。。",
    "citations": "《甲乙丙丁戊己庚辛壬癸子丑办法》（甲政发〔2020〕3号）。",
    "one word": "工作",
    "garbled": "鐨勫伐浣滐紝",
    "parts of a sum": "其中：甲50万元、乙40万元，",
    "shares": "占50%，",
    "counts": "12个部门（甲、乙、丙），",
    "rows of a sum": "|合计|3|4|\n",
    "responsible fields": "（责任单位：省财政厅、省发改委）\n",
    "years of two digits": "24年底，",
    "comments": "<!-- planparse: ignore PP311 -->\n",
}


def checking(text: str) -> Callable[[], object]:
    """Give the work of the rules, without extraction; each on a page of its own, which keeps what was once found."""
    source = from_text(text, "x")
    document = extract_source(source)
    return lambda: check_page(Page(document, source))


@pytest.mark.parametrize("piece", GROWING.values(), ids=list(GROWING))
def test_work_grows_with_the_length(piece: str) -> None:
    """Four times the text, at most eight times the work of the rules; the engines have tests of their own."""
    short, long = (checking(piece * (length // len(piece))) for length in (4_000, 16_000))
    assert times_as_long(long, short, 8) < 8


def test_work_grows_with_the_number_of_parts() -> None:
    """A rule that looks through all parts, or all sections, for each part shows with many of them only."""
    letter = "云溪市人民政府关于印发供水方案的通知\n云政发〔2022〕7号\n\n各县：\n现印发给你们。\n\n云溪市人民政府\n2022年3月8日\n"
    annex = "附件1\n供水方案\n一、总则\n建设水厂。\n"
    short, long = (checking(letter + annex * (length // len(annex))) for length in (16_000, 64_000))
    assert times_as_long(long, short, 8) < 8
