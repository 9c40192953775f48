"""Files and standard input: what is read, and the one line for what cannot be."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from pathlib import Path

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes, from_text, read

TEXT = "第一条　为了加强水资源管理，制定本办法。\r\n"


def test_file(tmp_path: Path) -> None:
    file = tmp_path / "办法.txt"
    file.write_bytes(TEXT.encode("gb18030"))
    source = read(file)
    assert source.text == TEXT, "line ends stay"
    assert source.name == str(file)
    assert source.encoding == "gb18030"
    assert source.sha256 == sha256(TEXT.encode("gb18030")).hexdigest(), "of the bytes, not of the text"
    assert source.media_type == "text/plain"
    assert read(str(file), Given("gbk")) == source


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-16"))))
    source = read("-")
    assert (source.text, source.name, source.encoding) == (TEXT, "-", "utf-16")


def test_text_is_never_refused() -> None:
    assert from_text("", "t").text == ""
    assert from_text("\ud800", "t").text == "\ud800"
    assert from_text(TEXT, "t").sha256 == sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x: is empty; "):
        from_bytes(data, "x")


def test_blank_is_not_empty() -> None:
    assert from_bytes(b" \n", "x").text == " \n"


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.txt: no such file; "):
        read(tmp_path / "none.txt")


def test_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(ReadError, match=r"a/b: cannot be read \(Not a directory\)"):
        read(tmp_path / "a" / "b")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_impossible_name(name: str) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read(name)


def test_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a directory; name the files in it"):
        read(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("x")
    file.chmod(0)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(file)


def test_permission_error_has_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above, where the tests run as root."""
    file = tmp_path / "secret.txt"
    file.write_text("x")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(file)


def test_a_pipe_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadError, match="is not a regular file"):
        read(tmp_path / "pipe")


def test_a_device_is_refused() -> None:
    with pytest.raises(ReadError, match="is not a regular file"):
        read("/dev/zero")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no /dev/fd here")
def test_a_pipe_of_the_shell_is_read() -> None:
    out, into = os.pipe()
    with os.fdopen(into, "wb") as stream:
        stream.write(TEXT.encode())
    try:
        assert read(f"/dev/fd/{out}").text == TEXT
    finally:
        os.close(out)
