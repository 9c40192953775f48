from __future__ import annotations

import codecs
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planparse.checking import RULES, check_source
from planparse.checking.fixing import encode_like, fixed_text
from planparse.reading.source import from_text

from .conftest import DRAFT, REQUIRED

if TYPE_CHECKING:
    from .conftest import Check

FIXED = DRAFT.replace(",", "，")


def test_fix_mends_and_reports_the_rest(check: Check, folder: Path) -> None:
    result = check("draft.txt", "clean.txt", "--fix", "-f", "concise")
    assert (folder / "draft.txt").read_text("utf-8") == FIXED
    assert result.stdout == "draft.txt:3:1: PP101 error: 三、 follows 一、; 二、 is expected\n"
    assert result.stderr == "Fixed 1 finding. Found 1 finding in 2 files, 2 read as web.\n"
    assert result.exit_code == 1
    assert "Fixed 0 findings." in check("draft.txt", "--fix").stderr


def test_fix_leaves_what_is_not_selected(check: Check, folder: Path) -> None:
    check("draft.txt", "--fix", "--ignore", "PP311")
    check("draft.txt", "--fix", "--severity", "error")
    assert (folder / "draft.txt").read_text("utf-8") == DRAFT


def test_diff_shows_and_changes_nothing(check: Check, folder: Path) -> None:
    before = (folder / "draft.txt").read_bytes()
    result = check("draft.txt", "clean.txt", "--diff")
    assert result.stdout == (
        "--- draft.txt\n+++ draft.txt\n@@ -1,4 +1,4 @@\n 一、总体要求\n-坚持节水优先,量水而行。\n"
        "+坚持节水优先，量水而行。\n 三、重点任务\n 新建水厂。\n"
    )
    assert result.exit_code == 1
    assert (folder / "draft.txt").read_bytes() == before
    assert check("draft.txt", "--diff", "--fix").exit_code == 2


PAGE = f"<html><body>{''.join(f'<p>{line}</p>' for line in DRAFT.splitlines())}</body></html>"


@pytest.mark.parametrize(
    ("name", "data", "mendable"),
    [
        ("x.txt", DRAFT.encode(), True),
        ("x.md", DRAFT.encode(), True),
        ("x.html", PAGE.encode(), False),
        ("x.txt", DRAFT.encode() + b"\xff", False),  # cannot be written back byte for byte
    ],
)
def test_only_what_can_be_mended_is_said_to_be(
    name: str, data: bytes, mendable: bool, check: Check, folder: Path
) -> None:
    (folder / name).write_bytes(data)
    options = ["--select", "PP311", "-e", "utf-8"] if b"\xff" in data else ["--select", "PP311"]
    for _ in range(2):  # from the cache, too
        result = check(name, *options)
        assert ("PP311 [*]" in result.stdout) == mendable
        assert ("--fix can mend 1." in result.stderr) == mendable
    told = check(name, *options, "--diff")
    assert f"Could fix {int(mendable)} finding" in told.stderr
    assert ("Clean in 1 file" in told.stderr) == mendable  # nothing else is wrong
    fixed = check(name, *options, "--fix")
    assert fixed.exit_code == (0 if mendable else 3)
    assert ("No file could be fixed." in fixed.stderr) == (not mendable)


def test_standard_input_comes_out_fixed(check: Check) -> None:
    assert check("-", "--fix", stdin=DRAFT.encode()).stdout == FIXED


@pytest.mark.parametrize(
    "data",
    [
        DRAFT.encode("gb18030"),
        codecs.BOM_UTF8 + DRAFT.encode(),
        codecs.BOM_UTF16_BE + DRAFT.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + DRAFT.encode("utf-16-le"),
        DRAFT.replace("\n", "\r\n").encode(),
        DRAFT.replace("\n", "\r").encode(),
        DRAFT.rstrip().encode(),
    ],
    ids=["gb18030", "bom", "utf-16-be", "utf-16-le", "crlf", "cr", "no-line-end"],
)
def test_the_rest_of_the_file_stays_byte_for_byte(data: bytes, check: Check, folder: Path) -> None:
    path = folder / "draft.txt"
    path.write_bytes(data)
    check("draft.txt", "--fix", "--select", "PP311")
    encoding = "gb18030" if data == DRAFT.encode("gb18030") else "utf-8"
    for mark, codec in ((codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")):
        encoding = codec if data.startswith(mark) else encoding
    assert path.read_bytes() == data.replace(",".encode(encoding), "，".encode(encoding))


def test_what_cannot_be_written_back_is_left_alone(check: Check, folder: Path) -> None:
    data = DRAFT.encode() + b"\xff\xfe broken"
    (folder / "draft.txt").write_bytes(data)
    result = check("draft.txt", "--fix", "--encoding", "utf-8")
    assert result.exit_code == 3
    (folder / "draft.txt").write_bytes(data)
    result = check("draft.txt", "--fix")
    assert (folder / "draft.txt").read_bytes() == data
    assert result.exit_code == 3
    assert "cannot be written back" in result.stderr


def test_an_encoding_without_the_mark_gives_none() -> None:
    assert encode_like("é,".encode("latin-1"), "é,", "é，", "latin-1") is None


def test_the_file_is_replaced_in_one_step(
    check: Check, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "draft.txt"
    path.chmod(0o640)
    (folder / "link.txt").symlink_to(path)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        assert check("link.txt", "--fix").exit_code == 3
    assert path.read_text("utf-8") == DRAFT
    assert sorted(os.listdir(folder)) == ["clean.txt", "draft.txt", "link.txt", "sub"]  # noqa: PTH208
    check("link.txt", "--fix")
    assert path.read_text("utf-8") == FIXED
    assert (folder / "link.txt").is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES.values() if rule.fixable], ids=lambda rule: rule.code
)
def test_fixing_all_settles(rule: object) -> None:
    """All rules together: what is fixed stays fixed, and a second run changes nothing."""
    text = getattr(rule, "bad")  # noqa: B009
    check = partial(check_source, rules=RULES.values(), require=REQUIRED)
    after, findings, fixed = fixed_text(from_text(text, "x"), check(from_text(text, "x")), check)
    assert fixed
    assert not any(finding.edits for finding in findings)
    again, _, more = fixed_text(after, findings, check)
    assert (again.text, more) == (after.text, 0)


def test_a_page_of_dirt_is_mended_at_once() -> None:
    text = "各县(市、区)要加强\u200b领导,,落实“十四五”目标,到２０２５年水厂达到１２座。。\n"
    after, _, _ = fixed_text(from_text(text, "x"), check_source(from_text(text, "x")), check_source)
    assert after.text == "各县（市、区）要加强领导，落实“十四五”目标，到2025年水厂达到12座。\n"


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.fixable])
def test_fixes_count_in_the_source(code: str) -> None:
    """Line ends of two characters, and what cleaning takes out, move no fix to another place."""

    def fixed(text: str) -> str:
        check = partial(check_source, rules=[RULES[code]], require=REQUIRED)
        source = from_text(text, "x.txt")
        return fixed_text(source, check(source), check)[0].text

    text = RULES[code].bad
    assert fixed(text.replace("\n", "\r\n")) == fixed(text).replace("\n", "\r\n")
