"""``<!-- planparse: ignore PP311 -->``: comments in documents that switch rules off."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from planparse import extract_text
from planparse.checking import check_source
from planparse.reading.source import from_text

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

FIRST, SECOND, THIRD = "坚持节水优先,量水而行。", "坚持以水定城,以水定地。", "新建水厂,改造管网。"


def comment(words: str) -> str:
    return f"<!-- planparse: {words} -->"


def document(before: str = "", behind: str = "", between: str = "", last: str = "") -> str:
    """Three paragraphs with a mistake each, on lines that begin with their numbers."""
    lines = ["一、总体要求", before, FIRST + behind, between, SECOND, last, "二、重点任务", THIRD]
    return "\n".join(line for line in lines if line) + "\n"


def marks(text: str, **more: str) -> list[str]:
    """The words around what is found, PP0 left out."""
    findings = check_source(from_text(text, "x.txt", **more))
    return [
        text[finding.span[0] - 2 : finding.span[1] + 2] for finding in findings if finding.code == "PP311"
    ]


ONE, TWO, THREE = "优先,量水", "定城,以水", "水厂,改造"

WHERE = {
    "none": (document(), [ONE, TWO, THREE]),
    "before": (document(before=comment("ignore PP311")), [TWO, THREE]),
    "behind": (document(behind=comment("ignore PP311")), [TWO, THREE]),
    "behind, with a blank": (document(behind=f" {comment('ignore PP311')}"), [TWO, THREE]),
    "between": (document(between=comment("ignore PP311")), [ONE, THREE]),
    "by name": (document(between=comment("ignore narrow-punctuation")), [ONE, THREE]),
    "by prefix": (document(between=comment("ignore PP3")), [ONE, THREE]),
    "by several": (document(between=comment("ignore PP101,PP311、PP312")), [ONE, THREE]),
    "with a reason": (document(between=comment("ignore PP311 -- as in the original")), [ONE, THREE]),
    "a full-width colon": (document(between="<!-- planparse： ignore PP311 -->"), [ONE, THREE]),
    "of another rule": (document(between=comment("ignore PP312")), [ONE, TWO, THREE]),
    "of everything": (document(between=comment("ignore")), [ONE, THREE]),
    "two in a row": (document(between=f"{comment('ignore PP312')}\n{comment('ignore PP311')}"), [ONE, THREE]),
    "a whole file": (document(last=comment("ignore-file PP311")), []),
    "from here on": (document(between=comment("ignore-start PP311")), [ONE]),
    "from here to there": (
        document(before=comment("ignore-start PP311"), last=comment("ignore-end PP311")),
        [THREE],
    ),
    "an end of all": (
        document(before=comment("ignore-start PP311"), between=comment("ignore-end")),
        [TWO, THREE],
    ),
    "an end of another": (
        document(before=comment("ignore-start PP311"), between=comment("ignore-end PP312")),
        [],
    ),
    "not ours": (document(between="<!-- ignore PP311 -->"), [ONE, TWO, THREE]),
    "a blank line": (document(before=comment("ignore PP311") + "\n"), [TWO, THREE]),
}


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_what_a_comment_is_about(where: str, suffix: str, check: Check, folder: Path) -> None:
    text, expected = WHERE[where]
    if suffix == "html":
        inner = "".join(line if line.startswith("<!--") else f"<p>{line}</p>\n" for line in text.split("\n"))
        text = f"<!DOCTYPE html><html><head><title>x</title></head><body>{inner}</body></html>"
    file = f"x.{suffix}"
    (folder / file).write_text(text, "utf-8")
    shown = check(file, "--select", "PP311", "-q").stdout
    assert [words for words in (ONE, TWO, THREE) if words in shown] == expected
    assert shown.count("PP311") == len(expected)
    changed = check(file, "--select", "PP311", "--diff").stdout
    assert sum(line.startswith("+") for line in changed.splitlines()) == bool(expected) + len(expected)


@pytest.mark.parametrize("where", WHERE)
def test_a_comment_is_no_text_of_the_document(where: str) -> None:
    plain, marked = extract_text(document()), extract_text(WHERE[where][0])

    def read(found: object) -> list[object]:
        data = json.loads(found.model_dump_json())  # type: ignore[attr-defined]
        return [
            (
                section["label"],
                section["heading"],
                [quote["text"].split("<!--")[0].strip() for quote in section["paragraphs"]],
            )
            for section in data["parts"][0]["sections"]
        ]

    assert read(plain) == read(marked)


def test_a_wrapped_paragraph_is_one() -> None:
    wrapped = "坚持节水优先、量水而行，把水资源作为最大的刚性约束,合理规划人口、城市和产业\n发展,坚决抑制不合理用水需求。\n"
    text = f"一、总体要求\n{comment('ignore PP311')}\n{wrapped}二、其他\n{THIRD}\n"
    assert marks(text) == [THREE]


@pytest.mark.parametrize("place", ["before", "behind"])
def test_what_else_is_found_is_told_as_before(place: str) -> None:
    """By place and fingerprint, so that a baseline knows it still; before the first line, and in it, too."""
    text = "云政发〔2022〕7号\n\n各县、区人民政府：\n\n为做好供水,现就有关事项通知如下：\n\n一、目标\n新建水厂。\n二、管护。\n每月巡查。\n\n云溪市人民政府\n2022年3月8日\n"

    def told(of: str) -> list[tuple[str, str]]:
        return sorted((f.code, f.fingerprint) for f in check_source(from_text(of, "x")) if f.count == 1)

    assert len({code for code, _ in told(text)}) > 2
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.strip():
            words = comment("ignore PP0")  # of use by definition
            new = f"{words}\n{line}" if place == "before" else line.replace("\n", f"{words}\n")
            assert told("".join([*lines[:number], new, *lines[number + 1 :]])) == told(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_whatever_ends_a_line(end: str) -> None:
    for text, expected in WHERE.values():
        assert marks(text.replace("\n", end)) == expected


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("ignore PP3111", "no rule has the code PP3111; write PP311 if that is meant"),
        (
            "ignore narow-punctuation",
            "no rule has the code narow-punctuation; write narrow-punctuation if that is meant",
        ),
        ("ignore 311", "no rule has the code 311; write PP311 if that is meant"),
        ("ignore 我", "no rule has the code 我; planparse rule --all lists the codes"),
        (
            "ingore PP311",
            "ingore is not one of ignore, ignore-file, ignore-start, ignore-end; write one of them",
        ),
        ("ignore-end PP311", "<!-- planparse: ignore-end PP311 --> ends nothing that was begun before it"),
        ("", "<!-- planparse:  --> is not one of"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place(
    words: str, message: str, check: Check, folder: Path
) -> None:
    (folder / "x.txt").write_text(document(between=comment(words)), "utf-8")
    (finding,) = json.loads(check("x.txt", "-f", "json", "--select", "PP001").stdout)
    assert message in finding["message"]
    assert finding["line"] == 3


@pytest.mark.parametrize("rest", [" PP311\n", " PP311 - ->\n", f" -- {'x' * 600} -->"])
def test_a_beginning_without_an_end_is_told(rest: str, check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(document(between=f"<!-- planparse: ignore{rest}"), "utf-8")
    (finding,) = json.loads(check("x.txt", "-f", "json", "--select", "PP001").stdout)
    assert finding["message"].startswith("<!-- planparse: ignore is no comment, for no --> follows")
    assert (finding["line"], finding["column"]) == (3, 1)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (document(between=comment("ignore PP312")), document()),
        (document(behind=" " + comment("ignore PP312")), document()),
        (
            document(between=comment("ignore PP312, PP311 -- x")),
            document(between=comment("ignore PP311 -- x")),
        ),
        (
            document(between=comment("ignore PP311, PP312 -- x")),
            document(between=comment("ignore PP311 -- x")),
        ),
        (
            document(between=comment("ignore PP301, PP312, PP311, PP313 -- x")),
            document(between=comment("ignore PP311 -- x")),
        ),
        (
            document(between=comment("ignore narrow-punctuation、PP312 -- x")),
            document(between=comment("ignore narrow-punctuation -- x")),
        ),
        (document(between=comment("ignore-file PP312")), document()),
        (document(between=comment("ignore PP311")), None),
        (document(between=comment("ignore-start PP312")), None),  # told, but its end would be wrong then
    ],
)
def test_what_hides_nothing_is_told_and_taken_away(
    text: str, mended: str | None, check: Check, folder: Path
) -> None:
    (folder / "x.txt").write_text(text, "utf-8")
    result = check("x.txt", "-f", "json", "--select", "PP002")
    assert len(json.loads(result.stdout)) == (0 if "ignore PP311 --" in text and mended is None else 1)
    check("x.txt", "--fix", "--select", "PP002")
    assert (folder / "x.txt").read_text("utf-8") == (text if mended is None else mended)


def test_a_rule_that_is_off_does_not_make_its_comment_idle(check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(document(between=comment("ignore PP311")), "utf-8")
    assert check("x.txt", "--select", "PP0,PP1").exit_code == 0
    assert "PP002" not in check("x.txt", "--ignore", "PP311").stdout


def test_only_by_name_is_this_group_ignored(check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(document(between=comment("ignore"), last=comment("ignore PP999")), "utf-8")
    assert "PP001" in check("x.txt").stdout
    (folder / "x.txt").write_text(
        document(between=comment("ignore-file PP001"), last=comment("ignore PP999")), "utf-8"
    )
    assert "PP001" not in check("x.txt").stdout


def test_a_page_whose_comment_is_in_no_text(check: Check, folder: Path) -> None:
    page = f"<html><head>{comment('ignore-file PP311')}</head><body><p>{FIRST}</p>{{}}</body></html>"
    (folder / "x.html").write_text(page.format(""), "utf-8")
    assert check("x.html").exit_code == 0
    hidden = f"<div hidden>{comment('ignore PP311')}</div>"
    (folder / "x.html").write_text(page.format(hidden), "utf-8")
    assert "stands where the page has no text" in check("x.html").stdout


@pytest.mark.parametrize(
    "words",
    [
        "<script>let note = '{}'</script>",
        "<style>/* {} */</style>",
        "<p title='{}'>见下。</p>",
        '<img alt="{}">',
        "<!-- was: {}",
        "<textarea>{}</textarea>",
    ],
)
def test_what_only_looks_like_a_comment_of_a_page_is_none(words: str, check: Check, folder: Path) -> None:
    inner = words.format(comment("ignore-file PP311"))
    (folder / "x.html").write_text(f"<html><body>{inner}<p>{FIRST}</p></body></html>", "utf-8")
    assert "PP311" in check("x.html").stdout


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>{0}</p>{c}\n<p>{1}</p>", [1]),
        ("<p>{0}</p>\n{c}\n<p>{1}</p>", [0]),
        ("<p>{0}</p>\n{c}<p>{1}</p>", [0]),
        ("<p>{0}</p>{c}<p>{1}</p>", [0]),
        ("<div>\n<p>{0}</p>\n</div>{c}\n<p>{1}</p>", [0]),
        ("<p\ntitle='x>'>{0}</p> {c} </div>\n<p>{1}</p>", [1]),
    ],
)
def test_a_comment_behind_a_paragraph_of_a_page(
    page: str, found: list[int], check: Check, folder: Path
) -> None:
    words = page.format(FIRST, SECOND, c=comment("ignore PP311"))
    (folder / "x.html").write_text(f"<html><body>\n{words}\n</body></html>", "utf-8")
    findings = json.loads(check("x.html", "-f", "json", "--select", "PP311").stdout)
    assert [finding["line"] - 1 for finding in findings] == found


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_in_any_encoding(encoding: str, check: Check, folder: Path) -> None:
    for suffix, text in {
        "txt": document(between=comment("ignore PP311")),
        "html": f"<html><body><p>{FIRST}</p>{comment('ignore PP311')}<p>{SECOND}</p></body></html>",
    }.items():
        (folder / f"x.{suffix}").write_text(text, encoding)
        found = json.loads(check(f"x.{suffix}", "-f", "json", "--select", "PP311").stdout)
        assert len(found) == (2 if suffix == "txt" else 1)


@pytest.mark.parametrize(
    "text",
    [
        comment("ignore PP311") * 4_000,
        (comment("ignore-start PP311") + "\n") * 2_000 + (comment("ignore-end PP311") + "\n") * 2_000,
        "".join(
            comment(f"ignore-start X{n}") + "\n" + comment(f"ignore-end Y{n}") + "\n" for n in range(2_000)
        ),
        "".join(f"甲,乙{comment('ignore')}\n" for _ in range(3_000)),
        "<!-- planparse: " * 20_000,
        "<!-- planparse: ignore PP311 " * 10_000,
    ],
    ids=["one line", "nested", "unknown", "everywhere", "never closed", "all unclosed"],
)
def test_many_take_time_that_grows_with_the_text(text: str) -> None:
    begun = time.process_time()
    check_source(from_text(text, "x.txt"))
    assert time.process_time() - begun < 30
