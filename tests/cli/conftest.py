from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from typer.testing import CliRunner, Result

from planparse.cli.app import app

if TYPE_CHECKING:
    from planparse.model import Document

DATA = Path(__file__).parents[1] / "exporting" / "data"
NOTICE = (DATA / "notice.txt").read_text("utf-8")


class Run(Protocol):
    def __call__(self, *arguments: object, stdin: bytes | None = None) -> Result: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call the command line as a user would, in this process."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "PLANPARSE_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory: two notices in it and one of the same name below."""
    monkeypatch.chdir(tmp_path)
    for name in ("notice.txt", "second.txt", "below/notice.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(NOTICE, "utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def document() -> Document:
    """An invented notice with one of everything."""
    from planparse.model import Document

    return Document.model_validate_json((DATA / "notice.json").read_text("utf-8"))


@pytest.fixture
def everything(document: Document, monkeypatch: pytest.MonkeyPatch) -> Document:
    """Let every extraction find that notice, so that what is printed does not hang on what is found."""

    def extract_source(source: Any, *, script: str, explain: bool = False) -> Document:
        assert not explain
        assert script in ("source", "simplified", "traditional")
        return document.model_copy(
            update={"source": document.source.model_copy(update={"name": source.name})}
        )

    monkeypatch.setattr("planparse.api.extract_source", extract_source)
    return document


def spawn(*arguments: object, cwd: Path, **settings: Any) -> subprocess.Popen[bytes]:
    """Start the real program, apart from this one."""
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "FORCE_COLOR")}
    return subprocess.Popen(
        [sys.executable, "-m", "planparse", *map(str, arguments)],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment | settings.pop("env", {}),
        **settings,
    )


def until_it_writes(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the process has begun a file in the folder."""
    deadline = time.monotonic() + 60
    while not _writes_in(folder, process.pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _writes_in(folder: Path, process: int) -> bool:
    """Has the process begun a file there? On Linux it has no name yet."""
    if list(folder.glob(".planparse-*")):
        return True
    with suppress(OSError):  # one may be closed while we look
        return any(file.readlink().parent == folder for file in Path(f"/proc/{process}/fd").iterdir())
    return False
