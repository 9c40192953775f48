"""The same input gives the same bytes, however the interpreter orders its sets and in whatever process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from conftest import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(
    10
)  # two words that stand in a set by chance come out in one order in all of them once in 500 times
# Runs commands one after another as the command line does, each with its exit code behind what it wrote.
RUN = """
import json, sys
from planparse.cli.app import app
for arguments in json.loads(sys.argv[1]):
    code = app(arguments, standalone_mode=False)
    sys.stdout.flush()
    sys.stdout.buffer.write(f"\\n--- {arguments} gave {code}\\n".encode())
"""

# The third name is as like the first as it is like the second, by other words: two doubts of one size.
NAMES = (
    ("农村电网改造达标率", "农村公路养护达标率", "农村公路改造达标率"),
    ("城镇供水监测合格率", "城镇燃气抽查合格率", "城镇供水抽查合格率"),
    ("基层医院配备完成率", "基层学校培训完成率", "基层医院培训完成率"),
    ("社区食堂覆盖普及率", "社区书房开放普及率", "社区食堂开放普及率"),
)
# Acts that have the same pairs of characters, one of them twice: what they weigh together is a sum without order.
WORDS = "检查 整改 监测 预警 公开 结果 核实 台账 开展 定期 会商 研判".split()


def acts(*, again: bool) -> str:
    """Give acts of words of the list, four of them said again, or twice again."""
    told = []
    for first in range(len(WORDS)):
        for step in (1, 5, 7):
            words = [WORDS[(first + step * at) % len(WORDS)] for at in range(5)]
            words += [*words[1:], words[1], *([*words[2:], words[1]] if again else [])]
            told.append(f"各县应当{''.join(words)}。\n")
    return "一、任务\n" + "".join(told)


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """Give every command that reads documents, in those formats that are written each in its own way."""
    folder = tmp_path_factory.mktemp("texts")

    def text(name: str, words: str) -> Path:
        (folder / name).write_text(words, "utf-8")
        return folder / name

    fixtures = [
        FIXTURES / f"{name}.txt" for name in ("notice-with-plan", "mangled-page", "big5", "regulation")
    ]
    reports = [
        text(f"{2020 + at}.txt", "一、主要目标\n" + "".join(f"三年内，{name}达到80%。\n" for name in names))
        for at, names in enumerate(zip(*NAMES, strict=True))
    ]
    pairs = [
        [FIXTURES / "versions" / "plan.old.txt", FIXTURES / "versions" / "plan.new.txt"],
        [text("old.txt", acts(again=False)), text("new.txt", acts(again=True))],
    ]
    found = [["extract", *fixtures, *pairs[1], "-f", "jsonl"], ["extract", *reports, "-f", "md"]]
    found += [["targets", *reports, "-f", "csv"], ["obligations", *reports, "-f", "csv"]]
    found += [["diff", *pair, "-f", name] for pair in pairs for name in ("json", "html")]
    found += [
        ["track", *reports, *more, "--all", "-f", name]
        for more in ([], ["--obligations"])
        for name in ("json", "csv")
    ]
    found += [["check", *fixtures, "--severity", "info", "--no-cache", "-j", "1", "-f", "json"]]
    found += [["check", *pairs[1], "--severity", "info", "--no-cache", "-j", "1", "-f", "sarif"]]
    return [[str(word) for word in command] for command in found]


def run(commands: list[list[str]], seed: int) -> list[bytes]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, json.dumps(commands)],
        env=os.environ | {"PYTHONHASHSEED": str(seed), "COLUMNS": "120", "PYTHONUTF8": "1"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout.split(b"\n--- ")


def test_no_byte_depends_on_the_seed_of_hashes(commands: list[list[str]]) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as runs:
        first, *others = runs.map(lambda seed: run(commands, seed), SEEDS)
    assert len(first) == len(commands) + 1
    assert all(first)
    assert not [
        command
        for number, command in enumerate(commands)
        if any(other[number] != first[number] for other in others)
    ]
