"""What holds for any two texts: their edits give both back, spans are right, dirt is no change, time is linear."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import FIXTURES
from mangling import MANGLERS
from planparse.cleaning import clean
from planparse.comparing import accepted, diff_text, rejected
from planparse.model.diff import Keep, Relabel
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planparse.model import DocumentDiff
    from planparse.model.diff import Edit

# In encodings of their own, and dirty already: to mangle what is dirty is not fair.
OTHER = ("big5", "gb18030")
DIRTY = ("mangled-page", "pdf-text")
NAMES = [path.stem for path in sorted(FIXTURES.glob("*.txt")) if path.stem not in OTHER]
TEXTS = [(FIXTURES / f"{name}.txt").read_text("utf-8") for name in NAMES]
CLEAN = [name for name in NAMES if name not in DIRTY]
INKED = re.compile(r"\S(?:[^\n]*\S)?")  # a line without the blanks at both ends
PIECES = """一、总体要求\n （一） 第一条 第三章 附件 1. 到2025年 应当 不得 鼓励 3.5万 70% 。 ； ， 各县市人民政府
加强监测预警。 建立台账； 教育部牵头 《某某办法》 通知 關於應當 (gōng) ａ""".split(" ")
PIECES += [
    "第一章 总 则\n",
    "附　　则",
    "\n\n",
    "\r\n",
    " ",
    "\u3000",
    "\u200b",
    "一",
    "二、保障措施\n",
    "完善制度体系和工作机制，",
]

scraps = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=30).map("".join)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[str, str]:
    """A document and a version of it: lines dropped, doubled, moved, changed."""
    text = draw(st.sampled_from(TEXTS))
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 6))):
        at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("drop", "double", "move", "change", "new", "swap"))):
            case "drop" if len(lines) > 1:
                del lines[at]
            case "double":
                lines.insert(at, lines[to % len(lines)])
            case "move":
                lines.insert(to % len(lines), lines.pop(at % len(lines)))
            case "change":
                cut = draw(st.integers(0, len(lines[at % len(lines)])))
                line = lines[at % len(lines)]
                lines[at % len(lines)] = line[:cut] + draw(scraps) + line[cut + draw(st.integers(0, 8)) :]
            case "new":
                lines.insert(at % len(lines), draw(scraps))
            case _:
                at, to = at % len(lines), to % len(lines)
                lines[at], lines[to] = lines[to], lines[at]
    return text, "\n".join(lines)


def as_printed(text: str) -> str:
    """What ``planparse text`` prints, in the characters of the source, less the blanks that the edits are free of.

    Those are empty lines and the blanks at both ends of a line; all others count. For each character that is printed
    the source has one: another script or width, O for 〇.
    """
    cleaned = clean(text)
    return "".join(f"{cleaned.raw[slice(*line.span())]}\n" for line in INKED.finditer(cleaned.text))


def check(old: str, new: str) -> DocumentDiff:
    diff = diff_text(old, new)
    assert accepted(diff) == as_printed(new)
    assert rejected(diff) == as_printed(old)
    return diff


def labels_hold(diff: DocumentDiff) -> None:
    """The label of a section is one edit, and none of its characters is in any other."""
    for side in ("old", "new"):
        for section in diff.sections:
            spans = [getattr(edit, side) for edit in section.edits if edit.op == "label"]
            labels = [
                edit.old_text if side == "old" else edit.text for edit in section.edits if edit.op == "label"
            ]
            assert [label.rstrip() for label in labels if label] == [
                place.label for place in getattr(section, side) if place.label
            ]
            for edit in section.edits:
                if edit.op != "label" and (span := getattr(edit, side, None)):
                    assert not any(label and label[0] < span[1] and span[0] < label[1] for label in spans)


def spans_hold(diff: DocumentDiff, old: str, new: str) -> None:
    """Every character of an edit stands in its span, in order, and so does every item that either version names."""
    labels_hold(diff)
    for side, source in (("old", old), ("new", new)):
        for section in diff.sections:
            edits_hold(section.edits, side, source)
            for place in getattr(section, side):
                stands(place.label, place.span, source)
        for change in (*diff.targets, *diff.obligations, *diff.references):
            if item := getattr(change, side):
                stands(item.text, item.span, source)


def edits_hold(edits: Sequence[Edit], side: str, source: str) -> None:
    last = 0
    for edit in edits:
        if span := getattr(edit, side, None):
            text = edit.text
            if side == "old" and isinstance(edit, (Keep, Relabel)) and edit.old_text is not None:
                text = edit.old_text
            stands(text, span, source)
            assert last <= span[0] <= span[1] <= len(source)
            last = span[1]


def stands(text: str, span: tuple[int, int], source: str) -> None:
    there = iter(source[slice(*span)])
    assert all(ch in there for ch in "".join(text.split())), (text, source[slice(*span)])


def nothing_changed(diff: DocumentDiff) -> bool:
    """Whether a diff has no entry but sections that were kept."""
    return not (
        diff.changed
        or diff.substance
        or diff.letterhead
        or diff.references
        or diff.targets
        or diff.obligations
        or diff.summary.moves
        or any(section.kinds != ["kept"] or section.score < 1 for section in diff.sections)
        or any(
            edit.op != "keep" and not (edit.op == "label" and edit.text == edit.old_text)
            for section in diff.sections
            for edit in section.edits
        )
    )


@settings(max_examples=60)
@given(revisions())
def test_a_document_and_its_revision(pair: tuple[str, str]) -> None:
    diff = check(*pair)
    spans_hold(diff, *pair)
    assert diff_text(*pair) == diff
    assert pair[0] != pair[1] or not diff.changed


@settings(max_examples=80)
@given(scraps, scraps)
def test_any_two_texts(old: str, new: str) -> None:
    spans_hold(check(old, new), old, new)


@settings(max_examples=60)
@given(st.one_of(scraps, revisions().map(itemgetter(1))))
def test_no_text_has_an_entry_against_itself(text: str) -> None:
    assert nothing_changed(diff_text(text, text))


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
@settings(max_examples=15)
def test_two_documents_that_have_nothing_to_do_with_each_other(old: str, new: str) -> None:
    check(old, new)


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_text_does_not_differ_from_itself(number: int) -> None:
    diff = check(TEXTS[number], TEXTS[number])
    assert not diff.changed
    assert not diff.substance
    assert {kind for section in diff.sections for kind in section.kinds} <= {"kept"}


def slope(text_of: Callable[[int], tuple[str, str]], small: int, factor: int, most: float) -> float:
    """Time of the large pair over that of the small one, over how much larger it is."""
    short, long = text_of(small), text_of(small * factor)
    diff_text(*short)  # what is loaded once is no matter of size
    return times_as_long(lambda: diff_text(*long), lambda: diff_text(*short), most * factor) / factor


def numbered(size: int, words: str) -> str:
    return "".join(f"第{at}项{words}{at * 7919 % 1000}号{words[at % len(words) :]}。\n" for at in range(size))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("加强监测预警工作机制建设", "加强监测预警工作机制建设"),
        ("加强监测预警工作机制建设", "推进农村公路养护改革试点"),
    ],
    ids=["a revision", "unrelated"],
)
def test_time_grows_with_the_text_not_with_its_square(old: str, new: str) -> None:
    def pair(size: int) -> tuple[str, str]:
        return numbered(size, old), numbered(size, new).replace("7号", "八号")

    assert slope(pair, 300, 8, 3) < 3  # quadratic: 8


@pytest.mark.parametrize(
    "piece", ["一", "。", "一、\n", "第一条\n", "不得", "（一）建立台账。\n", "\n", "应当建立台账，"]
)
def test_repeated_pieces_take_linear_time(piece: str) -> None:
    def pair(size: int) -> tuple[str, str]:
        return piece * size, piece * (size - size // 3) + "二" + piece * (size // 2)

    assert slope(pair, 400, 8, 3.5) < 3.5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "第一章　总　　则\n第一条　为了保护湿地，制定本办法。\n",
            "第一章 总则\n\n第一条 为了保护湿地，制定本办法。",
        ),
        ("附 则\n  第九条  本办法\t自公布之日起施行。  \n", "附　则\n第九条 本办法自公布之日起施行。\n\n\n"),
        ("二O一二年六月五日\n", "　二〇一二年 六月 五日\n"),
    ],
)
def test_blanks_within_a_line_are_given_back(old: str, new: str) -> None:
    check(old, new)
    check(new, old)


@pytest.mark.parametrize("name", MANGLERS)
@pytest.mark.parametrize("fixture", CLEAN)
def test_script_and_dirt_are_no_change(name: str, fixture: str) -> None:
    text = (FIXTURES / f"{fixture}.txt").read_text("utf-8")
    diff = check(text, MANGLERS[name](text))
    assert not diff.changed, [section.edits for section in diff.sections if section.kinds != ["kept"]]
