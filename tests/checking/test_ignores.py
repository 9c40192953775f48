"""``[[ignores]]``: findings that are known to be none, by file, section and text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

TEXT = """一、总体要求
（一）指导思想
坚持节水优先,量水而行。
（二）基本原则
坚持以水定城,以水定地。
三、重点任务
新建水厂,改造管网。
"""
ALL = [("PP311", 3), ("PP311", 5), ("PP101", 6), ("PP311", 7)]


def found(check: Check, *arguments: str) -> list[tuple[str, int]]:
    result = check("x.txt", "-f", "json", *arguments)
    assert result.exit_code in (0, 1), result.stderr
    return [(finding["code"], finding["line"]) for finding in json.loads(result.stdout)]


@pytest.mark.parametrize(
    ("entry", "ignored"),
    [
        ('rules = ["PP311"]\nfiles = ["x.txt"]', [3, 5, 7]),
        ('rules = ["PP3"]\nfiles = ["*.txt"]', [3, 5, 7]),
        ('rules = ["narrow-punctuation"]\nfiles = ["y.txt"]', []),
        ('rules = ["PP311"]\nsection = "总体要求"', [3, 5]),  # what stands below is in it
        ('rules = ["PP311"]\nsection = "一、"', [3, 5]),
        ('rules = ["PP311"]\nsection = "（二）"', [5]),
        ('rules = ["PP311"]\nsection = "（二）基本原则"', [5]),
        ('rules = ["PP311"]\nsection = "原则"', [5]),
        ('rules = ["PP311"]\nsection = "body/1/1"', [3]),
        ('rules = ["PP311"]\nsection = "body"', [3, 5, 7]),
        ('rules = ["PP311"]\nsection = "保障措施"', []),
        ('rules = ["PP311"]\ntext = "以水定地"', [5]),
        ('rules = ["PP311"]\ntext = "/^坚持/"', [3, 5]),
        ('rules = ["PP311"]\ntext = "以水"\nsection = "三、"', []),  # all must fit
        ('rules = ["ALL"]\nsection = "三、"', [6, 7]),
        ('rules = ["PP101"]\ntext = "重点任务"\nreason = "二、 was struck out"', [6]),
    ],
)
def test_are_told_by_file_section_and_text(
    entry: str, ignored: list[int], check: Check, folder: Path
) -> None:
    (folder / "x.txt").write_text(TEXT, "utf-8")
    (folder / "planparse.toml").write_text(f"[[ignores]]\n{entry}\n", "utf-8")
    for _ in range(2):  # from the cache, too
        assert found(check) == [(code, line) for code, line in ALL if line not in ignored]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (
            'rules = ["PP3111"]\ntext = "x"',
            "ignores[1]: rules: no rule has the code 'PP3111'; did you mean 'PP311'?",
        ),
        ('text = "x"', "ignores[1]: must have rules"),
        ('rules = ["PP311"]', "ignores[1]: must have files, section or text"),
        ('rules = ["PP311"]\ntext = "/(/"', "ignores[1]: text: is no regular expression of Python"),
        ('rules = ["PP311"]\ntext = "/x*/"', "ignores[1]: text: also fits where nothing stands"),
        ('rules = ["PP311"]\nsection = " "', "ignores[1]: section: blanks are in every section"),
        ('rules = ["PP311"]\ntexts = "x"', "ignores[1]: unknown key 'texts'; did you mean 'text'?"),
    ],
)
def test_what_cannot_be_meant_is_refused(entry: str, message: str, check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text(f"[[ignores]]\n{entry}\n", "utf-8")
    result = check("draft.txt")
    assert result.exit_code == 2
    assert message in result.stderr
    assert "planparse.toml" in result.stderr


class TestOfNoUse:
    OF_FILE = '[[ignores]]\nrules = ["PP312"]\nfiles = ["draft.txt"]\n'
    OF_TEXT = '[[ignores]]\nrules = ["PP312"]\ntext = "nowhere"\n'

    @pytest.mark.parametrize(
        ("config", "options", "told"),
        [
            (OF_FILE, [], True),
            (OF_FILE, ["--no-cache"], True),
            (OF_FILE, ["--select", "PP1"], False),  # what was not looked for is not known
            (OF_FILE.replace("PP312", "PP201"), ["--profile", "law"], False),
            (OF_TEXT, [], False),  # may be of use in another file
            (OF_TEXT, ["--warn-unused-ignores"], True),
            (OF_TEXT.replace("PP312", "PP311").replace("nowhere", "节水"), ["--warn-unused-ignores"], False),
        ],
    )
    def test_is_told(self, config: str, options: list[str], told: bool, check: Check, folder: Path) -> None:
        (folder / "planparse.toml").write_text(config, "utf-8")
        for _ in range(2):
            result = check("draft.txt", "clean.txt", *options)
            assert ("planparse.toml: ignores[1] (PP" in result.stderr) == told
            assert "hid nothing" in result.stderr or not told

    @pytest.mark.parametrize(
        ("entry", "path", "told"),
        [
            ('rules = ["PP312"]\ntext = "nowhere"', ".", "hid nothing"),
            ('rules = ["PP311"]\nsection = "总体要术"', ".", "hid nothing"),
            ('rules = ["PP311"]\nsection = "总体要求"', ".", ""),
            ('rules = ["PP311"]\nsection = "总体要术"', "sub", ""),  # not all files were checked
            ('rules = ["PP311"]\nfiles = ["drafts/*"]', ".", "fits no file"),
            ('rules = ["PP311"]\nfiles = ["drafts/*"]', "..", "fits no file"),
            ('rules = ["PP311"]\nfiles = ["drafts/*"]', "sub", ""),
            ('rules = ["PP311"]\nfiles = ["sub/*"]', ".", ""),
            ('rules = ["PP311"]\nfiles = ["*.docx"]', ".", ""),  # there is one, which this run does not check
            ('rules = ["PP311"]\nfiles = ["other/draft.txt"]', ".", "fits no file"),
        ],
    )
    def test_is_told_where_it_is_known(
        self, entry: str, path: str, told: str, check: Check, folder: Path
    ) -> None:
        (folder / "planparse.toml").write_text(f"[[ignores]]\n{entry}\n", "utf-8")
        (folder / "sub" / "letter.docx").write_bytes(b"PK")
        words = check(path).stderr
        assert told in words
        assert bool(told) == ("take it out, or mend" in words)

    def test_is_not_what_is_of_use_in_another_file(self, check: Check, folder: Path) -> None:
        (folder / "planparse.toml").write_text(
            '[[ignores]]\nrules = ["PP311"]\ntext = "节水优先,"\n', "utf-8"
        )
        assert "hid nothing" not in check("draft.txt", "clean.txt", "--warn-unused-ignores").stderr
        assert "hid nothing" in check("clean.txt", "--warn-unused-ignores").stderr


def test_baselines_know_nothing_of_what_is_ignored(check: Check, folder: Path) -> None:
    (folder / "planparse.toml").write_text('[[ignores]]\nrules = ["PP311"]\ntext = "节水"\n', "utf-8")
    check("draft.txt", "--write-baseline")
    assert "PP311" not in (folder / "planparse-baseline.json").read_text("utf-8")
