"""What is written, where, and what is not: never an input, never half a file, and errors name what the user named."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .conftest import spawn, until_it_writes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Run

linux = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full and limits of Linux")
WRITING = {
    "extract": ("extract", "in.svg", "-f", "json", "-o"),
    "extract several": ("extract", "second.txt", "in.svg", "-f", "jsonl", "-o"),
    "targets": ("targets", "in.svg", "-f", "csv", "-o"),
    "obligations": ("obligations", "in.svg", "-f", "csv", "-o"),
    "diff": ("diff", "second.txt", "in.svg", "-f", "json", "-o"),
    "track": ("track", "in.svg", "second.txt", "-f", "csv", "-o"),
    "chart": ("track", "in.svg", "second.txt", "--chart"),
    "check": ("check", "in.svg", "-f", "sarif", "-o"),
    "fix": ("check", "in.svg", "--fix", "-f", "sarif", "-o"),
    "baseline": ("check", "in.svg", "--write-baseline", "--baseline"),
}
NAMES: dict[str, Callable[[Path], None]] = {
    "in.svg": lambda _: None,
    "below/../in.svg": lambda _: None,
    "soft.svg": lambda folder: (folder / "soft.svg").symlink_to("in.svg"),
    "hard.svg": lambda folder: (folder / "hard.svg").hardlink_to(folder / "in.svg"),
}


@pytest.fixture
def before(folder: Path) -> bytes:
    (folder / "notice.txt").rename(folder / "in.svg")
    return (folder / "in.svg").read_bytes()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", WRITING)
def test_no_command_writes_over_an_input(
    command: str, name: str, run: Run, folder: Path, before: bytes
) -> None:
    NAMES[name](folder)
    result = run(*WRITING[command], name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name} is one of the inputs" in result.stderr
    assert (folder / "in.svg").read_bytes() == before
    assert (folder / name).samefile(folder / "in.svg")


def test_standard_input_is_an_input_too(folder: Path) -> None:
    before = (folder / "notice.txt").read_bytes()
    with (folder / "notice.txt").open("rb") as stdin:
        process = spawn("extract", "-", "-o", "notice.txt", "-f", "json", cwd=folder, stdin=stdin)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.count(b"one of the inputs")) == (2, 1)
    assert (folder / "notice.txt").read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--baseline", "known.json", "-o", "known.json"),
        ("--config", "own.toml", "-o", "own.toml"),
        ("--config", "own.toml", "--write-baseline", "--baseline", "own.toml"),
        ("-o", "planparse.toml"),
        ("--write-baseline", "--baseline", "planparse.toml"),
    ],
)
def test_check_spares_its_baseline_and_its_configuration(
    arguments: tuple[str, ...], run: Run, folder: Path
) -> None:
    texts = {"known.json": '{"version": 1, "files": {}}', "own.toml": "", "planparse.toml": ""}
    for name, text in texts.items():
        (folder / name).write_text(text)
    assert run("check", "notice.txt", *arguments).exit_code == 2
    assert {name: (folder / name).read_text() for name in texts} == texts


def test_no_two_outputs_are_one_file(run: Run, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/second.json").symlink_to("notice.json")
    result = run("extract", "notice.txt", "second.txt", "-o", "out")
    assert (result.exit_code, os.listdir("out")) == (2, ["second.json"])  # noqa: PTH208
    result = run("track", "notice.txt", "second.txt", "-f", "csv", "-o", "t.svg", "--chart", "t.svg")
    assert (result.exit_code, (folder / "t.svg").exists()) == (2, False)


@pytest.mark.parametrize(
    ("output", "code"), [("second.txt/", 2), ("second.txt/new.json", 1), ("missing/new.json", 1)]
)
def test_a_place_where_no_file_can_be(output: str, code: int, run: Run, folder: Path) -> None:
    files = sorted(folder.rglob("*"))
    result = run("extract", "notice.txt", "-o", output)
    assert result.exit_code == code
    assert output.rstrip("/") in result.stderr
    assert ".planparse-" not in result.stderr
    assert sorted(folder.rglob("*")) == files


@linux
@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize("name", ["/dev/full", "/proc/new.svg"])
def test_what_cannot_be_written_is_one_line_that_names_it(
    command: str, name: str, run: Run, folder: Path
) -> None:
    if command == "chart" and name == "/dev/full":  # has no suffix
        name = "full.svg"
        (folder / name).symlink_to("/dev/full")
    result = run(*WRITING[command], name)
    expected = {"diff": 2, "check": 3, "fix": 3, "baseline": 3}
    assert result.exit_code == expected.get(command, 1)
    said = [line for line in result.stderr.splitlines() if "rows of a single version" not in line]
    assert len(said) == 1
    assert said[0].startswith(f"planparse: {name}: cannot be written (no s")


def _fill() -> None:
    """As on a full disk, let no file grow beyond ten bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


@linux
@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("command", ["extract several", "chart", "check", "baseline"])
def test_a_full_disk_leaves_the_old_file(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "PYTHONDONTWRITEBYTECODE", "1"
    )  # CPython 3.11 leaves half a module where a disk is full
    (folder / "old.svg").write_text("as before")
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    process = spawn(*WRITING[command], "old.svg", cwd=folder, preexec_fn=_fill)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (1, 2, 3)
    assert b"planparse: old.svg: cannot be written (file too large)" in err
    assert b"Traceback" not in err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == files


@linux
def test_a_fix_that_cannot_be_written_is_told_with_what_was_found(folder: Path) -> None:
    text = "关于节水的通知\n\n一、坚持节水优先,量水而行。\n".encode()
    (folder / "draft.txt").write_bytes(text)
    process = spawn("check", "draft.txt", "--fix", "-f", "concise", cwd=folder, preexec_fn=_fill)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert err.startswith(b"planparse: draft.txt: cannot be written (file too large)")
    assert b"PP311" in out
    assert (folder / "draft.txt").read_bytes() == text


def test_a_chart_goes_through_a_soft_link_and_not_through_a_hard_one(run: Run, folder: Path) -> None:
    (folder / "old.svg").write_text("as before")
    (folder / "soft.svg").symlink_to("old.svg")
    (folder / "hard.svg").hardlink_to(folder / "old.svg")
    for name in ("hard.svg", "soft.svg"):
        before = (folder / "old.svg").read_bytes()
        assert run("track", "notice.txt", "second.txt", "--all", "--chart", name).exit_code == 0
        assert (folder / name).read_bytes().startswith(b"<?xml")
        assert ((folder / "old.svg").read_bytes() == before) is (name == "hard.svg")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_is_written_to(folder: Path) -> None:
    os.mkfifo(folder / "pipe.jsonl")
    process = spawn("extract", "notice.txt", "second.txt", "-j2", "-o", "pipe.jsonl", cwd=folder)
    assert (folder / "pipe.jsonl").read_bytes().count(b"\n") == 2
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_at_rest_ends_the_program_quietly(sent: signal.Signals, folder: Path) -> None:
    if signal.getsignal(sent) is signal.SIG_IGN:
        pytest.skip("nohup or the like: what is ignored here is ignored there, as it should be")
    before = sorted(folder.iterdir())
    process = spawn("extract", "notice.txt", "-", "-o", "all.jsonl", cwd=folder, stdin=subprocess.PIPE)
    until_it_writes(process, folder)
    process.send_signal(sent)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 128 + sent
    assert sorted(folder.iterdir()) == before
