"""What holds for every text: no crash, spans right, characters placed once, the same twice, linear time."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import planparse
from conftest import ROOT
from expectations import fold
from hurting import HURTS, MARKUP, ODD, PIECES, texts
from planparse.api import extract_data
from planparse.exporting.to_json import written
from planparse.reading import read
from promises import broken, unexplained
from timing import processor_time, times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from planparse.api import Script


TEXTS = [text for text in texts() if text]
SHARED = ROOT.parent / "shared" / "corpus"
# All policies and reports, and of the hundreds of others a few.
CORPUS = [
    *sorted((SHARED / "policies").glob("*.txt")),
    *sorted((SHARED / "reports").glob("*.txt")),
    *sorted((SHARED / "laws").glob("*.txt"))[::8],
    *sorted((SHARED / "raw").glob("*.txt"))[::8],
]

anything = st.text()
scraps = st.lists(
    st.one_of(st.sampled_from([*PIECES, *ODD, *MARKUP, "\n"]), st.text(max_size=3)), max_size=40
).map("".join)


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A fixture, or a stretch of it, that something bad happened to."""
    text = draw(st.sampled_from(TEXTS))
    rng = random.Random(draw(st.integers(0, 2**32)))
    for mutate in draw(st.lists(st.sampled_from(HURTS), min_size=1, max_size=3)):
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


def check(source: str, *, script: Script = "source") -> None:
    document = planparse.extract_text(source, script=script)
    assert broken(source, document.model_dump(mode="json"), rescripted=script != "source") == []


# ---- tests ----


@given(anything)
@example("")
@example("\n")
@example("\ufeff")
@example("一")
@example("第一条")
@example("（" * 50)
@example("\ue5e5")
@example("&amp;nbsp")
@example("<p>甲</p>\n<p><span>&nbsp;</span></p>\n<p>应当落实。</p>")
@example("二〇〇四年一月六日\n\n8月11日至1日3起，应当增长5%。")
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


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_documents_of_the_corpus(path: Path) -> None:
    source = read(path)
    plain, asked = (extract_data(source, explain=explain) for explain in (False, True))
    assert unexplained(asked) == plain
    assert broken(source.text, json.loads(written(asked))) == []


@settings(max_examples=40)
@given(st.one_of(scraps, mutants()), st.sampled_from(["simplified", "traditional"]))
def test_other_scripts(source: str, script: Script) -> None:
    check(source, script=script)


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


def test_a_figure_lies_in_its_sentence_where_a_long_one_is_cut() -> None:
    for shift in range(8):
        check("甲" * shift + "按30%给予补助" * 300)


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
    "目录 and blanks": lambda n: "目录\n一、甲\n" + ("二、乙" + " " * (n // 40) + "丙 8\n") * 40,
    "目录 and leaders": lambda n: "目录\n一、甲\n" + ("二、乙" + ".… " * (n // 120) + "丙 8\n") * 40,
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

    def work(size: int) -> Callable[[], object]:
        text = ADVERSARIAL[kind](size)
        return lambda: planparse.extract_text(text)

    small = 2_000
    while processor_time(work(small)) < 0.02 and small < 64_000:
        small *= 2
    assert times_as_long(work(4 * small), work(small), 10) < 10
