"""Which rules apply to a document: by what it is, or by what the user says it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from planparse.checking import RULES
from planparse.lexicon.profiles import OFF

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Check

LETTER = """云溪市人民政府关于加强农村供水工作的通知
云政发〔2022〕7号

各县、区人民政府：

为做好农村供水工作，现就有关事项通知如下。

一、加快建设水厂
每县建设一座,于年底前完成。

二、加强管护
每月巡查。

云溪市人民政府
2022年3月8日
"""
UNISSUED = LETTER.replace("云政发〔2022〕7号\n", "").replace("云溪市人民政府\n2022年3月8日\n", "")
LAW = """云溪市供水条例

第一条　为了保障供水,制定本条例。
第二条　供水单位应当每月检查管网。
第三条　本条例自2022年3月8日起施行。
"""
BODY = LETTER.partition("云政发〔2022〕7号\n\n")[2].replace("云溪市人民政府\n2022年3月8日\n", "")

DOCUMENTS = {
    "a letter": (LETTER, "official"),
    "one without its number": (LETTER.replace("云政发〔2022〕7号\n", ""), "official"),
    "one without its date": (LETTER.replace("2022年3月8日\n", ""), "official"),
    "one without its title": (LETTER.partition("\n")[2], "official"),
    "neither number, date nor signature": (UNISSUED, "draft"),
    "a number to be filled in": (LETTER.replace("〔2022〕7号", "〔2022〕 号"), "official"),
    "a number and a date to be filled in": (
        LETTER.replace("〔2022〕7号", "〔2022〕 号").replace("3月8日", " 月 日"),
        "draft",
    ),
    "a draft by its title": (LETTER.replace("通知\n云", "通知（征求意见稿）\n云"), "draft"),
    "articles": (LAW, "law"),
    "articles without a title": (LAW.partition("\n")[2], "law"),
    "a letter with articles": (
        LETTER.replace("一、加快", "第一条　加快").replace("二、加强", "第二条　加强"),
        "official",
    ),
    "no letterhead at all": (BODY, "web"),
}


def profile_of(check: Check, *arguments: str) -> str:
    (artifact,) = json.loads(check(*arguments, "-f", "sarif").stdout)["runs"][0]["artifacts"]
    return str(artifact["properties"]["profile"])


@pytest.mark.parametrize("what", DOCUMENTS)
def test_is_told_by_kind_and_shape(what: str, check: Check, folder: Path) -> None:
    text, profile = DOCUMENTS[what]
    (folder / "x.txt").write_text(text, "utf-8")
    assert profile_of(check, "x.txt") == profile


def test_a_page_is_web(check: Check, folder: Path) -> None:
    lines = "".join(f"<p>{line}</p>\n" for line in LETTER.splitlines())
    (folder / "x.html").write_text(f"<html><body>{lines}</body></html>", "utf-8")
    assert profile_of(check, "x.html") == "web"
    assert profile_of(check, "x.html", "--profile", "official") == "official"


@pytest.mark.parametrize(
    ("options", "config", "expected"),
    [
        ([], "", []),  # a draft by its shape
        (["--profile", "official"], "", ["PP201", "PP210"]),
        ([], 'profile = "official"', ["PP201", "PP210"]),
        (["--profile", "auto"], 'profile = "official"', []),
        (["--profile", "law"], 'profile = "official"', []),
        (["--select", "PP201"], "", ["PP201"]),  # named by its whole code: no profile switches it off
        (["--extend-select", "PP201"], "", ["PP201"]),
        ([], 'select = ["PP201"]', ["PP201"]),
        (["--select", "PP20"], "", []),
    ],
)
def test_switches_off_what_does_not_apply(
    options: list[str], config: str, expected: list[str], check: Check, folder: Path
) -> None:
    # Signed, so that it is a letter; what is a draft by its shape has not even recipients to miss.
    text = LETTER.replace("云政发〔2022〕7号", "云政发〔2022〕 号").replace("2022年3月8日\n", "")
    (folder / "x.txt").write_text(text, "utf-8")
    (folder / "planparse.toml").write_text(config, "utf-8")
    found = json.loads(check("x.txt", "-f", "json", "--ignore", "PP3", *options).stdout)
    assert [finding["code"] for finding in found] == expected


def test_is_said_in_the_report(check: Check, folder: Path) -> None:
    for name, text in {"law.txt": LAW, "letter.txt": LETTER, "body.txt": BODY}.items():
        (folder / name).write_text(text, "utf-8")
    result = check("law.txt", "letter.txt", "body.txt", "-f", "json")
    assert result.stderr == "Found 3 findings in 3 files, 1 read as law, 1 read as web. --fix can mend 3.\n"
    assert [finding["profile"] for finding in json.loads(result.stdout)] == ["law", "official", "web"]
    assert check("law.txt").stderr == "Found 1 finding in 1 file, read as law. --fix can mend 1.\n"
    assert check("letter.txt").stderr == "Found 1 finding in 1 file. --fix can mend 1.\n"
    lines = check("law.txt", "letter.txt", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["profile"] for line in lines] == ["law", "official"]


def test_the_cache_knows_profiles(check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(UNISSUED, "utf-8")
    assert profile_of(check, "x.txt") == profile_of(check, "x.txt") == "draft"
    assert profile_of(check, "x.txt", "--profile", "web") == "web"
    assert profile_of(check, "x.txt") == "draft"


def test_one_that_is_not_there(check: Check, folder: Path) -> None:
    assert check("draft.txt", "--profile", "laws").exit_code == 2
    (folder / "planparse.toml").write_text('profile = "laws"', "utf-8")
    result = check("draft.txt")
    assert result.exit_code == 2
    assert (
        "profile must be one of official, draft, web, law, auto, not 'laws'; did you mean 'law'?"
        in result.stderr
    )


def test_every_rule_that_is_off_is_one_and_says_why() -> None:
    for profile, rules in OFF.items():
        assert set(rules) <= set(RULES), profile
        assert all(len(reason) > 10 for reason in rules.values())
    assert set(OFF["draft"]) <= set(OFF["law"])  # a draft of a law is taken for a law


def test_what_is_wrong_in_what_stands_there_is_told_in_every_profile(check: Check, folder: Path) -> None:
    (folder / "x.txt").write_text(LETTER.replace("〔2022〕", "[2022]").replace("3月8日", "2月30日"), "utf-8")
    for profile in OFF:
        found = json.loads(check("x.txt", "-f", "json", "--profile", profile).stdout)
        assert {"PP202", "PP211"} <= {finding["code"] for finding in found}
