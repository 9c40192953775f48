"""Patterns are kept compiled between two runs, and are the very ones that ``re`` makes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planparse.compiled import Store
from test_regex import _patterns

PATTERNS = (
    ("到(?P<year>[0-9]{4})年", 0),
    ("^[一二三四五六七八九十百千〇零两]+、", re.MULTILINE),
    ("第(?<=第).*?条(?!例)", re.DOTALL),
    ("[a-z]+", re.IGNORECASE),
    (rb"[^\x80-\xff]+\r?\n", 0),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "patterns.re"


@pytest.fixture
def written(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    store = Store(file)
    for source, flags in PATTERNS:
        store.compile(source, flags)
    store.keep()
    return file


def _without_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("compiled again")

    monkeypatch.setattr("planparse.compiled._steps", fail)
    monkeypatch.setattr(re, "compile", fail)


def test_what_is_kept_is_what_re_compiles(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [re.compile(source, flags) for source, flags in PATTERNS]
    store = Store(written)
    _without_compiling(monkeypatch)
    assert [store.compile(source, flags) for source, flags in PATTERNS] == expected


def test_every_pattern_of_the_package_can_be_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns are equal where flags, groups and code are; ``re.compile`` is also what is taken in need, so ask twice."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    sources = {(one.pattern, int(one.flags)) for one in _patterns()}
    assert len(sources) > 300
    first = Store(file)
    expected = {key: re.compile(*key) for key in sources}
    assert {key: first.compile(*key) for key in sources} == expected
    first.keep()
    again = Store(file)
    _without_compiling(monkeypatch)
    assert {key: again.compile(*key) for key in sources} == expected


def test_the_text_of_a_pattern_is_the_same_at_every_start() -> None:
    """One that is made of a set in no order is another text each time, and is compiled each time."""
    script = "from test_regex import _patterns; print(*sorted(repr(one.pattern) for one in _patterns()), sep='\\n')"
    texts = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ
            | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "2")
    ]
    assert len(texts[0]) > 300
    assert not set(texts[0]) ^ set(texts[1])


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"3.", b"2.", 1),  # the code of another Python
        lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
        lambda data: b"\x00" * len(data),
    ],
)
def test_a_damaged_file_is_left_and_written_anew(written: Path, damage: Callable[[bytes], bytes]) -> None:
    whole = written.read_bytes()
    written.write_bytes(damage(whole))
    store = Store(written)
    for source, flags in PATTERNS:
        assert store.compile(source, flags) == re.compile(source, flags)
    store.keep()
    assert written.read_bytes() == whole


def test_steps_that_the_machine_refuses_are_compiled_again(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planparse.compiled._read", lambda _: {("甲+", 0): (32, 0, (None,), b"\xff" * 16)})
    assert Store(written).compile("甲+", 0) == re.compile("甲+")


def test_what_others_kept_meanwhile_stays(written: Path) -> None:
    one, two = Store(written), Store(written)
    one.compile("甲", 0)
    two.compile("乙", 0)
    one.keep()
    two.keep()
    kept = written.read_bytes()
    assert "甲".encode() in kept
    assert "乙".encode() in kept


def test_a_place_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "patterns.re")
    assert store.compile("甲", 0).match("甲")
    store.keep()


def test_a_wrong_pattern_is_told_as_by_re(file: Path) -> None:
    with pytest.raises(re.error, match="missing \\), unterminated subpattern"):
        Store(file).compile("(", 0)


@pytest.mark.parametrize(("kept", "forbid"), [(True, {}), (False, {"PYTHONDONTWRITEBYTECODE": "1"})])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_keeps_where_python_keeps(
    tmp_path: Path, kept: bool, forbid: dict[str, str], jobs: str
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, one in enumerate(files):
        one.write_text(f"关于设立泊川市第{number}小学的通知\n\n各单位：\n到2025年，新建学校5所。", "utf-8")
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "kept")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "planparse", "extract", *map(str, files), "--jobs", jobs]
    runs = [
        subprocess.run(command, capture_output=True, env={**environment, **forbid}, check=True) for _ in "12"
    ]
    assert runs[0].stdout == runs[1].stdout
    assert not runs[0].stderr
    assert bool(list((tmp_path / "kept").rglob("*.re"))) == kept
