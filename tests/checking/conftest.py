from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner, Result

from planparse.checking.settings.require import Require, Word
from planparse.cli.app import app

# One warning with a fix (PP311), one error without (PP101).
DRAFT = "一、总体要求\n坚持节水优先,量水而行。\n三、重点任务\n新建水厂。\n"
CLEAN = "一、总体要求\n坚持节水优先，量水而行。\n二、重点任务\n新建水厂。\n"

# What the examples of the groups PP6 and PP7 ask for; the other rules need no configuration.
REQUIRED = Require(
    kinds=("通知", "意见"),
    sections=("保障措施",),
    indicators=("森林覆盖率",),
    forbid=(Word("长官意志"),),
    prefer=(Word("截止目前", use="截至目前"),),
)


class Check(Protocol):
    def __call__(self, *arguments: object, stdin: bytes | None = None) -> Result: ...


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory: a draft, a clean text, a draft below; the cache lies elsewhere."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.setenv("PLANPARSE_CACHE_DIR", str(tmp_path / "cache"))
    for name, text in (("draft.txt", DRAFT), ("clean.txt", CLEAN), ("sub/draft.txt", DRAFT)):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, "utf-8")
    return home


@pytest.fixture
def check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Call ``planparse check`` in the folder."""
    assert folder.exists()
    monkeypatch.delenv("PLANPARSE_TRACEBACK", raising=False)

    def call(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, ["check", *map(str, arguments)], input=stdin)

    return call
