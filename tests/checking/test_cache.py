"""Whatever lies in the cache: the findings are those of the text, nothing hangs, nothing is left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from planparse.checking.cache import Cache, default_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Check

unix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of Unix")


def entries(folder: Path) -> list[Path]:
    return [path for path in (folder.parent / "cache").rglob("*") if not path.is_dir()]


def sealed(key: str, kept: dict[str, Any]) -> bytes:
    """An entry with a right checksum, as one who knows how may write it."""
    rest = json.dumps(kept, separators=(",", ":")).encode().removeprefix(b'{"findings":')
    digest = sha256(key.encode() + b"\0" + rest).hexdigest().encode()
    return b'{"sha256":"' + digest + b'","findings":' + rest


RUBBISH: dict[str, bytes] = {
    "nothing": b"",
    "an object": b"{}",
    "an empty list": b"[]",
    "brackets": b"[" * 200_000,
    "null": b"null",
    "no text": b"\xff\xfe\x00\x80",
    "no checksum": b'{"sha256":"","findings":[]}',
    "a wrong checksum": b'{"sha256":"' + b"0" * 64 + b'","findings":[]}',
}


@pytest.mark.parametrize("rubbish", RUBBISH.values(), ids=list(RUBBISH))
def test_rubbish_is_no_entry_and_is_replaced(rubbish: bytes, check: Check, folder: Path) -> None:
    first = check("draft.txt")
    (kept,) = entries(folder)
    good = kept.read_bytes()
    kept.write_bytes(rubbish)
    again = check("draft.txt")
    assert (again.exit_code, again.stdout) == (1, first.stdout)
    assert entries(folder) == [kept]
    assert kept.read_bytes() == good


def edits_of(entry: bytes) -> dict[str, bytes]:
    """What may have become of an entry."""
    return {
        "cut off": entry[: len(entry) // 2],
        "one more byte": entry + b" ",
        "edited": entry.replace(b'"line":', b'"line":1', 1),
        "emptied": entry[: entry.index(b"[")] + b"[]}",
        "huge": entry + b" " * (1 << 22),
    }


@pytest.mark.parametrize("what", list(edits_of(b'{"sha256":"","findings":[]}')))
def test_an_entry_that_was_changed_is_none(what: str, check: Check, folder: Path) -> None:
    first = check("draft.txt")
    (kept,) = entries(folder)
    kept.write_bytes(edits_of(kept.read_bytes())[what])
    assert check("draft.txt").stdout == first.stdout


def test_an_entry_under_the_name_of_another_is_none(check: Check, folder: Path) -> None:
    check("clean.txt")
    (clean,) = entries(folder)
    first = check("draft.txt")
    (draft,) = set(entries(folder)) - {clean}
    draft.write_bytes(clean.read_bytes())
    assert check("draft.txt").stdout == first.stdout


def _without(name: str) -> Callable[[dict[str, Any]], Any]:
    return lambda finding: {key: value for key, value in finding.items() if key != name}


def _with(**fields: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda finding: finding | fields


WRONG: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a number": lambda _: 1,
    "a field too few": _without("quote"),
    "a field too many": _with(more=1),
    "a line that is a word": _with(line="1"),
    "a line that is true": _with(line=True),
    "a span of three": _with(span=[1, 2, 3]),
    "a span of words": _with(span=["1", "2"]),
    "a message that is a list": _with(message=["x"]),
    "a section that is a number": _with(section=4),
    "a rule that is not there": _with(code="PP999"),
    "a rule by another name": _with(name="x"),
    "a severity of its own": _with(severity=9),
    "edits of numbers": _with(edits=[1]),
    "an edit of two": _with(edits=[[1, 2]]),
    "an edit without text": _with(edits=[[1, 2, None]]),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=list(WRONG))
def test_wrong_types_are_no_findings_though_the_checksum_is_right(
    change: Callable[[dict[str, Any]], Any], check: Check, folder: Path
) -> None:
    for format_ in ("text", "sarif", "rdjson"):
        first = check("draft.txt", "-f", format_)
        (kept,) = entries(folder)
        entry = json.loads(kept.read_bytes())
        del entry["sha256"]
        key = kept.parent.name + kept.stem
        assert sealed(key, entry) == kept.read_bytes()
        first_one, *others = entry["findings"]
        kept.write_bytes(sealed(key, entry | {"findings": [change(first_one), *others]}))
        again = check("draft.txt", "-f", format_)
        assert (again.exit_code, again.stdout) == (1, first.stdout)


@pytest.mark.parametrize(
    "wrong", [{"profile": "x"}, {"profile": []}, {"used": [True]}, {"unused": 1}], ids=str
)
def test_a_result_is_believed_as_a_whole_only(wrong: dict[str, Any], check: Check, folder: Path) -> None:
    first = check("draft.txt")
    (kept,) = entries(folder)
    entry = json.loads(kept.read_bytes())
    del entry["sha256"]
    kept.write_bytes(sealed(kept.parent.name + kept.stem, entry | wrong))
    assert check("draft.txt").stdout == first.stdout


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "within").write_text("x")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@unix
@pytest.mark.parametrize("put_there", [_pipe, _folder, _device, _dangling])
def test_what_is_no_plain_file_neither_hangs_nor_counts(
    put_there: Callable[[Path], None], check: Check, folder: Path
) -> None:
    first = check("draft.txt")
    (kept,) = entries(folder)
    kept.unlink()
    put_there(kept)
    for _ in range(2):
        assert check("draft.txt").stdout == first.stdout
    assert not (kept.parent / "nowhere").exists()


@unix
@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_what_an_entry_is_linked_to_is_spared(link: Callable[..., None], check: Check, folder: Path) -> None:
    first = check("draft.txt")
    (kept,) = entries(folder)
    kept.unlink()
    dear = folder / "dear.txt"
    dear.write_text("dear")
    link(dear, kept)
    assert check("draft.txt").stdout == first.stdout
    assert dear.read_text() == "dear"


FULL = """
import resource, sys
sys.dont_write_bytecode = True  # CPython 3.11 would leave half a module for all who come after
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))  # as on a full disk: some bytes, and no more
from planparse.__main__ import main
sys.argv = ["planparse", "check", "draft.txt"]
main()
"""


@unix
def test_a_full_disk_is_no_error_and_leaves_nothing(check: Check, folder: Path) -> None:
    first = check("draft.txt", "--no-cache")
    done = subprocess.run([sys.executable, "-c", FULL], cwd=folder, capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (1, first.stdout)
    assert b"Traceback" not in done.stderr
    assert entries(folder) == []


def test_what_is_too_large_to_read_again_is_not_kept(check: Check, folder: Path) -> None:
    check("draft.txt")
    (kept,) = entries(folder)
    store = Cache(folder.parent / "cache")
    checked = store.get(kept.parent.name + kept.stem)
    assert checked
    store.put("0" * 64, checked._replace(findings=checked.findings * 10_000))
    assert entries(folder) == [kept]


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("PLANPARSE_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", homeless)
    assert default_folder() is None


@unix
def test_a_fix_that_cannot_be_written_is_no_fault_of_planparse(check: Check, folder: Path) -> None:
    assert check("draft.txt").exit_code == 1
    before = (folder / "draft.txt").read_bytes()
    script = FULL.replace('"draft.txt"]', '"draft.txt", "--fix"]').replace("(100, 100)", "(10, 10)")
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith(b"planparse: draft.txt: cannot be written (file too large); ")
    assert (folder / "draft.txt").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["clean.txt", "draft.txt", "sub"]
