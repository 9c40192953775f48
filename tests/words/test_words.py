"""Words: what a stretch is cut into, whichever reader of the dictionary is installed, and what a user may add."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

import planparse
from planparse.extraction.numbers.measures import find_quantities
from planparse.words import segment
from planparse.words.cutting import cut
from planparse.words.dictionary import DictionaryError, load, using
from planparse.words.table import table, terms
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = [
    "支持工业互联网平台建设数字乡村",
    "各地商务主管部门要加强组织领导",
    "2025年底前，建成12.5万亩高标准农田（含新建）。",
    "𠮷野家 abc 　\n、",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_joined_are_the_text(text: str) -> None:
    words = cut(text)
    assert "".join(text[word.start : word.end] for word in words) == text
    assert [word.start for word in words[1:]] == [word.end for word in words[:-1]]
    assert "".join(segment.words(text)) == text


@pytest.mark.parametrize(
    ("text", "words", "kinds"),
    [
        ("工业互联网平台", ["工业互联网", "平台"], "no"),
        ("云岭县商务主管部门", ["云岭", "县", "商务", "主管部门"], "sono"),
        ("面向企业", ["面向", "企业"], "vo"),
        ("水利部将公布", ["水利部", "将", "公布"], "ndv"),  # 部将 is no word
    ],
)
def test_the_likeliest_words(text: str, words: list[str], kinds: str) -> None:
    found = cut(text)
    assert [text[word.start : word.end] for word in found] == words
    assert "".join(word.kind for word in found) == kinds


def test_no_term_stands_twice() -> None:
    counted = Counter(word for word, _ in terms())
    assert [word for word, times in counted.items() if times > 1] == []


def test_either_reader_of_the_dictionary_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rjieba")
    fast = [segment.segmenter()(text) for text in TEXTS]
    monkeypatch.setitem(sys.modules, "rjieba", None)  # as if it were not installed
    segment.segmenter.cache_clear()
    slow = [segment.segmenter()(text) for text in TEXTS]
    segment.segmenter.cache_clear()
    assert fast == slow


def test_nothing_is_loaded_before_it_is_needed() -> None:
    import subprocess

    code = (
        "import sys, planparse, planparse.api; sys.exit(any(m in sys.modules for m in ('jieba', 'rjieba')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


NOTICE = "关于开展工作的通知\n各单位：\n一、任务\n支持链头打造平台。\n"


def _doers() -> list[str]:
    return [actor.text for act in planparse.extract_text(NOTICE).obligations for actor in act.actors]


def test_added_words_are_read_as_what_they_are_said_to_be(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("# 本市用语\ndoer: 链头  # 产业链的龙头\n\nnoun：数据要素\n", "utf-8")
    before = _doers()
    with using(load(file)):
        assert _doers() == ["链头"]
    assert _doers() == before != ["链头"]


def test_extract_takes_a_dictionary(tmp_path: Path) -> None:
    words, notice = tmp_path / "words.txt", tmp_path / "notice.txt"
    words.write_text("doer: 链头\n", "utf-8")
    notice.write_text(NOTICE, "utf-8")
    found = planparse.extract(notice, dictionary=words)
    said = planparse.extract_text(NOTICE, dictionary=words)
    for document in (found, said):
        assert [actor.text for act in document.obligations for actor in act.actors] == ["链头"]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("doer: 链头\n链尾\n", ":2: "),  # no class
        ("people: 链头\n", ":1: "),  # a class that there is not
        ("doer:\n", ":1: "),  # no words
        ("doer: " + "长" * 41, ":1: "),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, content: str, where: str) -> None:
    file = tmp_path / "words.txt"
    file.write_text(content, "utf-8")
    with pytest.raises(DictionaryError, match=where) as caught:
        load(file)
    assert str(caught.value).startswith(str(file))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00\xff"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "words.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DictionaryError, match=r"words\.txt: "):
        load(file)


def test_the_data_is_in_the_package() -> None:
    files = importlib.import_module("planparse.words").__path__
    from pathlib import Path

    assert (Path(files[0]) / "data" / "terms.txt").is_file()


def test_a_word_of_ones_own_with_a_numeral_counts_nothing(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("noun: 三元公司\n", "utf-8")
    notice = "引进三元公司。"
    assert len(find_quantities(notice)) == 1
    with using(load(words)):
        assert find_quantities(notice) == []


def test_a_word_of_ones_own_holds_no_marker(tmp_path: Path) -> None:
    text = "一、重点任务\n推广可升降码头。\n"
    file = tmp_path / "words.txt"
    file.write_text("qualifier: 可升降\n", "utf-8")
    assert [act.force for act in planparse.extract_text(text).obligations] == ["permitted"]
    assert [act.force for act in planparse.extract_text(text, dictionary=file).obligations] == ["directive"]


def test_a_word_of_ones_own_is_no_rarer_than_it_was(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("noun: 中国\n", "utf-8")
    known = table().entry("中国")
    assert known is not None
    assert table(load(words)).entry("中国") == (known[0], "n")


def test_many_words_of_ones_own_cost_no_more_at_each_phrase_than_few() -> None:
    text = "".join(f"第{at}条 县水务局会同乡镇人民政府应当检修第{at}号管网。\n" for at in range(1500))

    def reading(count: int) -> Callable[[], object]:
        words = [(f"云溪第{at}工区", "o") for at in range(count)]

        def read() -> None:
            with using(tuple(words)):  # a tuple of its own, as each file loads one
                planparse.extract_text(text)

        read()  # the table of words is made once
        return read

    assert times_as_long(reading(20_000), reading(20), 3) < 3
