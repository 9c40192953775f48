"""What holds for every text: no crash, spans right, characters placed once, the same twice, linear time."""

from __future__ import annotations

import gc
import random
import time
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import planparse
from conftest import FIXTURES
from expectations import fold, walk
from mangling import MANGLERS, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planparse.model import Document, Section, Span


def words(text: str) -> list[str]:
    return text.split()


NAMES = words("""
    annual-report emergency-plan indicator-tables joint-notice mangled-page notice-with-plan opinion pdf-text
    plan-with-contents regulation
""")
TEXTS = [(FIXTURES / f"{name}.txt").read_text("utf-8") for name in NAMES]

# Pieces that mean something to some rule, and odd ones that mean nothing to any.
PIECES = words("""
    一、 （一） (二) （三 四） 1. 1． 1、 （1） 1） ① ⑳ Ⅰ Ⅰ. 1.1 1.1.1 0. 第一条 第三章
    第十二条之一 第〇条 第百条 第一编 第一节 专栏1 附件 附件1 附件： 附：1.甲 目录 前言 关于
    通知 的意见 决定 令 第1号 〔2019〕4号 [2020]9号 各位代表： 各市人民政府： 某市人民政府
    2021年2月30日 二○二一年三月十八日 二〇〇五年 发布时间：2021-01-01 来源：某网站
    （此件公开发布） 现印发给你们 上一篇： ICP备1号 首页 到2025年 “十四五”末 不低于 以上 10%-15%
    3.5万 3、5 三分之一 百分之 二十万亿 廿 1e999 ½ ⁵ ٣ Ⅻ 应当 不得 鼓励 可以 由 负责
    （教育部牵头，财政部参与） 责任单位： 其中 分别 ， 。 ： ； 《 》 “ ” （ ） ( ) 〔 | - −5% +
    ～ 𠀀 𫖯 ⼀ 﨑 豈 é 👩‍👩‍👧 (gōng) （hé） (gong1) 発 發佈 …………3 —— ／ <p> &nbsp;
""")
PIECES += ["9" * 400, "目　　录", "总　　则", "首页 > 政策", "— 3 —", "| a | b |\n| --- | --- |\n| 1 | 2 |"]
PIECES += list("\n\r\t\u3000\f\v\x85\u2028\u2029\x00\ufeff\u200b\u00ad\u202e\ufffd\ue000\U0010ffff")
PIECES += ["\r\n", "  ", "\x1b[31m"]

anything = st.text()
scraps = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)


def _cut(text: str, rng: random.Random) -> str:
    start, end = sorted(rng.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def _doubled(text: str, _: random.Random) -> str:
    return text + text


def _shuffled(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)


def _sprinkled(text: str, rng: random.Random) -> str:
    for _ in range(rng.randrange(1, 30)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(PIECES) + text[at:]
    return text


def _thinned(text: str, rng: random.Random) -> str:
    return "".join(char for char in text if rng.random() > 0.05)


def _glued(text: str, _: random.Random) -> str:
    return text.replace("\n", "")


def _misread(text: str, _: random.Random) -> str:
    return text.encode("gb18030").decode("utf-16-le", "replace")


def _mangled(text: str, rng: random.Random) -> str:
    return rng.choice([*MANGLERS.values(), wrapped])(text)


MUTATIONS = [_cut, _doubled, _shuffled, _sprinkled, _thinned, _glued, _misread, _mangled]


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A fixture, or a stretch of it, that something bad happened to."""
    text = draw(st.sampled_from(TEXTS))
    rng = random.Random(draw(st.integers(0, 2**32)))
    for mutate in draw(st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3)):
        text = mutate(text, rng)
    return text[:6000]


# ---- what must hold ----


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object in a tree."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def dropped(document: Document, length: int) -> list[bool]:
    """Which characters a repair left out. One repair may lie inside another (a gloss in the navigation)."""
    gone = [False] * length
    spans = sorted((start, -end) for repair in document.source.repairs for start, end in repair.spans)
    last = 0
    for start, end in ((start, -end) for start, end in spans):
        assert 0 <= start < end <= length
        assert last <= start or end <= last, "two repairs overlap"
        last = max(last, end)
        gone[start:end] = [True] * (end - start)
    return gone


def check_quotes(document: Document, source: str, gone: list[bool]) -> None:
    """Every ``text`` is its slice of the source without what was dropped; blanks need not be told."""
    for found in objects(document.model_dump(exclude={"source"})):
        span = found.get("span")
        if span is None:
            continue
        start, end = span
        assert 0 <= start <= end <= len(source), found
        if "text" in found and "&" not in source[start:end]:  # an entity is quoted as what it names
            read = "".join(source[at] for at in range(start, end) if not gone[at])
            assert "".join(found["text"].split()) == "".join(read.split()), found


ITEMS = ("tables", "targets", "requirements", "baselines", "obligations", "goals", "references")


def check_nesting(document: Document, source: str) -> None:
    """Parts follow one another, sections nest in them in order, and every id is there once."""
    ids = [part.id for part in document.parts]
    at = 0
    for part in document.parts:
        assert at <= part.span[0] <= part.span[1] <= len(source)
        at = part.span[1]
        ids += [section.id for section in walk(part.sections)]
        _check_order(part.span, part.sections, 1)
    assert len(ids) == len(set(ids))
    items = [item for name in ITEMS for item in getattr(document, name)]
    assert len({item.id for item in items}) == len(items)
    known = {None, *ids}
    assert all(item.section in known for item in items)


def _check_order(outer: Span, sections: list[Section], level: int) -> None:
    at = outer[0]
    for section in sections:
        assert at <= section.span[0] < section.span[1] <= outer[1], section.id
        assert section.level == level
        at = section.span[1]
        _check_order(section.span, section.children, level + 1)


def check_placed(document: Document, source: str, gone: list[bool]) -> None:
    """Every non-blank character lies in one field, heading, paragraph, entry, table or repair, once."""
    placed = [0] * len(source)

    def place(span: Span) -> None:
        for at in range(*span):
            placed[at] += 1

    spans = [field.span for field in document.meta.fields] + [table.span for table in document.tables]
    for part in document.parts:
        spans += [quote.span for quote in (*part.contents, *part.paragraphs)]
        for section in walk(part.sections):
            spans += [quote.span for quote in section.paragraphs]
    for span in spans:
        place(span)
    for part in document.parts:
        for section in walk(part.sections):
            place(_own_line(section, spans))
    lost = [at for at, char in enumerate(source) if not char.isspace() and placed[at] + gone[at] == 0]
    twice = [at for at, char in enumerate(source) if not char.isspace() and not gone[at] and placed[at] > 1]
    assert not lost, [(at, source[max(0, at - 20) : at + 20]) for at in lost[:5]]
    assert not twice, [(at, source[max(0, at - 20) : at + 20]) for at in twice[:5]]
    assert document.coverage.characters == sum(not char.isspace() for char in source)
    assert document.coverage.placed == document.coverage.characters


def _own_line(section: Section, spans: list[Span]) -> Span:
    """Label, heading and closing mark: from where the section starts to the first thing that stands in it."""
    start, end = section.span
    inner = [child.span[0] for child in section.children] + [
        span[0] for span in spans if start <= span[0] < end
    ]
    return start, min(inner, default=end)


def check(source: str) -> Document:
    document = planparse.extract_text(source)
    gone = dropped(document, len(source))
    assert document.source.characters == len(source)
    check_quotes(document, source, gone)
    check_nesting(document, source)
    check_placed(document, source, gone)
    return document


# ---- tests ----


@given(anything)
@example("")
@example("\n")
@example("\ufeff")
@example("一")
@example("第一条")
@example("（" * 50)
def test_any_string(source: str) -> None:
    check(source)


@settings(max_examples=150)
@given(scraps)
def test_scraps_of_policy_text(source: str) -> None:
    check(source)


@settings(max_examples=60)
@given(mutants())
def test_mutated_documents(source: str) -> None:
    check(source)


@pytest.mark.parametrize("source", TEXTS)
def test_documents(source: str) -> None:
    check(source)


@settings(max_examples=25)
@given(st.one_of(scraps, mutants()))
def test_the_same_twice(source: str) -> None:
    first, second = (planparse.extract_text(source).model_dump_json() for _ in range(2))
    assert first == second


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize("source", TEXTS)
def test_script_changes_words_and_never_spans(
    source: str, script: Literal["simplified", "traditional"]
) -> None:
    as_printed, other = (planparse.extract_text(source, script=chosen) for chosen in ("source", script))
    pairs = zip(objects(as_printed.model_dump()), objects(other.model_dump()), strict=True)
    for was, now in pairs:
        assert was.get("span") == now.get("span")
        assert fold(str(was.get("text"))) == fold(str(now.get("text")))


@settings(max_examples=50)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.mktemp("bytes") / "file.txt"
    file.write_bytes(data)
    try:
        planparse.extract(file)
    except planparse.PlanparseError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - either outcome is right


def test_labels_may_nest_as_deep_as_they_like() -> None:
    check("\n".join(".".join(["1"] * depth) + "　甲" for depth in range(1, 400)))


def test_parentheses_may_nest_as_deep_as_they_like() -> None:
    check("甲" + "（" * 3000 + "乙" + "）" * 3000 + "。")


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "一": lambda n: "一" * n,
    "万亿": lambda n: "万亿" * (n // 2),
    "digits": lambda n: "7" * n,
    "open brackets": lambda n: "（" * n,
    "nested brackets": lambda n: "（" * (n // 2) + "）" * (n // 2),
    "book marks": lambda n: "《" * n,
    "quotes": lambda n: "“" * n,
    "其中": lambda n: "其中" * (n // 2),
    "第一条 in one line": lambda n: "第一条" * (n // 3),
    "第一条 alone": lambda n: "第一条\n" * (n // 4),
    "（一） alone": lambda n: "（一）\n" * (n // 4),
    "一、 and text": lambda n: "一、加强管理。\n" * (n // 8),
    "alternating styles": lambda n: "一、甲\n（一）乙\n1.丙\n（1）丁\n" * (n // 17),
    "decimal labels": lambda n: "\n".join(f"{i}.1 甲" for i in range(n // 8)),
    "one long label": lambda n: "1." * (n // 2),
    "附件": lambda n: "附件1\n" * (n // 4),
    "titles": lambda n: "某市关于甲的通知\n" * (n // 9),
    "目录": lambda n: "目录\n一、甲……1\n" * (n // 11),
    "dates": lambda n: "2021年3月18日" * (n // 10),
    "document numbers": lambda n: "某政发〔2021〕4号" * (n // 11),
    "glosses": lambda n: "会(huì)" * (n // 6),
    "half glosses": lambda n: "会(hu" * (n // 5),
    "blanks": lambda n: " " * n,
    "line ends": lambda n: "\n" * n,
    "spaced letters": lambda n: "国 " * (n // 2),
    "table rows": lambda n: "| 甲 | 1 |\n" * (n // 10),
    "empty cells that a word follows": lambda n: "加强管理" + "|" * n + "。",
    "short lines": lambda n: "甲\n" * (n // 2),
    "无标点": lambda n: "由各市人民政府会同有关部门负责" * (n // 15),
    "应当": lambda n: "应当" * (n // 2),
    "commas": lambda n: "加强管理，" * (n // 5),
    "到2025年": lambda n: "到2025年，达到5%以上，" * (n // 14),
    "references": lambda n: "依照《甲法》第三条第一款的规定，" * (n // 16),
    "wrapped": lambda n: ("　　甲乙丙丁" * 8 + "\n") * (n // 49),
    "traditional": lambda n: "發佈關於" * (n // 4),
}


@pytest.mark.parametrize("kind", ADVERSARIAL)
def test_time_grows_with_length(kind: str) -> None:
    """Four times the text, four times the time: ten leaves room for noise, sixteen would be quadratic."""
    small = 2_000
    while (taken := _seconds(ADVERSARIAL[kind](small))) < 0.02 and small < 64_000:
        small *= 2
    if taken > 0.02:
        assert _seconds(ADVERSARIAL[kind](4 * small)) < 10 * taken


def _seconds(text: str) -> float:
    """Processor time, the collector held: neither other work on the machine nor other tests' objects count.

    Collecting first would take longer than what is measured, there are so many of those objects.
    """
    best = float("inf")
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            planparse.extract_text(text)
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best
